import { Hono } from "hono";
import { readBook, type Book } from "../../infra/local/stripe/book.ts";
import {
  checkoutSessions,
  events,
  type StoredEvent,
} from "../../infra/local/stripe/collections.ts";
import { nextExpiry } from "../../infra/local/stripe/checkout/session-record.ts";
import { stripeControl } from "../../infra/local/stripe/control.ts";
import { openRecords } from "../../infra/local/stripe/records.ts";
import { stripeApi } from "../../infra/local/stripe/requests/api.ts";
import { showEvent } from "../../infra/local/stripe/resources/events.ts";
import { noRequest } from "../../infra/local/stripe/scene.ts";
import { nextStep } from "../../infra/local/stripe/scheduled-steps.ts";
import { startSimulation } from "../../infra/local/stripe/simulation.ts";
import { webhookRequest } from "../../infra/local/stripe/webhooks/webhook-request.ts";
import type { LocalStore } from "../../infra/local/local-store.ts";
import type { FaultPlan } from "./fault-plan.ts";
import type { Functions } from "./functions.ts";
import type { Kernel } from "./kernel.ts";
import { simulatedHosts } from "./outside.ts";
import type { Random } from "./random.ts";

/** Stripe with its own book, and the courier that brings its events to the webhook. */
export type StripeSide = {
  readonly api: (request: Request) => Promise<Response>;
  /** Does what people and banks do at Stripe; the body of the answer. */
  control(
    path: string,
    body?: unknown,
  ): Promise<{ readonly status: number; readonly body: unknown }>;
  book(): Book;
  openSessions(): readonly { readonly id: string; readonly reference: string | null }[];
  events(): readonly StoredEvent[];
  /** Sends off the events that are new. */
  collect(): void;
  /** Brings an event once more, as somebody who presses "resend" does. */
  resend(event: StoredEvent): void;
  /** Events that never reached the webhook. */
  readonly lost: StoredEvent[];
};

export type StripeSideSettings = {
  readonly kernel: Kernel;
  readonly store: LocalStore;
  readonly ids: Random;
  readonly delays: Random;
  readonly faults: FaultPlan;
  readonly functions: Functions;
  readonly secretKey: string;
  readonly webhookSecret: string;
  readonly country: string;
  readonly onEvent: (event: StoredEvent) => void;
};

const minute = 60_000;
/** Stripe's pauses between tries, as its simulator has them. */
const retryDelays = [minute, 5 * minute, 30 * minute, 120 * minute, 300 * minute, 600 * minute];
const longestRetryDelay = 720 * minute;
const givesUpAfter = 72 * 60 * minute;

/** Builds Stripe from the parts of its simulator; only the courier is this world's own. */
export function simulatedStripe(settings: StripeSideSettings): StripeSide {
  const { kernel, store, ids, faults, functions, secretKey } = settings;
  const records = openRecords(store);
  const simulation = startSimulation({
    records,
    secretKey,
    account: { country: settings.country, enabledPaymentMethods: undefined },
    now: () => kernel.now(),
    random: (bytes) => ids.bytes(bytes),
    origin: () => `http://${simulatedHosts.stripe}`,
    hasWebhook: () => true,
  });
  const api = stripeApi(simulation, () => undefined);
  const control = new Hono();
  const noSender = {
    wake: () => undefined,
    idle: async () => undefined,
    hold: () => undefined,
    release: () => undefined,
    deliverNow: async () => undefined,
    nextDueAt: () => undefined,
    runDue: async () => undefined,
  };
  control.route("/", stripeControl(simulation, noSender));
  kernel.addPart({
    label: "stripe",
    nextDueAt: () => {
      const instants = [nextExpiry(records), nextStep(records)?.at].filter(
        (at) => at !== undefined,
      );
      return instants.length === 0 ? undefined : Math.min(...instants) * 1_000;
    },
    runDue: async () => simulation.act(noRequest, () => undefined),
  });

  const target = { url: `http://kindly.simulated/webhooks/stripe`, secret: settings.webhookSecret };
  const deliver = async (event: StoredEvent, tries: number): Promise<void> => {
    const at = Math.floor(kernel.now() / 1_000);
    const request = webhookRequest(target, showEvent(simulation, event), at);
    const { ok } = await functions.answer("stripe-webhook", request);
    if (ok) return;
    const delay = retryDelays[tries - 1] ?? longestRetryDelay;
    if (kernel.now() + delay > event.created * 1_000 + givesUpAfter) return;
    send(event, delay, tries + 1);
  };
  const send = (event: StoredEvent, delay: number, tries: number) =>
    kernel.later(delay, `webhook ${event.type}`, () => void deliver(event, tries));
  const lost: StoredEvent[] = [];
  let seen = 0;

  return {
    api: async (request) => api.fetch(request),
    control: async (path, body) => {
      const request =
        body === undefined
          ? new Request(`http://stripe.simulated${path}`)
          : new Request(`http://stripe.simulated${path}`, {
              method: "POST",
              body: JSON.stringify(body),
            });
      const answer = await control.fetch(request);
      return { status: answer.status, body: await answer.json() };
    },
    book: () => readBook(records),
    openSessions: () =>
      records
        .all(checkoutSessions)
        .filter(({ session }) => session.status === "open")
        .map(({ session }) => ({ id: session.id, reference: session.client_reference_id })),
    events: () => records.all(events),
    collect: () => {
      const all = records.all(events);
      for (const event of all.slice(seen)) {
        settings.onEvent(event);
        if (faults.happens("webhook lost")) lost.push(event);
        else sendOff(settings, event, send);
      }
      seen = all.length;
    },
    resend: (event) => send(event, 0, 1),
    lost,
  };
}

function sendOff(
  { delays, faults }: StripeSideSettings,
  event: StoredEvent,
  send: (event: StoredEvent, delay: number, tries: number) => void,
): void {
  const usual = delays.integer(50, 900);
  if (faults.happens("webhook late")) send(event, delays.integer(minute, 60 * 60 * minute), 1);
  else if (faults.happens("webhook reordered")) send(event, delays.integer(0, 10 * minute), 1);
  else send(event, usual, 1);
  if (faults.happens("webhook twice")) send(event, delays.integer(0, 24 * 60 * minute), 1);
}
