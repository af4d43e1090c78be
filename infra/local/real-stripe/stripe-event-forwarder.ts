import { createHmac } from "node:crypto";
import type { LocalStore } from "../local-store.ts";
import type { LocalClock } from "../timed.ts";

export type StripeEventForwarder = {
  /** Fetches what is new, oldest first, and hands each on; answers how many were taken. */
  poll(): Promise<number>;
  /** Polls again and again until the answer is called. */
  start(everyMilliseconds: number): () => Promise<void>;
};

export type StripeEventForwarderSettings = {
  secretKey: string;
  /** Signs what is handed on, as Stripe would for an endpoint of ours. */
  webhookSecret: string;
  store: LocalStore;
  clock: LocalClock;
  deliver: (request: Request) => Promise<Response>;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
};

type StripeEvent = { id: string };
type EventPage = { data: StripeEvent[]; has_more: boolean };

const collection = "stripe-event";
const id = "last";
const eventsUrl = "https://api.stripe.com/v1/events";
const pageSize = 100;

/**
 * The real Stripe can't call this machine, so its events are fetched and handed to the webhook
 * function, signed. At least once, in Stripe's order: the position moves on after a 2xx only.
 */
export function stripeEventForwarder(settings: StripeEventForwarderSettings): StripeEventForwarder {
  const { store } = settings;
  const last = () => store.get<string>(collection, id);

  const poll = async () => {
    const position = last();
    if (position === undefined) {
      // What happened in the account before this world began is none of its business.
      const [newest] = (await page(settings, "limit=1")).data;
      store.put(collection, id, newest?.id ?? "");
      return 0;
    }
    const fresh = await eventsSince(settings, position);
    let taken = 0;
    for (const event of fresh) {
      if (!(await isTaken(settings, event))) return taken;
      store.put(collection, id, event.id);
      taken += 1;
    }
    return taken;
  };

  return {
    poll,
    start: (everyMilliseconds) => {
      let running: Promise<void> | undefined;
      let complained = false;
      const beat = async () => {
        try {
          await poll();
          complained = false;
        } catch (error) {
          if (!complained) console.error("Stripe's events could not be fetched.", error);
          complained = true;
        }
        running = undefined;
      };
      const timer = setInterval(() => {
        running ??= beat();
      }, everyMilliseconds);
      return async () => {
        clearInterval(timer);
        await running;
      };
    },
  };
}

/** Oldest first, over as many pages as there are. */
async function eventsSince(
  settings: StripeEventForwarderSettings,
  position: string,
): Promise<StripeEvent[]> {
  const found: StripeEvent[] = [];
  let after = position;
  for (;;) {
    const query = after === "" ? `limit=${pageSize}` : `limit=${pageSize}&ending_before=${after}`;
    const { data, has_more } = await page(settings, query);
    found.push(...data.toReversed());
    const newest = data[0]?.id;
    if (!has_more || newest === undefined || after === "") return found;
    after = newest;
  }
}

async function page(
  { secretKey, fetch }: StripeEventForwarderSettings,
  query: string,
): Promise<EventPage> {
  const response = await fetch(`${eventsUrl}?${query}`, {
    headers: { authorization: `Bearer ${secretKey}` },
  });
  if (!response.ok) throw new Error(`Stripe answered ${response.status}.`);
  return (await response.json()) as EventPage;
}

async function isTaken(
  { webhookSecret, clock, deliver }: StripeEventForwarderSettings,
  event: StripeEvent,
): Promise<boolean> {
  const body = JSON.stringify(event);
  const at = Math.floor(clock.now() / 1000);
  const signature = createHmac("sha256", webhookSecret).update(`${at}.${body}`).digest("hex");
  const response = await deliver(
    new Request("http://localhost/webhooks/stripe", {
      method: "POST",
      body,
      headers: {
        "content-type": "application/json; charset=utf-8",
        "stripe-signature": `t=${at},v1=${signature}`,
      },
    }),
  );
  return response.ok;
}
