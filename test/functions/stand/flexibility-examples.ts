import type { ExampleRequest } from "./example.ts";
import type { FlexibilityPossessions } from "./flexibility-possessions.ts";

type Examples = Readonly<Record<string, ExampleRequest>>;

/** One request of each operation about what clients may arrange and ask for, about these things. */
export function flexibilityExamples(
  things: FlexibilityPossessions & { readonly clientId: string; readonly invoiceId: string },
): Examples {
  const { requestedId, requestId, extendableId, laterId, askedId, questionId } = things;
  return {
    ...policyExamples(things),
    listRequests: { path: "/requests" },
    readArrangements: { path: `/invoices/${extendableId}/arrangements` },
    answerRequest: {
      path: `/invoices/${requestedId}/requests/${requestId}/answer`,
      body: {
        decision: "counter",
        proposal: {
          payNow: { amount: 40_000, method: "card" },
          plan: {
            installments: 2,
            cadence: "monthly",
            firstDate: "2030-12-04",
            collection: "autopay",
            method: "card",
          },
          forLater: false,
        },
        message: "Would this help?",
      },
    },
    grantExtension: {
      path: `/invoices/${extendableId}/extension`,
      body: { date: "2031-02-01", message: "As we spoke." },
    },
    answerTermsForLater: { path: `/invoices/${laterId}/terms-for-later`, body: { keep: true } },
    answerQuestion: {
      headers: { "idempotency-key": crypto.randomUUID() },
      path: `/invoices/${askedId}/questions/${questionId}/answer`,
      body: { outcome: "adjusted", text: "You are right.", creditAmount: 500 },
    },
  };
}

/** Every setting, none as it is usually. */
const everySetting = {
  smallestParts: { USD: 3_000 },
  sharing: "contacts",
  planInstallments: 8,
  planDays: 300,
  planCadences: ["monthly", "weekly"],
  planCollections: ["reminder"],
  planFirstPercent: "10",
  planFirstBy: "today",
  smallestInstallments: { USD: 4_000 },
  planEndsAfterDays: 20,
  extensionDays: 10,
  extensionTimes: 2,
  overdueDays: 20,
  promiseDays: 10,
  promiseTimes: 1,
  pauseDays: 5,
  grantedUpTo: { USD: 500_000 },
  answerDays: 3,
  forLater: "never",
};

function policyExamples({
  clientId,
  invoiceId,
}: {
  readonly clientId: string;
  readonly invoiceId: string;
}): Examples {
  const change = { body: everySetting, headers: { "if-match": '"0"' } };
  const [vendor, client, invoice] = [
    "/flexibility-settings",
    `/clients/${clientId}/flexibility`,
    `/invoices/${invoiceId}/flexibility`,
  ];
  return {
    readFlexibility: { path: vendor },
    changeFlexibility: { ...change, path: vendor },
    readClientFlexibility: { path: client },
    changeClientFlexibility: { ...change, path: client },
    readInvoiceFlexibility: { path: invoice },
    changeInvoiceFlexibility: { ...change, path: invoice },
  };
}
