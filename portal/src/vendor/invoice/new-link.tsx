import { createAsync, useAction, useSubmission } from "@solidjs/router";
import { createSignal, createUniqueId, For, Show } from "solid-js";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import { readClient } from "../api/clients.ts";
import { mintLink } from "../api/invoices.ts";
import { useLanguage } from "../language/language.tsx";
import { problemText } from "../shell/problem-text.ts";
import { ActionButton } from "./action-button.tsx";
import { reasonAgainst } from "./reason-against.ts";
import { FaultNotice } from "../shell/fault-notice.tsx";

/** Makes a link for a contact, to be handed over in person; it is shown this once. */
export function NewLink(props: { readonly invoice: InvoiceAnswer }) {
  const language = useLanguage();
  const id = createUniqueId();
  const mint = useAction(mintLink);
  const minting = useSubmission(mintLink);
  const client = createAsync(() => readClient(props.invoice.clientId));
  const [contactId, setContactId] = createSignal<string>();
  const [made, setMade] = createSignal<string>();
  const [message, setMessage] = createSignal<string>();
  const words = () => language.words().invoice;
  const onMake = async () => {
    setMade(undefined);
    setMessage(undefined);
    const answer = await mint(props.invoice.id, contactId() ?? client()?.contacts[0]?.id);
    if (answer.outcome === "answered") setMade(answer.content.hostedUrl);
    else setMessage(problemText(answer, language.words().problems));
  };
  return (
    <div class="stack">
      <div class="new-link">
        <div class="field">
          <label for={id}>{words().linkContact}</label>
          <select id={id} onChange={(event) => setContactId(event.currentTarget.value)}>
            <For each={client()?.contacts}>
              {(contact) => <option value={contact.id}>{contact.name}</option>}
            </For>
          </select>
        </div>
        <ActionButton
          reasonAgainst={reasonAgainst("mintLink", props.invoice, words())}
          isPending={minting.pending}
          onClick={() => void onMake()}
        >
          {minting.pending ? words().makingLink : words().makeLink}
        </ActionButton>
      </div>
      <FaultNotice message={message()} />
      <div role="status">
        <Show when={made()}>{(url) => <MadeLink url={url()} />}</Show>
      </div>
    </div>
  );
}

function MadeLink(props: { readonly url: string }) {
  const language = useLanguage();
  const id = createUniqueId();
  const [isCopied, setCopied] = createSignal(false);
  const words = () => language.words().invoice;
  let field: HTMLInputElement | undefined;
  const copy = () => {
    // Where the browser keeps the clipboard to itself, the selection is ready to be copied by hand.
    field?.select();
    navigator.clipboard.writeText(props.url).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <div class="notice good">
      <label for={id}>{words().newLink}</label>
      <p class="small">{words().newLinkMore}</p>
      <input id={id} ref={field} type="text" readonly value={props.url} class="made-link" />
      <button type="button" class="button" onClick={copy}>
        {isCopied() ? words().copied : words().copy}
      </button>
    </div>
  );
}
