import type { ChangeOwnAccount } from "../../../../shared/contract/money-schema.ts";
import type { FormReading } from "../forms/create-saved-form.ts";
import type { FieldFault } from "../forms/field-fault.ts";
import { readIfTyped, type Reading, readText } from "../forms/typed-fields.ts";

export type AccountLineForm = { readonly key: string; label: string; value: string };

/** The vendor's own account as it is typed. */
export type OwnAccountForm = {
  lines: AccountLineForm[];
  promptPayId: string;
  currency: string;
};

const longestLabel = 60;
const longestValue = 120;

/** Reads an account; lines that are wholly empty are left out. */
export function readOwnAccount(
  form: OwnAccountForm,
): FormReading<NonNullable<ChangeOwnAccount["account"]>> {
  const faults: FieldFault[] = [];
  const lines: { label: string; value: string }[] = [];
  const isSpare = ({ label, value }: AccountLineForm) => `${label}${value}`.trim() === "";
  form.lines.forEach((line, index) => {
    // At least one line is asked for; further ones may stay empty.
    if (isSpare(line) && (index > 0 || form.lines.some((each) => !isSpare(each)))) return;
    const label = readText(line.label, longestLabel);
    const value = readText(line.value, longestValue);
    if (label.fault) faults.push({ pointer: `/account/lines/${index}/label`, ...label.fault });
    if (value.fault) faults.push({ pointer: `/account/lines/${index}/value`, ...value.fault });
    if (label.value !== undefined && value.value !== undefined) {
      lines.push({ label: label.value, value: value.value });
    }
  });
  const promptPay = readIfTyped(form.promptPayId, readPromptPay);
  if (promptPay.fault) faults.push({ pointer: "/account/promptPayId", ...promptPay.fault });
  if (faults.length > 0) return { faults };
  const { currency } = form;
  return {
    request: {
      lines,
      currency,
      ...(promptPay.value !== undefined && { promptPayId: promptPay.value }),
    },
    faults: [],
  };
}

/** Reads a phone, tax or e-wallet number, grouped in whatever way. */
function readPromptPay(typed: string): Reading<string> {
  const digits = typed.replaceAll(/[\s-]/gu, "");
  return /^(?:0\d{9}|\d{13}|\d{15})$/u.test(digits)
    ? { value: digits }
    : { fault: { reason: "not-a-promptpay" } };
}
