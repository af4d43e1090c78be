import { Show } from "solid-js";
import { useInvoice } from "../invoice-context.tsx";
import { DeclareForm } from "./declare-form.tsx";
import { useWays } from "./ways-context.ts";

/** Cheque, cash or what was agreed: what to do, and telling that it is done. */
export function OfflineWay(props: { method: "cheque" | "cash" | "other" }) {
  const invoice = useInvoice();
  const ways = useWays();
  const words = () => ways.words.ways;
  const vendor = () => invoice.view.vendor;
  const place = () => {
    const { lines, city, region, postalCode } = vendor().address;
    return [...lines, [city, region, postalCode].filter(Boolean).join(" ")];
  };
  return (
    <>
      <Show when={props.method === "cheque"}>
        <p>{words().cheque(vendor().legalName ?? vendor().name, invoice.view.number)}</p>
        <address>
          <span>{vendor().legalName ?? vendor().name}</span>
          {place().map((line) => (
            <span>{line}</span>
          ))}
        </address>
      </Show>
      <Show when={props.method === "cash"}>
        <p>{words().cash(vendor().name)}</p>
      </Show>
      <Show when={props.method === "other"}>
        <p>{words().other(invoice.words.page.person(invoice.view.sender.name))}</p>
      </Show>
      <DeclareForm method={props.method} />
    </>
  );
}
