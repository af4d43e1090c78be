import type { ExampleRequest } from "./example.ts";
import type { MoneyPossessions } from "./money-possessions.ts";

type Examples = Readonly<Record<string, ExampleRequest>>;

/** One request of each operation about money, about these things. */
export function moneyExamples(things: MoneyPossessions & { readonly clientId: string }): Examples {
  return { ...paymentExamples(things), ...correctionExamples(things), ...bookExamples(things) };
}

/** A key of its own for each request that moves money: none is a repeat of another. */
const withKey = () => ({ headers: { "idempotency-key": crypto.randomUUID() } });

function paymentExamples(things: MoneyPossessions): Examples {
  const { partlyPaidId, cardPaymentId, chequeId, refundId, anomalousId, anomalyId } = things;
  const payments = `/invoices/${partlyPaidId}/payments`;
  return {
    recordPayment: {
      ...withKey(),
      path: payments,
      body: {
        method: "other",
        amount: 3_000,
        currency: "USD",
        receivedDate: "2030-11-02",
        reference: "By hand",
        withheld: 100,
      },
    },
    reversePayment: { path: `${payments}/${chequeId}/reverse`, body: { reason: "It bounced." } },
    refundPayment: {
      ...withKey(),
      path: `${payments}/${cardPaymentId}/refunds`,
      body: { amount: 2_000, reason: "An hour too many", isStillOwed: false },
    },
    answerRefund: {
      path: `${payments}/${cardPaymentId}/refunds/${refundId}/answer`,
      body: { isStillOwed: true },
    },
    resolveAnomaly: {
      path: `/invoices/${anomalousId}/payments/${anomalyId}/anomaly`,
      body: { resolution: "accepted" },
    },
  };
}

function correctionExamples(things: MoneyPossessions): Examples {
  const { creditableId, hopelessId, declaredId, withholdingId, slipId } = things;
  const declarations = `/invoices/${declaredId}/declarations`;
  return {
    createCreditNote: {
      ...withKey(),
      path: `/invoices/${creditableId}/credit-notes`,
      body: { amount: 4_000, reason: "A page less" },
    },
    applyCredit: {
      ...withKey(),
      path: `/invoices/${creditableId}/store-credit`,
      body: { amount: 1_000 },
    },
    writeOffInvoice: { path: `/invoices/${hopelessId}/write-off`, body: { reason: "Insolvent" } },
    confirmDeclaration: {
      path: `${declarations}/${things.declarationId}/confirm`,
      body: { amount: 900, receivedDate: "2030-11-03", reference: "0452" },
    },
    declineDeclaration: {
      path: `${declarations}/${things.otherDeclarationId}/decline`,
      body: { message: "We could not find it." },
    },
    answerWithholding: {
      path: `/invoices/${declaredId}/withholdings/${withholdingId}/answer`,
      body: { answer: "declined", message: "Please withhold 3% at most." },
    },
    readSlip: { path: `/invoices/${declaredId}/slips/${slipId}` },
  };
}

function bookExamples(things: MoneyPossessions & { readonly clientId: string }): Examples {
  const { clientId, taskId, settingsVersion } = things;
  return {
    listPayments: { path: "/payments" },
    readCredit: { path: `/clients/${clientId}/credit` },
    payOutCredit: {
      ...withKey(),
      path: `/clients/${clientId}/credit/pay-out`,
      body: { amount: 500, currency: "USD", reference: "Transfer of 4 November" },
    },
    listTasks: { path: "/tasks" },
    endTask: { path: `/tasks/${encodeURIComponent(taskId)}/done`, body: { resolution: "Seen" } },
    readPaymentSettings: { path: "/payment-settings" },
    changePaymentSettings: {
      path: "/payment-settings",
      headers: { "if-match": `"${settingsVersion}"` },
      body: {
        accountCountry: "US",
        methods: ["card", "us_bank_account", "cheque", "own_account"],
        preferred: { method: "us_bank_account", discountPercent: "1.5" },
        smallestParts: { USD: 5_000 },
        smallDifferences: { USD: 100 },
        withholdingPercent: "3",
      },
    },
    checkPaymentMethods: { path: "/payment-settings/check" },
  };
}
