import { existsSync, readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { matchPath } from "../../../../infra/local/stripe/requests/endpoint.ts";

// Stripe's own description of its API, as far as the product touches it. It is not part of the
// project: where it is absent, the tests that need it are skipped and say so.

const place = new URL("../../../../../shared/data/stripe-openapi.json", import.meta.url);

export const hasContract = existsSync(place);

export type StripeContract = {
  /** Is this operation described at all? */
  describes: (method: string, path: string) => boolean;
  /** What is wrong with parameters as they were sent (all leaves are strings). */
  faultsOfRequest: (method: string, path: string, parameters: unknown) => string[];
  faultsOfAnswer: (method: string, path: string, answer: unknown) => string[];
  faultsOfEvent: (event: { type: string }) => string[];
};

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** The document leaves objects open; what it doesn't name, Stripe doesn't know. */
function closeObjects(node: unknown): void {
  if (!isNode(node)) return;
  if (isNode(node["properties"]) && node["x-stub"] === undefined) {
    node["additionalProperties"] ??= false;
  }
  for (const child of Object.values(node)) closeObjects(child);
}

/** "cash_balance.funds_available" as its type is called: "CashBalanceFundsAvailableEvent". */
const eventName = (type: string): string =>
  `${type.replaceAll(/(?:^|[._])([a-z])/g, (_, letter: string) => letter.toUpperCase())}Event`;

/** Some events are described without being listed. */
const pointerOfEvent = (document: { "x-webhook-events": Node }, type: string): string[] =>
  document["x-webhook-events"][type] === undefined
    ? ["components", "schemas", eventName(type)]
    : ["x-webhook-events", type];

const schemaName = "stripe";
const pointer = (parts: readonly string[]): string =>
  `${schemaName}#/${parts.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;

export function openContract(): StripeContract {
  const document = JSON.parse(readFileSync(place, "utf8")) as Node & {
    paths: Record<string, Node>;
    "x-webhook-events": Record<string, Node>;
  };
  closeObjects(document["components"]);
  const settings = { strict: false, validateFormats: false, inlineRefs: false, allErrors: false };
  const strict = new Ajv2020(settings);
  const coercing = new Ajv2020({ ...settings, coerceTypes: true });
  for (const ajv of [strict, coercing]) ajv.addSchema(document, schemaName);

  const compiled = new Map<string, ValidateFunction>();
  const check = (ajv: Ajv2020, parts: readonly string[], value: unknown): string[] => {
    const at = pointer(parts);
    const validate = compiled.get(at) ?? ajv.compile({ $ref: at });
    compiled.set(at, validate);
    if (validate(structuredClone(value))) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath} ${message ?? ""} ${JSON.stringify(params)}`,
    );
  };
  const patternOf = (path: string): string | undefined =>
    Object.keys(document.paths).find((pattern) => pattern === path) ??
    Object.keys(document.paths).find((pattern) => matchPath(pattern, path) !== undefined);
  const operationOf = (method: string, path: string): string[] => {
    const pattern = patternOf(path);
    const verb = method.toLowerCase();
    if (pattern === undefined || document.paths[pattern]?.[verb] === undefined) return [];
    return ["paths", pattern, verb];
  };

  return {
    describes: (method, path) => operationOf(method, path).length > 0,
    faultsOfRequest: (method, path, parameters) => {
      // None of those that are simulated takes parameters.
      if (method === "DELETE") return [];
      const operation = operationOf(method, path);
      const inQuery = method === "GET" ? ["x-query-schema"] : [];
      const inBody = ["requestBody", "content", "application/x-www-form-urlencoded", "schema"];
      return check(coercing, [...operation, ...(method === "GET" ? inQuery : inBody)], parameters);
    },
    faultsOfAnswer: (method, path, answer) =>
      check(
        strict,
        [...operationOf(method, path), "responses", "200", "content", "application/json", "schema"],
        answer,
      ),
    faultsOfEvent: (event) => check(strict, pointerOfEvent(document, event.type), event),
  };
}
