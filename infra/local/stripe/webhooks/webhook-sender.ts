import type { Timed } from "../../timed.ts";
import { events, type StoredEvent } from "../collections.ts";
import { showEvent } from "../resources/events.ts";
import type { Simulation } from "../simulation.ts";
import { deliveryQueue } from "./delivery-queue.ts";
import { statusOf, webhookRequest, type Webhook } from "./webhook-request.ts";

// Stripe's side of webhooks: at least once, repeated for three days while the endpoint doesn't
// answer 2xx, in the order of creation as long as nothing fails. What is owed is kept, so that it
// is delivered after a restart.

export type WebhookSenderSettings = {
  simulation: Simulation;
  /** Milliseconds since 1970. */
  now: () => number;
  webhook: () => Webhook | undefined;
  deliver: (request: Request) => Promise<Response>;
};

export type DeliveryTry = { event: string; status: number | null };

export type WebhookSender = Timed & {
  /** Starts to deliver what is due, in the background. */
  wake: () => void;
  /** Resolves when nothing is under way. */
  idle: () => Promise<void>;
  hold: () => void;
  release: () => void;
  /** Delivers one event now, as often as asked, held or not; `undefined` when there is none. */
  deliverNow: (eventOrType: string, times: number) => Promise<DeliveryTry[] | undefined>;
};

export function webhookSender(settings: WebhookSenderSettings): WebhookSender {
  const { simulation, now, webhook, deliver } = settings;
  const { records } = simulation;
  const queue = deliveryQueue(simulation, now);
  let underWay: Promise<void> | undefined;

  const send = async (event: StoredEvent, to: Webhook): Promise<number | null> => {
    const shown = showEvent(simulation, event);
    const status = await statusOf(deliver, webhookRequest(to, shown, Math.floor(now() / 1_000)));
    queue.recordTry(event.id, status !== null && status >= 200 && status < 300);
    return status;
  };

  const deliverDue = async (): Promise<void> => {
    for (;;) {
      const due = queue.pending().find(({ nextAttemptAt }) => nextAttemptAt <= now());
      const event = due === undefined ? undefined : records.get(events, due.eventId);
      const to = webhook();
      if (event === undefined || to === undefined) return;
      // One after the other: the order of creation holds as long as nothing fails.
      await send(event, to);
    }
  };

  const wake = (): void => {
    underWay ??= Promise.resolve()
      .then(deliverDue)
      .finally(() => {
        underWay = undefined;
      });
  };

  const idle = async (): Promise<void> => {
    while (underWay !== undefined) await underWay;
  };

  const deliverNow = async (
    eventOrType: string,
    times: number,
  ): Promise<DeliveryTry[] | undefined> => {
    const event =
      records.get(events, eventOrType) ??
      records.all(events).findLast(({ type }) => type === eventOrType);
    const to = webhook();
    if (event === undefined || to === undefined) return undefined;
    const tries: DeliveryTry[] = [];
    while (tries.length < times) {
      tries.push({ event: event.id, status: await send(event, to) });
    }
    return tries;
  };

  return {
    wake,
    idle,
    deliverNow,
    hold: () => queue.setHeld(true),
    release: () => {
      queue.setHeld(false);
      wake();
    },
    nextDueAt: () => {
      const instants =
        webhook() === undefined ? [] : queue.pending().map(({ nextAttemptAt }) => nextAttemptAt);
      return instants.length === 0 ? undefined : Math.min(...instants);
    },
    runDue: async () => {
      wake();
      await idle();
    },
  };
}
