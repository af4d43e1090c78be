import type { StoredIntent, StoredPaymentMethod } from "../collections.ts";
import { bankAccountOf } from "../debits/bank-account-method.ts";
import { describeFailure } from "../debits/debit-failures.ts";
import { startDebit } from "../debits/debit-payment.ts";
import { debitKinds } from "../debits/test-bank-accounts.ts";
import { attemptByCash } from "../cash/cash-payment.ts";
import { idOf } from "../resources/shown-parts.ts";
import { scheduleStep } from "../scheduled-steps.ts";
import type { Scene } from "../scene.ts";
import { cardBehaviour } from "./card-behaviour.ts";
import { declines, type Decline } from "./declines.ts";
import {
  awaitAuthentication,
  capturePayment,
  declinePayment,
  keepOrSpend,
  type AttemptResult,
} from "./payment-outcome.ts";
import { redirectKinds } from "./redirect-kinds.ts";
import { attemptByVoucher } from "../vouchers/voucher-payment.ts";

/** How the holder of the payment method takes part in a try. */
export type Circumstances = {
  /** They aren't there: what needs them is declined. */
  offSession: boolean;
  /** They have authenticated with their bank in this try. */
  authenticated: boolean;
};

/** Tries to take the intent's money with this method, and keeps all that follows from it. */
export function attemptPayment(
  scene: Scene,
  stored: StoredIntent,
  method: StoredPaymentMethod,
  circumstances: Circumstances,
): AttemptResult {
  const attempt = attemptsByKind[method.paymentMethod.type] ?? attemptByCard;
  return attempt(scene, stored, method, circumstances);
}

type Attempt = typeof attemptPayment;

/** Each kind has its own way; what isn't named is a card. */
const attemptsByKind: Readonly<Record<string, Attempt>> = {
  customer_balance: attemptByCash,
  ...Object.fromEntries(debitKinds.map((kind) => [kind, attemptByDebit])),
  ...Object.fromEntries(Object.keys(redirectKinds).map((kind) => [kind, attemptByRedirect])),
  konbini: attemptByVoucher,
};

function attemptByDebit(...[scene, stored, method]: Parameters<Attempt>): AttemptResult {
  const { outcome } = bankAccountOf(method);
  if (outcome.result === "refused") {
    return declinePayment(scene, stored, method, describeFailure(outcome.failure));
  }
  const intent = startDebit(scene, stored, method);
  // Who agreed to one debit for keeps has agreed to those that follow.
  keepOrSpend(scene, intent, method, true);
  return { outcome: "processing", intent };
}

function attemptByRedirect(
  ...[scene, stored, method, circumstances]: Parameters<Attempt>
): AttemptResult {
  if (circumstances.authenticated) return capturePayment(scene, stored, method, false);
  if (!circumstances.offSession) return awaitAuthentication(scene, stored, method);
  return declinePayment(scene, stored, method, declines.holderNeeded);
}

function attemptByCard(
  ...[scene, stored, method, circumstances]: Parameters<Attempt>
): AttemptResult {
  const card = cardBehaviour(method);
  const { offSession, authenticated } = circumstances;
  if (card?.authenticates === true && !offSession && !authenticated) {
    return awaitAuthentication(scene, stored, method);
  }
  const decline = hasExpired(scene, method)
    ? declines.expiredCard
    : declineOf(card, method, circumstances);
  if (decline !== null) return declinePayment(scene, stored, method, decline);
  const captured = capturePayment(scene, stored, method, authenticated);
  if (card?.dispute !== undefined) {
    const charge = idOf(captured.intent.latest_charge) ?? "";
    scheduleStep(scene, { at: scene.now + disputeSeconds, kind: "open-dispute", subject: charge });
  }
  return captured;
}

/** How long after the charge the published cards are disputed. */
const disputeSeconds = 60;

/** A card is good until the end of the month that is printed on it. */
function hasExpired({ now }: Scene, { paymentMethod: { card } }: StoredPaymentMethod): boolean {
  if (card === undefined) return false;
  return now * 1_000 >= Date.UTC(card.exp_year, card.exp_month);
}

function declineOf(
  card: ReturnType<typeof cardBehaviour>,
  method: StoredPaymentMethod,
  { offSession }: Circumstances,
): Decline | null {
  if (card === undefined) return declines.notATestCard;
  const barred =
    card.offSession === "never" ||
    (card.offSession === "once-set-up" && !method.setUpForOffSession);
  if (offSession && barred) return declines.authenticationRequired;
  return card.outcome === "succeeds" ? null : declines[card.outcome];
}
