import { useAction, useSubmission } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import type { ClientAnswer } from "../../../../shared/contract/client-schema.ts";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import { issueInvoice, sendPreview } from "../api/invoices.ts";
import { reachableContact } from "../clients/reachable-contact.ts";
import { ToldNotice } from "../shell/told-notice.tsx";
import { useLanguage } from "../language/language.tsx";
import { Modal } from "../shell/modal.tsx";
import { problemText } from "../shell/problem-text.ts";
import { useSession } from "../shell/session-context.tsx";
import { ReviewFacts } from "./review-facts.tsx";
import { FaultNotice } from "../shell/fault-notice.tsx";

/** An invoice on its way to being issued, and to whom it is mailed, if it is. */
export type Issuing = { readonly recipientName: string | undefined };

type ReviewDialogProps = {
  /** The saved draft to be sent; absent while nothing is to be reviewed. */
  readonly draft: InvoiceAnswer | undefined;
  readonly client: ClientAnswer | undefined;
  /** The day it would be due, if it were issued now. */
  readonly dueDate: string;
  readonly onClose: () => void;
  /** Hears what is about to be done: once it is, the page goes on, and this dialog is gone. */
  readonly onIssuing: (issuing: Issuing) => void;
};

/** Says what sending means, before it happens: it can't be taken back. */
export function ReviewDialog(props: ReviewDialogProps) {
  const language = useLanguage();
  return (
    <Modal
      isOpen={props.draft !== undefined}
      title={language.words().editor.reviewTitle}
      onClose={props.onClose}
    >
      <Show when={props.draft}>{(draft) => <Review {...props} draft={draft()} />}</Show>
    </Modal>
  );
}

function Review(props: ReviewDialogProps & { readonly draft: InvoiceAnswer }) {
  const language = useLanguage();
  const session = useSession();
  const issue = useAction(issueInvoice);
  const issuing = useSubmission(issueInvoice);
  const sendToMyself = useAction(sendPreview);
  const previewing = useSubmission(sendPreview);
  const [message, setMessage] = createSignal<string>();
  const [told, setTold] = createSignal<string>();
  const words = () => language.words().editor;
  const problems = () => language.words().problems;
  const contact = () => props.client && reachableContact(props.client);

  const onIssue = async (isSent: boolean) => {
    setMessage(undefined);
    props.onIssuing({ recipientName: isSent ? contact()?.name : undefined });
    const answer = await issue(props.draft.id, isSent);
    if (answer.outcome === "answered") return;
    const text = problemText(answer, problems()) ?? problems().unknown;
    setMessage(answer.outcome === "unreachable" ? problems().unreachableAfterStart : text);
  };
  const onSendToMyself = async () => {
    setMessage(undefined);
    const answer = await sendToMyself(props.draft.id);
    setMessage(problemText(answer, problems()));
    if (answer.outcome === "answered") setTold(words().sentToMyself(session().member.email));
  };
  return (
    <div class="stack">
      <ReviewFacts draft={props.draft} contact={contact()} dueDate={props.dueDate} />
      <p>{words().reviewNumber}</p>
      <p>{words().reviewBinding}</p>
      <FaultNotice message={message()} />
      <ToldNotice text={told()} />
      <ReviewActions
        contactName={contact()?.name}
        isIssuing={issuing.pending === true}
        isPreviewing={previewing.pending === true}
        onIssue={(isSent) => void onIssue(isSent)}
        onSendToMyself={() => void onSendToMyself()}
        onClose={props.onClose}
      />
    </div>
  );
}

function ReviewActions(props: {
  readonly contactName: string | undefined;
  readonly isIssuing: boolean;
  readonly isPreviewing: boolean;
  readonly onIssue: (isSent: boolean) => void;
  readonly onSendToMyself: () => void;
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const words = () => language.words().editor;
  return (
    <div class="dialog-actions">
      <Show when={props.contactName}>
        {(name) => (
          <button
            type="button"
            class="button main"
            disabled={props.isIssuing}
            onClick={() => props.onIssue(true)}
          >
            {props.isIssuing ? words().issuing : words().issueAndSend(name())}
          </button>
        )}
      </Show>
      <button
        type="button"
        class="button"
        disabled={props.isPreviewing}
        onClick={() => props.onSendToMyself()}
      >
        {words().sendToMyself}
      </button>
      <button
        type="button"
        class="button"
        disabled={props.isIssuing}
        onClick={() => props.onIssue(false)}
      >
        {words().issueOnly}
      </button>
      <button type="button" class="button" onClick={() => props.onClose()}>
        {words().notYet}
      </button>
    </div>
  );
}
