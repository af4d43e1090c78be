import { Show } from "solid-js";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import type { Recipient } from "../clients/reachable-contact.ts";
import { useLanguage } from "../language/language.tsx";
import { useSession } from "../shell/session-context.tsx";

/** Who gets the invoice, how much, by when, and who answers. */
export function ReviewFacts(props: {
  readonly draft: InvoiceAnswer;
  readonly contact: Recipient | undefined;
  readonly dueDate: string;
}) {
  const language = useLanguage();
  const session = useSession();
  const words = () => language.words().editor;
  const sender = () =>
    session().vendor.members.find(({ id }) => id === props.draft.senderId)?.name ?? "";
  return (
    <dl class="facts">
      <div>
        <dt>{words().reviewClient}</dt>
        <dd>
          {props.draft.clientName}
          <br />
          <Show when={props.contact} fallback={words().reviewNobody}>
            {(contact) => (
              <>
                {contact().name}
                <br />
                {contact().email}
              </>
            )}
          </Show>
        </dd>
      </div>
      <div>
        <dt>{words().reviewTotal}</dt>
        <dd class="amount">{language.money(props.draft.total)}</dd>
      </div>
      <div>
        <dt>{words().reviewDue}</dt>
        <dd>{language.date(props.dueDate)}</dd>
      </div>
      <div>
        <dt>{words().reviewSender}</dt>
        <dd>{sender()}</dd>
      </div>
    </dl>
  );
}
