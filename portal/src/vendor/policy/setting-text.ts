import type { PolicyView } from "../../../../shared/contract/policy-schema.ts";
import type { Language } from "../language/language.tsx";
import type { FurtherValue } from "./further-value.ts";
import { type Setting, settingKinds } from "./setting-kinds.ts";

type Speaking = Pick<Language, "words" | "money" | "locale">;
type Value = PolicyView[Setting];

// More amounts than this in one sentence nobody reads.
const namedAmounts = 2;

/** A setting's value as a list or a choice names it: "14 days", "every month". */
export function valueText(setting: Setting, value: Value, language: Speaking): string {
  const { values } = language.words().policy;
  switch (settingKinds[setting].kind) {
    case "days":
      return values.days(value as number);
    case "count":
      return values.count(value as number);
    case "percent":
      return values.percent(value as string);
    case "amounts":
      return amountsText(value, language) || values.none;
    default:
      return namesText(setting, value, language);
  }
}

function namesText(setting: Setting, value: Value, language: Speaking): string {
  const { values } = language.words().policy;
  if (setting === "planCadences")
    return cadencesText(value as PolicyView["planCadences"], language);
  if (setting === "planCollections") return values.planCollections[ways(value)];
  const names = values[setting as "sharing" | "planFirstBy" | "forLater"];
  return (names as Readonly<Record<string, string>>)[value as string] ?? "";
}

function cadencesText(cadences: PolicyView["planCadences"], language: Speaking): string {
  const names = cadences.map((each) => language.words().policy.values.cadences[each]);
  return new Intl.ListFormat(language.locale(), { type: "disjunction" }).format(names);
}

function ways(value: Value): "both" | "autopay" | "reminder" {
  const [first = "reminder", second] = value as PolicyView["planCollections"];
  return second === undefined ? first : "both";
}

function amountsText(value: Value, language: Speaking): string {
  const all = Object.entries(value as Readonly<Record<string, number>>);
  const named = all
    .slice(0, all.length > namedAmounts + 1 ? namedAmounts : undefined)
    .map(([currency, amount]) => language.money({ amount, currency }));
  if (all.length <= namedAmounts + 1) {
    return new Intl.ListFormat(language.locale(), { type: "disjunction" }).format(named);
  }
  return language.words().policy.values.more(named.join(", "), all.length - named.length);
}

/** What a setting means for the client, in a sentence. */
export function meaningText(setting: Setting, value: Value, language: Speaking): string {
  const { meaning } = language.words().policy;
  switch (setting) {
    case "planCadences":
      return meaning[setting](cadencesText(value as PolicyView["planCadences"], language));
    case "planCollections":
      return meaning[setting][ways(value)];
    case "planFirstPercent":
      return meaning[setting](value as string);
    case "planFirstBy":
      return meaning[setting][value as PolicyView["planFirstBy"]];
    case "sharing":
      return meaning[setting][value as PolicyView["sharing"]];
    case "forLater":
      return meaning[setting][value as PolicyView["forLater"]];
    case "smallestParts":
    case "smallestInstallments":
    case "grantedUpTo":
      return meaning[setting](amountsText(value, language));
    default:
      return meaning[setting](value as number);
  }
}

/** Where what holds comes from, and what it would be there. */
export function sourceText(setting: Setting, further: FurtherValue, language: Speaking): string {
  const { from } = language.words().policy;
  const text = valueText(setting, further.value, language);
  return further.forPersons === undefined
    ? from[further.from](text)
    : from.defaults(text, valueText(setting, further.forPersons, language));
}
