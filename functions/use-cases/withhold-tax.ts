import type { AnswerWithholding } from "../../shared/contract/money-schema.ts";
import type {
  CertificateRequest,
  DeclareWithholding,
} from "../../shared/contract/payment-schema.ts";
import {
  answerWithholding,
  attachCertificate,
  declareWithholding,
} from "../../shared/payments/declare-withholding.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import type { Withholding } from "../../shared/payments/withholding.ts";
import { refused } from "../../shared/values/result.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeMoney } from "./change-money.ts";
import { endTaskOf } from "./end-task.ts";
import { keepSlip } from "./keep-slip.ts";
import type { Reader } from "./link-access.ts";
import { mailJob, shortId } from "./owed-jobs.ts";
import { newId } from "./new-id.ts";
import { vendorTask } from "./vendor-task.ts";

type Parts = Pick<World, "clock" | "randomness" | "receivables">;

/**
 * Takes down tax that a client keeps back at source: within the law's share it counts at once,
 * beyond it the vendor decides. Either way the vendor is told and keeps track of the certificate.
 */
export async function declareWithheld(
  world: Parts,
  ask: { readonly reader: Reader; readonly wish: DeclareWithholding; readonly requestKey: string },
) {
  const { reader, wish, requestKey } = ask;
  const invoiceId = reader.invoice.id;
  const certificate = await certificateOf(world, invoiceId, wish.certificate);
  if (certificate === "not-valid") return refused({ reason: "slip-not-valid" } as const);
  const id = newId(world.randomness, "whd", reader.invoice.vendorId);
  const contactId = reader.contact.id;
  return changeMoney(world, invoiceId, ({ record, invoice, at }) => {
    const decided = declareWithholding(invoice, record.withholdings, {
      id,
      contactId,
      requestKey,
      amount: wish.amount,
      ...(certificate === undefined ? {} : { certificate }),
      payments: record.payments,
      now: at,
    });
    if (decided.outcome === "refused") return decided;
    if (decided.withholding.id !== id) {
      const isSame = decided.withholding.amount === wish.amount;
      return isSame ? { outcome: "nothing" } : refused({ reason: "key-reused" } as const);
    }
    const { exceeds, ...change } = decided;
    const { amount, allowed } = decided.withholding;
    const facts = { amount, allowed };
    const kind = exceeds ? "withholding-proposed" : "certificate-awaited";
    const notice = { kind: "withholding", withholdingId: id } as const;
    const subject = { ownerId: invoiceId, at, actor: contactId };
    return {
      ...change,
      effects: {
        facts: [fact(subject, "tax-withheld", { withholdingId: id, amount, exceeds })],
        jobs: [mailJob(invoiceId, `withheld.${shortId(id)}`, { message: "notice", notice }, at)],
        tasks: [vendorTask(invoice, kind, { causeId: id, facts, at })],
      },
    };
  });
}

async function certificateOf(
  world: Pick<World, "randomness" | "receivables">,
  invoiceId: string,
  request: CertificateRequest | undefined,
) {
  if (request === undefined) return undefined;
  const { slip: upload, ...facts } = request;
  const slip = await keepSlip(world, invoiceId, upload);
  if (slip === "not-valid") return slip;
  return { ...facts, ...(slip === undefined ? {} : { slip }) };
}

/** Adds the certificate of tax that was withheld before. */
export async function addCertificate(
  world: Parts,
  ask: {
    readonly reader: Reader;
    readonly withholdingId: string;
    readonly wish: CertificateRequest;
  },
) {
  const { reader, withholdingId, wish } = ask;
  const invoiceId = reader.invoice.id;
  const certificate = await certificateOf(world, invoiceId, wish);
  if (certificate === "not-valid") return refused({ reason: "slip-not-valid" } as const);
  return changeMoney(world, invoiceId, ({ record, invoice, at }) => {
    const known = record.withholdings.find(({ id }) => id === withholdingId);
    if (known === undefined) return refused({ reason: "payment-unknown" } as const);
    const withholding = attachCertificate(known, certificate ?? {});
    const notice = { kind: "withholding", withholdingId } as const;
    const subject = { ownerId: invoiceId, at, actor: reader.contact.id };
    const name = `certified.${shortId(withholdingId).slice(-15)}`;
    return {
      outcome: "done",
      invoice,
      withholding,
      entries: [],
      credits: [],
      effects: {
        facts: [fact(subject, "certificate-received", { withholdingId })],
        jobs: [mailJob(invoiceId, name, { message: "notice", notice }, at)],
      },
    };
  });
}

/** The vendor's word about tax withheld: a share above the law's, or a certificate that was checked. */
export async function answerWithheld(
  world: Pick<World, "clock" | "receivables">,
  ask: {
    readonly actorId: string;
    readonly invoiceId: string;
    readonly withholdingId: string;
    readonly wish: AnswerWithholding;
  },
) {
  const { actorId, invoiceId, withholdingId, wish } = ask;
  const answering = changeMoney(world, invoiceId, ({ record, invoice, at }) => {
    const known = record.withholdings.find(({ id }) => id === withholdingId);
    if (known === undefined) return refused({ reason: "payment-unknown" } as const);
    const decided = answerWithholding(invoice, known, { ...wish, now: at });
    if (decided.outcome === "refused") return decided;
    const subject = { ownerId: invoiceId, at, actor: actorId };
    const details = { withholdingId, answer: wish.answer };
    const mail = answerMail(decided.withholding, wish);
    const name = `answered.${shortId(withholdingId)}`;
    const { amount, allowed } = decided.withholding;
    const about = { causeId: withholdingId, facts: { amount, allowed }, at };
    // From now on it is like any that was within the share: its certificate is to be looked after.
    const certificate =
      wish.answer === "accepted" ? [vendorTask(invoice, "certificate-awaited", about)] : [];
    const payment =
      wish.answer === "declined" && known.status === "booked"
        ? withoutWithheld(record.payments.find(({ id }) => id === known.paymentId))
        : undefined;
    return {
      ...decided,
      ...(payment === undefined ? {} : { payment }),
      effects: {
        facts: [fact(subject, "withholding-answered", details)],
        jobs: mail === undefined ? [] : [mailJob(invoiceId, name, mail, at)],
        tasks: certificate,
      },
    };
  });
  // One of the two stood open; which one depends on what the withholding was.
  const about = { causeId: withholdingId, invoiceId };
  if (wish.answer === "certificate-checked") {
    return endTaskOf(world, { kind: "certificate-awaited", ...about }, answering);
  }
  const answered = await endTaskOf(world, { kind: "withholding-proposed", ...about }, answering);
  if (wish.answer === "accepted") return answered;
  return endTaskOf(world, { kind: "certificate-awaited", ...about }, Promise.resolve(answered));
}

/** A payment whose tax was taken off again has none to give back when it is undone itself. */
function withoutWithheld(payment: Payment | undefined): Payment | undefined {
  if (payment?.bookedAlong === undefined) return undefined;
  const { withheld: _, ...bookedAlong } = payment.bookedAlong;
  return { ...payment, bookedAlong };
}

function answerMail({ id, contactId }: Withholding, { answer }: AnswerWithholding) {
  if (answer === "certificate-checked" || contactId === undefined) return undefined;
  return { message: "withholding-answered", contactId, withholdingId: id } as const;
}
