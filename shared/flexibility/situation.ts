import type { FlexibilitySituation } from "../contract/arrangement-schema.ts";
import { invoiceAllows } from "../invoicing/invoice-allows.ts";
import { invoiceAmounts, invoiceStatus } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { isCheckoutMethod, paymentMethods } from "../payments/payment-method.ts";
import { methodLimits, obstacleOf } from "../payments/payment-options.ts";
import { policyOf } from "../payments/payment-policy.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { mutable } from "../values/mutable.ts";
import { localDateOf } from "../values/time-zone.ts";
import type { TimeZone } from "../values/time-zone.ts";
import type { Extension } from "./arrangements.ts";
import type { ClientTerms } from "./client-terms.ts";
import { frozenAmount } from "./frozen-amount.ts";
import { isPlanInForce } from "./plan-standing.ts";
import { flexibilityOf } from "./resolve-flexibility.ts";

/** Whose situation it is, and when. */
export type SituationAsk = {
  /** The day in the invoice's zone. */
  readonly today: CalendarDate;
  /** Whether who asks holds a share only. */
  readonly isPayer?: boolean | undefined;
  readonly terms?: ClientTerms | undefined;
};

/** The facts from which options and previews of an invoice are computed, here and on its page. */
export function situationOf(invoice: IssuedInvoice, ask: SituationAsk): FlexibilitySituation {
  const { version, ...policy } = flexibilityOf(invoice);
  const frozen = frozenAmount(invoice);
  // What is asked of a part outside any method is what a card is asked for.
  const usual = methodLimits(invoice, "card");
  return {
    currency: invoice.content.currency,
    today: ask.today,
    dueDate: invoice.dueDate,
    isOpen: invoiceAllows("pay", invoiceStatus(invoice)),
    total: invoiceAmounts(invoice).startable - frozen,
    frozen,
    clientKind: invoice.client.kind,
    policy: mutable(policy),
    policyVersion: version,
    methods: methodsOf(invoice),
    smallestPart: Math.max(usual.smallest, usual.leastRest),
    leastPart: usual.leastRest,
    step: usual.step,
    ...arranged(invoice),
    isPayer: ask.isPayer === true,
    ...(ask.terms?.plan === undefined ? {} : { usualPlan: ask.terms.plan }),
  };
}

/** The ways on which a plan or a first payment can be built, the vendor's preferred one first. */
function methodsOf(invoice: IssuedInvoice): FlexibilitySituation["methods"] {
  const first = policyOf(invoice).preferred?.method;
  return paymentMethods
    .toSorted((a, b) => Number(b.method === first) - Number(a.method === first))
    .flatMap(({ method, canBeKept }) => {
      if (!isCheckoutMethod(method) || obstacleOf(invoice, method) !== undefined) return [];
      const { smallest, largest, step } = methodLimits(invoice, method);
      return [{ method, smallest, largest, step, canBeKept }];
    });
}

/** What was arranged and asked for before. */
function arranged({ arrangements = {}, timeZone }: IssuedInvoice) {
  const { extensions = [], promises = [], plan, request, pause, hardship } = arrangements;
  return {
    extensionCount: extensions.filter((each) => isChosen(each, timeZone)).length,
    promiseCount: promises.filter(({ status }) => status !== "replaced").length,
    brokenCount: promises.filter(({ status }) => status === "broken").length,
    hasPlan: isPlanInForce(plan),
    hasRequest: request?.status === "pending" || request?.status === "countered",
    hasPromise: promises.some(({ status }) => status === "open"),
    hasPaused: pause !== undefined,
    isHardship: hardship !== undefined,
  };
}

/**
 * Whether an extension counts as one that the client has chosen: neither the vendor's, nor taken back
 * before it was of use, or it could be taken back and chosen again without an end.
 */
export function isChosen(extension: Extension, timeZone: TimeZone): boolean {
  const { actorId, requestId, takenBackAt, from } = extension;
  if (!actorId.startsWith("con_") || requestId !== undefined) return false;
  return takenBackAt === undefined || localDateOf(takenBackAt, timeZone) > from;
}
