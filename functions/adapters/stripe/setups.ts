import type Stripe from "stripe";
import type { SetupRequest } from "../../../shared/payments/setup-request.ts";
import type {
  KeptMethod,
  PaymentProcessor,
  SetupReference,
  SetupReport,
} from "../../ports/payment-processor.ts";
import { setupMetadataOf, setupReferenceOf } from "./attempt-reference.ts";
import { findSession } from "./find-session.ts";
import { keptMethodOf } from "./kept-method.ts";
import { expireSession, methodOptions, openPage } from "./open-page.ts";
import { pageStateOf } from "./page-state.ts";
import { askStripe } from "./stripe-connection.ts";
import type { StripeConnection } from "./stripe-connection.ts";
import { secondsOf } from "./stripe-values.ts";

type Setups = Pick<PaymentProcessor, "openSetup" | "readSetup" | "findSetup" | "expireSetup">;

/** Saves methods for later charges on Stripe's hosted page, without a payment. */
export function setups(connection: StripeConnection): Setups {
  return {
    openSetup: async (reference, request) => {
      const { customerId, method, expiresAt } = request;
      return openPage(await connection(), {
        id: reference.setupId,
        customerId,
        method,
        expiresAt,
        parameters: parametersOf(reference, request),
        idempotencyKey: `${reference.setupId}:open`,
      });
    },
    readSetup: async (sessionId) => read(await connection(), sessionId),
    findSetup: async (reference, customerId, since) => {
      const stripe = await connection();
      const search = { customerId, sinceSeconds: secondsOf(since) };
      const found = await findSession(stripe, reference.setupId, search);
      return found === undefined ? undefined : read(stripe, found.id);
    },
    expireSetup: async (sessionId) => {
      const stripe = await connection();
      await expireSession(stripe, sessionId);
      return read(stripe, sessionId);
    },
  };
}

function parametersOf(
  reference: SetupReference,
  request: SetupRequest,
): Stripe.Checkout.SessionCreateParams {
  const metadata = setupMetadataOf(reference);
  return {
    mode: "setup",
    // Which kinds the account offers depends on it.
    currency: request.currency.toLowerCase(),
    customer: request.customerId,
    client_reference_id: reference.setupId,
    allowed_payment_method_types: [request.method],
    setup_intent_data: { metadata, description: request.description },
    metadata,
    success_url: request.successUrl,
    cancel_url: request.cancelUrl,
    expires_at: secondsOf(request.expiresAt),
    locale: "auto",
    ...methodOptions(request.method),
  };
}

async function read(stripe: Stripe, sessionId: string): Promise<SetupReport> {
  const session = await askStripe("checkout.sessions.retrieve", () =>
    stripe.checkout.sessions.retrieve(sessionId, { expand: ["setup_intent.payment_method"] }),
  );
  const keptMethod = savedBy(session);
  return {
    reference: setupReferenceOf(session.metadata),
    sessionId: session.id,
    page: pageStateOf(session),
    ...(keptMethod === undefined ? {} : { keptMethod }),
  };
}

/** A method counts as saved once its holder has done all that their bank asks for. */
function savedBy({ setup_intent: intent }: Stripe.Checkout.Session): KeptMethod | undefined {
  if (typeof intent !== "object" || intent?.status !== "succeeded") return undefined;
  const { payment_method: stored } = intent;
  if (typeof stored !== "object" || stored === null || stored.customer === null) return undefined;
  return keptMethodOf(stored);
}
