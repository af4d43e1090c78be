import type { Hono } from "hono";
import type { LocalStore } from "../local-store.ts";
import type { LocalClock, Timed } from "../timed.ts";
import { nextExpiry } from "./checkout/session-record.ts";
import { stripeControl } from "./control.ts";
import { paymentPages } from "./pages/payment-pages.ts";
import { openRecords } from "./records.ts";
import { stripeApi } from "./requests/api.ts";
import { noRequest } from "./scene.ts";
import { nextStep } from "./scheduled-steps.ts";
import { startSimulation } from "./simulation.ts";
import type { Webhook } from "./webhooks/webhook-request.ts";
import { webhookSender } from "./webhooks/webhook-sender.ts";

// A small stateful Stripe with its own book: what the product believes of its money can be held
// against what happened here. It shares no code with the product.
//
// Where Stripe publishes no rule, this is what was chosen: keys are forgotten after exactly 24
// hours; webhooks are repeated after 1, 5 and 30 minutes, 2, 5, 10 and then every 12 hours; a card's
// balance transaction follows its charge at once, in `charge.updated`; fees are 2.9 % and 30 minor
// units in the currency of the charge; minimums of currencies without a published one are rough.
// Debits are known after 4 banking days (ACH), 5 (SEPA) or 3 (Bacs, ACSS, BECS), at the time of day
// (UTC) at which they began, weekends left out and holidays not; the published accounts of disputes
// take the money back 5 banking days later. Published cards are disputed after a minute, a dispute
// without an answer is lost after 9 days and costs 1,500 minor units, an inquiry ends after 120.
// Refunds to bank accounts arrive after 3 banking days, those that wait or fail on cards after 3
// days, and those for which a PromptPay payer is asked after 2 banking days.
// Cash that arrives is applied to the intent that its reference names, then to one of its exact
// amount, then to the oldest; a code for a store is good for three days.
// A parameter that Stripe knows and the simulator doesn't is refused like one that nobody knows.

export type StripeSimulatorSettings = {
  /** Keeps everything; a simulator that is started again on it goes on where it was. */
  store: LocalStore;
  clock: LocalClock;
  random: (bytes: number) => Uint8Array;
  /** The public origin of the server that mounts the pages, such as "http://localhost:3000". */
  origin: () => string;
  /** Where events go; none are sent while it is undefined. */
  webhook: () => Webhook | undefined;
  deliver: (request: Request) => Promise<Response>;
  secretKey: string;
  /** ISO 3166-1, such as "US". */
  accountCountry: string;
  /** The kinds that the vendor switched on; those that are usual in the country, if not said. */
  accountEnabledPaymentMethods?: readonly string[];
};

export type StripeSimulator = {
  /** Serves `/v1/*`. */
  api: Hono;
  /** Serves `/stripe/checkout/:session` and `/stripe/authentication/:paymentIntent`. */
  pages: Hono;
  /** To be mounted at `/local/stripe`. */
  control: Hono;
  timed: Timed;
  /** Resolves when no webhook is under way. */
  idle: () => Promise<void>;
};

/** Stripe on this machine, as Hono apps for a server to mount. */
export function stripeSimulator(settings: StripeSimulatorSettings): StripeSimulator {
  const { clock, webhook, deliver, accountCountry } = settings;
  const records = openRecords(settings.store);
  const now = (): number => clock.now();
  const simulation = startSimulation({
    records,
    secretKey: settings.secretKey,
    account: {
      country: accountCountry,
      enabledPaymentMethods: settings.accountEnabledPaymentMethods,
    },
    now,
    random: settings.random,
    origin: settings.origin,
    hasWebhook: () => webhook() !== undefined,
  });
  const sender = webhookSender({ simulation, now, webhook, deliver });

  return {
    api: stripeApi(simulation, sender.wake),
    pages: paymentPages(simulation, sender.wake),
    control: stripeControl(simulation, sender),
    idle: sender.idle,
    timed: {
      nextDueAt: () => {
        const seconds = [nextExpiry(records), nextStep(records)?.at];
        const instants = [
          ...seconds.flatMap((instant) => (instant === undefined ? [] : [instant * 1_000])),
          ...[sender.nextDueAt()].filter((instant) => instant !== undefined),
        ];
        return instants.length === 0 ? undefined : Math.min(...instants);
      },
      runDue: async (instant) => {
        simulation.act(noRequest, () => undefined);
        await sender.runDue(instant);
      },
    },
  };
}
