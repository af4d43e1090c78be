import type { PaymentPlan } from "../../shared/flexibility/payment-plan.ts";
import { addDays } from "../../shared/values/calendar-date.ts";
import { askTwice, goOnAt, someClient } from "./arranging-steps.ts";
import { enterCode } from "./payer-steps.ts";
import type { Town, Visitor } from "./town.ts";
import { outcomeOf, type Step } from "./vendor-steps.ts";

type InPlan = {
  readonly visitor: Visitor;
  readonly number: string;
  readonly plan: PaymentPlan;
};

/** A client of an invoice that has a plan in force. */
function someInPlan(town: Town): InPlan | undefined {
  const present = someClient(town, ({ invoice }) => {
    const status = invoice.arrangements?.plan?.status;
    return status === "starting" || status === "active";
  });
  const plan = present?.rows.invoice.arrangements?.plan;
  if (present === undefined || plan === undefined) return undefined;
  return { visitor: present.visitor, number: present.rows.invoice.number, plan };
}

/** Pays a part of a plan, before its day or after it, at a page. */
export const payInstallment: Step = async (town) => {
  const found = someInPlan(town);
  if (found === undefined) return undefined;
  const { visitor, number, plan } = found;
  const { random } = town.world;
  const open = plan.installments.filter(({ amount, paid }) => amount > paid);
  const isPayNow = plan.payNow !== undefined && random.chance(0.4);
  const part = isPayNow || open.length === 0 ? 0 : random.pick(open.slice(0, 3)).number;
  const method = random.weighted({ card: 6, us_bank_account: 2 });
  const path = `/plan/installments/${part}/pay`;
  const answer = await askTwice(town, town.asVisitor(visitor, "POST", path, { method }));
  const went = await goOnAt(town, answer, method);
  return `${visitor.person} pays installment ${part} of ${number} by ${method}: ${went}`;
};

export const moveInstallment: Step = async (town) => {
  const found = someInPlan(town);
  if (found === undefined) return undefined;
  const { visitor, number, plan } = found;
  const open = plan.installments.filter(({ amount, paid }) => amount > paid);
  const next = open[0];
  if (next === undefined) return undefined;
  const date = addDays(next.date, town.world.random.integer(-5, 14));
  const path = `/plan/installments/${next.number}/move`;
  const answer = await askTwice(town, town.asVisitor(visitor, "POST", path, { date }));
  return `${visitor.person} moves installment ${next.number} of ${number} to ${date}: ${outcomeOf(answer)}`;
};

export const pausePlan: Step = async (town) => {
  const found = someInPlan(town);
  if (found === undefined) return undefined;
  const { visitor, number } = found;
  const answer = await askTwice(town, town.asVisitor(visitor, "POST", "/plan/pause", {}));
  return `${visitor.person} pauses the plan of ${number}: ${outcomeOf(answer)}`;
};

export const stopPlan: Step = async (town) => {
  const found = someInPlan(town);
  if (found === undefined) return undefined;
  const { visitor, number } = found;
  const what = town.world.random.pick(["autopay", "autopay", "plan"]);
  const answer = await askTwice(town, town.asVisitor(visitor, "POST", "/plan/stop", { what }));
  return `${visitor.person} stops the ${what} of ${number}: ${outcomeOf(answer)}`;
};

/** Has the plan charge another method: a new one on a page, or one on file. */
export const changeMethod: Step = async (town) => {
  const found = someInPlan(town);
  if (found === undefined) return undefined;
  const { visitor, number } = found;
  const { random } = town.world;
  const kept = town.rows
    .methods()
    .filter(({ contactId, removedAt }) => contactId === visitor.contactId && !removedAt);
  const onFile = kept.length > 0 && random.chance(0.5) ? random.pick(kept) : undefined;
  const method = onFile?.method ?? random.pick(["card", "card", "us_bank_account"]);
  const body = { method, ...(onFile === undefined ? {} : { methodOnFileId: onFile.id }) };
  const asking = town.asVisitor(visitor, "POST", "/plan/method", body);
  const answer = await askTwice(town, asking);
  const needsCode = onFile !== undefined && answer.status === 403;
  const isKnown = needsCode && (await enterCode(town, visitor));
  const went = isKnown ? await askTwice(town, asking) : answer;
  const way = onFile === undefined ? "a new" : "a known";
  return `${visitor.person} gives the plan of ${number} ${way} ${method}: ${await goOnAt(town, went, method)}`;
};

/** Opens the page again on which the method of a plan is authorized. */
export const setUpAgain: Step = async (town) => {
  const found = someInPlan(town);
  if (found === undefined || found.plan.collection !== "autopay") return undefined;
  const { visitor, number, plan } = found;
  const answer = await askTwice(town, town.asVisitor(visitor, "POST", "/plan/setup", {}));
  const went = await goOnAt(town, answer, plan.method ?? "card");
  if (town.world.random.chance(0.5)) {
    await town.ask(town.asVisitor(visitor, "POST", "/plan/refresh", {}));
  }
  return `${visitor.person} sets up the method of ${number}: ${went}`;
};

/** A card or account has no money any more, or has money again. */
export const turnMethod: Step = async (town) => {
  const { random } = town.world;
  const plans = town.rows.invoices().flatMap(({ invoice }) => {
    const { plan } = invoice.arrangements ?? {};
    return plan?.status === "active" && plan.methodId !== undefined ? [plan] : [];
  });
  if (plans.length === 0) return undefined;
  const { methodId = "", method } = random.pick(plans);
  const isDry = random.chance(0.55);
  const codes = ["insufficient_funds", "generic_decline", "expired_card", "stolen_card"];
  const code = method === "card" ? random.pick(codes) : "insufficient_funds";
  const body = isDry ? { charges: "fail", code } : { charges: "succeed" };
  const answer = await town.atStripe(`/payment_methods/${methodId}/outcome`, body);
  const what = isDry ? `begins to fail (${code})` : "has money again";
  return `A ${method ?? "method"} that a plan charges ${what}: ${answer.status}`;
};
