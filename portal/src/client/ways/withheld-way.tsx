import { createSignal, Show } from "solid-js";
import type { DeclareWithholding } from "../../../../shared/contract/payment-schema.ts";
import { moneyRequests } from "../api/money-requests.ts";
import { useInvoice } from "../invoice-context.tsx";
import { CertificateFields, certificateRequest, noCertificate } from "./certificate-fields.tsx";
import { createAttempt } from "./create-attempt.ts";
import { FaultNotice } from "./fault-notice.tsx";
import { TextField } from "./text-field.tsx";
import { readTypedAmount, writeTypedAmount } from "./typed-amount.ts";
import { useWays } from "./ways-context.ts";

/** Tax withheld at source without a payment on this page. */
export function WithheldWay() {
  const invoice = useInvoice();
  const ways = useWays();
  const words = () => ways.words.ways.withhold;
  const attempt = createAttempt();
  const [certificate, setCertificate] = createSignal(noCertificate);
  const allowed = () => invoice.view.withholding?.allowed ?? 0;
  const amount = () => {
    const typed = ways.typed("withheldOnly");
    return typed === undefined ? allowed() : readTypedAmount(typed, invoice.view.currency);
  };
  const isSending = () => attempt.state().kind === "sending";

  async function send(form: HTMLFormElement): Promise<void> {
    const field = form.querySelector<HTMLElement>("[aria-invalid=true]");
    if (field !== null) return field.focus();
    const sent = certificateRequest(certificate());
    const wish: DeclareWithholding = {
      amount: amount(),
      ...(sent && { certificate: sent }),
    };
    const { declareWithholding } = moneyRequests(invoice.view.id);
    if ((await attempt.run(wish, declareWithholding)) === undefined) return;
    ways.type("withheldOnly", undefined);
    await invoice.actions?.reload();
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      <TextField
        name="withheldOnly"
        label={words().amount}
        initial={writeTypedAmount(allowed(), invoice.view.currency)}
        inputMode="decimal"
        maxLength={24}
        hint={amount() > allowed() ? words().more : undefined}
        fault={Number.isNaN(amount()) ? ways.words.ways.choose.notAnAmount : undefined}
      />
      <p class="quiet small">{words().certificate}</p>
      <CertificateFields
        words={ways.words.later}
        today={invoice.view.today}
        onChange={(change) => setCertificate((known) => ({ ...known, ...change }))}
      />
      <button type="submit" class="button main" aria-disabled={isSending()}>
        <Show when={isSending()} fallback={words().record(invoice.money(amount() || 0))}>
          {ways.words.later.sending}
        </Show>
      </button>
      <FaultNotice words={ways.words} state={attempt.state()} />
    </form>
  );
}
