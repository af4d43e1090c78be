import type {
  ArrangementOption,
  FlexibilitySituation,
} from "../../../../shared/contract/arrangement-schema.ts";
import type { PlanCadence } from "../../../../shared/flexibility/flexibility-policy.ts";
import type { PlanProposal, Proposal } from "../../../../shared/flexibility/proposal.ts";
import type { CheckoutMethodKind } from "../../../../shared/payments/payment-method.ts";
import { addDays, isCalendarDate, occurrence } from "../../../../shared/values/calendar-date.ts";
import { readTypedAmount } from "../ways/typed-amount.ts";

/** What was typed under a name; undefined until something was. */
export type Typed = (name: string) => string | undefined;

/** How a plan is collected, as one choice: a method that is charged, or by reminder. */
export type PlanWay = CheckoutMethodKind | "reminder";

/** What a form starts from. */
export type DraftGround = {
  readonly situation: FlexibilitySituation;
  readonly option: ArrangementOption | undefined;
};

const usualInstallments = 3;

/** The ways of collecting a plan that are offered here, the suggested one first in mind. */
export function planWays({ policy, methods }: FlexibilitySituation): readonly PlanWay[] {
  const kept = methods.filter(({ canBeKept }) => canBeKept).map(({ method }) => method);
  const charged = policy.planCollections.includes("autopay") ? kept : [];
  const isAsked = policy.planCollections.includes("reminder") || charged.length === 0;
  return isAsked ? [...charged, "reminder"] : charged;
}

/** What a plan looks like before anything is typed. */
export function usualPlan(ground: DraftGround, typed: Typed): PlanProposal {
  const { today } = ground.situation;
  const suggested = suggestedPlan(ground);
  const cadence = (typed("plan.cadence") as PlanCadence | undefined) ?? suggested.cadence;
  // What is paid now takes the first day; the installments begin one step later.
  const isLater = hasNow(typed, "plan.now") && suggested.firstDate <= today;
  const firstDate = isLater ? occurrence(today, cadence, 1) : suggested.firstDate;
  return { ...suggested, cadence, firstDate };
}

function suggestedPlan({ situation, option }: DraftGround): PlanProposal {
  const suggested = option?.suggestion?.proposal.plan;
  return (
    suggested ?? {
      installments: usualInstallments,
      cadence: "monthly",
      firstDate: situation.today,
      ...collected(planWays(situation)[0] ?? "reminder"),
    }
  );
}

/** How a plan is collected, as one choice. */
export function wayOf({ method }: Pick<PlanProposal, "method">): PlanWay {
  return method ?? "reminder";
}

function collected(way: PlanWay): Pick<PlanProposal, "collection" | "method"> {
  return way === "reminder" ? { collection: "reminder" } : { collection: "autopay", method: way };
}

function hasNow(typed: Typed, name: string): boolean {
  return (typed(name) ?? "").trim() !== "";
}

/** The plan as it stands in the fields; undefined where a field holds no amount or day. */
export function planDraft(ground: DraftGround, typed: Typed): Proposal | undefined {
  const usual = usualPlan(ground, typed);
  const firstDate = typed("plan.first") ?? usual.firstDate;
  const way = (typed("plan.how") as PlanWay | undefined) ?? wayOf(usual);
  const now = paidNow(ground.situation, typed, "plan.now");
  if (!isCalendarDate(firstDate) || now === "not-an-amount") return undefined;
  return {
    ...(now && { payNow: now }),
    plan: {
      installments: Number(typed("plan.count") ?? usual.installments),
      cadence: usual.cadence,
      firstDate,
      ...collected(way),
    },
    ...forLater(typed),
  };
}

/** The day that more time goes to before anything is typed. */
export function usualDueDate({ situation, option }: DraftGround): string {
  const { dueDate, today } = situation;
  const from = dueDate > today ? dueDate : today;
  return option?.suggestion?.proposal.dueDate ?? addDays(from, 14);
}

/** More time as it stands in the fields; undefined where a field holds no amount or day. */
export function timeDraft(ground: DraftGround, typed: Typed): Proposal | undefined {
  const dueDate = typed("time.date") ?? usualDueDate(ground);
  const now = paidNow(ground.situation, typed, "time.now");
  if (!isCalendarDate(dueDate) || now === "not-an-amount") return undefined;
  return { ...(now && { payNow: now }), dueDate, ...forLater(typed) };
}

/** The amount that is paid now, if there is one. */
export function paidNow(
  situation: FlexibilitySituation,
  typed: Typed,
  name: string,
): Proposal["payNow"] | "not-an-amount" {
  if (!hasNow(typed, name)) return undefined;
  const amount = readTypedAmount(typed(name) ?? "", situation.currency);
  const method = typed(`${name}.by`) ?? usualMethod(situation);
  if (Number.isNaN(amount) || method === undefined) return "not-an-amount";
  return { amount, method: method as CheckoutMethodKind };
}

/** The method that is chosen for an amount now until another one is: a card, else the first. */
export function usualMethod({ methods }: FlexibilitySituation): CheckoutMethodKind | undefined {
  return (methods.find(({ method }) => method === "card") ?? methods[0])?.method;
}

function forLater(typed: Typed): Pick<Proposal, "forLater"> {
  return typed("later") === "yes" ? { forLater: true } : {};
}
