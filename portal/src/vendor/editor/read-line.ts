import type { NewInvoice } from "../../../../shared/contract/invoice-schema.ts";
import type { Currency } from "../../../../shared/values/currency.ts";
import type { FieldFault } from "../forms/field-fault.ts";
import {
  readAmount,
  readNumber,
  readPercentage,
  readPositiveAmount,
  readText,
  type Reading,
} from "../forms/typed-fields.ts";
import type { AdjustmentForm, LineForm } from "./invoice-form.ts";

type LineItem = NewInvoice["lines"][number];
type Adjustment = NonNullable<NewInvoice["adjustments"]>[number];

/** What a typed row comes to, as far as it goes, and where it isn't right yet. */
export type RowReading<Row> = {
  readonly row: Partial<Row>;
  readonly faults: readonly FieldFault[];
};

/** Collects the members of a row; the faults' pointers are relative to it. */
function createRow<Row>() {
  const row: Partial<Row> = {};
  const faults: FieldFault[] = [];
  return {
    row,
    faults,
    put<Member extends keyof Row>(
      member: Member,
      reading: Reading<Row[Member]>,
      pointer = `/${String(member)}`,
    ): void {
      if (reading.fault) faults.push({ pointer, ...reading.fault });
      else row[member] = reading.value;
    },
  };
}

/** Reads a line as it was typed. */
export function readLine(form: LineForm, currency: Currency): RowReading<LineItem> {
  const line = createRow<LineItem>();
  line.put("description", readText(form.description, 2_000));
  line.put("quantity", readNumber(form.quantity));
  line.put("unitPrice", readNumber(form.unitPrice));
  line.put("taxRate", readPercentage(form.taxRate));
  if (form.discountKind === "percent") {
    const percent = readPercentage(form.discount);
    line.put("discount", wrap(percent, "percent"), "/discount/percent");
  }
  if (form.discountKind === "amount") {
    const amount = readPositiveAmount(form.discount, currency);
    line.put("discount", wrap(amount, "amount"), "/discount/amount");
  }
  if (form.periodStart !== "" || form.periodEnd !== "") {
    const period = readPeriod(form);
    line.put("servicePeriod", period.reading, period.pointer);
  }
  if (form.estimate.trim() !== "")
    line.put("originalEstimate", readAmount(form.estimate, currency));
  return line;
}

function wrap<Value, Name extends string>(
  reading: Reading<Value>,
  name: Name,
): Reading<Record<Name, Value>> {
  if (reading.fault) return reading;
  return { value: { [name]: reading.value } as Record<Name, Value> };
}

function readPeriod(form: LineForm): {
  reading: Reading<NonNullable<LineItem["servicePeriod"]>>;
  pointer: string;
} {
  const [startDate, endDate] = [form.periodStart, form.periodEnd];
  const pointer = startDate === "" ? "/servicePeriod/startDate" : "/servicePeriod/endDate";
  if (startDate === "" || endDate === "")
    return { reading: { fault: { reason: "not-a-date" } }, pointer };
  if (endDate < startDate) return { reading: { fault: { reason: "ends-before-start" } }, pointer };
  return { reading: { value: { startDate, endDate } }, pointer };
}

/** Reads a discount or charge on the whole, as it was typed. */
export function readAdjustment(form: AdjustmentForm, currency: Currency): RowReading<Adjustment> {
  const adjustment = createRow<Adjustment>();
  adjustment.put("kind", { value: form.kind });
  adjustment.put("description", readText(form.description, 200));
  adjustment.put("amount", readPositiveAmount(form.amount, currency));
  adjustment.put("taxRate", readPercentage(form.taxRate));
  return adjustment;
}

/** Whether nobody has typed anything into the row yet. */
export function isBlankLine(form: LineForm): boolean {
  const typed = [form.description, form.unitPrice, form.periodStart, form.periodEnd, form.estimate];
  return typed.every((text) => text.trim() === "") && form.discountKind === "none";
}
