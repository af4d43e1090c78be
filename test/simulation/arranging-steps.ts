import { addDays, daysBetween } from "../../shared/values/calendar-date.ts";
import type { CalendarDate } from "../../shared/values/calendar-date.ts";
import { previewProposal } from "../../shared/flexibility/preview-proposal.ts";
import type { Proposal, Terms } from "../../shared/flexibility/proposal.ts";
import type {
  ArrangementOptions,
  FlexibilitySituation,
} from "../../shared/contract/arrangement-schema.ts";
import { payAt } from "./payer-steps.ts";
import type { InvoiceRows } from "./rows.ts";
import { shown } from "./shown.ts";
import type { Answer, Asking, Town, Visitor } from "./town.ts";
import { outcomeOf, someInvoice, type Step } from "./vendor-steps.ts";

/** A client in front of an invoice of theirs. */
export type Present = { readonly visitor: Visitor; readonly rows: InvoiceRows };

/** A client in front of an invoice that fits. */
export function someClient(
  town: Town,
  fits: (rows: InvoiceRows) => boolean = () => true,
): Present | undefined {
  const rows = someInvoice(town, (each) => {
    const isPresent = town.visitors.some(({ invoiceId }) => invoiceId === each.invoice.id);
    return isPresent && each.status === "open" && fits(each);
  });
  if (rows === undefined) return undefined;
  const present = town.visitors.filter(({ invoiceId }) => invoiceId === rows.invoice.id);
  return { rows, visitor: town.world.random.pick(present) };
}

/** Asks, now and then with a double click; both have the same words and key. */
export async function askTwice(town: Town, asking: Asking): Promise<Answer> {
  const { random } = town.world;
  const isDouble = random.chance(0.2);
  const answers = await Promise.all([
    town.insist(asking, random.integer(0, 3)),
    ...(isDouble ? [town.insist(asking, random.integer(0, 1))] : []),
  ]);
  const answer = answers.find(({ status }) => status < 300) ?? answers[0];
  if (answer === undefined) throw new Error("Somebody asked and nobody answered.");
  return answer;
}

/** Goes on at the page that an answer opened, finishes it or leaves. */
export async function goOnAt(town: Town, answer: Answer, method: string): Promise<string> {
  const { redirectUrl } = (answer.body ?? {}) as { redirectUrl?: string };
  const outcome = outcomeOf(answer);
  if (answer.status >= 300 || redirectUrl === undefined) return outcome;
  if (town.world.random.chance(0.25)) return `${outcome}; leaves the page`;
  const session = new URL(redirectUrl).pathname.split("/").at(-1) ?? "";
  return `${outcome}; ${await payAt(town, session, method)}`;
}

/** What the page says that may be arranged. */
export async function optionsFor(
  town: Town,
  visitor: Visitor,
): Promise<ArrangementOptions | undefined> {
  const read = await town.insist(town.asVisitor(visitor, "GET", "/arrangements"));
  return read.status === 200 ? (read.body as ArrangementOptions) : undefined;
}

/** What a proposal of one's own is made of: whatever the page lets a client pick, and a bit more. */
export function randomProposal(town: Town, situation: FlexibilitySituation): Proposal {
  const { random } = town.world;
  const { today, dueDate, total, methods, step } = situation;
  const part = random.integer(1, Math.max(1, Math.floor(total / 2)));
  const amount = Math.max(step, part - (part % step));
  const payer = methods.length === 0 ? undefined : random.pick(methods);
  const payNow =
    payer !== undefined && random.chance(0.3) ? { payNow: { amount, method: payer.method } } : {};
  const forLater = random.chance(0.15) ? { forLater: true } : {};
  if (random.chance(0.25)) {
    const base = dueDate > today ? dueDate : today;
    return { ...payNow, ...forLater, dueDate: addDays(base, random.integer(1, 40)) };
  }
  const kept = methods.filter(({ canBeKept }) => canBeKept);
  const isAutopay = kept.length > 0 && random.chance(0.7);
  const plan = {
    installments: random.weighted({ 2: 4, 3: 4, 4: 2, 6: 2, 12: 1 }),
    cadence: random.pick(["weekly", "everyTwoWeeks", "monthly", "weekly"] as const),
    firstDate: firstDate(town, today, dueDate),
    ...(isAutopay
      ? { collection: "autopay" as const, method: random.pick(kept).method }
      : { collection: "reminder" as const }),
  };
  return { ...payNow, ...forLater, plan: { ...plan, installments: Number(plan.installments) } };
}

function firstDate(town: Town, today: CalendarDate, dueDate: CalendarDate): CalendarDate {
  const { random } = town.world;
  const ahead = Math.max(0, daysBetween(today, dueDate));
  return addDays(today, random.chance(0.5) ? 0 : random.integer(0, Math.max(7, ahead)));
}

type Wish = {
  readonly proposal: Proposal;
  readonly terms: Terms;
  readonly isBeyond: boolean;
};

/** What a client would like, with the terms that the page shows of it. */
function wishOf(town: Town, { situation, options }: ArrangementOptions): Wish | undefined {
  const { random } = town.world;
  const suggested = options.flatMap(({ suggestion = [] }) => suggestion);
  if (suggested.length > 0 && random.chance(0.4))
    return { ...random.pick(suggested), isBeyond: false };
  for (let tries = 0; tries < 3; tries += 1) {
    const proposal = randomProposal(town, situation);
    const preview = previewProposal(situation, proposal);
    if (preview.outcome === "refused") continue;
    return { proposal, terms: preview.terms, isBeyond: preview.breaches.length > 0 };
  }
  return undefined;
}

function termsShown({ currency, payNow, parts, collection, method }: Terms): string {
  const by =
    collection === "autopay" ? ` by ${method ?? "?"} on file` : ` by ${collection ?? "hand"}`;
  const now = payNow === 0 ? "" : `${shown(payNow, currency)} now, `;
  const dates = `${parts[0]?.date ?? "?"} to ${parts.at(-1)?.date ?? "?"}`;
  return `${now}${parts.length} parts ${dates}${by}`;
}

/** Accepts what is suggested, or proposes something; what goes beyond the policy is asked for. */
export const arrange: Step = async (town) => {
  const { random } = town.world;
  const present = someClient(town, ({ invoice }) => {
    const { status } = invoice.arrangements?.plan ?? {};
    return (status !== "starting" && status !== "active") || random.chance(0.05);
  });
  if (present === undefined) return undefined;
  const { visitor, rows } = present;
  const options = await optionsFor(town, visitor);
  const wish = options && wishOf(town, options);
  if (wish === undefined) return undefined;
  const { proposal, terms: seen, isBeyond } = wish;
  const { number } = rows.invoice;
  const what = `${termsShown(seen)} on ${number}`;
  const isAsked = isBeyond ? random.chance(0.9) : random.chance(0.05);
  if (isAsked) {
    const words = random.chance(0.5) ? { words: "It has been a slow month." } : {};
    const body = { proposal, seen, ...words };
    const asked = await askTwice(town, town.asVisitor(visitor, "POST", "/requests", body));
    return `${visitor.person} asks for ${what}: ${outcomeOf(asked)}`;
  }
  const agreeing = town.asVisitor(visitor, "POST", "/agreements", { proposal, seen });
  const agreed = await askTwice(town, agreeing);
  const method = proposal.payNow?.method ?? proposal.plan?.method ?? "card";
  return `${visitor.person} agrees on ${what}: ${await goOnAt(town, agreed, method)}`;
};

/** Takes back what was agreed on. */
export const takeBackAgreement: Step = async (town) => {
  const present = someClient(town, ({ invoice }) => {
    const { plan, extensions } = invoice.arrangements ?? {};
    return plan !== undefined || extensions !== undefined;
  });
  if (present === undefined) return undefined;
  const { visitor, rows } = present;
  const { plan, extensions = [] } = rows.invoice.arrangements ?? {};
  const ids = [plan?.id, ...extensions.map(({ id }) => id)].filter((id) => id !== undefined);
  const path = `/agreements/${town.world.random.pick(ids)}`;
  const answer = await askTwice(town, town.asVisitor(visitor, "DELETE", path));
  return `${visitor.person} takes an agreement back on ${rows.invoice.number}: ${outcomeOf(answer)}`;
};
