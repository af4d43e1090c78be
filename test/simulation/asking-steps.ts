import { addDays } from "../../shared/values/calendar-date.ts";
import { askTwice, goOnAt, optionsFor, someClient } from "./arranging-steps.ts";
import { shown } from "./shown.ts";
import { outcomeOf, someOf, type Step } from "./vendor-steps.ts";

/** In every word of hardship: nobody but its writer and the vendor's members may read it. */
export const hardshipMark = "the clinic on Tuesday";

/** Says by which day an amount will be paid; mostly within what the page offers. */
export const promise: Step = async (town) => {
  const { random } = town.world;
  const present = someClient(town, ({ invoice }) => {
    const isOpen = invoice.arrangements?.promises?.some(({ status }) => status === "open");
    return isOpen !== true || random.chance(0.1);
  });
  if (present === undefined) return undefined;
  const { visitor, rows } = present;
  const offered = await optionsFor(town, visitor);
  if (offered === undefined) return undefined;
  const { total, today, policy } = offered.situation;
  const amount = random.chance(0.6) ? Math.max(1, total) : someOf(town, total);
  const date = addDays(today, random.integer(1, Math.max(1, policy.promiseDays) + 1));
  const asking = town.asVisitor(visitor, "POST", "/promises", { date, amount });
  const answer = await askTwice(town, asking);
  const sum = shown(amount, rows.invoice.content.currency);
  return `${visitor.person} promises ${sum} of ${rows.invoice.number} by ${date}: ${outcomeOf(answer)}`;
};

export const pauseReminders: Step = async (town) => {
  const present = someClient(town);
  if (present === undefined) return undefined;
  const { visitor, rows } = present;
  const answer = await askTwice(town, town.asVisitor(visitor, "POST", "/pause", {}));
  return `${visitor.person} pauses the reminders of ${rows.invoice.number}: ${outcomeOf(answer)}`;
};

export const withdrawRequest: Step = async (town) => {
  const present = someClient(town, ({ invoice }) => invoice.arrangements?.request !== undefined);
  const request = present?.rows.invoice.arrangements?.request;
  if (present === undefined || request === undefined) return undefined;
  const { visitor, rows } = present;
  const path = `/requests/${request.id}/withdraw`;
  const answer = await askTwice(town, town.asVisitor(visitor, "POST", path, {}));
  return `${visitor.person} withdraws a request on ${rows.invoice.number}: ${outcomeOf(answer)}`;
};

/** Says yes to what the vendor offers instead, or only comes too late. */
export const acceptCounter: Step = async (town) => {
  const present = someClient(town, ({ invoice }) => {
    return invoice.arrangements?.request?.counter !== undefined;
  });
  const request = present?.rows.invoice.arrangements?.request;
  if (present === undefined || request?.counter === undefined) return undefined;
  const { visitor, rows } = present;
  const { proposal, terms: seen } = request.counter;
  const path = `/requests/${request.id}/accept`;
  const asking = town.asVisitor(visitor, "POST", path, { seen });
  let answer = await askTwice(town, asking);
  const outdated = answer.body as { terms?: unknown } | undefined;
  if (answer.status === 409 && outdated?.terms !== undefined) {
    const again = { seen: outdated.terms };
    answer = await askTwice(town, town.asVisitor(visitor, "POST", path, again));
  }
  const method = proposal.payNow?.method ?? proposal.plan?.method ?? "card";
  const went = await goOnAt(town, answer, method);
  return `${visitor.person} accepts the offer on ${rows.invoice.number}: ${went}`;
};

/** Asks about a line or the whole, disputes it, or says that it is hard. */
export const askQuestion: Step = async (town) => {
  const present = someClient(town);
  if (present === undefined) return undefined;
  const { visitor, rows } = present;
  const { random } = town.world;
  const kind = random.weighted({ question: 4, dispute: 3, suggestion: 1, hardship: 2 });
  const isLine = kind !== "hardship" && random.chance(0.6);
  const line = isLine ? { line: random.integer(0, 1) } : {};
  const text = kind === "hardship" ? `We are at ${hardshipMark}.` : "What is this for?";
  const body = { kind, ...line, text };
  const answer = await askTwice(town, town.asVisitor(visitor, "POST", "/questions", body));
  const about = isLine ? "a line of" : "";
  return `${visitor.person} writes a ${kind} about ${about} ${rows.invoice.number}: ${outcomeOf(answer)}`;
};

export const writeOn: Step = async (town) => {
  const present = someClient(town, ({ questions }) => questions.length > 0);
  if (present === undefined) return undefined;
  const { visitor, rows } = present;
  const { random } = town.world;
  const { id, kind } = random.pick(rows.questions);
  const isEnd = random.chance(0.35);
  const text = kind === "hardship" ? `Still at ${hardshipMark}.` : "Any news?";
  const path = `/questions/${id}/${isEnd ? "withdraw" : "messages"}`;
  const asking = town.asVisitor(visitor, "POST", path, isEnd ? {} : { text });
  const answer = await askTwice(town, asking);
  const what = isEnd ? "withdraws a question" : "writes on";
  return `${visitor.person} ${what} about ${rows.invoice.number}: ${outcomeOf(answer)}`;
};
