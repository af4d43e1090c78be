import type { ConfirmDeclaration } from "../../shared/contract/money-schema.ts";
import type { DeclarePayment } from "../../shared/contract/payment-schema.ts";
import {
  confirmDeclaration,
  declarePayment,
  declineDeclaration,
} from "../../shared/payments/declare-payment.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import { refused } from "../../shared/values/result.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeMoney } from "./change-money.ts";
import { endTaskOf } from "./end-task.ts";
import { isSubset } from "./is-subset.ts";
import { keepSlip } from "./keep-slip.ts";
import { isInFuture } from "./is-in-future.ts";
import type { Reader } from "./link-access.ts";
import { mailJob, shortId } from "./owed-jobs.ts";
import { newId } from "./new-id.ts";
import { vendorTask } from "./vendor-task.ts";

type Parts = Pick<World, "clock" | "randomness" | "receivables">;

/**
 * Takes down "I've paid this": reminders rest for a few days, and the vendor is asked to confirm.
 * The same request key is the same declaration.
 */
export async function declarePaid(
  world: Parts,
  ask: { readonly reader: Reader; readonly wish: DeclarePayment; readonly requestKey: string },
) {
  const { reader, wish, requestKey } = ask;
  const invoiceId = reader.invoice.id;
  const { slip: upload, ...said } = wish;
  const slip = await keepSlip(world, invoiceId, upload);
  if (slip === "not-valid") return refused({ reason: "slip-not-valid" } as const);
  const id = newId(world.randomness, "dec", reader.invoice.vendorId);
  return changeMoney(world, invoiceId, ({ record, invoice, at }) => {
    const contactId = reader.contact.id;
    const decided = declarePayment(invoice, record.declarations, {
      ...said,
      id,
      contactId,
      requestKey,
      ...(slip === undefined ? {} : { slip }),
      now: at,
    });
    if (decided.outcome === "refused") return decided;
    const { declaration } = decided;
    if (declaration.id !== id) {
      const isSame = isSubset(said, declaration);
      return isSame ? { outcome: "nothing" } : refused({ reason: "key-reused" } as const);
    }
    const { amount, method, reference } = declaration;
    const details = { declarationId: id, amount, method };
    const facts = { amount, method, ...(reference === undefined ? {} : { reference }) };
    const notice = { kind: "declared-payment", declarationId: id } as const;
    return {
      outcome: "done",
      invoice: decided.invoice,
      declaration,
      entries: [],
      credits: [],
      effects: {
        facts: [fact({ ownerId: invoiceId, at, actor: contactId }, "payment-declared", details)],
        jobs: [mailJob(invoiceId, `declared.${shortId(id)}`, { message: "notice", notice }, at)],
        tasks: [vendorTask(invoice, "declared-payment", { causeId: id, facts, at })],
      },
    };
  });
}

/** Which declaration a vendor answers. */
export type DeclarationAsk = {
  readonly actorId: string;
  readonly invoiceId: string;
  readonly declarationId: string;
};

/** The declared money has come: it is recorded as a payment, and the client gets the receipt. */
export function confirmPaid(
  world: Pick<World, "clock" | "randomness" | "receivables">,
  ask: DeclarationAsk & { readonly wish: ConfirmDeclaration },
) {
  const { invoiceId, declarationId, actorId, wish } = ask;
  const paymentId = newId(world.randomness, "pay", vendorOf(invoiceId));
  const task = { kind: "declared-payment", causeId: declarationId, invoiceId } as const;
  const answering = changeMoney(world, invoiceId, ({ record, invoice, at }) => {
    const declaration = record.declarations.find(({ id }) => id === declarationId);
    if (declaration === undefined) return refused({ reason: "payment-unknown" } as const);
    if (isInFuture(wish.receivedDate, at)) {
      return refused({ reason: "paid-date-in-future" } as const);
    }
    const others = record.declarations.filter(({ id }) => id !== declarationId);
    const decided = confirmDeclaration(invoice, declaration, {
      ...wish,
      paymentId,
      others,
      now: at,
    });
    if (decided.outcome === "refused") return decided;
    const details = { declarationId, paymentId, amount: decided.payment.amount };
    const { contactId } = declaration;
    const receipt = { message: "receipt", contactId, paymentId } as const;
    return {
      ...decided,
      effects: {
        facts: [fact({ ownerId: invoiceId, at, actor: actorId }, "payment-confirmed", details)],
        jobs: [mailJob(invoiceId, `receipt.${shortId(paymentId)}`, receipt, at)],
      },
    };
  });
  return endTaskOf(world, task, answering);
}

/** The declared money was not found: the client hears the vendor's word, reminders go on. */
export function declinePaid(
  world: Pick<World, "clock" | "receivables">,
  ask: DeclarationAsk & { readonly message: string },
) {
  const { invoiceId, declarationId, actorId, message } = ask;
  const task = { kind: "declared-payment", causeId: declarationId, invoiceId } as const;
  const answering = changeMoney(world, invoiceId, ({ record, invoice, at }) => {
    const declaration = record.declarations.find(({ id }) => id === declarationId);
    if (declaration === undefined) return refused({ reason: "payment-unknown" } as const);
    const others = record.declarations.filter(({ id }) => id !== declarationId);
    const decided = declineDeclaration(invoice, declaration, { message, others, now: at });
    if (decided.outcome === "refused") return decided;
    const { contactId } = declaration;
    const mail = { message: "declaration-declined", contactId, declarationId } as const;
    const subject = { ownerId: invoiceId, at, actor: actorId };
    return {
      outcome: "done",
      invoice: decided.invoice,
      declaration: decided.declaration,
      entries: [],
      credits: [],
      effects: {
        facts: [fact(subject, "declaration-declined", { declarationId, message })],
        jobs: [mailJob(invoiceId, `undeclared.${shortId(declarationId).slice(-14)}`, mail, at)],
      },
    };
  });
  return endTaskOf(world, task, answering);
}
