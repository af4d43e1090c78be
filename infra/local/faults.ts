import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import * as v from "valibot";
import type { LocalStore } from "./local-store.ts";
import { readJsonObject } from "./read-json-object.ts";

const times = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1);

/**
 * A fault of calls: by operation name or "*"; the SDKs try three times before they give up.
 * `-before`: nothing was done; `-after`: it was done, and nobody hears of it. A timeout cuts the
 * connection at once, a hang leaves it open without a word.
 */
const callFault = v.strictObject({
  service: v.picklist(["dynamodb", "scheduler", "ses", "ssm"]),
  match: v.optional(v.string(), "*"),
  fault: v.picklist([
    "timeout-after",
    "timeout-before",
    "hang-after",
    "hang-before",
    "throttle",
    "500",
  ]),
  times,
});

/** A fault of what SES tells about a mail: by event type or "*". */
const mailEventFault = v.strictObject({
  service: v.literal("ses-events"),
  match: v.optional(v.picklist(["Send", "Delivery", "Bounce", "Complaint", "*"]), "*"),
  fault: v.picklist(["delay", "drop", "twice"]),
  delaySeconds: v.optional(v.pipe(v.number(), v.minValue(0)), 900),
  times,
});

const fault = v.variant("service", [callFault, mailEventFault]);

export type CallFault = v.InferOutput<typeof callFault>;
export type MailEventFault = v.InferOutput<typeof mailEventFault>;
export type Fault = CallFault | MailEventFault;

export type FaultBook = {
  add(fault: Fault): Fault & { id: string };
  all(): (Fault & { id: string })[];
  clear(): void;
  /** The fault that strikes this call, used up once. */
  take<Service extends Fault["service"]>(
    service: Service,
    operation: string,
  ): Extract<Fault, { service: Service }> | CallFault | undefined;
};

const collection = "fault";

/** The faults that somebody asked for, kept on disk, each as often as it was asked for. */
export function faultBook(store: LocalStore): FaultBook {
  const all = () => store.all<Fault & { id: string }>(collection);
  return {
    add: (wanted) => {
      const kept = { id: randomUUID(), ...wanted };
      store.put(collection, kept.id, kept);
      return kept;
    },
    all,
    clear: () => store.clear(collection),
    take: (service, operation) => {
      const struck = all().find(
        (candidate) =>
          candidate.service === service &&
          (candidate.match === "*" || candidate.match === operation),
      );
      if (struck === undefined) return undefined;
      if (struck.times > 1)
        store.put(collection, struck.id, { ...struck, times: struck.times - 1 });
      else store.delete(collection, struck.id);
      return struck as never;
    },
  };
}

/** `POST /local/faults` orders one, `GET` lists those to come, `DELETE` clears them. */
export function faultRoutes(book: FaultBook): Hono {
  const app = new Hono();
  app.get("/local/faults", (context) => context.json(book.all()));
  app.delete("/local/faults", (context) => {
    book.clear();
    return context.body(null, 204);
  });
  app.post("/local/faults", async (context) => {
    const body = await readJsonObject(context.req.raw, fault);
    return "problem" in body ? body.problem : context.json(book.add(body.value), 201);
  });
  return app;
}
