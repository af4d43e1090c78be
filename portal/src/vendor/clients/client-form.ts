import type { ClientAnswer } from "../../../../shared/contract/client-schema.ts";
import { newKey } from "../editor/invoice-form.ts";

/** A postal address as it is typed; wholly empty means none. */
export type AddressForm = {
  lines: string;
  city: string;
  region: string;
  postalCode: string;
  country: string;
};

export type ContactForm = {
  readonly key: string;
  name: string;
  salutation: string;
  role: "primary" | "billing" | "leadership";
  email: string;
  phone: string;
  locale: string;
  timeZone: string;
  address: AddressForm;
};

export type TaxIdentifierForm = { readonly key: string; kind: string; value: string };

/** A client as it is typed. */
export type ClientForm = {
  kind: "business" | "person";
  name: string;
  locale: string;
  timeZone: string;
  address: AddressForm;
  taxIdentifiers: TaxIdentifierForm[];
  contacts: ContactForm[];
  billingDay: string;
  cutOffDay: string;
  purchaseOrderRequired: boolean;
  billsGoTo: string;
};

type Address = NonNullable<ClientAnswer["address"]>;

function emptyAddress(): AddressForm {
  return { lines: "", city: "", region: "", postalCode: "", country: "" };
}

export function emptyContact(role: ContactForm["role"]): ContactForm {
  return {
    key: newKey(),
    name: "",
    salutation: "",
    role,
    email: "",
    phone: "",
    locale: "",
    timeZone: "",
    address: emptyAddress(),
  };
}

export function emptyClientForm(): ClientForm {
  return {
    kind: "business",
    name: "",
    locale: "",
    timeZone: "",
    address: emptyAddress(),
    taxIdentifiers: [],
    contacts: [emptyContact("primary")],
    billingDay: "",
    cutOffDay: "",
    purchaseOrderRequired: false,
    billsGoTo: "",
  };
}

function addressForm(address: Address | undefined): AddressForm {
  if (!address) return emptyAddress();
  return {
    lines: address.lines.join("\n"),
    city: address.city,
    region: address.region ?? "",
    postalCode: address.postalCode ?? "",
    country: address.country,
  };
}

/** The form in which a client is changed. */
export function formFromClient(client: ClientAnswer): ClientForm {
  const { habits } = client;
  return {
    kind: client.kind,
    name: client.name,
    locale: client.locale ?? "",
    timeZone: client.timeZone ?? "",
    address: addressForm(client.address),
    taxIdentifiers: client.taxIdentifiers.map((each) => ({ key: newKey(), ...each })),
    contacts: client.contacts.map((contact) => ({
      key: newKey(),
      name: contact.name,
      salutation: contact.salutation ?? "",
      role: contact.role,
      email: contact.email,
      phone: contact.phone ?? "",
      locale: contact.locale ?? "",
      timeZone: contact.timeZone ?? "",
      address: addressForm(contact.postalAddress),
    })),
    billingDay: habits.billingDay === undefined ? "" : String(habits.billingDay),
    cutOffDay: habits.cutOffDay === undefined ? "" : String(habits.cutOffDay),
    purchaseOrderRequired: habits.purchaseOrderRequired ?? false,
    billsGoTo: habits.billsGoTo ?? "",
  };
}
