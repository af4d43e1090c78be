import { Hono } from "hono";
import { html } from "hono/html";
import type Stripe from "stripe";
import { authenticateCheckout, payCheckout, waitingIntent } from "../checkout/checkout-payment.ts";
import type { CheckoutResult } from "../checkout/checkout-result.ts";
import {
  checkoutSessions,
  paymentIntents,
  setupIntents,
  type StoredSession,
} from "../collections.ts";
import { isDebitKind, type DebitKind } from "../debits/test-bank-accounts.ts";
import { authenticateIntent } from "../payments/confirm-intent.ts";
import { redirectKinds } from "../payments/redirect-kinds.ts";
import { findPaymentMethod } from "../resources/payment-methods.ts";
import { idOf } from "../resources/shown-parts.ts";
import { noRequest, type Scene } from "../scene.ts";
import { waitingSetup } from "../setups/set-up-checkout.ts";
import type { Simulation } from "../simulation.ts";
import { payByBank, showBankPage } from "./bank-page.ts";
import {
  cardFields,
  checkTyped,
  fieldOfDecline,
  methodOfTyped,
  type FieldFault,
  type Typed,
} from "./card-entry.ts";
import {
  authenticationPage,
  closedPage,
  noWayPage,
  setupAuthenticationPage,
  successAddress,
  unknownPage,
} from "./closing-pages.ts";
import { respondWithPage, type Markup, type Page } from "./page-frame.ts";
import { otherWaysMarkup, payableKinds } from "./payable-kinds.ts";
import { nothingTyped, paymentFormPage } from "./payment-form.ts";
import { payByRedirect, redirectPage } from "./redirect-page.ts";
import { readSaveChoice } from "./save-choice.ts";

// What Stripe hosts for the payer, as plain pages without a script: the payment page of a Checkout
// Session, and the step at the payer's bank.

type Shown = { page: Page } | { goTo: string };

const declined = (message: string, code: string | undefined): FieldFault[] => [
  { field: fieldOfDecline(code), message },
];

/** What somebody sees who opens the address of a session, to pay by this kind if they can. */
function showSession(scene: Scene, id: string, wanted: string | null = null): Page {
  const stored = scene.records.get(checkoutSessions, id);
  if (stored === undefined) return unknownPage;
  const { session } = stored;
  if (session.status !== "open") return closedPage(session);
  const waiting = showWaiting(scene, stored);
  if (waiting !== undefined) return waiting;
  const kind = kindToShow(session, wanted);
  if (kind === undefined) return noWayPage(session);
  const error = lastErrorOf(scene, session);
  if (isDebitKind(kind)) return showBankPage(scene, stored, kind);
  if (kind !== "card") {
    const failure = error?.message ?? null;
    return redirectPage(stored, kind, { failure, otherWays: otherWaysMarkup(session, kind) });
  }
  const faults = error ? declined(error.message ?? "", error.code) : [];
  return paymentFormPage(stored, { typed: nothingTyped, faults });
}

/** The step at the bank, where the payer's latest try waits for it. */
function showWaiting(scene: Scene, stored: StoredSession): Page | undefined {
  const leadsTo = [stored.session.success_url, stored.session.cancel_url];
  const setup = waitingSetup(scene, stored);
  if (setup !== undefined) return setupAuthenticationPage(meansOf(scene, setup), leadsTo);
  const waiting = waitingIntent(scene, stored)?.intent;
  if (waiting === undefined) return undefined;
  return authenticationPage(waiting, meansOf(scene, waiting), leadsTo);
}

/** What went wrong with the latest try. */
function lastErrorOf({ records }: Scene, session: Stripe.Checkout.Session) {
  const setup = records.get(setupIntents, idOf(session.setup_intent) ?? "");
  if (setup !== undefined) return setup.last_setup_error;
  const payment = records.get(paymentIntents, idOf(session.payment_intent) ?? "");
  return payment?.intent.last_payment_error;
}

function kindToShow(session: Stripe.Checkout.Session, wanted: string | null): string | undefined {
  const kinds = payableKinds(session);
  return kinds.find((kind) => kind === wanted) ?? kinds[0];
}

/** What the payer confirms with: "the card ending in 3184", or "iDEAL". */
function meansOf(scene: Scene, intent: Pick<Stripe.PaymentIntent, "payment_method">): Markup {
  const methodId = idOf(intent.payment_method) ?? "";
  const { card, type } = findPaymentMethod(scene, methodId, "payment_method").paymentMethod;
  if (card === undefined) return html`${redirectKinds[type]?.label ?? type}`;
  return html`the card ending in ${card.last4}`;
}

function pay(scene: Scene, stored: StoredSession, sent: URLSearchParams): Shown {
  const entries = cardFields.map((field) => [field, (sent.get(field) ?? "").trim()]);
  const email = stored.session.customer_details?.email ?? null;
  const known = email === null ? {} : { email };
  const typed = { ...Object.fromEntries(entries), ...known } as Typed;
  const saves = readSaveChoice(sent);
  const faults = checkTyped(typed, scene.now);
  if (faults.length > 0) return { page: paymentFormPage(stored, { typed, faults, saves }) };
  const result = payCheckout(scene, stored, methodOfTyped(scene, typed), saves);
  if (result.outcome !== "declined") return afterResult(result);
  const { message, code } = result.error;
  return {
    page: paymentFormPage(stored, { typed, faults: declined(message, code), saves }),
  };
}

/** After success to the vendor; else to the session's own address, which shows what is next. */
const afterResult = (result: CheckoutResult): Shown => ({
  goTo: result.outcome === "complete" ? successAddress(result.session) : (result.session.url ?? ""),
});

function submit(scene: Scene, id: string, sent: URLSearchParams): Shown {
  const stored = scene.records.get(checkoutSessions, id);
  if (stored === undefined || stored.session.status !== "open") {
    return { page: showSession(scene, id) };
  }
  const action = sent.get("action");
  if (action === "back") return { goTo: stored.session.cancel_url ?? stored.session.url ?? "" };
  if (showWaiting(scene, stored) !== undefined) return goOn(scene, stored, action);
  return submitKind(scene, stored, sent);
}

/** Pays as one of the kinds that the session offers. */
function submitKind(scene: Scene, stored: StoredSession, sent: URLSearchParams): Shown {
  const { id } = stored.session;
  const action = sent.get("action");
  const kind = kindToShow(stored.session, sent.get("kind") ?? "card");
  if (kind === "card" && action === "pay") return pay(scene, stored, sent);
  if (kind === undefined || kind === "card") return { page: showSession(scene, id) };
  if (isDebitKind(kind)) return submitBank(scene, stored, kind, sent);
  if (action !== "authorize" && action !== "refuse") return { page: showSession(scene, id, kind) };
  const result = payByRedirect(scene, stored, kind, action === "authorize");
  if (result.outcome === "complete") return afterResult(result);
  return { goTo: `${stored.session.url}?kind=${kind}` };
}

function submitBank(
  scene: Scene,
  stored: StoredSession,
  kind: DebitKind,
  sent: URLSearchParams,
): Shown {
  // A test account is chosen by a button of its own.
  const isPaid = sent.get("action") === "pay" || sent.has("account");
  if (!isPaid) return { page: showBankPage(scene, stored, kind) };
  const tried = payByBank(scene, stored, kind, sent);
  return "page" in tried ? tried : afterResult(tried.result);
}

/** The step at the bank that the payer makes or leaves. */
function goOn(scene: Scene, stored: StoredSession, action: string | null): Shown {
  if (action !== "authenticate" && action !== "fail") {
    return { page: showSession(scene, stored.session.id) };
  }
  return afterResult(authenticateCheckout(scene, stored, action === "authenticate"));
}

const seeOther = (address: string): Response =>
  new Response(null, { status: 303, headers: { location: address, "cache-control": "no-store" } });

const respond = async (shown: Shown): Promise<Response> =>
  "page" in shown ? respondWithPage(shown.page) : seeOther(shown.goTo);

/** What somebody sees whose bank wants to hear from them, outside Checkout. */
function showAuthentication(scene: Scene, id: string): Page {
  const stored = scene.records.get(paymentIntents, id);
  if (stored === undefined || stored.intent.status !== "requires_action") return unknownPage;
  return authenticationPage(stored.intent, meansOf(scene, stored.intent), [stored.returnUrl]);
}

function submitAuthentication(scene: Scene, id: string, action: string | null): Shown {
  const stored = scene.records.get(paymentIntents, id);
  if (stored === undefined || stored.intent.status !== "requires_action") {
    return { page: unknownPage };
  }
  if (action !== "authenticate" && action !== "fail")
    return { page: showAuthentication(scene, id) };
  const intent = authenticateIntent(scene, stored, action === "authenticate");
  if (stored.returnUrl === null) return { page: unknownPage };
  const address = new URL(stored.returnUrl);
  address.searchParams.set("payment_intent", intent.id);
  address.searchParams.set("payment_intent_client_secret", intent.client_secret ?? "");
  address.searchParams.set(
    "redirect_status",
    intent.status === "succeeded" ? "succeeded" : "failed",
  );
  return { goTo: address.href };
}

/** The hosted pages, under `/stripe`. `afterwards` is called when something may have happened. */
export function paymentPages(simulation: Simulation, afterwards: () => void): Hono {
  const app = new Hono();
  const act = <T>(work: (scene: Scene) => T): T => {
    const result = simulation.act(noRequest, work);
    afterwards();
    return result;
  };

  app.get("/stripe/checkout/:session", async ({ req }) => {
    const wanted = req.query("kind") ?? null;
    return respondWithPage(act((scene) => showSession(scene, req.param("session"), wanted)));
  });
  app.post("/stripe/checkout/:session", async ({ req }) => {
    const sent = new URLSearchParams(await req.text());
    return respond(act((scene) => submit(scene, req.param("session"), sent)));
  });
  app.get("/stripe/authentication/:intent", async ({ req }) => {
    return respondWithPage(act((scene) => showAuthentication(scene, req.param("intent"))));
  });
  app.post("/stripe/authentication/:intent", async ({ req }) => {
    const action = new URLSearchParams(await req.text()).get("action");
    return respond(act((scene) => submitAuthentication(scene, req.param("intent"), action)));
  });
  return app;
}
