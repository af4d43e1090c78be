import type { TaskAnswer } from "../../../shared/contract/money-schema.ts";
import type { DeclaredPayment } from "../../../shared/payments/declared-payment.ts";
import type { Payment } from "../../../shared/payments/payment.ts";
import type { Withholding } from "../../../shared/payments/withholding.ts";
import { anId } from "../../shared/builders/an-id.ts";
import { aPayment } from "../../shared/builders/a-payment.ts";
import { anEntry, withEntries } from "../../shared/builders/an-issued-invoice.ts";
import { aBusyWorld, type StubRecord, type StubWorld } from "./stub-world.ts";

export const openId = anId("inv", "a");

/** A card payment that has gone through. */
export function aPaid(change: Partial<Payment> = {}): Payment {
  const amount = change.amount ?? 40_000;
  return aPayment({
    status: "succeeded",
    amount,
    amountReceived: amount,
    paymentIntentId: "pi_1",
    paidWith: { brand: "visa", lastDigits: "4242" },
    endedAt: "2026-12-14T17:05:00.000Z",
    ...change,
  });
}

/** "I've paid this", said of the open invoice. */
export function aDeclared(change: Partial<DeclaredPayment> = {}): DeclaredPayment {
  return {
    id: anId("dec", "a"),
    status: "open",
    contactId: anId("con", "a"),
    requestKey: "key of the declaration",
    method: "cheque",
    amount: 124_000,
    paidDate: "2026-12-10",
    reference: "Cheque 881",
    slip: { id: anId("slp", "a"), contentType: "image/png", byteCount: 900 },
    declaredAt: "2026-12-12T09:00:00.000Z",
    ...change,
  };
}

/** Tax withheld from the open invoice, more than the law's share. */
export function aWithheld(change: Partial<Withholding> = {}): Withholding {
  return {
    id: anId("whd", "a"),
    status: "proposed",
    amount: 6_000,
    allowed: 3_720,
    contactId: anId("con", "a"),
    declaredAt: "2026-12-12T09:00:00.000Z",
    certificate: { status: "awaited" },
    ...change,
  };
}

/** A task about the open invoice. */
export function aTask(kind: TaskAnswer["kind"], change: Partial<TaskAnswer> = {}): TaskAnswer {
  return {
    id: `${kind}.1`,
    kind,
    invoiceId: openId,
    clientId: anId("cli", "a"),
    facts: {
      number: "SL-1042",
      clientName: "Northwind Trading",
      currency: "USD",
      amount: 40_000,
      ...change.facts,
    },
    status: "open",
    at: "2026-12-14T09:00:00.000Z",
    ...Object.fromEntries(Object.entries(change).filter(([name]) => name !== "facts")),
  };
}

/** The record of the open invoice, of $1,240.00. */
export function openRecord(world: StubWorld): StubRecord {
  const record = world.records.find(({ invoice }) => invoice.id === openId);
  if (!record) throw new Error("The world has an open invoice.");
  return record;
}

/** A busy world in which $400.00 of the open invoice were paid by card. */
export function aPartlyPaidWorld(payment: Partial<Payment> = {}): StubWorld {
  const world = aBusyWorld();
  const record = openRecord(world);
  if (record.invoice.stage !== "issued") throw new Error("The open invoice was issued.");
  record.invoice = withEntries(record.invoice, anEntry({ amount: -40_000 }));
  record.payments = [aPaid(payment)];
  return world;
}
