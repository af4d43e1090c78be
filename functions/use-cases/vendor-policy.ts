import type { PaymentSettingsChange } from "../../shared/contract/money-schema.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import { defaultPaymentPolicy } from "../../shared/payments/payment-policy.ts";
import type { OwnAccount, PaymentPolicy } from "../../shared/payments/payment-policy.ts";
import { paymentMethodRow } from "../../shared/payments/payment-method.ts";
import { compareDecimals } from "../../shared/values/decimal.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";
import type { FieldFault } from "../../shared/contract/problem.ts";
import type { Job } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { applyChange } from "./apply-change.ts";
import { isSameContent } from "./is-same-content.ts";
import { mailJob } from "./owed-jobs.ts";

type Parts = Pick<World, "clock" | "receivables">;

/** What a vendor allows and prefers when it is paid. */
export function vendorPolicy(vendor: Vendor): PaymentPolicy {
  return vendor.paymentPolicy ?? defaultPaymentPolicy(vendor.party.address.country);
}

export type SettingsRefusal =
  | { readonly reason: "version-outdated"; readonly version: number }
  | { readonly reason: "settings-not-valid"; readonly errors: readonly FieldFault[] };

type Answer = Decided<{ readonly vendor: Vendor }, SettingsRefusal>;

/** Changes how a vendor is paid; its open invoices follow by a job. */
export async function changeSettings(
  world: Parts,
  request: {
    readonly vendor: Vendor;
    readonly version: number;
    readonly change: PaymentSettingsChange;
  },
): Promise<Answer> {
  const { vendor, version, change } = request;
  if (vendor.version !== version) {
    return refused({ reason: "version-outdated", version: vendor.version });
  }
  const policy = applyChange(vendorPolicy(vendor), change) as PaymentPolicy;
  const errors = faultsOf(policy);
  if (errors.length > 0) return refused({ reason: "settings-not-valid", errors });
  return writePolicy(world, vendor, { paymentPolicy: policy });
}

function faultsOf({ preferred, methods, withholdingPercent }: PaymentPolicy): FieldFault[] {
  const faults: FieldFault[] = [];
  if (methods.length === 0) {
    faults.push({ pointer: "/methods", detail: "must have at least one way to pay" });
  }
  const again = methods.findIndex((method, index) => methods.indexOf(method) < index);
  if (again >= 0) {
    faults.push({ pointer: `/methods/${again}`, detail: "must not be named a second time" });
  }
  if (preferred !== undefined && !methods.includes(preferred.method)) {
    faults.push({ pointer: "/preferred/method", detail: "must be one of the methods you take" });
  }
  const discount = preferred?.discountPercent;
  if (discount !== undefined && !isWithin(discount, "0.1", "20")) {
    faults.push({ pointer: "/preferred/discountPercent", detail: "must be 0.1 to 20 percent" });
  }
  if (withholdingPercent !== undefined && !isWithin(withholdingPercent, "0.1", "30")) {
    faults.push({ pointer: "/withholdingPercent", detail: "must be 0.1 to 30 percent" });
  }
  return faults;
}

function isWithin(percent: string, least: string, most: string): boolean {
  return compareDecimals(percent, least) >= 0 && compareDecimals(percent, most) <= 0;
}

/** Asks Stripe what the account has enabled; what the vendor takes and Stripe doesn't has a name. */
export async function checkMethods(
  world: Parts & Pick<World, "processor">,
  vendor: Vendor,
): Promise<Answer> {
  const { country, enabled } = await world.processor.readAccount();
  const known = vendorPolicy(vendor);
  const policy = { ...known, accountCountry: country, enabledAtStripe: enabled };
  // The version is what a member's form goes by: it moves only when something has changed.
  const isSame =
    vendor.paymentPolicy !== undefined &&
    known.accountCountry === country &&
    isSameContent(known.enabledAtStripe, enabled);
  if (isSame) return { outcome: "done", vendor };
  return writePolicy(world, vendor, { paymentPolicy: policy });
}

/** The methods that a vendor takes and its Stripe account could have, but has not switched on. */
export function methodsNotEnabled(policy: PaymentPolicy): PaymentPolicy["methods"] {
  const { enabledAtStripe, accountCountry } = policy;
  if (enabledAtStripe === undefined) return [];
  return policy.methods.filter((method) => {
    const { family, accountCountries } = paymentMethodRow(method);
    if (family === "offline" || accountCountries?.includes(accountCountry) === false) return false;
    return !enabledAtStripe.includes(method);
  });
}

/** A new account is shown after a day, so that whoever is told of it can still object. */
const waitSeconds = 24 * 60 * 60;

/** Has the vendor's own account change after a day; its members are told at once. */
export async function changeOwnAccount(
  world: Parts,
  vendor: Vendor,
  account: Omit<OwnAccount, "changedAt"> | null,
): Promise<Answer> {
  const now = world.clock.now();
  const effectiveAt = addSeconds(now, waitSeconds);
  const pendingOwnAccount = {
    account: account === null ? undefined : { ...account, changedAt: effectiveAt },
    effectiveAt,
  };
  const switching: Job = {
    ownerId: vendor.id,
    name: "switch-own-account",
    work: { kind: "switch-own-account" },
    dueAt: effectiveAt,
  };
  const version = vendor.version + 1;
  const words = vendor.members.map(({ id }) => {
    const mail = { message: "own-account-changing", memberId: id } as const;
    return mailJob(vendor.id, `changing.${version}.${id.slice(-6)}`, mail, now);
  });
  // Whoever could object is told by the same commit: a change that nobody hears of can't be.
  return writePolicy(world, vendor, { pendingOwnAccount }, [switching, ...words]);
}

type PolicyChange = Partial<Pick<Vendor, "paymentPolicy" | "pendingOwnAccount">>;

/** Writes the vendor with the job that brings the change to its open invoices. */
async function writePolicy(
  world: Parts,
  vendor: Vendor,
  change: PolicyChange,
  jobs: readonly Job[] = [spreadJob(vendor, world.clock.now())],
): Promise<Answer> {
  const changed: Vendor = { ...vendor, ...change, version: vendor.version + 1 };
  const isWritten = await world.receivables.putVendor(changed, vendor.version, jobs);
  return isWritten
    ? { outcome: "done", vendor: changed }
    : refused({ reason: "version-outdated", version: vendor.version });
}

/** The job that brings what a vendor allows and prefers to its open invoices. */
export function spreadJob(vendor: Vendor, now: string): Job {
  return {
    ownerId: vendor.id,
    name: `spread.${vendor.version + 1}`,
    work: { kind: "spread-policy" },
    dueAt: now,
  };
}
