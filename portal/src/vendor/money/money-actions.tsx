import { createAsync } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import type { InvoiceAction } from "../../../../shared/invoicing/invoice-allows.ts";
import { readCredit } from "../api/credit.ts";
import { ActionButton } from "../invoice/action-button.tsx";
import { reasonAgainst } from "../invoice/reason-against.ts";
import { useLanguage } from "../language/language.tsx";
import { CreditNoteDialog } from "./credit-note-dialog.tsx";
import { RecordDialog } from "./record-dialog.tsx";
import { UseCreditDialog } from "./use-credit-dialog.tsx";
import { WriteOffDialog } from "./write-off-dialog.tsx";

type Question = "record" | "creditNote" | "useCredit" | "writeOff";

/** What can be done about an invoice's money, and why something can't. */
export function MoneyActions(props: {
  readonly invoice: InvoiceAnswer;
  readonly onTold: (text: string | undefined) => void;
}) {
  const language = useLanguage();
  const [asked, setAsked] = createSignal<Question>();
  const words = () => language.words().money;
  const known = createAsync(() => readCredit(props.invoice.clientId), { initialValue: undefined });
  const credit = () =>
    known.latest?.credits.find(
      ({ currency, amount }) => currency === props.invoice.currency && amount > 0,
    );
  const against = (action: InvoiceAction) =>
    reasonAgainst(action, props.invoice, language.words().invoice);
  const againstCredit = () => {
    const { amountProcessing, amountRemaining } = props.invoice;
    return amountProcessing.amount >= amountRemaining.amount ? words().processing : undefined;
  };
  const dialog = (question: Question) => ({
    isOpen: asked() === question,
    onClose: () => setAsked(undefined),
    onDone: (text: string) => {
      setAsked(undefined);
      props.onTold(text);
    },
  });
  const ask = (question: Question) => {
    props.onTold(undefined);
    setAsked(question);
  };
  return (
    <>
      <div class="actions">
        <ActionButton reasonAgainst={against("record")} onClick={() => ask("record")}>
          {words().record}
        </ActionButton>
        <Show when={credit() && props.invoice.status === "open"}>
          <ActionButton reasonAgainst={againstCredit()} onClick={() => ask("useCredit")}>
            {words().useCredit}
          </ActionButton>
        </Show>
        <ActionButton reasonAgainst={against("creditNote")} onClick={() => ask("creditNote")}>
          {words().creditNote}
        </ActionButton>
        <ActionButton reasonAgainst={against("writeOff")} onClick={() => ask("writeOff")}>
          {words().writeOff}
        </ActionButton>
      </div>
      <RecordDialog invoice={props.invoice} {...dialog("record")} />
      <CreditNoteDialog invoice={props.invoice} {...dialog("creditNote")} />
      <WriteOffDialog invoice={props.invoice} {...dialog("writeOff")} />
      <Show when={credit()}>
        {(sum) => (
          <UseCreditDialog invoice={props.invoice} credit={sum()} {...dialog("useCredit")} />
        )}
      </Show>
    </>
  );
}
