import { Show } from "solid-js";
import type { InvoiceView } from "../../../../shared/contract/invoice-view.ts";
import { useInvoice } from "../invoice-context.tsx";
import { phoneAddress } from "./phone-address.ts";

type Party = InvoiceView["client"] & { readonly legalName?: string; readonly website?: string };

/** A party as a letter's head writes it: names, address, ways to reach it, tax numbers. */
export function PartyBlock(props: { party: Omit<Party, "kind"> }) {
  const invoice = useInvoice();
  const lines = () => addressLines(props.party.address, invoice.words.locale);
  return (
    <address>
      <strong>{props.party.name}</strong>
      <Show when={props.party.legalName}>{(name) => <span>{name()}</span>}</Show>
      {lines().map((line) => (
        <span>{line}</span>
      ))}
      <Show when={props.party.email}>{(email) => <a href={`mailto:${email()}`}>{email()}</a>}</Show>
      <Show when={props.party.phone}>
        {(phone) => <a href={phoneAddress(phone())}>{phone()}</a>}
      </Show>
      <Show when={props.party.website}>
        {(website) => (
          <a href={website()} rel="noreferrer" target="_blank">
            {website().replace(/^https:\/\//u, "")}
          </a>
        )}
      </Show>
      {props.party.taxIdentifiers.map(({ kind, value }) => (
        <span>
          {kind} {value}
        </span>
      ))}
    </address>
  );
}

function addressLines(address: Party["address"], locale: string): readonly string[] {
  if (address === undefined) return [];
  const { lines, city, region, postalCode, country } = address;
  const place = [city, region, postalCode].filter((part) => part !== undefined).join(" ");
  const land = new Intl.DisplayNames(locale, { type: "region" }).of(country) ?? country;
  return [...lines, place, land];
}
