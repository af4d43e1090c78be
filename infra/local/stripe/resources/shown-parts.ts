import type Stripe from "stripe";

type SentAddress = { [K in keyof Stripe.Address]: string | null | undefined };

/** An address as Stripe shows it: all six lines, the missing ones as null. */
export const showAddress = (sent: SentAddress): Stripe.Address => ({
  city: sent.city ?? null,
  country: sent.country ?? null,
  line1: sent.line1 ?? null,
  line2: sent.line2 ?? null,
  postal_code: sent.postal_code ?? null,
  state: sent.state ?? null,
});

export const noAddress: Stripe.Address = {
  city: null,
  country: null,
  line1: null,
  line2: null,
  postal_code: null,
  state: null,
};

/** New metadata over old: an empty value removes its key, `null` all of them. */
export function mergeMetadata(
  before: Record<string, string>,
  sent: Record<string, string> | null | undefined,
): Record<string, string> {
  if (sent === null) return {};
  const merged = Object.entries({ ...before, ...sent });
  return Object.fromEntries(merged.filter(([, value]) => value !== ""));
}

/** The id of a field that Stripe's types allow to be expanded; kept objects hold ids alone. */
export function idOf(field: string | { id: string } | null | undefined): string | null {
  if (field === null || field === undefined) return null;
  return typeof field === "string" ? field : field.id;
}
