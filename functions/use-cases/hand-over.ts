import { invoiceStatus } from "../../shared/invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { HandOver } from "../../shared/milestones/reminder-settings.ts";
import { addDays } from "../../shared/values/calendar-date.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import type { Job } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { toEveryContact } from "./arrangement-effects.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";
import { endTaskOf } from "./end-task.ts";
import { replan } from "./replan.ts";

type Parts = Pick<World, "clock" | "receivables">;

/** Whose decision about a hand-over it is, and of which invoice. */
export type HandOverAsk = { readonly invoiceId: string; readonly actorId: string };

/** Why a hand-over does not go on as was asked. */
export type HandOverRefusal =
  | { readonly reason: "invoice-not-issued" }
  | { readonly reason: "hand-over-not-possible" }
  | { readonly reason: "hand-over-too-early"; readonly notBefore: string };

type Answer = Decided<{ readonly handOver: HandOver }, HandOverRefusal>;

/** For how long every option stays open after the notice. */
const noticeDays = 7;

/** Gives notice to all of a client's contacts that an invoice will be handed over. */
export function startHandOver(world: Parts, ask: HandOverAsk): Promise<Answer | undefined> {
  return decideOn(world, ask, (invoice, now) => {
    const { handOver: earlier } = invoice;
    if (invoiceStatus(invoice) !== "open" || underWay(earlier) !== undefined) return notPossible;
    // One that was completed stays so: nobody writes any more.
    if (earlier?.completedAt !== undefined) return notPossible;
    const notBefore = addDays(localDateOf(now, invoice.timeZone), noticeDays);
    const handOver = { startedAt: now, by: ask.actorId, notBefore };
    return { outcome: "done", handOver };
  });
}

/** Takes the notice back; everybody who heard of it is told. */
export function withdrawHandOver(world: Parts, ask: HandOverAsk): Promise<Answer | undefined> {
  const withdrawing = decideOn(world, ask, (invoice, now) => {
    const handOver = underWay(invoice.handOver);
    if (handOver === undefined) return notPossible;
    return { outcome: "done", handOver: { ...handOver, withdrawnAt: now } };
  });
  return endHandOverTask(world, ask, withdrawing);
}

/** Hands an invoice over, once the notice has run out: from then on nobody writes any more. */
export function completeHandOver(world: Parts, ask: HandOverAsk): Promise<Answer | undefined> {
  const completing = decideOn(world, ask, (invoice, now) => {
    const handOver = underWay(invoice.handOver);
    if (invoiceStatus(invoice) !== "open" || handOver === undefined) return notPossible;
    if (localDateOf(now, invoice.timeZone) < handOver.notBefore) {
      return refused({ reason: "hand-over-too-early", notBefore: handOver.notBefore });
    }
    return { outcome: "done", handOver: { ...handOver, completedAt: now } };
  });
  return endHandOverTask(world, ask, completing);
}

const notPossible = refused({ reason: "hand-over-not-possible" } as const);

/** A hand-over of which notice was given, and which was neither taken back nor completed. */
function underWay(handOver: HandOver | undefined): HandOver | undefined {
  const isOver = handOver?.completedAt !== undefined || handOver?.withdrawnAt !== undefined;
  return isOver ? undefined : handOver;
}

/** Whoever withdraws a hand-over and starts another is asked again: the task has its day. */
async function endHandOverTask(
  world: Parts,
  { invoiceId }: HandOverAsk,
  answering: Promise<Answer | undefined>,
): Promise<Answer | undefined> {
  const answer = await answering;
  if (answer?.outcome !== "done") return answer;
  const causeId = `${invoiceId}.${answer.handOver.notBefore}`;
  const task = { kind: "hand-over-due", causeId, invoiceId } as const;
  return endTaskOf(world, task, Promise.resolve(answer));
}

async function decideOn(
  world: Parts,
  { invoiceId, actorId }: HandOverAsk,
  decide: (invoice: IssuedInvoice, now: Instant) => Answer,
): Promise<Answer | undefined> {
  const answer = await changeInvoice<Answer>(
    world.receivables,
    invoiceId,
    ({ invoice }): Change<Answer> => {
      if (invoice.stage !== "issued") return { answer: refused({ reason: "invoice-not-issued" }) };
      const at = world.clock.now();
      const decided = decide(invoice, at);
      if (decided.outcome === "refused") return { answer: decided };
      const after: IssuedInvoice = { ...invoice, handOver: decided.handOver };
      const { jobs, endedJobs } = replan(invoice, after);
      const subject = { ownerId: invoiceId, at, actor: actorId };
      const news = newsOf(decided.handOver);
      const facts = [fact(subject, `hand-over-${news}`, { notBefore: decided.handOver.notBefore })];
      const mails = mailsOf(after, { at, actor: actorId });
      return {
        answer: decided,
        commit: { invoice: after, facts, jobs: [...mails, ...jobs], endedJobs },
      };
    },
  );
  invariant(answer?.outcome !== "too-large", "A hand-over adds little to an invoice.");
  return answer;
}

function newsOf({ completedAt, withdrawnAt }: HandOver) {
  if (completedAt !== undefined) return "completed";
  return withdrawnAt === undefined ? "started" : "withdrawn";
}

function mailsOf(
  invoice: IssuedInvoice,
  by: { readonly at: Instant; readonly actor: string },
): readonly Job[] {
  const { handOver } = invoice;
  if (handOver === undefined || handOver.completedAt !== undefined) return [];
  const news = handOver.withdrawnAt === undefined ? "notice" : "withdrawn";
  // One that was taken back may be given notice of again, which is another cause.
  const day = handOver.startedAt.replaceAll(/\D/gu, "").slice(0, 14);
  return toEveryContact({ invoice, ...by }, `hand-over.${news}.${day}`, (contactId) => ({
    message: "hand-over",
    contactId,
    news,
  }));
}
