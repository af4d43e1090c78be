import { hash, integer, oneOf, optional, text } from "../requests/parameters.ts";

// What can be said of bank debits, as far as it is simulated: accounts are always verified at once.

const verification = optional(oneOf(["automatic", "instant"]));

export const debitOptions = {
  acss_debit: optional(
    hash({
      mandate_options: optional(
        hash({
          interval_description: optional(text(500)),
          payment_schedule: optional(oneOf(["combined", "interval", "sporadic"])),
          transaction_type: optional(oneOf(["business", "personal"])),
        }),
      ),
      verification_method: verification,
    }),
  ),
  us_bank_account: optional(hash({ verification_method: verification })),
};

/** That the payer agreed to be debited, where the vendor asked them itself. */
export const mandateParameter = {
  mandate_data: optional(
    hash({
      customer_acceptance: hash({
        accepted_at: optional(integer(0)),
        online: optional(hash({ ip_address: text(), user_agent: text() })),
        type: oneOf(["offline", "online"]),
      }),
    }),
  ),
};
