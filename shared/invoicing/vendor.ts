import type { VersionedSettings } from "../flexibility/flexibility-policy.ts";
import type { Currency } from "../values/currency.ts";
import type { Instant } from "../values/instant.ts";
import type { TimeZone } from "../values/time-zone.ts";
import type { Locale } from "../messages/locale.ts";
import type { OwnAccount, PaymentPolicy } from "../payments/payment-policy.ts";
import type { Sender, VendorParty } from "./party.ts";

/** What a member of a vendor may do: owners also change members, keys and where money goes. */
export type MemberPermission = "owner" | "staff";

/** A person who works for the vendor and signs in. */
export type Member = Sender & {
  readonly id: string;
  readonly permission: MemberPermission;
  readonly locale: Locale;
};

/** Who is owed. */
export type Vendor = {
  readonly id: string;
  readonly version: number;
  readonly party: VendorParty;
  readonly locale: Locale;
  readonly timeZone: TimeZone;
  readonly defaultCurrency: Currency;
  /** Days that a new invoice gives, unless it says otherwise. */
  readonly defaultNetDays: number;
  /** What stands before the running number on an invoice: "" or for example "ST-". */
  readonly numberPrefix: string;
  readonly members: readonly Member[];
  /** What it allows and prefers when it is paid; absent until it has set or asked for anything. */
  readonly paymentPolicy?: PaymentPolicy;
  /** What its clients may arrange by themselves, where it differs from what is usual. */
  readonly flexibility?: VersionedSettings;
  /** Where money goes from `effectiveAt` on; until then the old account is shown. */
  readonly pendingOwnAccount?: {
    readonly account: OwnAccount | undefined;
    readonly effectiveAt: Instant;
  };
  readonly createdAt: Instant;
};
