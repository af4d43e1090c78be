import type { ArrangementsView } from "../../../shared/contract/arrangement-view.ts";
import type { PaymentPlan } from "../../../shared/flexibility/payment-plan.ts";
import type { Answer, Json } from "./ask.ts";
import type { Stand } from "./local-stand.ts";
import { finishPage } from "./paying.ts";
import type { OnPage } from "./paying.ts";
import { chargesOf } from "./stripe-page.ts";
import type { Visitor } from "./visitor.ts";

/** Finishes the hosted page to which an answer led, whether it takes money or saves a method. */
export async function finishAt(stand: Stand, started: Answer, onPage: OnPage = {}): Promise<void> {
  if (started.status !== 201) throw new Error(`Not started: ${started.status} ${started.text}`);
  const finished = await finishPage(stand, started, onPage);
  if (finished.status >= 400) throw new Error(`Not done: ${finished.status} ${finished.text}`);
  await stand.idle();
}

/** What was arranged, as the client sees it now. */
export async function arrangedOf(visitor: Visitor): Promise<ArrangementsView> {
  const view: Json = await visitor.view();
  return (view.arrangements ?? {}) as ArrangementsView;
}

/** An issued invoice as it is stored now, which outlives its links. */
export async function storedInvoice(stand: Stand, { invoiceId }: Pick<Visitor, "invoiceId">) {
  const record = await stand.ports.receivables.readInvoice(invoiceId);
  if (record?.invoice.stage !== "issued") throw new Error(`${invoiceId} is not issued.`);
  return record.invoice;
}

/** The plan of an invoice as it is stored now. */
export async function storedPlan(stand: Stand, visitor: Visitor): Promise<PaymentPlan> {
  const { arrangements } = await storedInvoice(stand, visitor);
  if (arrangements?.plan === undefined) throw new Error("There is no plan.");
  return arrangements.plan;
}

/** What was charged on an invoice so far, in Stripe's minor units, oldest first. */
export async function chargedAmounts(stand: Stand, visitor: Visitor): Promise<readonly number[]> {
  return (await chargesOf(stand, visitor.invoiceId)).map(({ amount }) => amount as number);
}

/** Has the charges of a saved method fail from now on, or succeed again. */
export async function chargesWill(
  stand: Stand,
  methodId: string,
  outcome: "succeed" | "fail",
  code?: string,
): Promise<void> {
  const wish = { charges: outcome, ...(code === undefined ? {} : { code }) };
  await stand.local("POST", `/stripe/payment_methods/${methodId}/outcome`, wish);
}
