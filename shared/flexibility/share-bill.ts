import { invoiceAllows } from "../invoicing/invoice-allows.ts";
import { invoiceAmounts, invoiceStatus } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Locale } from "../messages/locale.ts";
import { methodLimits } from "../payments/payment-options.ts";
import type { Instant } from "../values/instant.ts";
import type { Decided } from "../values/result.ts";
import { refused } from "../values/result.ts";
import { withArrangements } from "./freeze-questions.ts";
import type { PayerShare } from "./payer-share.ts";
import { flexibilityOf } from "./resolve-flexibility.ts";
import { hasShareMoved, shareStartable, standingShares } from "./share-amounts.ts";

/** Why a bill is not shared like this, in the order in which it is checked. */
export type ShareBillRefusal =
  | { readonly reason: "key-reused" }
  | { readonly reason: "invoice-not-open" }
  | {
      readonly reason: "sharing-not-offered";
      readonly why: "switched-off" | "plan" | "not-a-contact";
    }
  | { readonly reason: "share-unknown" }
  | { readonly reason: "share-paid"; readonly shareId: string }
  | { readonly reason: "shares-not-possible"; readonly why: SharesFault };

/** What is wrong with shares, with what would be right, in minor units. */
export type SharesFault =
  | { readonly fault: "amount-below-minimum"; readonly minimum: number }
  | { readonly fault: "amount-off-step"; readonly step: number }
  | { readonly fault: "amounts-exceed"; readonly largest: number }
  | { readonly fault: "leaves-too-little"; readonly minimum: number };

/** A share as it is wished for. */
export type ShareWish = {
  /** One that stands, or the id that a new one gets. */
  readonly id: string;
  /** By what a new one's payer is named; absent for one that stands. */
  readonly payerId?: string;
  readonly name: string;
  readonly email: string;
  readonly amount: number;
};

/** All shares of others, as whoever shares the bill would have them. */
export type ShareBillAsk = {
  readonly contactId: string;
  readonly locale?: Locale;
  readonly shares: readonly ShareWish[];
  readonly now: Instant;
};

/** The bill as it is shared now, and whose share came about, changed or was taken back. */
export type SharedBill = {
  readonly invoice: IssuedInvoice;
  readonly invited: readonly PayerShare[];
  readonly changed: readonly PayerShare[];
  readonly ended: readonly PayerShare[];
};

/**
 * Shares a bill between payers: new ones are asked, known ones change while nothing has moved on
 * them, and those that are left out end. Whatever nobody is asked for stays with whoever shares.
 * One with the id of a share that was made already is that share, so that a repeat changes nothing.
 */
export function shareBill(
  invoice: IssuedInvoice,
  ask: ShareBillAsk,
): Decided<SharedBill, ShareBillRefusal> {
  const repeated = repeatedShare(invoice, ask);
  if (repeated !== undefined) return repeated;
  const against = sharingRefusal(invoice, ask) ?? sharesRefusal(invoice, ask);
  if (against !== undefined) return refused(against);
  const { arrangements = {} } = invoice;
  const standing = standingShares(invoice);
  const wished = new Map(ask.shares.map((share) => [share.id, share]));
  const known = standing.flatMap((share) => {
    const wish = wished.get(share.id);
    return wish === undefined ? [] : [{ before: share, after: changedBy(share, wish) }];
  });
  const ended = standing
    .filter(({ id }) => !wished.has(id))
    .map((share): PayerShare => ({ ...share, endedAt: ask.now }));
  const invited = ask.shares
    .filter(({ payerId }) => payerId !== undefined)
    .map((wish) => newShare(wish, ask));
  const changed = known
    .filter(({ before, after }) => before.amount !== after.amount || before.name !== after.name)
    .map(({ after }) => after);
  const byId = new Map([...changed, ...ended].map((share) => [share.id, share]));
  const shares = remembered([
    ...(arrangements.shares ?? []).map((share) => byId.get(share.id) ?? share),
    ...invited,
  ]);
  const after = withArrangements(invoice, {
    ...arrangements,
    ...(shares.length === 0 ? {} : { shares }),
  });
  return { outcome: "done", invoice: after, invited, changed, ended };
}

/** So many of those that ended without money are kept, for the mails that tell of their end. */
const mostEnded = 20;

function remembered(shares: readonly PayerShare[]): readonly PayerShare[] {
  const spent = shares.filter(({ endedAt, moves }) => endedAt !== undefined && moves === undefined);
  const forgotten = new Set(spent.slice(0, Math.max(0, spent.length - mostEnded)));
  return shares.filter((share) => !forgotten.has(share));
}

/** The answer to a request that made its shares already; undefined to one that is new. */
function repeatedShare(
  invoice: IssuedInvoice,
  { shares }: ShareBillAsk,
): Decided<SharedBill, ShareBillRefusal> | undefined {
  const made = shares
    .filter(({ payerId }) => payerId !== undefined)
    .map((wish) => ({
      wish,
      known: invoice.arrangements?.shares?.find(({ id }) => id === wish.id),
    }));
  if (made.every(({ known }) => known === undefined)) return undefined;
  const isSame = made.every(
    ({ wish, known }) =>
      known?.email === wish.email && known.name === wish.name && known.amount === wish.amount,
  );
  if (!isSame) return refused({ reason: "key-reused" });
  return { outcome: "done", invoice, invited: [], changed: [], ended: [] };
}

/** Addresses are the same whatever the case of their letters. */
export function isSameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function sharingRefusal(invoice: IssuedInvoice, ask: ShareBillAsk): ShareBillRefusal | undefined {
  if (!invoiceAllows("pay", invoiceStatus(invoice))) return { reason: "invoice-not-open" };
  const { sharing } = flexibilityOf(invoice);
  const added = ask.shares.filter(({ payerId }) => payerId !== undefined);
  if (added.length === 0) return undefined;
  if (sharing === "nobody") return { reason: "sharing-not-offered", why: "switched-off" };
  const plan = invoice.arrangements?.plan?.status;
  if (plan === "starting" || plan === "active") {
    return { reason: "sharing-not-offered", why: "plan" };
  }
  const isContact = ({ email }: ShareWish) =>
    invoice.contacts.some((contact) => isSameAddress(contact.email, email));
  if (sharing === "contacts" && !added.every(isContact)) {
    return { reason: "sharing-not-offered", why: "not-a-contact" };
  }
  return undefined;
}

function sharesRefusal(invoice: IssuedInvoice, ask: ShareBillAsk): ShareBillRefusal | undefined {
  const standing = standingShares(invoice);
  const known = ask.shares.filter(({ payerId }) => payerId === undefined);
  const isStanding = ({ id }: ShareWish) => standing.some((share) => share.id === id);
  const isOnce = new Set(known.map(({ id }) => id)).size === known.length;
  if (!known.every(isStanding) || !isOnce) return { reason: "share-unknown" };
  const moved = standing.filter(hasShareMoved);
  const altered = moved.find((share) => {
    const wish = known.find(({ id }) => id === share.id);
    return wish?.amount !== share.amount || wish.name !== share.name;
  });
  if (altered !== undefined) return { reason: "share-paid", shareId: altered.id };
  const why = sharesFault(invoice, ask, standing);
  return why === undefined ? undefined : { reason: "shares-not-possible", why };
}

/** Amounts that stay as they are were fit when they were set; what is smaller now was paid in part. */
function sharesFault(
  invoice: IssuedInvoice,
  { shares }: ShareBillAsk,
  standing: readonly PayerShare[],
): SharesFault | undefined {
  const { smallest: minimum, step, leastRest } = methodLimits(invoice, "card");
  const set = shares.filter(
    ({ id, amount }) => standing.find((share) => share.id === id)?.amount !== amount,
  );
  if (set.some(({ amount }) => amount < minimum)) return { fault: "amount-below-minimum", minimum };
  if (set.some(({ amount }) => amount % step !== 0)) return { fault: "amount-off-step", step };
  const { startable: largest } = invoiceAmounts(invoice);
  const asked = shares.reduce((sum, { id, amount }) => {
    const share = standing.find((each) => each.id === id && each.amount === amount);
    return sum + (share === undefined ? amount : shareStartable(share));
  }, 0);
  if (set.length === 0) return undefined;
  if (asked > largest) return { fault: "amounts-exceed", largest };
  const rest = largest - asked;
  if (rest >= step && rest < leastRest) return { fault: "leaves-too-little", minimum: leastRest };
  return undefined;
}

function changedBy(share: PayerShare, { name, amount }: ShareWish): PayerShare {
  return { ...share, name, amount };
}

function newShare(wish: ShareWish, { contactId, locale, now }: ShareBillAsk): PayerShare {
  const { id, payerId = "", name, email, amount } = wish;
  return {
    id,
    payerId,
    name,
    email,
    ...(locale === undefined ? {} : { locale }),
    amount,
    paid: 0,
    sharedBy: contactId,
    sharedAt: now,
  };
}
