import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import type { InvoiceAnswer, TimelineEvent } from "../../../../shared/contract/invoice-schema.ts";
import { readClient } from "../api/clients.ts";
import { connection } from "../api/connection.ts";
import { readTimeline } from "../api/invoices.ts";
import { millisecondsOf } from "../../../../shared/values/instant.ts";
import { useLanguage } from "../language/language.tsx";
import { ReadBoundary } from "../shell/read-boundary.tsx";
import { useSession } from "../shell/session-context.tsx";
import { eventText } from "./event-text.ts";

/** What happened to an invoice, and what will, on one line of time. */
export function Timeline(props: { readonly invoice: InvoiceAnswer }) {
  const language = useLanguage();
  return (
    <section class="part" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{language.words().invoice.timeline}</h2>
      <ReadBoundary>
        <Events {...props} />
      </ReadBoundary>
    </section>
  );
}

function Events(props: { readonly invoice: InvoiceAnswer }) {
  const language = useLanguage();
  const session = useSession();
  const timeline = createAsync(() => readTimeline(props.invoice.id));
  const client = createAsync(() => readClient(props.invoice.clientId));
  const words = () => language.words().invoice;
  const names = () => ({
    currency: props.invoice.total.currency,
    people: new Map(
      [...session().vendor.members, ...(client()?.contacts ?? [])].map(({ id, name }) => [
        id,
        name,
      ]),
    ),
  });
  const isComing = ({ at }: TimelineEvent) => millisecondsOf(at) > connection.now();
  const byTime = () => (timeline()?.items ?? []).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const coming = () => byTime().filter(isComing);
  const past = () =>
    byTime()
      .filter((event) => !isComing(event))
      .toReversed();
  return (
    <Show when={timeline()}>
      <Show when={coming().length > 0}>
        <h3 class="group-label">{words().coming}</h3>
        <ol class="timeline timeline-coming">
          <For each={coming()}>
            {(event) => <Event at={event.at} text={eventText(event, names(), language)} />}
          </For>
        </ol>
        <h3 class="group-label">{words().soFar}</h3>
      </Show>
      <ol class="timeline">
        <For each={past()}>
          {(event) => <Event at={event.at} text={eventText(event, names(), language)} />}
        </For>
      </ol>
    </Show>
  );
}

function Event(props: { readonly at: string; readonly text: string }) {
  const language = useLanguage();
  const session = useSession();
  return (
    <li>
      <span>{props.text}</span>
      <time dateTime={props.at} class="quiet small">
        {language.shortInstant(props.at, session().vendor.timeZone)}
      </time>
    </li>
  );
}
