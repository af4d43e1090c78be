import type { Context, Hono } from "hono";
import type {
  AnswerWithholding,
  ConfirmDeclaration,
  RecordPayment,
  RefundPayment,
} from "../../../shared/contract/money-schema.ts";
import {
  answerRefundSchema,
  answerWithholdingSchema,
  confirmDeclarationSchema,
  declineDeclarationSchema,
  newCreditNoteSchema,
  recordPaymentSchema,
  refundPaymentSchema,
  resolveAnomalySchema,
  reversePaymentSchema,
  writeOffSchema,
} from "../../../shared/contract/money-schema.ts";
import { applyCreditSchema } from "../../../shared/contract/payment-schema.ts";
import type { ProblemReason } from "../../../shared/contract/problem.ts";
import type { Schema } from "../../../shared/contract/validate.ts";
import { issueCreditNote } from "../../../shared/invoicing/issue-credit-note.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { writeOffInvoice } from "../../../shared/invoicing/write-off-invoice.ts";
import {
  confirmDeclaration,
  declineDeclaration,
} from "../../../shared/payments/declare-payment.ts";
import { answerWithholding } from "../../../shared/payments/declare-withholding.ts";
import type { DeclaredPayment } from "../../../shared/payments/declared-payment.ts";
import type { Payment } from "../../../shared/payments/payment.ts";
import { recordPayment, reversePayment } from "../../../shared/payments/record-payment.ts";
import { answerRefund, decideRefund } from "../../../shared/payments/refund-payment.ts";
import type { Withholding } from "../../../shared/payments/withholding.ts";
import { makeId } from "../../../shared/values/identifiers.ts";
import type { StubRecord, StubWorld } from "./stub-world.ts";

export type StubRoutes = {
  readonly world: StubWorld;
  readonly checked: (context: Context, schema: Schema) => Promise<object | Response>;
  readonly problem: (reason: ProblemReason) => Response;
};

type Decided =
  | { readonly outcome: "refused"; readonly refusal: { readonly reason: string } }
  | {
      readonly outcome: string;
      readonly invoice?: IssuedInvoice;
      readonly payment?: Payment;
      readonly declaration?: DeclaredPayment;
      readonly withholding?: Withholding;
    };

type Situation = {
  readonly record: StubRecord;
  readonly invoice: IssuedInvoice;
  readonly context: Context;
  readonly body: never;
};

/** What is done to an invoice's money, decided by the product's own rules. */
export function moneyRoutes(
  app: Hono,
  stub: StubRoutes & { readonly answer: (record: StubRecord, status?: 200 | 201) => Response },
): void {
  const { world, checked, problem, answer } = stub;
  const now = () => world.now;
  let idCount = 100;
  const newId = (prefix: "pay" | "crn") => {
    idCount += 1;
    return makeId(prefix, world.vendor.id, new Uint8Array(16).fill(idCount));
  };
  const post = (path: string, schema: Schema, decide: (situation: Situation) => Decided) =>
    app.post(`/api/v1/invoices/:id/${path}`, async (context) => {
      const record = world.records.find(({ invoice }) => invoice.id === context.req.param("id"));
      if (record?.invoice.stage !== "issued") return problem("not-found");
      const body = await checked(context, schema);
      if (body instanceof Response) return body;
      const { invoice } = record;
      const decided = decide({ record, invoice, context, body: body as never });
      if (!("refusal" in decided)) keep(record, decided);
      else return problem(decided.refusal.reason as ProblemReason);
      return answer(record);
    });

  post("payments", recordPaymentSchema, ({ invoice, body }) =>
    recordPayment(invoice, {
      ...(body as RecordPayment),
      id: newId("pay"),
      requestKey: String(idCount),
      now: now(),
    }),
  );
  post("payments/:payment/reverse", reversePaymentSchema, ({ record, invoice, context, body }) => {
    const { reason } = body as { reason: string };
    return reversePayment(invoice, paymentOf(record, context), {
      reason,
      creditAvailable: 0,
      now: now(),
    });
  });
  post("payments/:payment/refunds", refundPaymentSchema, ({ record, invoice, context, body }) =>
    decideRefund(invoice, paymentOf(record, context), {
      ...(body as RefundPayment),
      id: `re_${idCount}`,
      now: now(),
    }),
  );
  post(
    "payments/:payment/refunds/:refund/answer",
    answerRefundSchema,
    ({ record, invoice, context, body }) => {
      const { isStillOwed } = body as { isStillOwed: boolean };
      const refundId = context.req.param("refund") ?? "";
      const said = { isStillOwed, at: now() };
      return answerRefund(invoice, paymentOf(record, context), refundId, said);
    },
  );
  post("payments/:payment/anomaly", resolveAnomalySchema, ({ record, context, body }) => {
    const { resolution } = body as { resolution: "accepted" | "dismissed" };
    const payment = paymentOf(record, context);
    if (!payment.anomaly) throw new Error("The stub's payment is an anomaly.");
    return {
      outcome: "done",
      payment: { ...payment, anomaly: { ...payment.anomaly, resolution } },
    };
  });
  post("credit-notes", newCreditNoteSchema, ({ invoice, body }) =>
    issueCreditNote(invoice, {
      ...(body as { amount: number; reason: string }),
      id: newId("crn"),
      now: now(),
    }),
  );
  post("write-off", writeOffSchema, ({ invoice, body }) =>
    writeOffInvoice(invoice, { ...(body as { reason: string }), now: now() }),
  );
  post("store-credit", applyCreditSchema, () => ({ outcome: "done" }));
  post(
    "declarations/:one/confirm",
    confirmDeclarationSchema,
    ({ record, invoice, context, body }) =>
      confirmDeclaration(invoice, declarationOf(record, context), {
        ...(body as ConfirmDeclaration),
        paymentId: newId("pay"),
        now: now(),
      }),
  );
  post(
    "declarations/:one/decline",
    declineDeclarationSchema,
    ({ record, invoice, context, body }) =>
      declineDeclaration(invoice, declarationOf(record, context), {
        ...(body as { message: string }),
        now: now(),
      }),
  );
  post(
    "withholdings/:one/answer",
    answerWithholdingSchema,
    ({ record, invoice, context, body }) => {
      const known = record.withholdings?.find(({ id }) => id === context.req.param("one"));
      if (!known) throw new Error("The stub's invoice has this withholding.");
      const { answer: said } = body as AnswerWithholding;
      return answerWithholding(invoice, known, { answer: said, now: now() });
    },
  );
}

function keep(record: StubRecord, decided: Exclude<Decided, { readonly refusal: unknown }>): void {
  if (decided.invoice) record.invoice = decided.invoice;
  if (decided.payment) record.payments = withOne(record.payments, decided.payment);
  if (decided.declaration) record.declarations = withOne(record.declarations, decided.declaration);
  if (decided.withholding) record.withholdings = withOne(record.withholdings, decided.withholding);
}

function withOne<Item extends { readonly id: string }>(
  items: readonly Item[] = [],
  item: Item,
): readonly Item[] {
  const isKnown = items.some(({ id }) => id === item.id);
  return isKnown ? items.map((each) => (each.id === item.id ? item : each)) : [...items, item];
}

function paymentOf({ payments = [] }: StubRecord, context: Context): Payment {
  const found = payments.find(({ id }) => id === context.req.param("payment"));
  if (!found) throw new Error("The stub's invoice has this payment.");
  return found;
}

function declarationOf({ declarations = [] }: StubRecord, context: Context): DeclaredPayment {
  const found = declarations.find(({ id }) => id === context.req.param("one"));
  if (!found) throw new Error("The stub's invoice has this declaration.");
  return found;
}
