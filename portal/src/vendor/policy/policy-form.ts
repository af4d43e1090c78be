import type {
  LevelPolicy,
  PolicyChange,
  PolicyView,
} from "../../../../shared/contract/policy-schema.ts";
import type { FormReading } from "../forms/create-saved-form.ts";
import type { FieldFault } from "../forms/field-fault.ts";
import { typedAmount } from "../forms/typed-amount.ts";
import { readPositiveAmount, readRate, readWholeNumber } from "../forms/typed-fields.ts";
import {
  allSettings,
  type AmountSetting,
  isAmountSetting,
  type Setting,
  settingKinds,
} from "./setting-kinds.ts";

export type AmountRow = { readonly currency: string; typed: string };

/** One level's settings as they are typed; what is empty is taken from further away. */
export type PolicyForm = {
  texts: Partial<Record<Setting, string>>;
  amounts: Record<AmountSetting, AmountRow[]>;
};

type Settings = LevelPolicy["settings"];

const mostFirstPercent = 90;

/** The form in which a level's own settings are changed; the vendor's own currency is always in it. */
export function formFromPolicy(settings: Settings, ownCurrency: string): PolicyForm {
  const rows = (setting: AmountSetting): AmountRow[] => {
    const known = settings[setting] ?? {};
    return [...new Set([ownCurrency, ...Object.keys(known)])].map((currency) => {
      const amount = known[currency];
      return { currency, typed: amount === undefined ? "" : typedAmount({ amount, currency }) };
    });
  };
  const texts = allSettings
    .filter((setting) => !isAmountSetting(setting))
    .map((setting) => [setting, typedText(setting, settings[setting])]);
  return {
    texts: Object.fromEntries(texts) as PolicyForm["texts"],
    amounts: {
      smallestParts: rows("smallestParts"),
      smallestInstallments: rows("smallestInstallments"),
      grantedUpTo: rows("grantedUpTo"),
    },
  };
}

/** A setting's value as it is typed; several are written in the order in which they are shown. */
function typedText(setting: Setting, value: Settings[Setting]): string {
  const kind = settingKinds[setting];
  if (value === undefined) return "";
  if (kind.kind === "several" && Array.isArray(value)) {
    const taken: readonly string[] = value;
    return kind.values.filter((each) => taken.includes(each)).join(",");
  }
  return typeof value === "number" || typeof value === "string" ? String(value) : "";
}

type Read = { readonly value?: unknown; readonly faults: readonly FieldFault[] };

/** What is typed of one setting; without a value, it is taken from further away. */
export function readSetting(form: PolicyForm, setting: Setting): Read {
  if (isAmountSetting(setting)) return readAmounts(form.amounts[setting], setting);
  const typed = (form.texts[setting] ?? "").trim();
  if (typed === "") return { faults: [] };
  const kind = settingKinds[setting];
  switch (kind.kind) {
    case "days":
    case "count":
      return atSetting(setting, readWholeNumber(typed, ...kind.bounds));
    case "percent":
      return atSetting(setting, readRate(typed, 0, mostFirstPercent));
    case "several":
      return { value: typed.split(","), faults: [] };
    default:
      return { value: typed, faults: [] };
  }
}

function atSetting(
  setting: Setting,
  reading: { readonly value?: unknown; readonly fault?: Omit<FieldFault, "pointer"> },
): Read {
  return reading.fault
    ? { faults: [{ pointer: `/${setting}`, ...reading.fault }] }
    : { value: reading.value, faults: [] };
}

function readAmounts(rows: readonly AmountRow[], setting: AmountSetting): Read {
  const amounts: Record<string, number> = {};
  const faults: FieldFault[] = [];
  for (const { currency, typed } of rows.filter((row) => row.typed.trim() !== "")) {
    const amount = readPositiveAmount(typed, currency);
    if (amount.fault) faults.push({ pointer: `/${setting}/${currency}`, ...amount.fault });
    else amounts[currency] = amount.value;
  }
  const isSet = Object.keys(amounts).length > 0;
  return isSet ? { value: amounts, faults } : { faults };
}

/** What is to be changed of a level's settings: only what differs from what it has set itself. */
export function readPolicyForm(form: PolicyForm, saved: Settings): FormReading<PolicyChange> {
  const readings = allSettings.map((setting) => ({ setting, ...readSetting(form, setting) }));
  const faults = readings.flatMap((reading) => reading.faults);
  if (faults.length > 0) return { faults };
  const changes = readings.flatMap(({ setting, value }): [Setting, unknown][] => {
    const before = saved[setting];
    if (value === undefined) return before === undefined ? [] : [[setting, null]];
    return isSame(setting, value, before) ? [] : [[setting, value]];
  });
  return { request: Object.fromEntries(changes) as PolicyChange, faults: [] };
}

function isSame(setting: Setting, value: unknown, before: Settings[Setting]): boolean {
  if (before === undefined) return false;
  const after = value as PolicyView[Setting];
  if (!isAmountSetting(setting)) return typedText(setting, after) === typedText(setting, before);
  const sorted = (amounts: unknown) =>
    JSON.stringify(Object.entries(amounts as object).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(value) === sorted(before);
}
