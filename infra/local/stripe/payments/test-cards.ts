import type { DeclineName } from "./declines.ts";

/** What a card does when it is charged while its holder is there. */
export type CardOutcome = "succeeds" | DeclineName;

export type TestCard = {
  number: string;
  /** PaymentMethods that Stripe publishes for this number. */
  tokens: readonly string[];
  brand: "amex" | "diners" | "discover" | "jcb" | "mastercard" | "unionpay" | "visa";
  funding: "credit" | "debit" | "prepaid";
  country: string;
  /** What happens in the end, after the holder authenticated where that is asked for. */
  outcome: CardOutcome;
  /** The holder has to authenticate (3-D Secure) when they are there. */
  authenticates: boolean;
  /** Without its holder: as in `outcome`, only after it was set up for that, or never. */
  offSession: "as-usual" | "once-set-up" | "never";
  /** It can be saved without a payment, whatever comes of its charges. */
  canBeSaved?: true;
  /** Its holder takes the money back soon after, or their bank only asks about it. */
  dispute?: { reason: string; inquiry: boolean };
  /** What becomes of its refunds; they arrive at once unless this is said. */
  refund?: "fails" | "waits";
  /** One line for people who choose a number on the payment page. */
  shows: string;
};

type Row = [number: string, tokens: string, shows: string, deviations?: Partial<TestCard>];

const card = ([number, tokens, shows, deviations = {}]: Row): TestCard => ({
  number,
  tokens: tokens === "" ? [] : tokens.split(" "),
  brand: "visa",
  funding: "credit",
  country: "US",
  outcome: "succeeds",
  authenticates: false,
  offSession: "as-usual",
  shows,
  ...deviations,
});

/** From https://docs.stripe.com/testing. */
const published: readonly Row[] = [
  ["4242424242424242", "pm_card_visa pm_card_us", "Visa, succeeds"],
  ["4000056655665556", "pm_card_visa_debit", "Visa debit, succeeds", { funding: "debit" }],
  ["5555555555554444", "pm_card_mastercard", "Mastercard, succeeds", { brand: "mastercard" }],
  ["2223003122003222", "", "Mastercard (2-series), succeeds", { brand: "mastercard" }],
  [
    "5200828282828210",
    "pm_card_mastercard_debit",
    "Mastercard debit, succeeds",
    { brand: "mastercard", funding: "debit" },
  ],
  [
    "5105105105105100",
    "pm_card_mastercard_prepaid",
    "Mastercard prepaid, succeeds",
    { brand: "mastercard", funding: "prepaid" },
  ],
  ["378282246310005", "pm_card_amex", "American Express, succeeds", { brand: "amex" }],
  ["6011111111111117", "pm_card_discover", "Discover, succeeds", { brand: "discover" }],
  ["3056930009020004", "pm_card_diners", "Diners Club, succeeds", { brand: "diners" }],
  ["3566002020360505", "pm_card_jcb", "JCB, succeeds", { brand: "jcb" }],
  ["6200000000000005", "pm_card_unionpay", "UnionPay, succeeds", { brand: "unionpay" }],
  ["4000007640000003", "pm_card_th", "Visa from Thailand, succeeds", { country: "TH" }],
  ["4000008260000000", "pm_card_gb", "Visa from Britain, succeeds", { country: "GB" }],
  ["4000002760000016", "pm_card_de", "Visa from Germany, succeeds", { country: "DE" }],
  ["4000003560000008", "pm_card_in", "Visa from India, succeeds", { country: "IN" }],
  ["4000003920000003", "pm_card_jp", "Visa from Japan, succeeds", { country: "JP" }],
  [
    "4000000000000002",
    "pm_card_chargeDeclined pm_card_visa_chargeDeclined",
    "Declined",
    { outcome: "generic" },
  ],
  [
    "4000000000009995",
    "pm_card_chargeDeclinedInsufficientFunds pm_card_visa_chargeDeclinedInsufficientFunds",
    "Declined, insufficient funds",
    { outcome: "insufficientFunds" },
  ],
  [
    "4000000000009987",
    "pm_card_visa_chargeDeclinedLostCard",
    "Declined, lost card",
    { outcome: "lostCard" },
  ],
  [
    "4000000000009979",
    "pm_card_visa_chargeDeclinedStolenCard",
    "Declined, stolen card",
    { outcome: "stolenCard" },
  ],
  [
    "4000000000000069",
    "pm_card_chargeDeclinedExpiredCard",
    "Declined, expired card",
    { outcome: "expiredCard" },
  ],
  [
    "4000000000000127",
    "pm_card_chargeDeclinedIncorrectCvc",
    "Declined, incorrect CVC",
    { outcome: "incorrectCvc" },
  ],
  [
    "4000000000000119",
    "pm_card_chargeDeclinedProcessingError",
    "Declined, processing error",
    { outcome: "processingError" },
  ],
  [
    "4000000000006975",
    "pm_card_visa_chargeDeclinedVelocityLimitExceeded",
    "Declined, too many attempts",
    { outcome: "velocity" },
  ],
  ["4100000000000019", "pm_card_radarBlock", "Blocked as fraudulent", { outcome: "fraudulent" }],
  [
    "4000000000000341",
    "pm_card_chargeCustomerFail",
    "Can be saved, declined when charged",
    { outcome: "generic", canBeSaved: true },
  ],
  [
    "4000002760003184",
    "pm_card_authenticationRequired",
    "Authentication on every payment",
    { country: "DE", authenticates: true, offSession: "never" },
  ],
  [
    "4000002500003155",
    "pm_card_authenticationRequiredOnSetup",
    "Authentication, unless saved for later payments",
    { country: "FR", authenticates: true, offSession: "once-set-up" },
  ],
  [
    "4000003800000446",
    "pm_card_authenticationRequiredSetupForOffSession",
    "Authentication, except for later payments",
    { country: "IT", authenticates: true },
  ],
  [
    "4000008260003178",
    "pm_card_authenticationRequiredChargeDeclinedInsufficientFunds",
    "Authentication, then insufficient funds",
    { country: "GB", outcome: "insufficientFunds", authenticates: true },
  ],
  [
    "4000000000003220",
    "pm_card_threeDSecure2Required",
    "Authentication (3-D Secure 2)",
    { authenticates: true, offSession: "never" },
  ],
  [
    "4000000000003063",
    "pm_card_threeDSecureRequired",
    "Authentication (3-D Secure)",
    { authenticates: true, offSession: "never" },
  ],
  [
    "4000008400001629",
    "pm_card_threeDSecureRequiredChargeDeclined",
    "Authentication, then declined",
    { outcome: "generic", authenticates: true, offSession: "never" },
  ],
  ["4000000000003055", "pm_card_threeDSecureOptional", "Visa, authentication possible, succeeds"],
  [
    "4000000000000259",
    "pm_card_createDispute",
    "Succeeds, then is disputed as fraudulent",
    { dispute: { reason: "fraudulent", inquiry: false } },
  ],
  [
    "4000000000002685",
    "pm_card_createDisputeProductNotReceived",
    "Succeeds, then is disputed as not received",
    { dispute: { reason: "product_not_received", inquiry: false } },
  ],
  [
    "4000000000001976",
    "pm_card_createDisputeInquiry",
    "Succeeds, then its bank asks about it",
    { dispute: { reason: "fraudulent", inquiry: true } },
  ],
  [
    "4000000000007726",
    "pm_card_pendingRefund",
    "Succeeds, its refunds arrive days later",
    { refund: "waits" },
  ],
  [
    "4000000000005126",
    "pm_card_refundFail",
    "Succeeds, its refunds come back",
    { refund: "fails" },
  ],
];

export const testCards: readonly TestCard[] = published.map(card);

/** By its number, with or without spaces. */
export const findCardByNumber = (number: string): TestCard | undefined =>
  testCards.find((candidate) => candidate.number === number.replaceAll(/[\s-]/g, ""));

/** By a published name such as "pm_card_visa". */
export const findCardByToken = (token: string): TestCard | undefined =>
  testCards.find((candidate) => candidate.tokens.includes(token));

/** The check digit by which a mistyped number is noticed. */
export function hasValidCheckDigit(number: string): boolean {
  const digits = [...number].toReversed().map(Number);
  const sum = digits.reduce((total, digit, position) => {
    const weighted = position % 2 === 1 ? digit * 2 : digit;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}
