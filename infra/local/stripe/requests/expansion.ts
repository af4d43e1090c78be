import { showCashBalance } from "../cash/cash-balance.ts";
import * as collections from "../collections.ts";
import { disputes } from "../disputes/dispute-record.ts";
import { lineItemsPage } from "../resources/line-items.ts";
import { refundsPage } from "../resources/refunds-page.ts";
import type { Scene } from "../scene.ts";
import { invalidRequest } from "./stripe-error.ts";

type Fields = Record<string, unknown>;

/** What may be expanded in an object of each type. */
const expandable: Record<string, readonly string[]> = {
  "checkout.session": ["customer", "line_items", "payment_intent", "setup_intent"],
  payment_intent: ["customer", "latest_charge", "payment_method"],
  charge: ["balance_transaction", "customer", "payment_intent", "refunds"],
  dispute: ["charge", "payment_intent"],
  mandate: ["payment_method"],
  setup_intent: ["customer", "payment_method"],
  refund: ["balance_transaction", "charge", "failure_balance_transaction", "payment_intent"],
  balance_transaction: ["source"],
  payment_method: ["customer"],
  customer: ["cash_balance"],
  customer_cash_balance_transaction: ["customer"],
};

const deepestExpansion = 4;

/** Replaces ids by their objects, as the request's `expand` asks. */
export function expandObject(scene: Scene, object: object, paths: readonly string[]): object {
  let expanded: Fields = { ...object };
  for (const path of paths) {
    const segments = path.split(".");
    if (segments.length > deepestExpansion + 1) {
      throw invalidRequest(
        `You cannot expand more than ${deepestExpansion} levels of a property.`,
        {
          param: "expand",
        },
      );
    }
    expanded = expandPath(scene, expanded, segments, path);
  }
  return expanded;
}

function expandPath(
  scene: Scene,
  object: Fields,
  [property, ...rest]: readonly string[],
  path: string,
): Fields {
  if (property === undefined) return object;
  if (object["object"] === "list" && property === "data") {
    const entries = object["data"] as Fields[];
    return { ...object, data: entries.map((entry) => expandPath(scene, entry, rest, path)) };
  }
  const kind = String(object["object"]);
  if (expandable[kind]?.includes(property) !== true) throw notExpandable(kind, path);
  const value = lookUp(scene, object, property);
  return {
    ...object,
    [property]: isFields(value) ? expandPath(scene, value, rest, path) : value,
  };
}

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

function notExpandable(kind: string, path: string): Error {
  const hint = kind === "list" ? ` You may want to try expanding 'data.${path}' instead.` : "";
  return invalidRequest(`This property cannot be expanded (${path}).${hint}`, { param: "expand" });
}

function lookUp(scene: Scene, object: Fields, property: string): unknown {
  const value = object[property];
  if (property === "line_items") return lineItemsPage(scene, String(object["id"]));
  if (property === "cash_balance") return showCashBalance(scene, String(object["id"]));
  if (property === "refunds") return refundsPage(scene, String(object["id"]));
  return typeof value === "string" ? (objectById(scene, value) ?? value) : value;
}

type Finder = (records: Scene["records"], id: string) => object | undefined;

const finders: Readonly<Record<string, Finder>> = {
  ch: (records, id) => records.get(collections.charges, id),
  cus: (records, id) => records.get(collections.customers, id),
  du: (records, id) => records.get(disputes, id)?.dispute,
  pi: (records, id) => records.get(collections.paymentIntents, id)?.intent,
  pm: (records, id) => records.get(collections.paymentMethods, id)?.paymentMethod,
  py: (records, id) => records.get(collections.charges, id),
  pyr: (records, id) => records.get(collections.refunds, id),
  re: (records, id) => records.get(collections.refunds, id),
  seti: (records, id) => records.get(collections.setupIntents, id),
  txn: (records, id) => records.get(collections.balanceTransactions, id),
};

/** Finds an object by the prefix of its id. */
function objectById({ records }: Scene, id: string): object | undefined {
  const [prefix = ""] = id.split("_");
  return finders[prefix]?.(records, id);
}
