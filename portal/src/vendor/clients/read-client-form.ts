import type { ClientChange, NewClient } from "../../../../shared/contract/client-schema.ts";
import type { Locale } from "../../../../shared/messages/locale.ts";
import type { FormReading } from "../forms/create-saved-form.ts";
import type { FieldFault } from "../forms/field-fault.ts";
import { readText, readWholeNumber, type Reading } from "../forms/typed-fields.ts";
import type { AddressForm, ClientForm, ContactForm } from "./client-form.ts";

type Contact = NewClient["contacts"][number];
type Address = NonNullable<NewClient["address"]>;

const maximumAddressLines = 4;

/** Gathers the values of a form and the faults in it; an invalid value stays empty. */
function createGathering() {
  const faults: FieldFault[] = [];
  const take = <Value>(pointer: string, reading: Reading<Value>): Value | undefined => {
    if (reading.fault) faults.push({ pointer, ...reading.fault });
    return reading.value;
  };
  return {
    faults,
    take,
    text: (pointer: string, typed: string, limit: number) =>
      take(pointer, readText(typed.trim(), limit)) ?? "",
    optional: (pointer: string, typed: string, limit: number) =>
      typed.trim() === "" ? undefined : take(pointer, readText(typed.trim(), limit)),
  };
}

type Gathering = ReturnType<typeof createGathering>;

/** Leaves out the members that have no value. */
function present<Members extends object>(members: Members) {
  const entries = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as {
    [Name in keyof Members]: Exclude<Members[Name], undefined>;
  };
}

/** Reads a whole form. */
export function readClientForm(form: ClientForm): FormReading<NewClient> {
  const gathering = createGathering();
  const { faults, text, optional, take } = gathering;
  const day = (pointer: string, typed: string) =>
    typed.trim() === "" ? undefined : take(pointer, readWholeNumber(typed, 1, 31));
  const request = present({
    kind: form.kind,
    name: text("/name", form.name, 200),
    locale: form.locale === "" ? undefined : (form.locale as Locale),
    timeZone: form.timeZone === "" ? undefined : form.timeZone,
    address: readAddress("/address", form.address, gathering),
    taxIdentifiers: form.taxIdentifiers.map((each, index) => ({
      kind: text(`/taxIdentifiers/${index}/kind`, each.kind, 20),
      value: text(`/taxIdentifiers/${index}/value`, each.value, 40),
    })),
    contacts: form.contacts.map((each, index) =>
      readContact(`/contacts/${index}`, each, gathering),
    ),
    habits: present({
      billingDay: day("/habits/billingDay", form.billingDay),
      cutOffDay: day("/habits/cutOffDay", form.cutOffDay),
      purchaseOrderRequired: form.purchaseOrderRequired ? true : undefined,
      billsGoTo: optional("/habits/billsGoTo", form.billsGoTo, 254),
    }),
  }) as NewClient;
  return faults.length > 0 ? { faults } : { faults: [], request };
}

/** The change that makes a client what the form says; what was emptied is taken away. */
export function clientChangeOf(request: NewClient): ClientChange {
  return {
    ...request,
    locale: request.locale ?? null,
    timeZone: request.timeZone ?? null,
    address: request.address ?? null,
  };
}

function readContact(pointer: string, form: ContactForm, gathering: Gathering): Contact {
  const { text, optional } = gathering;
  return present({
    name: text(`${pointer}/name`, form.name, 200),
    salutation: optional(`${pointer}/salutation`, form.salutation, 100),
    role: form.role,
    email: text(`${pointer}/email`, form.email, 254),
    phone: optional(`${pointer}/phone`, form.phone, 40),
    locale: form.locale === "" ? undefined : (form.locale as Locale),
    timeZone: form.timeZone === "" ? undefined : form.timeZone,
    postalAddress: readAddress(`${pointer}/postalAddress`, form.address, gathering),
  }) as Contact;
}

function readAddress(
  pointer: string,
  form: AddressForm,
  { take, text, optional }: Gathering,
): Address | undefined {
  if (Object.values(form).every((typed) => typed.trim() === "")) return undefined;
  const lines = form.lines.split("\n").filter((line) => line.trim() !== "");
  take(`${pointer}/lines`, readLineCount(lines));
  if (form.country === "") {
    take(`${pointer}/country`, { fault: { reason: "choose-one" } });
  }
  return present({
    lines,
    city: text(`${pointer}/city`, form.city, 100),
    region: optional(`${pointer}/region`, form.region, 100),
    postalCode: optional(`${pointer}/postalCode`, form.postalCode, 20),
    country: form.country,
  }) as Address;
}

function readLineCount(lines: readonly string[]): Reading<number> {
  if (lines.length === 0) return { fault: { reason: "required" } };
  if (lines.some((line) => line.length > 200))
    return { fault: { reason: "too-long", bounds: [200] } };
  return lines.length > maximumAddressLines
    ? { fault: { reason: "too-many-lines", bounds: [maximumAddressLines] } }
    : { value: lines.length };
}
