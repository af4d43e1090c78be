import { Show } from "solid-js";
import type { PaymentOptionView } from "../../../../shared/contract/payment-schema.ts";
import { createPart } from "../create-part.ts";
import { useInvoice } from "../invoice-context.tsx";
import { CopyLine } from "./copy-line.tsx";
import { DeclareForm } from "./declare-form.tsx";
import { writeTypedAmount } from "./typed-amount.ts";
import { useWays } from "./ways-context.ts";

/** The vendor's own account, its QR code where it has one, and when the details last changed. */
export function OwnAccountWay(props: { option: PaymentOptionView }) {
  const invoice = useInvoice();
  const ways = useWays();
  const words = () => ways.words.ways.own;
  const amount = () => invoice.money(props.option.amount);
  return (
    <Show when={invoice.view.ownAccount}>
      {(account) => (
        <>
          <p>{words().text(invoice.view.vendor.name)}</p>
          <dl class="copy-lines">
            {account().lines.map(({ label, value }) => (
              <CopyLine label={label} value={value} />
            ))}
            <CopyLine label={words().reference} value={invoice.view.number} />
            <CopyLine
              label={words().amount}
              value={amount()}
              copied={writeTypedAmount(props.option.amount, invoice.view.currency)}
            />
          </dl>
          <Show when={invoice.view.currency === "THB" && account().promptPayId}>
            {(id) => <Code promptPayId={id()} amount={props.option.amount} />}
          </Show>
          <p class="quiet small">
            {words().changed(invoice.day(account().changedAt), invoice.view.vendor.phone)}
          </p>
          <DeclareForm method="own_account" />
        </>
      )}
    </Show>
  );
}

function Code(props: { promptPayId: string; amount: number }) {
  const invoice = useInvoice();
  const ways = useWays();
  const part = createPart(
    () => true,
    () => import("./promptpay-code.tsx").then((module) => module.PromptPayCode),
  );
  return (
    <Show when={part.component()}>
      {(Part) => (
        <figure class="pay-code">
          {Part()({
            promptPayId: props.promptPayId,
            amount: props.amount,
            name: ways.words.ways.own.codeName(invoice.money(props.amount)),
          })}
          <figcaption class="quiet small">{ways.words.ways.own.code}</figcaption>
        </figure>
      )}
    </Show>
  );
}
