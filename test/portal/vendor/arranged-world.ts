import type { Arrangements } from "../../../shared/flexibility/arrangements.ts";
import { previewProposal } from "../../../shared/flexibility/preview-proposal.ts";
import type { Proposal } from "../../../shared/flexibility/proposal.ts";
import type { Question } from "../../../shared/flexibility/question.ts";
import { askFor } from "../../../shared/flexibility/request.ts";
import { situationOf } from "../../../shared/flexibility/situation.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { invariant } from "../../../shared/values/invariant.ts";
import { localDateOf } from "../../../shared/values/time-zone.ts";
import { anId } from "../../shared/builders/an-id.ts";
import { aTask, openRecord } from "./money-world.ts";
import { aBusyWorld, type StubWorld } from "./stub-world.ts";

export const requestId = anId("req");

/** Until 1 March: more than any default grants at once. */
const untilMarch: Proposal = { dueDate: "2027-03-01" };

function openInvoice(world: StubWorld): IssuedInvoice {
  const { invoice } = openRecord(world);
  invariant(invoice.stage === "issued", "The open invoice was issued.");
  return invoice;
}

/** A busy world in which the open invoice's client asks for what goes beyond the policy. */
export function anAskedWorld(proposal: Proposal = untilMarch): StubWorld {
  const world = aBusyWorld();
  const invoice = openInvoice(world);
  const today = localDateOf(world.now, invoice.timeZone);
  const preview = previewProposal(situationOf(invoice, { today }), proposal);
  invariant(preview.outcome === "done", "The proposal is possible.");
  const asked = askFor(invoice, {
    proposal,
    seen: preview.terms,
    requestId,
    requestKey: "key of the request",
    contactId: anId("con", "a"),
    words: "Our funding comes in February.",
    now: world.now,
  });
  invariant(asked.outcome === "done", "It is asked for.");
  openRecord(world).invoice = asked.invoice;
  world.tasks = [aTask("flexibility-request", { id: `flexibility-request.${requestId}` })];
  return world;
}

/** A busy world in which something is arranged on the open invoice, or was asked about it. */
export function anArrangedWorld(
  arrangements: Arrangements,
  questions: readonly Question[] = [],
): StubWorld {
  const world = aBusyWorld();
  const record = openRecord(world);
  record.invoice = { ...openInvoice(world), arrangements };
  record.questions = questions;
  return world;
}
