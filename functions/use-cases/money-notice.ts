import type { InvoiceView, PaymentView } from "../../shared/contract/invoice-view.ts";
import type { NoticeEvent } from "../../shared/messages/notice-parts.ts";
import type { VendorNoticeOrder } from "../ports/vendor-notice-order.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";

type Found = { readonly record: InvoiceRecord; readonly view: InvoiceView };

/** What is told of money; undefined when what it would tell of is no longer there. */
export function moneyNotice(order: VendorNoticeOrder, found: Found): NoticeEvent | undefined {
  const { view } = found;
  switch (order.kind) {
    case "declared-payment": {
      const declaration = view.declarations?.find(({ id }) => id === order.declarationId);
      return declaration && { kind: "declared-payment", declaration };
    }
    case "withholding": {
      const withholding = view.withholdings?.find(({ id }) => id === order.withholdingId);
      return withholding && { kind: "withholding", withholding };
    }
    case "reconciliation-difference":
      return { kind: "reconciliation-difference", count: order.count };
    default: {
      if (!("paymentId" in order)) return undefined;
      const payment = view.payments.find(({ id }) => id === order.paymentId);
      return payment && paymentNotice(order, payment, found);
    }
  }
}

type PaymentOrder = Extract<VendorNoticeOrder, { readonly paymentId: string }>;

function paymentNotice(
  order: PaymentOrder,
  payment: PaymentView,
  { record }: Found,
): NoticeEvent | undefined {
  switch (order.kind) {
    case "payment-processing":
    case "payment-on-closed-invoice":
      return { kind: order.kind, payment };
    case "payment-anomaly": {
      const stored = record.payments.find(({ id }) => id === order.paymentId);
      if (stored?.anomaly === undefined) return undefined;
      return { kind: "payment-anomaly", payment, asked: stored.amount, anomaly: stored.anomaly };
    }
    case "payment-returned": {
      const dispute = payment.disputes?.find(({ isBankReturn }) => isBankReturn);
      return dispute && { kind: "payment-returned", payment, dispute };
    }
    case "refunded":
    case "refund-failed":
    case "refund-question": {
      const refund = payment.refunds?.find(({ id }) => id === order.refundId);
      const isRefused = wasNeverMade(order, record);
      return refund && { kind: order.kind, payment, refund, isRefused };
    }
    case "dispute-opened":
    case "dispute-won":
    case "dispute-lost": {
      const dispute = payment.disputes?.find(({ id }) => id === order.disputeId);
      return dispute && { kind: order.kind, payment, dispute };
    }
    default:
      return undefined;
  }
}

/** Whether the processor never took a refund up: then it has no id there. */
function wasNeverMade(
  { paymentId, refundId }: { readonly paymentId: string; readonly refundId: string },
  { payments }: InvoiceRecord,
): boolean {
  const payment = payments.find(({ id }) => id === paymentId);
  const refund = payment?.refunds?.find(({ id }) => id === refundId);
  return refund !== undefined && refund.processorRefundId === undefined;
}
