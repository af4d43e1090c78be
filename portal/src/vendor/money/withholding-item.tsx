import { useAction } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import { answerWithholding } from "../api/payments.ts";
import { useLanguage } from "../language/language.tsx";
import { createDeed } from "../shell/create-deed.ts";
import { FaultNotice } from "../shell/fault-notice.tsx";
import { Modal } from "../shell/modal.tsx";
import { AnswerPair } from "./answer-pair.tsx";
import { ReasonForm } from "./reason-form.tsx";
import { SlipView } from "./slip-view.tsx";

type WithholdingProps = {
  readonly invoice: InvoiceAnswer;
  readonly withholding: InvoiceAnswer["withholdings"][number];
  readonly onTold: (text: string) => void;
};

/** Tax that a client withheld at source, with its certificate. */
export function WithholdingItem(props: WithholdingProps) {
  const language = useLanguage();
  const words = () => language.words().money.withheld;
  const money = (amount: number) => language.money({ amount, currency: props.invoice.currency });
  const standing = () =>
    props.withholding.status === "proposed"
      ? words().proposed(money(props.withholding.allowed))
      : words()[props.withholding.status];
  return (
    <li class="money-item">
      <p class="money-name">{words().title(money(props.withholding.amount))}</p>
      <p class="small">{standing()}</p>
      <WithholdingAnswer {...props} />
    </li>
  );
}

/** The certificate of tax withheld, and the vendor's word on both. */
export function WithholdingAnswer(props: WithholdingProps) {
  const language = useLanguage();
  const answer = useAction(answerWithholding);
  const deed = createDeed();
  const words = () => language.words().money.withheld;
  const certificate = () => props.withholding.certificate;
  const facts = () => {
    const { number, date } = certificate();
    return [number, date && language.shortDate(date)].filter(Boolean).join(", ");
  };
  const check = () =>
    void deed.attempt(
      () => answer(props.invoice.id, props.withholding.id, { answer: "certificate-checked" }),
      () => props.onTold(words().checkDone),
    );
  return (
    <>
      <Show when={props.withholding.status !== "declined"}>
        <p class="quiet small">
          {words().certificates[certificate().status]}
          <Show when={facts()}>
            {(text) => (
              <>
                <br />
                {words().certificate(text())}
              </>
            )}
          </Show>
        </p>
        <Show when={certificate().slipId}>
          {(slipId) => <SlipView invoiceId={props.invoice.id} slipId={slipId()} />}
        </Show>
      </Show>
      <Show when={props.withholding.status === "proposed"}>
        <ProposalAnswer {...props} />
      </Show>
      <Show when={props.withholding.status === "booked" && certificate().status === "received"}>
        <AnswerPair
          isPending={deed.isPending()}
          answers={[{ text: words().check, onChoose: check }]}
        />
        <FaultNotice message={deed.message()} />
      </Show>
      <Show when={props.withholding.status === "booked" && certificate().status !== "checked"}>
        <DeclineAnswer {...props} />
      </Show>
    </>
  );
}

/** Accepting what exceeds the law's share, or declining it. */
function ProposalAnswer(props: WithholdingProps) {
  const language = useLanguage();
  const answer = useAction(answerWithholding);
  const deed = createDeed();
  const words = () => language.words().money.withheld;
  const accept = () =>
    void deed.attempt(
      () => answer(props.invoice.id, props.withholding.id, { answer: "accepted" }),
      () => props.onTold(words().acceptDone),
    );
  return (
    <>
      <DeclineAnswer
        {...props}
        isPending={deed.isPending()}
        first={[{ text: words().accept, onChoose: accept }]}
      />
      <FaultNotice message={deed.message()} />
    </>
  );
}

type DeclineProps = WithholdingProps & {
  readonly isPending?: boolean;
  /** The answers that stand before this one. */
  readonly first?: readonly { readonly text: string; readonly onChoose: () => void }[];
};

/** Declining tax withheld, with a word to the client: what was withheld stays owed. */
function DeclineAnswer(props: DeclineProps) {
  const language = useLanguage();
  const answer = useAction(answerWithholding);
  const [isDeclining, setDeclining] = createSignal(false);
  const words = () => language.words().money.withheld;
  const sum = () =>
    language.money({ amount: props.withholding.amount, currency: props.invoice.currency });
  const onDeclined = () => {
    setDeclining(false);
    props.onTold(words().declineDone);
  };
  return (
    <>
      <AnswerPair
        isPending={props.isPending ?? false}
        answers={[
          ...(props.first ?? []),
          { text: words().decline, onChoose: () => setDeclining(true) },
        ]}
      />
      <Modal
        isOpen={isDeclining()}
        title={words().declineTitle}
        onClose={() => setDeclining(false)}
      >
        <p>{words().declineLead(sum())}</p>
        <ReasonForm
          pointer="/message"
          label={words().declineMessage}
          hint={language.words().money.clientReads}
          consequences={[]}
          submitText={words().declineNow}
          submit={(message) =>
            answer(props.invoice.id, props.withholding.id, { answer: "declined", message })
          }
          onDone={onDeclined}
          onClose={() => setDeclining(false)}
        />
      </Modal>
    </>
  );
}
