import type { StoredJob } from "../../functions/ports/jobs.ts";
import { frozenAmount } from "../../shared/flexibility/frozen-amount.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { invoiceAmounts } from "../../shared/invoicing/invoice-status.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import { mustBe } from "./change-rules.ts";
import type { Rows } from "./rows.ts";
import type { SimulatedWorld } from "./simulated-world.ts";

/** Nobody is reminded while something rests. */
export function checkRest(invoice: IssuedInvoice | undefined, { name, dueAt }: StoredJob): void {
  if (invoice === undefined) return;
  for (const what of restsAt(invoice, dueAt)) {
    mustBe(false, "F-4", `${name} of ${invoice.number} reminds in spite of ${what}.`);
  }
}

/** All for whose sake reminders rest at an instant. */
function restsAt(invoice: IssuedInvoice, at: string): readonly string[] {
  const { plan, request, promises = [], pause } = invoice.arrangements ?? {};
  const today = localDateOf(at, invoice.timeZone);
  const { startable } = invoiceAmounts(invoice);
  const isPaused = pause !== undefined && pause.endedAt === undefined && today <= pause.until;
  const isActive = plan?.status === "active" && plan.pastDueAt === undefined;
  const isAsked = request?.status === "pending" || request?.status === "countered";
  const rests: Record<string, boolean> = {
    "the plan": isActive || plan?.status === "starting",
    "a request": isAsked && request.expiresAt > at,
    "a promise": promises.some(({ status, date }) => status === "open" && today <= date),
    "a question": startable > 0 && frozenAmount(invoice) >= startable,
    "a pause": isPaused,
  };
  return Object.keys(rests).filter((what) => rests[what]);
}

/** A mail may be on its way for so long after what it says was read. */
const onItsWayMilliseconds = 10 * 60_000;

/**
 * Holds the reminders that left since the last look against what already rested when they left, as
 * long as it does so still. Answers how many mails there are now.
 */
export function checkSentReminders(
  { mailbox }: SimulatedWorld,
  rows: Rows,
  looked: number,
): number {
  const mails = mailbox.all();
  for (const { at, tags } of mails.slice(looked)) {
    const name = Buffer.from(tags["job"] ?? "", "base64url").toString("utf8");
    const invoice = name.startsWith("remind.") ? rows.invoice(tags["owner"] ?? "") : undefined;
    if (invoice === undefined) continue;
    const readAt = new Date(Date.parse(at) - onItsWayMilliseconds).toISOString();
    const begun = begunRests(invoice.invoice, at);
    const words = `${name} of ${invoice.invoice.number} left at ${at}, while reminders rested.`;
    mustBe(!begun.some((since) => since < readAt), "F-4", words);
  }
  return mails.length;
}

/** Since when reminders rest that still do, and did at an instant. */
function begunRests({ arrangements = {}, timeZone }: IssuedInvoice, at: string): readonly string[] {
  const { request, promises = [], pause } = arrangements;
  const today = localDateOf(at, timeZone);
  const open = promises.filter(({ status, date }) => status === "open" && date >= today);
  const isAsked = request?.status === "pending" && request.expiresAt > at;
  const isPaused = pause !== undefined && pause.endedAt === undefined && pause.until >= today;
  return [
    ...open.map(({ madeAt }) => madeAt),
    ...(isAsked ? [request.askedAt] : []),
    ...(isPaused ? [pause.at] : []),
  ];
}
