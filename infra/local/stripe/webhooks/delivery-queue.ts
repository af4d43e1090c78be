import { deliveries, events, type StoredDelivery } from "../collections.ts";
import { noRequest, switches } from "../scene.ts";
import type { Simulation } from "../simulation.ts";

const minute = 60_000;
const hour = 60 * minute;

/** Stripe publishes "up to three days with an exponential back off"; the steps are a guess. */
const retryDelays = [minute, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 12 * hour];
const givesUpAfter = 72 * hour;

const holdSwitch = "hold-webhooks";

/** What is still owed to the webhook, in the order in which it happened. */
export type DeliveryQueue = {
  /** Nothing while deliveries are held back. */
  pending: () => StoredDelivery[];
  recordTry: (eventId: string, succeeded: boolean) => void;
  setHeld: (on: boolean) => void;
};

/** `now` is in milliseconds since 1970. */
export function deliveryQueue(simulation: Simulation, now: () => number): DeliveryQueue {
  const { records } = simulation;
  const isHeld = (): boolean => records.get(switches, holdSwitch)?.on === true;
  return {
    pending: () =>
      isHeld() ? [] : records.all(deliveries).filter(({ state }) => state === "pending"),
    recordTry: (eventId, succeeded) => {
      simulation.act(noRequest, (scene) => {
        const delivery = scene.records.get(deliveries, eventId);
        if (delivery === undefined || delivery.state === "delivered") return;
        const created = (scene.records.get(events, eventId)?.created ?? 0) * 1_000;
        const tried = { succeeded, at: now(), created };
        scene.records.put(deliveries, eventId, afterTry(delivery, tried));
      });
    },
    setHeld: (on) => {
      simulation.act(noRequest, (scene) => scene.records.put(switches, holdSwitch, { on }));
    },
  };
}

function afterTry(
  delivery: StoredDelivery,
  tried: { succeeded: boolean; at: number; created: number },
): StoredDelivery {
  const attempts = delivery.attempts + 1;
  if (tried.succeeded) return { ...delivery, attempts, state: "delivered" };
  const nextAttemptAt = tried.at + (retryDelays[attempts - 1] ?? 12 * hour);
  const state = nextAttemptAt > tried.created + givesUpAfter ? "failed" : "pending";
  return { ...delivery, attempts, nextAttemptAt, state };
}
