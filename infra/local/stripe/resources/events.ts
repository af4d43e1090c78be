import { deliveries, events, type StoredEvent } from "../collections.ts";
import { endpoint, type Endpoint } from "../requests/endpoint.ts";
import { createdParameter, listPage, listParameters } from "../requests/list-page.ts";
import { boolean, list, optional, text } from "../requests/parameters.ts";
import { invalidRequest, resourceMissing } from "../requests/stripe-error.ts";
import type { Scene } from "../scene.ts";
import { apiVersion } from "../requests/api-version.ts";

/** Records that something happened, with the object as it is now, and owes it to the webhook. */
export function recordEvent(
  scene: Scene,
  type: string,
  object: object,
  previousAttributes: object | null = null,
): void {
  const { records, now, cause } = scene;
  const id = scene.newId("evt");
  records.put(events, id, { id, type, created: now, object, previousAttributes, cause });
  if (!scene.hasWebhook) return;
  records.put(deliveries, id, {
    eventId: id,
    state: "pending",
    attempts: 0,
    nextAttemptAt: now * 1_000,
  });
}

/** The event as Stripe shows it, in the API and in a webhook. */
export function showEvent({ records }: Pick<Scene, "records">, event: StoredEvent) {
  const delivery = records.get(deliveries, event.id);
  return {
    id: event.id,
    object: "event" as const,
    api_version: apiVersion,
    created: event.created,
    data: {
      object: event.object,
      ...(event.previousAttributes === null
        ? {}
        : { previous_attributes: event.previousAttributes }),
    },
    livemode: false,
    pending_webhooks: delivery === undefined || delivery.state === "delivered" ? 0 : 1,
    request: { id: event.cause.requestId, idempotency_key: event.cause.idempotencyKey },
    type: event.type,
  };
}

/** Events can be listed for 30 days. */
const retentionSeconds = 30 * 24 * 60 * 60;

/** "charge.succeeded" itself, or with "charge.*" all of a kind. */
function isOfType(type: string, wanted: string): boolean {
  return wanted.endsWith("*") ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
}

export const eventEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/v1/events/:id",
    parameters: {},
    answer: (scene, _parameters, id) => {
      const event = scene.records.get(events, id);
      if (event === undefined) throw resourceMissing("event", id, "id");
      return showEvent(scene, event);
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/events",
    parameters: {
      ...listParameters,
      ...createdParameter,
      type: optional(text()),
      types: optional(list(text(), 20)),
      delivery_success: optional(boolean()),
    },
    answer: (scene, parameters) => {
      const { type, types, delivery_success: wantsDelivered } = parameters;
      if (type !== undefined && types !== undefined) {
        throw invalidRequest("You may only specify one of these parameters: type, types.", {
          param: "type",
        });
      }
      const wantedTypes = type === undefined ? types : [type];
      const entries = scene.records
        .all(events)
        .filter((event) => event.created > scene.now - retentionSeconds)
        .filter((event) => wantedTypes?.some((wanted) => isOfType(event.type, wanted)) ?? true)
        .map((event) => showEvent(scene, event))
        .filter(
          (event) =>
            wantsDelivered === undefined || (event.pending_webhooks === 0) === wantsDelivered,
        );
      return listPage({ kind: "event", url: "/v1/events", entries }, parameters);
    },
  }),
];
