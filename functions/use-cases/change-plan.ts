import type { Arranged } from "../../shared/flexibility/arrangement-news.ts";
import {
  authorizePlan,
  moveInstallment,
  pausePlan,
  stopPlan,
} from "../../shared/flexibility/plan-changes.ts";
import type { PlanChangeRefusal } from "../../shared/flexibility/plan-changes.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { MethodOnFile } from "../../shared/payments/method-on-file.ts";
import type { CalendarDate } from "../../shared/values/calendar-date.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided, Refused } from "../../shared/values/result.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { arrangementEffects } from "./arrangement-effects.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";
import type { Reader } from "./link-access.ts";
import { closeOpenAttempts } from "./owed-jobs.ts";
import { replan } from "./replan.ts";
import { customerOf } from "./stripe-customer.ts";

type Parts = Pick<World, "clock" | "receivables">;

/** What a change of an arrangement answers. */
export type ArrangementAnswer<Refusal> =
  | { readonly outcome: "done" }
  | Refused<Refusal | { readonly reason: "no-plan" }>;

/**
 * The one way in which a wish changes what is arranged, money apart: read, decide, commit the
 * invoice with whoever must hear of it and what comes next.
 */
export async function changeArrangement<Refusal>(
  world: Parts,
  ask: { readonly invoiceId: string; readonly actorId: string },
  decide: (
    invoice: IssuedInvoice,
    now: Instant,
    record: InvoiceRecord,
  ) => Decided<Arranged, Refusal>,
): Promise<ArrangementAnswer<Refusal>> {
  type Answer = ArrangementAnswer<Refusal>;
  const answer = await changeInvoice<Answer>(
    world.receivables,
    ask.invoiceId,
    (record): Change<Answer> => {
      const { invoice, payments } = record;
      if (invoice.stage !== "issued") return { answer: refused({ reason: "no-plan" }) };
      const at = world.clock.now();
      const decided = decide(invoice, at, record);
      if (decided.outcome === "refused") return { answer: refused(decided.refusal) };
      const { invoice: after, news } = decided;
      if (after === invoice) return { answer: { outcome: "done" } };
      const effects = arrangementEffects({ invoice: after, at, actor: ask.actorId }, news);
      const next = replan(invoice, after);
      // What was begun for the old dates, or by what was stopped, would collect all the same.
      const isAsBefore = after.dueDate === invoice.dueDate && charges(after) === charges(invoice);
      const closing = isAsBefore ? [] : closeOpenAttempts(invoice.id, payments, at);
      return {
        answer: { outcome: "done" },
        commit: {
          ...effects,
          invoice: after,
          jobs: [...(effects.jobs ?? []), ...next.jobs, ...closing],
          endedJobs: next.endedJobs,
        },
      };
    },
  );
  if (answer === undefined || answer.outcome === "too-large") return refused({ reason: "no-plan" });
  return answer;
}

/** The method that is charged by itself; undefined where nothing is. */
function charges({ arrangements }: IssuedInvoice): string | undefined {
  const plan = arrangements?.plan;
  return plan?.status === "active" && plan.collection === "autopay" ? plan.methodId : undefined;
}

const by = (reader: Reader) => ({ invoiceId: reader.invoice.id, actorId: reader.contact.id });

/** Moves the next installment to another day, which its client may once. */
export function moveDate(world: Parts, reader: Reader, number: number, date: CalendarDate) {
  return changeArrangement(world, by(reader), (invoice, now) =>
    moveInstallment(invoice, number, date, now),
  );
}

/** Lets one step of a plan's cadence pass, once. */
export function pauseInstallments(world: Parts, reader: Reader) {
  return changeArrangement(world, by(reader), pausePlan);
}

/** Stops what charges by itself, or the plan; as easy as it was to start. */
export function stopInstallments(world: Parts, reader: Reader, what: "autopay" | "plan") {
  return changeArrangement(world, by(reader), (invoice, now) => stopPlan(invoice, what, now));
}

/** Has a plan charge a method on file from now on, under the record that it is kept with. */
export async function chargeOnFile(
  world: Parts & Pick<World, "processor">,
  reader: Reader,
  onFile: MethodOnFile,
) {
  const { id: methodId, method, shownAs: paidWith } = onFile;
  const stripeCustomerId = await customerOf(world, reader);
  const { contactId } = onFile;
  return changeArrangement<PlanChangeRefusal>(world, by(reader), (invoice, at) =>
    authorizePlan({ ...invoice, stripeCustomerId }, { methodId, method, paidWith, contactId, at }),
  );
}

/** A method on file that is the reader's own; undefined when there is none such. */
export async function ownMethod(
  world: Pick<World, "receivables">,
  { invoice, contact }: Reader,
  methodId: string,
): Promise<MethodOnFile | undefined> {
  const { methods } = await world.receivables.readClientAccount(invoice.content.clientId);
  return methods.find(({ id, contactId }) => id === methodId && contactId === contact.id);
}
