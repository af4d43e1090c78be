import { createAsync } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import type { InvoiceAnswer, LinkAnswer } from "../../../../shared/contract/invoice-schema.ts";
import { readLinks } from "../api/invoices.ts";
import { useLanguage } from "../language/language.tsx";
import { ReadBoundary } from "../shell/read-boundary.tsx";
import { useSession } from "../shell/session-context.tsx";
import { NewLink } from "./new-link.tsx";
import { RevokeDialog } from "./revoke-dialog.tsx";

/** Who holds a link to the invoice; links can be made by hand, and taken back. */
export function LinkList(props: { readonly invoice: InvoiceAnswer }) {
  const language = useLanguage();
  const words = () => language.words().invoice;
  return (
    <section class="part" aria-labelledby="links-title">
      <h2 id="links-title">{words().links}</h2>
      <p class="hint">{words().linksHint}</p>
      <ReadBoundary>
        <Links {...props} />
      </ReadBoundary>
      <NewLink invoice={props.invoice} />
    </section>
  );
}

function Links(props: { readonly invoice: InvoiceAnswer }) {
  const language = useLanguage();
  const words = () => language.words().invoice;
  const links = createAsync(() => readLinks(props.invoice.id));
  const [chosen, setChosen] = createSignal<LinkAnswer>();
  const [told, setTold] = createSignal<string>();
  return (
    <Show when={links()}>
      {(read) => (
        <>
          <Show when={read().items.length > 0} fallback={<p>{words().linksNone}</p>}>
            <ul class="plain-list">
              <For each={read().items}>
                {(link) => <LinkRow link={link} onRevoke={() => setChosen(link)} />}
              </For>
            </ul>
          </Show>
          <p role="status" class="quiet">
            {told()}
          </p>
          <RevokeDialog
            invoiceId={props.invoice.id}
            link={chosen()}
            onClose={() => setChosen(undefined)}
            onRevoked={() => {
              setChosen(undefined);
              setTold(words().revoked);
            }}
          />
        </>
      )}
    </Show>
  );
}

function LinkRow(props: { readonly link: LinkAnswer; readonly onRevoke: () => void }) {
  const language = useLanguage();
  const session = useSession();
  const words = () => language.words().invoice;
  const day = (at: string) => language.shortInstant(at, session().vendor.timeZone);
  const standing = () => {
    const { createdAt, expiresAt, revokedAt } = props.link;
    if (revokedAt !== undefined) return words().linkRevoked(day(revokedAt));
    const made = words().linkMade(day(createdAt));
    return expiresAt === undefined ? made : `${made}, ${words().linkExpires(day(expiresAt))}`;
  };
  return (
    <li class="link-row">
      <span>
        {words().linkFor(props.link.contactName, props.link.email)}
        <br />
        <span class="quiet small">{standing()}</span>
      </span>
      <Show when={props.link.revokedAt === undefined}>
        <button
          type="button"
          class="text-link"
          aria-label={`${words().revoke}: ${props.link.contactName}`}
          onClick={() => props.onRevoke()}
        >
          {words().revoke}
        </button>
      </Show>
    </li>
  );
}
