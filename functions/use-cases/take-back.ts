import { takeBack } from "../../shared/flexibility/take-back.ts";
import type { TakeBackRefusal } from "../../shared/flexibility/take-back.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { toEveryContact } from "./arrangement-effects.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change, InvoiceWrite } from "./change-invoice.ts";
import { dropTerms } from "./client-terms.ts";
import { endTaskOf } from "./end-task.ts";
import type { Reader } from "./link-access.ts";
import { closeOpenAttempts, mailJob, shortId } from "./owed-jobs.ts";
import { replan } from "./replan.ts";

type Answer = Decided<object, TakeBackRefusal>;

type Parts = Pick<World, "clock" | "receivables">;

/** Takes an agreement back before money has moved under it; everybody who heard of it is told. */
export async function takeBackAgreement(
  world: Parts,
  ask: { readonly reader: Reader; readonly agreementId: string },
): Promise<Answer> {
  const { reader, agreementId } = ask;
  const invoiceId = reader.invoice.id;
  const taking = changeInvoice<Answer>(
    world.receivables,
    invoiceId,
    (record): Change<Answer> => decide(world, record, ask),
    reader.record,
  ).then((answer): Answer => {
    invariant(answer?.outcome !== "too-large", "Taking back adds nothing to an invoice.");
    return answer ?? refused({ reason: "agreement-unknown" });
  });
  // Nothing is kept for later of what was taken back.
  const task = { kind: "terms-for-later", causeId: agreementId, invoiceId } as const;
  const answer = await endTaskOf(world, task, taking);
  if (answer.outcome === "done") await dropTerms(world, reader.invoice);
  return answer;
}

function decide(
  world: Parts,
  { invoice, payments }: InvoiceRecord,
  { reader, agreementId }: Parameters<typeof takeBackAgreement>[1],
): Change<Answer> {
  if (invoice.stage !== "issued") return { answer: refused({ reason: "agreement-unknown" }) };
  const at = world.clock.now();
  const decided = takeBack(invoice, agreementId, at);
  if (decided.outcome === "refused") return { answer: decided };
  const { invoice: after, kind } = decided;
  const next = replan(invoice, after);
  const actor = reader.contact.id;
  const suffix = shortId(agreementId);
  const notice = { kind: "agreement-taken-back", agreementId } as const;
  const commit: InvoiceWrite = {
    invoice: after,
    facts: [
      fact({ ownerId: invoice.id, at, actor }, "agreement-taken-back", {
        agreementId,
        agreement: kind,
      }),
    ],
    jobs: [
      ...toEveryContact({ invoice: after, at, actor }, `unagreed.${suffix}`, (contactId) => ({
        message: "agreement",
        contactId,
        news: "taken-back",
        agreementId,
      })),
      mailJob(invoice.id, `n.${notice.kind}.${suffix}`, { message: "notice", notice }, at),
      ...next.jobs,
      ...(kind === "plan" ? closeOpenAttempts(invoice.id, payments, at) : []),
    ],
    endedJobs: next.endedJobs,
  };
  return { answer: { outcome: "done" }, commit };
}
