import type { StartPayment } from "../../shared/contract/portal-schema.ts";
import { shareStartable, standingShares } from "../../shared/flexibility/share-amounts.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { decideTogether } from "../../shared/payments/allocate-payment.ts";
import type { TogetherRefusal } from "../../shared/payments/allocate-payment.ts";
import { decidePaymentStart } from "../../shared/payments/start-payment.ts";
import type { StartPaymentRefusal } from "../../shared/payments/start-payment.ts";
import type { MethodOnFile } from "../../shared/payments/method-on-file.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { refused } from "../../shared/values/result.ts";
import type { Refused } from "../../shared/values/result.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import { fact } from "./actor.ts";
import { beginAttempt } from "./begin-attempt.ts";
import type { BegunAttempt } from "./begin-attempt.ts";
import { changeInvoices } from "./change-invoice.ts";
import type { Changes } from "./change-invoice.ts";
import { newAttempt } from "./new-attempt.ts";
import type { Asked } from "./new-attempt.ts";
import { settleJob } from "./owed-jobs.ts";
import type { DecidedStart, PaymentParts, PaymentWish } from "./payment-wish.ts";
import { customerOf, withCustomer } from "./stripe-customer.ts";
import { takeOverPayment } from "./take-over-payment.ts";

export type PaymentStartRefusal =
  | StartPaymentRefusal
  | TogetherRefusal
  | { readonly reason: "payment-completed" }
  | { readonly reason: "payment-being-started" }
  | { readonly reason: "method-not-available"; readonly refusedCode: string }
  | { readonly reason: "method-not-enabled" }
  | { readonly reason: "method-gone" }
  | { readonly reason: "code-required" }
  | { readonly reason: "share-unknown" }
  | { readonly reason: "key-reused" };

type Answer = BegunAttempt | Refused<PaymentStartRefusal>;

/** As many unfinished attempts as can be in the way of one payment, and a try more. */
const maximumTries = 17;

/**
 * Starts a payment, on a hosted page or with a method on file. The attempt with its exact request
 * is written before the processor is asked, so that whatever happens to the answer, the attempt is
 * known and the same request can be repeated under the same key. Unfinished attempts make room.
 */
export async function startPayment(world: PaymentParts, request: PaymentWish): Promise<Answer> {
  const { reader, wish } = request;
  const needsMore = wish.methodOnFileId !== undefined || (wish.otherInvoices ?? []).length > 0;
  if (needsMore && request.isElevated !== true) return refused({ reason: "code-required" });
  const requestKey = world.secrets.hash(`${reader.link.id}:${request.key}`);
  const onFile = await findOnFile(world, request);
  if (onFile === "gone") return refused({ reason: "method-gone" });
  const customerId = await customerOf(world, reader);
  const asked: Asked = { requestKey, customerId, ...(onFile === undefined ? {} : { onFile }) };
  const moved = new Set<string>();
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const attempt = await writeAttempt(world, request, asked, tries === 0);
    if (attempt.outcome === "refused") return attempt;
    if (attempt.outcome === "written")
      return beginAttempt(world, reader.invoice.id, attempt.payment);
    // A voucher that can still be paid in a shop can't be closed: it is on its way, so to speak.
    if (moved.has(attempt.payment.id)) return refused({ reason: "payment-in-progress" });
    moved.add(attempt.payment.id);
    const room = await takeOverPayment(world, attempt.invoiceId, attempt.payment);
    if (room === "completed") return refused({ reason: "payment-completed" });
  }
  return refused({ reason: "payment-being-started" });
}

async function findOnFile(
  world: PaymentParts,
  { reader, wish }: PaymentWish,
): Promise<MethodOnFile | "gone" | undefined> {
  if (wish.methodOnFileId === undefined) return undefined;
  const { methods } = await world.receivables.readClientAccount(reader.invoice.content.clientId);
  const found = methods.find(({ id }) => id === wish.methodOnFileId);
  const isTheirs = found?.contactId === reader.contact.id && found.method === wish.method;
  return isTheirs ? found : "gone";
}

type Attempt =
  | { readonly outcome: "written"; readonly payment: Payment }
  | { readonly outcome: "in-the-way"; readonly invoiceId: string; readonly payment: Payment }
  | Refused<PaymentStartRefusal>;

async function writeAttempt(
  world: PaymentParts,
  request: PaymentWish,
  asked: Asked,
  isFirst: boolean,
): Promise<Attempt> {
  const { reader, wish } = request;
  const others = (wish.otherInvoices ?? []).map(({ id }) => id);
  const answer = await changeInvoices<Attempt>(
    world.receivables,
    [...new Set([reader.invoice.id, ...others])],
    (records) => decideAttempt(world, request, asked, records),
    isFirst ? reader.record : undefined,
  );
  if (answer === undefined) return refused({ reason: "invoices-differ" });
  invariant(answer.outcome !== "too-large", "An attempt adds little to an invoice.");
  return answer;
}

function decideAttempt(
  world: PaymentParts,
  request: PaymentWish,
  asked: Asked,
  records: readonly InvoiceRecord[],
): Changes<Attempt> {
  const [own] = records;
  invariant(own !== undefined, "The reader's invoice is there.");
  const { wish } = request;
  const repeated = own.payments.find(
    ({ requestKey, status }) => requestKey === asked.requestKey && !hasEndedEmpty(status),
  );
  if (repeated !== undefined) return repeatAttempt(own, repeated, wish, world.clock.now());
  const decided =
    records.length === 1
      ? decideAlone(own, request)
      : decideSeveral(records, wish, request.reader.contact.id);
  if (decided.outcome === "refused") return { answer: decided };
  const [inTheWay] = decided.replaces;
  if (inTheWay !== undefined) return { answer: { outcome: "in-the-way", ...inTheWay } };
  const { payment, shares } = newAttempt(world, request, asked, decided);
  return {
    answer: { outcome: "written", payment },
    commits: shares.map(({ invoiceId, amount }) => {
      const record = records.find(({ invoice }) => invoice.id === invoiceId);
      invariant(record?.invoice.stage === "issued", "A share is of an issued invoice.");
      const subject = {
        ownerId: invoiceId,
        at: payment.startedAt,
        actor: request.reader.contact.id,
      };
      const details = { paymentId: payment.id, amount, method: payment.method };
      const isLead = invoiceId === shares[0]?.invoiceId;
      return {
        invoice: withCustomer(record.invoice, request.reader, asked.customerId),
        payments: [{ ...payment, amount }],
        facts: [fact(subject, "payment-started", details)],
        jobs: isLead ? [settleJob(invoiceId, payment.id, payment.startedAt)] : [],
      };
    }),
  };
}

function decideAlone(
  record: InvoiceRecord,
  { reader, wish, installment, against }: PaymentWish,
): DecidedStart | Refused<PaymentStartRefusal> {
  const { invoice, payments } = record;
  invariant(invoice.stage === "issued", "Only an issued invoice has readers.");
  const refusal = against?.(record);
  if (refusal !== undefined) return refused(refusal);
  const own = standingShares(invoice).find(({ id }) => id === reader.share?.id);
  if (reader.share !== undefined && own === undefined) return refused({ reason: "share-unknown" });
  const decided = decidePaymentStart(invoice, payments, {
    ...wish,
    isAgreed: installment !== undefined,
    ...(own === undefined ? {} : { share: shareStartable(own) }),
  });
  if (decided.outcome === "refused") return decided;
  const { amount, discount, withheld, replaces } = decided;
  return {
    outcome: "done",
    shares: [{ invoiceId: invoice.id, amount }],
    discount,
    withheld,
    replaces: replaces === undefined ? [] : [{ invoiceId: invoice.id, payment: replaces }],
  };
}

function decideSeveral(
  records: readonly InvoiceRecord[],
  wish: StartPayment,
  contactId: string,
): DecidedStart | Refused<PaymentStartRefusal> {
  const issued = records.flatMap(({ invoice, payments }) =>
    invoice.stage === "issued" ? [{ invoice, payments }] : [],
  );
  // A draft has no payer, and another vendor's invoice is none of this client's.
  if (issued.length < records.length) return refused({ reason: "invoices-differ" });
  const isTheirs = ({ invoice }: { readonly invoice: IssuedInvoice }) =>
    invoice.contacts.some(({ id }) => id === contactId);
  if (!issued.every(isTheirs)) return refused({ reason: "invoices-differ" });
  const [own] = issued;
  const amounts = Object.fromEntries(
    (wish.otherInvoices ?? []).flatMap(({ id, amount }) =>
      amount === undefined ? [] : [[id, amount] as const],
    ),
  );
  const ownAmount = wish.amount === undefined ? {} : { [own?.invoice.id ?? ""]: wish.amount };
  const decided = decideTogether(issued, {
    method: wish.method,
    amounts: { ...amounts, ...ownAmount },
  });
  if (decided.outcome === "refused") return decided;
  const replaces = decided.replaces.map((payment) => ({
    invoiceId: holderOf(records, payment),
    payment,
  }));
  return { outcome: "done", shares: decided.shares, discount: 0, withheld: 0, replaces };
}

function holderOf(records: readonly InvoiceRecord[], { id }: Payment): string {
  const holder = records.find(({ payments }) => payments.some((payment) => payment.id === id));
  invariant(holder !== undefined, "An attempt in the way is one of these invoices'.");
  return holder.invoice.id;
}

/** An attempt that ended without money is no answer to whoever presses the button again. */
function hasEndedEmpty(status: Payment["status"]): boolean {
  return status === "canceled" || status === "failed";
}

/** The same page again while it takes money; one that has closed makes room for another. */
function repeatAttempt(
  { invoice }: InvoiceRecord,
  repeated: Payment,
  wish: StartPayment,
  now: Instant,
): Changes<Attempt> {
  if (repeated.status !== "requires_action") {
    return { answer: refused({ reason: "payment-completed" }) };
  }
  if (!isSameWish(wish, repeated, invoice.id)) {
    return { answer: refused({ reason: "key-reused" }) };
  }
  const { request } = repeated;
  const isClosed = request?.kind !== "charge" && (request?.expiresAt ?? now) <= now;
  return isClosed
    ? { answer: { outcome: "in-the-way", invoiceId: invoice.id, payment: repeated } }
    : { answer: { outcome: "written", payment: repeated } };
}

/** Whether a wish is the one that an attempt came of; an amount that was left open fits any. */
function isSameWish(wish: StartPayment, payment: Payment, invoiceId: string): boolean {
  const { request, shares = [{ invoiceId, amount: payment.amount }] } = payment;
  const onFile = request?.kind === "charge" ? request.paymentMethodId : undefined;
  const others = (wish.otherInvoices ?? []).filter(({ id }) => id !== invoiceId);
  const wanted = [{ id: invoiceId, amount: wish.amount }, ...others];
  return (
    wish.method === payment.method &&
    wish.methodOnFileId === onFile &&
    (wish.withheld ?? 0) === (payment.withheld ?? 0) &&
    wanted.length === shares.length &&
    wanted.every(({ id, amount }) =>
      shares.some(
        (share) => share.invoiceId === id && (amount === undefined || amount === share.amount),
      ),
    )
  );
}
