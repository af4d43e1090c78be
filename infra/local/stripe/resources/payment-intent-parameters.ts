import { bankTransferTypes, ibanCountries } from "../cash/bank-account-details.ts";
import {
  boolean,
  clearable,
  emailAddress,
  hash,
  integer,
  list,
  metadata,
  oneOf,
  optional,
  text,
  webAddress,
} from "../requests/parameters.ts";
import { debitOptions, mandateParameter } from "./debit-options.ts";
import { namedKinds } from "./kind-methods.ts";

// What can be said of a PaymentIntent, as far as it is simulated.

const bankTransfer = hash({
  eu_bank_transfer: optional(hash({ country: oneOf(ibanCountries) })),
  requested_address_types: optional(list(text())),
  type: oneOf(bankTransferTypes),
});

const methodOptions = hash({
  ...debitOptions,
  card: optional(
    hash({ request_three_d_secure: optional(oneOf(["any", "automatic", "challenge"])) }),
  ),
  customer_balance: optional(
    hash({
      bank_transfer: optional(bankTransfer),
      funding_type: optional(oneOf(["bank_transfer"])),
      setup_future_usage: optional(oneOf(["none"])),
    }),
  ),
});

export const confirmation = {
  ...mandateParameter,
  error_on_requires_action: optional(boolean()),
  off_session: optional(boolean()),
  payment_method: optional(text()),
  payment_method_data: optional(
    hash({
      billing_details: optional(
        hash({ email: clearable(emailAddress()), name: clearable(text()) }),
      ),
      type: oneOf(namedKinds),
    }),
  ),
  payment_method_options: optional(methodOptions),
  return_url: optional(webAddress()),
};

const description = {
  description: clearable(text(1_000)),
  metadata: metadata(),
  receipt_email: clearable(emailAddress()),
  setup_future_usage: optional(oneOf(["off_session", "on_session"])),
  statement_descriptor_suffix: clearable(text(22)),
};

export const creation = {
  ...confirmation,
  ...description,
  allowed_payment_method_types: optional(list(text())),
  amount: integer(1),
  automatic_payment_methods: optional(
    hash({ allow_redirects: optional(oneOf(["always", "never"])), enabled: boolean() }),
  ),
  confirm: optional(boolean()),
  currency: text(),
  customer: optional(text()),
  excluded_payment_method_types: optional(list(text())),
};

export const update = {
  ...description,
  amount: optional(integer(1)),
  payment_method: optional(text()),
};
