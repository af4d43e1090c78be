import type Stripe from "stripe";

type Destination = Stripe.Refund.DestinationDetails;

/** Kinds whose refunds go to the payer's bank account, as they are called there. */
const bankTransfers: Readonly<Record<string, Destination>> = {
  bancontact: {
    eu_bank_transfer: { reference: null, reference_status: null },
    type: "eu_bank_transfer",
  },
  blik: {
    blik: { network_decline_code: null, reference: null, reference_status: null },
    type: "blik",
  },
  cashapp: { cashapp: {}, type: "cashapp" },
  crypto: { crypto: { reference: null }, type: "crypto" },
  customer_balance: { customer_cash_balance: {}, type: "customer_cash_balance" },
  eps: { eps: {}, type: "eps" },
  ideal: {
    eu_bank_transfer: { reference: null, reference_status: null },
    type: "eu_bank_transfer",
  },
  fpx: { type: "fpx" },
  p24: { p24: { reference: null, reference_status: null }, type: "p24" },
  paynow: { paynow: {}, type: "paynow" },
  pix: { pix: {}, type: "pix" },
  promptpay: {
    th_bank_transfer: { reference: null, reference_status: null },
    type: "th_bank_transfer",
  },
};

const toCard: Destination = {
  card: {
    reference_status: "pending",
    reference_type: "acquirer_reference_number",
    type: "refund",
  },
  type: "card",
};

/** Where a refund of a charge arrives. */
export const refundDestination = ({ payment_method_details: paid }: Stripe.Charge): Destination =>
  bankTransfers[paid?.type ?? ""] ?? toCard;
