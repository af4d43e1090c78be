import { agreeOn } from "../../shared/flexibility/agree.ts";
import type { AgreeRefusal } from "../../shared/flexibility/agree.ts";
import { previewProposal } from "../../shared/flexibility/preview-proposal.ts";
import { flexibilityOf } from "../../shared/flexibility/resolve-flexibility.ts";
import { situationOf } from "../../shared/flexibility/situation.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { CalendarDate } from "../../shared/values/calendar-date.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import type { VendorActor } from "./actor.ts";
import { agreementWrite } from "./agreement-commit.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";
import { keepEvidence } from "./keep-evidence.ts";
import type { Viewer } from "./keep-evidence.ts";
import { idForRequest } from "./new-id.ts";

type Answer = Decided<
  object,
  | AgreeRefusal
  | { readonly reason: "invoice-not-issued" }
  | { readonly reason: "invoice-too-large" }
  | { readonly reason: "key-reused" }
>;

type Parts = Pick<World, "clock" | "randomness" | "secrets" | "receivables">;

/** More time that a vendor gives unasked. */
export type ExtensionGrant = {
  readonly invoiceId: string;
  readonly actor: VendorActor;
  readonly date: CalendarDate;
  readonly viewer: Viewer;
  /** A word to go with it, for the client and the timeline. */
  readonly message?: string;
  /** The asker's own key: a repeat with it is the same grant. */
  readonly requestKey?: string;
};

/**
 * Moves a due date because the vendor wants to, whatever its policy says; all of the client's
 * contacts are told. Undefined when there is no such invoice.
 */
export async function grantExtension(
  world: Parts,
  grant: ExtensionGrant,
): Promise<Answer | undefined> {
  const { invoiceId, actor, requestKey } = grant;
  const agreementId = idForRequest(world, "ext", {
    vendorId: actor.vendorId,
    ...(requestKey === undefined ? {} : { requestKey: `${invoiceId}:${requestKey}` }),
  });
  const answer = await changeInvoice<Answer>(
    world.receivables,
    invoiceId,
    (record): Change<Answer> => decide(world, record, grant, agreementId),
  );
  return answer?.outcome === "too-large" ? refused({ reason: "invoice-too-large" }) : answer;
}

function decide(
  world: Parts,
  { invoice, payments }: InvoiceRecord,
  { actor, date, viewer, message }: ExtensionGrant,
  agreementId: string,
): Change<Answer> {
  if (invoice.stage !== "issued") return { answer: refused({ reason: "invoice-not-issued" }) };
  const known = invoice.arrangements?.extensions?.find(({ id }) => id === agreementId);
  if (known !== undefined) {
    return { answer: known.to === date ? { outcome: "done" } : refused({ reason: "key-reused" }) };
  }
  const at = world.clock.now();
  const proposal = { dueDate: date };
  const today = localDateOf(at, invoice.timeZone);
  const preview = previewProposal(situationOf(invoice, { today }), proposal);
  if (preview.outcome === "refused") return { answer: preview };
  const { terms } = preview;
  const policyVersion = flexibilityOf(invoice).version;
  const memberId = actor.id;
  const kept = keepEvidence(world, { proposal, terms, at, policyVersion, memberId, viewer });
  const decided = agreeOn(invoice, {
    proposal,
    seen: terms,
    agreementId,
    contactId: invoice.contacts[0]?.id ?? "",
    now: at,
    evidenceHash: kept.hash,
    grantedBy: memberId,
  });
  if (decided.outcome === "refused") return { answer: decided };
  const granted = { ...decided, invoice: withWord(decided.invoice, agreementId, message) };
  const made = { ...granted, before: invoice, payments, agreementId, proposal, terms, at, kept };
  const said = message === undefined ? {} : { message };
  return {
    answer: { outcome: "done" },
    commit: agreementWrite({ ...made, ...said, actor: memberId }),
  };
}

function withWord(
  invoice: IssuedInvoice,
  agreementId: string,
  message: string | undefined,
): IssuedInvoice {
  const { arrangements = {} } = invoice;
  if (message === undefined) return invoice;
  const extensions = (arrangements.extensions ?? []).map((each) =>
    each.id === agreementId ? { ...each, message } : each,
  );
  return { ...invoice, arrangements: { ...arrangements, extensions } };
}
