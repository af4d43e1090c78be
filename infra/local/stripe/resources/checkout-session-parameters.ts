import {
  boolean,
  emailAddress,
  hash,
  integer,
  list,
  metadata,
  oneOf,
  optional,
  text,
  webAddress,
  type Parameter,
} from "../requests/parameters.ts";
import { debitOptions } from "./debit-options.ts";

/** The languages of Stripe's hosted page; there is no Nepali and no Arabic among them. */
const locales = [
  "auto",
  "bg",
  "cs",
  "da",
  "de",
  "el",
  "en",
  "en-GB",
  "es",
  "es-419",
  "et",
  "fi",
  "fil",
  "fr",
  "fr-CA",
  "hi-IN",
  "hr",
  "hu",
  "id",
  "it",
  "ja",
  "ko",
  "lt",
  "lv",
  "ms",
  "mt",
  "nb",
  "nl",
  "pl",
  "pt",
  "pt-BR",
  "ro",
  "ru",
  "sk",
  "sl",
  "sv",
  "th",
  "tr",
  "vi",
  "zh",
  "zh-HK",
  "zh-TW",
] as const;

const lineItem = hash({
  metadata: metadata(),
  price_data: hash({
    currency: text(),
    product_data: hash({
      description: optional(text(40_000)),
      images: optional(list(webAddress(), 8)),
      metadata: metadata(),
      name: text(),
    }),
    tax_behavior: optional(oneOf(["exclusive", "inclusive", "unspecified"])),
    unit_amount: integer(0),
  }),
  quantity: integer(1),
});

const intentParameters = hash({
  description: optional(text(40_000)),
  metadata: metadata(),
  receipt_email: optional(emailAddress()),
  setup_future_usage: optional(oneOf(["off_session", "on_session"])),
  statement_descriptor_suffix: optional(text(22)),
});

/** What can be said when a Checkout Session is created, as far as it is simulated. */
export const sessionCreation = {
  adaptive_pricing: optional(hash({ enabled: optional(boolean()) })),
  allowed_payment_method_types: optional(list(text())),
  billing_address_collection: optional(oneOf(["auto"])),
  cancel_url: optional(webAddress()),
  client_reference_id: optional(text(200)),
  currency: optional(text()),
  customer: optional(text()),
  customer_email: optional(emailAddress(800)),
  excluded_payment_method_types: optional(list(text())),
  expires_at: optional(integer(0)),
  line_items: optional(list(lineItem)),
  locale: optional(oneOf(locales)),
  metadata: metadata(),
  mode: oneOf(["payment", "setup", "subscription"]),
  payment_intent_data: optional(intentParameters),
  payment_method_options: optional(hash(debitOptions)),
  saved_payment_method_options: optional(
    hash({
      allow_redisplay_filters: optional(list(oneOf(["always", "limited", "unspecified"]))),
      payment_method_remove: optional(oneOf(["disabled", "enabled"])),
      payment_method_save: optional(oneOf(["disabled", "enabled"])),
    }),
  ),
  setup_intent_data: optional(hash({ description: optional(text(1_000)), metadata: metadata() })),
  submit_type: optional(oneOf(["auto", "book", "donate", "pay"])),
  success_url: webAddress(),
  ui_mode: optional(oneOf(["hosted_page"])),
};

type Sent<P> = P extends Parameter<infer T> ? T : never;

export type SentLineItem = Sent<typeof lineItem>;

export type SentSession = {
  [K in keyof typeof sessionCreation]: Sent<(typeof sessionCreation)[K]>;
};
