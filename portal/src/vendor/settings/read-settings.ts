import type { PaymentSettingsChange } from "../../../../shared/contract/money-schema.ts";
import type { FormReading } from "../forms/create-saved-form.ts";
import type { FieldFault } from "../forms/field-fault.ts";
import { readAmount, readIfTyped, readRate, type Reading } from "../forms/typed-fields.ts";
import type { LimitsForm, SettingsForm } from "./settings-form.ts";

function faultAt(pointer: string, { fault }: Reading<unknown>): FieldFault[] {
  return fault ? [{ pointer, ...fault }] : [];
}

/** Reads how a vendor wants to be paid; what was emptied is taken away. */
export function readSettings(form: SettingsForm): FormReading<PaymentSettingsChange> {
  const discount = readIfTyped(form.discountPercent, (typed) => readRate(typed, 0.1, 20));
  const withholding = readIfTyped(form.withholdingPercent, (typed) => readRate(typed, 0.1, 30));
  const smallest = readAmounts(form.limits, "smallest", "/smallestParts");
  const differences = readAmounts(form.limits, "difference", "/smallDifferences");
  const hasPreferred = form.preferred !== "";
  const faults: FieldFault[] = [
    ...(form.methods.length === 0 ? [{ pointer: "/methods", reason: "no-method" } as const] : []),
    ...(hasPreferred ? faultAt("/preferred/discountPercent", discount) : []),
    ...smallest.faults,
    ...differences.faults,
    ...faultAt("/withholdingPercent", withholding),
  ];
  if (faults.length > 0) return { faults };
  return {
    request: {
      accountCountry: form.accountCountry,
      methods: [...form.methods],
      preferred: preferredOf(form.preferred, discount.value),
      smallestParts: smallest.amounts,
      smallDifferences: differences.amounts,
      withholdingPercent: withholding.value ?? null,
    },
    faults: [],
  };
}

function preferredOf(method: SettingsForm["preferred"], discountPercent: string | undefined) {
  if (method === "") return null;
  return { method, ...(discountPercent !== undefined && { discountPercent }) };
}

function readAmounts(
  limits: readonly LimitsForm[],
  member: "smallest" | "difference",
  pointer: string,
) {
  const amounts: Record<string, number> = {};
  const faults: FieldFault[] = [];
  for (const row of limits) {
    const amount = readIfTyped(row[member], (typed) => readAmount(typed, row.currency));
    if (amount.value !== undefined && amount.value < 0) {
      faults.push({ pointer: `${pointer}/${row.currency}`, reason: "not-positive" });
    } else if (amount.value !== undefined) amounts[row.currency] = amount.value;
    faults.push(...faultAt(`${pointer}/${row.currency}`, amount));
  }
  return { amounts, faults };
}
