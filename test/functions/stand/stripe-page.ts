import { type Answer, ask, type Json } from "./ask.ts";
import type { Stand } from "./local-stand.ts";

/** The hosted page's id in its address. */
export function sessionOf(started: Answer): string {
  const { redirectUrl } = started.body as { redirectUrl: string };
  return new URL(redirectUrl).pathname.split("/").at(-1) ?? "";
}

/** Does what a person does on the hosted page; answers 402 when the card is declined. */
export function completePage(
  stand: Stand,
  sessionId: string,
  card = "pm_card_visa",
): Promise<Answer> {
  const address = `${stand.origin}/local/stripe/checkout/${sessionId}/complete`;
  return ask(address, { method: "POST", body: { payment_method: card } });
}

/** Stripe's own book: totals in Stripe's minor units by currency, and every movement. */
export async function bookAtStripe(stand: Pick<Stand, "local">) {
  return (await stand.local("GET", "/stripe/book")) as {
    readonly totals: Readonly<
      Record<string, { captured: number; refunded: number; disputed: number; cash: number }>
    >;
    readonly movements: readonly Json[];
  };
}

/** The charges of one attempt, or of one invoice, in Stripe's book. */
export async function chargesOf(stand: Stand, reference: string): Promise<readonly Json[]> {
  const { movements } = (await stand.local("GET", "/stripe/book")) as {
    movements: { kind: string; clientReferenceId: string; metadata: Record<string, string> }[];
  };
  return movements.filter(
    ({ kind, clientReferenceId, metadata }) =>
      kind === "capture" &&
      (clientReferenceId === reference || metadata["kindly_invoice"] === reference),
  );
}

/** What was asked of Stripe so far, oldest first. */
export async function stripeRequests(stand: Stand): Promise<readonly Json[]> {
  return (await stand.local("GET", "/stripe/requests")) as Json[];
}

/** Stripe's events so far, oldest first. */
export async function stripeEvents(stand: Stand): Promise<readonly Json[]> {
  return (await stand.local("GET", "/stripe/events")) as Json[];
}
