import type { Page } from "playwright-core";
import type { ArrangementOption } from "../../shared/contract/arrangement-schema.ts";
import type { InvoiceFacts } from "../../shared/messages/invoice-facts.ts";
import { pageArrangementsWords } from "../../shared/messages/catalog/en/page-arrangements.ts";
import { addDays, formatDate, weekday } from "../../shared/values/calendar-date.ts";
import { jobKindOf, mailsTo, type Message } from "../infra/program/mailbox.ts";
import type { Json } from "../infra/program/started-program.ts";
import type { JourneyStand } from "./journey-stand.ts";
import { unfoldWay } from "./money-steps.ts";
import type { SentInvoice } from "./sent-invoice.ts";
import { owner } from "./sign-in.ts";

// What journeys about arrangements have in common.

/**
 * Moves the clock to the morning of a Monday: charges and answers go by business days, and what is
 * counted from an afternoon happens a day later in some zones.
 */
export async function beginOnMonday({ program }: JourneyStand): Promise<void> {
  const { now }: Json = await program.local("GET", "/clock");
  const tomorrow = addDays((now as string).slice(0, 10), 1);
  const monday = addDays(tomorrow, (8 - weekday(tomorrow)) % 7);
  await program.local("POST", "/clock", { to: `${monday}T10:00:00Z` });
}

export async function passDays({ program }: JourneyStand, count: number): Promise<void> {
  await program.moveBy(`P${count}D`);
}

/** A date as pages and mails write it. */
export const written = (date: string): string => formatDate(date, "en");

/** A date without its year, as lines of the page write it. */
export const writtenShort = (date: string): string => written(date).replace(/ \d{4}$/u, "");

/** Today, as the vendor's calendar has it. */
export async function todayOf({ program }: JourneyStand): Promise<string> {
  const { now }: Json = await program.local("GET", "/clock");
  return (now as string).slice(0, 10);
}

/** What the catalogs of mails want to hear of an invoice to say its sentences. */
export function mailFacts({ number }: SentInvoice, client: string): InvoiceFacts {
  const facts: Partial<InvoiceFacts> = {
    number,
    purpose: "A new shop sign",
    vendor: "Tamarind Studio",
    client,
    sender: owner.name,
  };
  return facts as InvoiceFacts;
}

/** Opens the ways to settle, and among them one thing that can be arranged. */
export function unfoldArrangement(page: Page, kind: ArrangementOption["kind"]): Promise<void> {
  return unfoldWay(page, pageArrangementsWords.rows[kind].name);
}

/** The form of what is unfolded. */
export const unfolded = (page: Page) => page.locator(".way-body:not([hidden])");

/** What was arranged, under a heading of its own. */
export const arrangedPart = (page: Page, heading: string) =>
  page.locator(".arranged").filter({ has: page.getByRole("heading", { name: heading }) });

/** A mail's words in one line, as its reader's program folds them. */
export const wordsOf = ({ text }: Message): string => text.replaceAll(/\s+/gu, " ");

/** The mails of one kind to an address, oldest first. */
export async function mailsOfKind(
  { program }: JourneyStand,
  email: string,
  kind: string,
): Promise<readonly Message[]> {
  await program.idle();
  return (await mailsTo(program, email)).filter((mail) => jobKindOf(mail) === kind);
}

/** What the vendor's owner was told about an invoice, oldest first. */
export async function noticesAbout(
  { program }: JourneyStand,
  { number }: SentInvoice,
): Promise<readonly Message[]> {
  await program.idle();
  return (await mailsTo(program, owner.email)).filter(({ subject }) => subject.includes(number));
}

/** What comes of every charge of a method from now on. */
export type ChargeOutcome =
  | { readonly charges: "succeed" }
  | { readonly charges: "fail"; readonly code: string };

/** Has the charges of the method that was kept last fail from now on, or succeed again. */
export async function chargesOfLastMethodWill(
  { program }: JourneyStand,
  outcome: ChargeOutcome,
): Promise<void> {
  const { stripe } = program.state;
  const key = "secretKey" in stripe ? stripe.secretKey : "";
  const answer = await fetch(`${program.origin}/v1/payment_methods?limit=1`, {
    headers: { authorization: `Bearer ${key}` },
  });
  const { data }: Json = await answer.json();
  await program.local("POST", `/stripe/payment_methods/${data[0].id}/outcome`, outcome);
}
