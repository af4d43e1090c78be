import type Stripe from "stripe";
import { customers, deletedCustomers, paymentMethods } from "../collections.ts";
import { endpoint, type Endpoint } from "../requests/endpoint.ts";
import { createdParameter, listPage, listParameters } from "../requests/list-page.ts";
import {
  address,
  clearable,
  emailAddress,
  hash,
  list,
  metadata,
  oneOf,
  optional,
  text,
  type Parameter,
} from "../requests/parameters.ts";
import { resourceMissing } from "../requests/stripe-error.ts";
import type { Scene } from "../scene.ts";
import { chooseReconciliation } from "../cash/cash-balance.ts";
import { cashSettings } from "./cash-settings.ts";
import { changedFields } from "./changed-fields.ts";
import { recordEvent } from "./events.ts";
import { mergeMetadata, showAddress } from "./shown-parts.ts";

const writable = {
  cash_balance: optional(hash(cashSettings)),
  address: clearable(address()),
  business_name: clearable(text(150)),
  description: clearable(text()),
  email: clearable(emailAddress()),
  individual_name: clearable(text(150)),
  metadata: metadata(),
  name: clearable(text(256)),
  phone: clearable(text(20)),
  preferred_locales: clearable(list(text())),
  tax_exempt: clearable(oneOf(["exempt", "none", "reverse"])),
};

type Written = {
  [K in keyof typeof writable]: (typeof writable)[K] extends Parameter<infer T> ? T : never;
};

/** What a deleted customer is shown as; its payments keep its id. */
export const showDeletedCustomer = (id: string): Stripe.DeletedCustomer => ({
  id,
  object: "customer",
  deleted: true,
});

/** A customer by id, or the refusal for the place in which the id was sent. */
export function findCustomer(scene: Scene, id: string, param: string): Stripe.Customer {
  const customer = scene.records.get(customers, id);
  if (customer === undefined) throw resourceMissing("customer", id, param);
  return customer;
}

function blankCustomer(scene: Scene): Stripe.Customer {
  const id = scene.newId("cus", 14);
  return {
    id,
    object: "customer",
    address: null,
    balance: 0,
    created: scene.now,
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: null,
    invoice_prefix: id.slice(-8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: {},
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: "none",
    test_clock: null,
  };
}

function withWritten(customer: Stripe.Customer, written: Written): Stripe.Customer {
  const { address: home, business_name: business, individual_name: individual } = written;
  const { metadata: noted, preferred_locales: locales, tax_exempt: exempt, ...plain } = written;
  const texts = {
    ...(plain.description === undefined ? {} : { description: plain.description }),
    ...(plain.email === undefined ? {} : { email: plain.email }),
    ...(plain.name === undefined ? {} : { name: plain.name }),
    ...(plain.phone === undefined ? {} : { phone: plain.phone }),
  };
  return {
    ...customer,
    ...texts,
    ...(home === undefined ? {} : { address: home && showAddress(home) }),
    ...(typeof business === "string" ? { business_name: business } : {}),
    ...(typeof individual === "string" ? { individual_name: individual } : {}),
    ...(locales === undefined ? {} : { preferred_locales: locales ?? [] }),
    ...(exempt === undefined ? {} : { tax_exempt: exempt ?? "none" }),
    metadata: mergeMetadata(customer.metadata, noted),
  };
}

const modeOf = ({ cash_balance: cash }: Written) => cash?.settings?.reconciliation_mode;

export const customerEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "POST",
    path: "/v1/customers",
    parameters: writable,
    answer: (scene, written) => {
      const customer = withWritten(blankCustomer(scene), written);
      scene.records.put(customers, customer.id, customer);
      chooseReconciliation(scene, customer.id, modeOf(written));
      recordEvent(scene, "customer.created", customer);
      return customer;
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/customers/:id",
    parameters: {},
    answer: (scene, _parameters, id) =>
      scene.records.get(deletedCustomers, id) === undefined
        ? findCustomer(scene, id, "id")
        : showDeletedCustomer(id),
  }),
  endpoint({
    method: "POST",
    path: "/v1/customers/:id",
    parameters: writable,
    answer: (scene, written, id) => {
      const before = findCustomer(scene, id, "id");
      const after = withWritten(before, written);
      scene.records.put(customers, id, after);
      chooseReconciliation(scene, id, modeOf(written));
      const changed = changedFields(before, after);
      if (changed !== null) recordEvent(scene, "customer.updated", after, changed);
      return after;
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/customers",
    parameters: { ...listParameters, ...createdParameter, email: optional(text(512)) },
    answer: (scene, parameters) => {
      const entries = scene.records
        .all(customers)
        .filter(({ email }) => parameters.email === undefined || email === parameters.email);
      return listPage({ kind: "customer", url: "/v1/customers", entries }, parameters);
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/customers/:id/payment_methods",
    parameters: { ...listParameters, type: optional(text()) },
    answer: (scene, parameters, id) => {
      findCustomer(scene, id, "id");
      const entries = scene.records
        .all(paymentMethods)
        .map(({ paymentMethod }) => paymentMethod)
        .filter(({ customer }) => customer === id)
        .filter(({ type }) => parameters.type === undefined || type === parameters.type);
      const url = `/v1/customers/${id}/payment_methods`;
      return listPage({ kind: "payment_method", url, entries }, parameters);
    },
  }),
];
