import type { PolicyView } from "../../../../shared/contract/policy-schema.ts";

/** One thing that a policy says. */
export type Setting = keyof PolicyView;

/** How a setting is typed: a number within bounds, a percentage, one or several of a few, amounts. */
type SettingKind =
  | { readonly kind: "days" | "count"; readonly bounds: readonly [number, number] }
  | { readonly kind: "percent" }
  | { readonly kind: "choice"; readonly values: readonly string[] }
  | { readonly kind: "several"; readonly values: readonly string[] }
  | { readonly kind: "amounts" };

export type AmountSetting = "smallestParts" | "smallestInstallments" | "grantedUpTo";

export const settingKinds: Readonly<Record<Setting, SettingKind>> = {
  extensionDays: { kind: "days", bounds: [0, 365] },
  extensionTimes: { kind: "count", bounds: [0, 12] },
  overdueDays: { kind: "days", bounds: [0, 365] },
  planInstallments: { kind: "count", bounds: [0, 24] },
  planDays: { kind: "days", bounds: [1, 730] },
  planCadences: { kind: "several", values: ["weekly", "everyTwoWeeks", "monthly"] },
  planCollections: { kind: "several", values: ["autopay", "reminder"] },
  planFirstPercent: { kind: "percent" },
  planFirstBy: { kind: "choice", values: ["today", "due-date"] },
  smallestInstallments: { kind: "amounts" },
  planEndsAfterDays: { kind: "days", bounds: [0, 120] },
  promiseDays: { kind: "days", bounds: [0, 90] },
  promiseTimes: { kind: "count", bounds: [0, 12] },
  pauseDays: { kind: "days", bounds: [0, 60] },
  smallestParts: { kind: "amounts" },
  sharing: { kind: "choice", values: ["anyone", "contacts", "nobody"] },
  grantedUpTo: { kind: "amounts" },
  answerDays: { kind: "days", bounds: [1, 30] },
  forLater: { kind: "choice", values: ["granted", "asked", "never"] },
};

/** The settings by what they are about, in the order of the page. */
export const settingGroups = {
  time: ["extensionDays", "extensionTimes", "overdueDays"],
  plans: [
    "planInstallments",
    "planDays",
    "planCadences",
    "planCollections",
    "planFirstPercent",
    "planFirstBy",
    "smallestInstallments",
    "planEndsAfterDays",
  ],
  promises: ["promiseDays", "promiseTimes", "pauseDays"],
  parts: ["smallestParts", "sharing"],
  asking: ["grantedUpTo", "answerDays", "forLater"],
} as const satisfies Readonly<Record<string, readonly Setting[]>>;

type SettingGroup = keyof typeof settingGroups;

export const groupNames = Object.keys(settingGroups) as readonly SettingGroup[];

export const allSettings: readonly Setting[] = groupNames.flatMap((group) => settingGroups[group]);

export function isAmountSetting(setting: Setting): setting is AmountSetting {
  return settingKinds[setting].kind === "amounts";
}

/** Every choice of at least one among a few, each written as it is typed: "weekly,monthly". */
export function subsetsOf(values: readonly string[]): readonly string[] {
  const all = values.reduce<readonly (readonly string[])[]>(
    (sets, value) => [...sets, ...sets.map((set) => [...set, value])],
    [[]],
  );
  return all
    .filter((set) => set.length > 0)
    .toSorted((a, b) => b.length - a.length)
    .map((set) => set.join(","));
}
