import type { Answer, Json } from "./ask.ts";
import type { Stand } from "./local-stand.ts";
import { linkIn, mailsTo } from "./mails.ts";
import { freshKey } from "./paying.ts";
import { aLineOf, type VendorDesk } from "./vendor-desk.ts";
import { openLink, type Visitor } from "./visitor.ts";

/** An invoice of three lines: $400.00, $600.00 and $240.00, the last one taxed at 10%. */
export const threeLines = {
  lines: [
    aLineOf("400.00", "Drafts"),
    aLineOf("600.00", "Pages"),
    { ...aLineOf("240.00", "Printing"), taxRate: "10" },
  ],
};

/** Asks something of a page under a key of its own, and waits until all of it has happened. */
export async function posted(
  stand: Stand,
  visitor: Visitor,
  path: string,
  body: object = {},
): Promise<Answer> {
  const answer = await visitor.money(path, body);
  await stand.idle();
  return answer;
}

/** Asks something about an invoice; the question as it was answered. */
export async function asked(stand: Stand, visitor: Visitor, change: object = {}): Promise<Json> {
  const wish = { kind: "dispute", text: "We did not order this.", ...change };
  const answer = await posted(stand, visitor, "/questions", wish);
  if (answer.status !== 201) throw new Error(`Not asked: ${answer.status} ${answer.text}`);
  return answer.body;
}

/** The vendor's answer to a question, once all of it has happened. */
export async function answered(
  stand: Stand,
  desk: VendorDesk,
  about: { readonly invoiceId: string; readonly questionId: string; readonly key?: string },
  answer: object,
): Promise<Answer> {
  const path = `/invoices/${about.invoiceId}/questions/${about.questionId}/answer`;
  const headers = { "idempotency-key": about.key ?? freshKey() };
  const done = await desk.ask("POST", path, { text: "It was agreed.", ...answer }, headers);
  await stand.idle();
  return done;
}

/** Shares a bill like this; the shares as they were answered. */
export async function sharedAmong(
  stand: Stand,
  visitor: Visitor,
  shares: readonly object[],
): Promise<readonly Json[]> {
  const answer = await posted(stand, visitor, "/shares", { shares });
  if (answer.status !== 200) throw new Error(`Not shared: ${answer.status} ${answer.text}`);
  return answer.body.shares as readonly Json[];
}

/** A payer's browser that opened the link in their latest mail. */
export async function payerVisit(stand: Stand, address: string): Promise<Visitor> {
  const mail = (await mailsTo(stand, address)).at(-1);
  if (mail === undefined) throw new Error(`No mail to ${address}.`);
  return openLink(stand, linkIn(mail));
}
