import type {
  ConfirmDeclaration,
  RecordPayment,
} from "../../../../shared/contract/money-schema.ts";
import type { Currency } from "../../../../shared/values/currency.ts";
import type { FormReading } from "../forms/create-saved-form.ts";
import type { FieldFault } from "../forms/field-fault.ts";
import {
  readDate,
  readIfTyped,
  readPositiveAmount,
  type Reading,
  readText,
} from "../forms/typed-fields.ts";

/** Money that came, as it is typed. */
export type CameForm = {
  amount: string;
  receivedDate: string;
  reference: string;
};

export type RecordForm = CameForm & {
  method: RecordPayment["method"];
  withheld: string;
};

const longestReference = 140;

function faultAt(pointer: string, { fault }: Reading<unknown>): FieldFault[] {
  return fault ? [{ pointer, ...fault }] : [];
}

/** Reads what a vendor says of declared money: how much came, when, with which words. */
export function readCame(
  typed: CameForm,
  currency: Currency,
): FormReading<ConfirmDeclaration & { readonly amount: number }> {
  const amount = readPositiveAmount(typed.amount, currency);
  const receivedDate = readDate(typed.receivedDate);
  const reference = readIfTyped(typed.reference, (text) => readText(text, longestReference));
  const faults = [
    ...faultAt("/amount", amount),
    ...faultAt("/receivedDate", receivedDate),
    ...faultAt("/reference", reference),
  ];
  if (amount.fault || receivedDate.fault || reference.fault) return { faults };
  return {
    request: {
      amount: amount.value,
      receivedDate: receivedDate.value,
      ...(reference.value !== undefined && { reference: reference.value }),
    },
    faults: [],
  };
}

/** Reads money that came outside Stripe, with the tax that was withheld from it. */
export function readRecord(typed: RecordForm, currency: Currency): FormReading<RecordPayment> {
  const came = readCame(typed, currency);
  const withheld = readIfTyped(typed.withheld, (text) => readPositiveAmount(text, currency));
  const faults = [...came.faults, ...faultAt("/withheld", withheld)];
  if (!came.request || withheld.fault) return { faults };
  return {
    request: {
      ...came.request,
      method: typed.method,
      ...(withheld.value !== undefined && { withheld: withheld.value }),
    },
    faults: [],
  };
}
