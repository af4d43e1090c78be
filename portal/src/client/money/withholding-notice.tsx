import { createSignal, Show } from "solid-js";
import type { WithholdingView } from "../../../../shared/contract/payment-schema.ts";
import type { PageLaterWords } from "../../../../shared/messages/catalog/en/page-later.ts";
import { moneyRequests } from "../api/money-requests.ts";
import { useInvoice } from "../invoice-context.tsx";
import {
  CertificateFields,
  certificateRequest,
  noCertificate,
} from "../ways/certificate-fields.tsx";
import { createAttempt } from "../ways/create-attempt.ts";
import { FaultNotice } from "../ways/fault-notice.tsx";
import { createWayWords } from "../ways/way-words.ts";

export type WithholdingNoticeProps = { words: PageLaterWords; withholding: WithholdingView };

/** Tax withheld at source: how far it is accepted, and its certificate, which may follow. */
export function WithholdingNotice(props: WithholdingNoticeProps) {
  const invoice = useInvoice();
  const words = () => props.words.money;
  const certificate = () => props.withholding.certificate;
  const known = () => {
    const { number, date } = certificate();
    return [number, date && invoice.date(date)].filter(Boolean).join(", ");
  };
  const isDeclined = () => props.withholding.status === "declined";
  return (
    <div class="notice">
      <strong>{words().withheld(invoice.money(props.withholding.amount))}</strong>
      <Show when={props.withholding.status === "proposed"}>
        <p>{words().withheldProposed(invoice.view.vendor.name)}</p>
      </Show>
      <Show when={isDeclined()}>
        <p>{words().withheldDeclined(invoice.view.vendor.name)}</p>
      </Show>
      <Show when={!isDeclined()}>
        <Show
          when={certificate().status === "awaited"}
          fallback={
            <p>
              {words().certificateReceived} <span class="quiet">{known()}</span>
            </p>
          }
        >
          <p>{words().certificateAwaited}</p>
          <CertificateForm words={props.words} withholdingId={props.withholding.id} />
        </Show>
      </Show>
    </div>
  );
}

function CertificateForm(props: { words: PageLaterWords; withholdingId: string }) {
  const invoice = useInvoice();
  const wayWords = createWayWords(() => invoice.words.locale);
  const words = () => props.words.money;
  const attempt = createAttempt();
  const [certificate, setCertificate] = createSignal(noCertificate);
  const [isEmpty, setIsEmpty] = createSignal(false);

  async function send(): Promise<void> {
    const wish = certificateRequest(certificate());
    setIsEmpty(wish === undefined);
    if (wish === undefined || !invoice.actions) return;
    const { sendCertificate } = moneyRequests(invoice.view.id);
    const sent = await attempt.run(wish, (body) => sendCertificate(props.withholdingId, body));
    if (sent) await invoice.actions.reload();
  }

  return (
    <details class="declare">
      <summary>{words().certificateSend}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <CertificateFields
          words={props.words}
          today={invoice.view.today}
          onChange={(change) => setCertificate((before) => ({ ...before, ...change }))}
        />
        <div role="alert">
          <Show when={isEmpty()}>
            <p class="field-fault">{words().certificateEmpty}</p>
          </Show>
        </div>
        <button type="submit" class="button" aria-disabled={attempt.state().kind === "sending"}>
          {attempt.state().kind === "sending" ? props.words.sending : words().certificateSend}
        </button>
        <Show when={wayWords()}>
          {(loaded) => <FaultNotice words={loaded()} state={attempt.state()} />}
        </Show>
      </form>
    </details>
  );
}
