import type { PaidWith } from "../../../shared/payments/payment.ts";

type Digits = { readonly last4?: string | null };

/** What a charge and a payment method have in common in telling how money is paid. */
type MethodDetails = {
  readonly card?: Digits & { readonly brand: string | null };
  readonly us_bank_account?: Digits & { readonly bank_name: string | null };
  readonly acss_debit?: Digits & { readonly bank_name: string | null };
  readonly sepa_debit?: Digits & { readonly country: string | null };
  readonly bacs_debit?: Digits & { readonly sort_code: string | null };
  readonly au_becs_debit?: Digits & { readonly bsb_number: string | null };
};

/**
 * How a receipt names a card or a bank account. The bank is named as far as Stripe knows it:
 * elsewhere than in North America it knows only where the account is held. Others have no digits.
 */
export function paidWithOf(details: MethodDetails | null | undefined): PaidWith | undefined {
  if (details === null || details === undefined) return undefined;
  const { card, us_bank_account: us, acss_debit: canada } = details;
  return (
    named(card?.brand ?? "card", card) ??
    named(us?.bank_name ?? "ACH", us) ??
    named(canada?.bank_name ?? "ACSS", canada) ??
    withoutBankName(details)
  );
}

function withoutBankName(details: MethodDetails): PaidWith | undefined {
  const { sepa_debit: sepa, bacs_debit: bacs, au_becs_debit: becs } = details;
  return (
    named(joined("IBAN", sepa?.country), sepa) ??
    named(joined("Bacs", bacs?.sort_code), bacs) ??
    named(joined("BSB", becs?.bsb_number), becs)
  );
}

function named(brand: string, account: Digits | undefined): PaidWith | undefined {
  const lastDigits = account?.last4;
  return lastDigits === null || lastDigits === undefined ? undefined : { brand, lastDigits };
}

function joined(scheme: string, place: string | null | undefined): string {
  return place === null || place === undefined ? scheme : `${scheme} ${place}`;
}
