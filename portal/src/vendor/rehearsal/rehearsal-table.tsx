import { For, Show } from "solid-js";
import type { Rehearsed, RehearsedItem } from "../../../../shared/contract/rehearsal-schema.ts";
import { useLanguage } from "../language/language.tsx";
import { paths } from "../paths.ts";
import { useReminderWords } from "../reminders/reminder-words.tsx";

// A year of a busy vendor is more than anybody reads; the counts tell the rest.
const shownLimit = 200;

/** What would have been sent, when and to whom, as a table; and what would have been left out. */
export function RehearsalTable(props: { readonly rehearsed: Rehearsed }) {
  const language = useLanguage();
  const words = useReminderWords();
  const sent = () => {
    const { sent: names } = words().rehearsal;
    const told = (["mails", "letters", "calls", "visits"] as const)
      .filter((each) => props.rehearsed.counts[each] > 0)
      .map((each) => names[each](props.rehearsed.counts[each]));
    return new Intl.ListFormat(language.locale()).format(told);
  };
  const shown = () => props.rehearsed.items.slice(0, shownLimit);
  return (
    <>
      <Show when={sent() !== ""}>
        <p>{words().rehearsal.result(sent(), props.rehearsed.counts.skipped)}</p>
      </Show>
      <Show
        when={props.rehearsed.items.length > 0}
        fallback={<p class="quiet">{words().rehearsal.nothing}</p>}
      >
        <Show when={props.rehearsed.items.length > shownLimit}>
          <p class="quiet small">{words().rehearsal.first(shownLimit)}</p>
        </Show>
        <table class="rehearsal-table" aria-label={words().rehearsal.title}>
          <thead>
            <tr>
              <th scope="col">{words().rehearsal.when}</th>
              <th scope="col">{words().rehearsal.about}</th>
              <th scope="col">{words().rehearsal.what}</th>
              <th scope="col">{words().rehearsal.whom}</th>
            </tr>
          </thead>
          <tbody>
            <For each={shown()}>{(item) => <Row item={item} />}</For>
          </tbody>
        </table>
      </Show>
    </>
  );
}

function Row(props: { readonly item: RehearsedItem }) {
  const language = useLanguage();
  const words = useReminderWords();
  const reason = () => {
    const { skipped } = props.item;
    const reasons: Readonly<Record<string, string | undefined>> =
      language.words().invoice.skipReasons;
    return skipped === undefined ? undefined : (reasons[skipped] ?? skipped);
  };
  const whom = () => {
    const { roles, byYou } = words().rehearsal;
    const known: Readonly<Record<string, string | undefined>> =
      props.item.invoiceId === undefined ? roles : {};
    return props.item.to.length > 0
      ? props.item.to.map((each) => known[each] ?? each).join(", ")
      : byYou;
  };
  const name = () =>
    props.item.invoiceId === undefined
      ? words().rehearsal.inventedName(Number(props.item.invoice))
      : `${props.item.invoice}, ${props.item.client}`;
  return (
    <tr classList={{ "left-out": reason() !== undefined }}>
      <td>
        <time dateTime={props.item.at}>{language.shortDate(props.item.date)}</time>
      </td>
      <td>
        <Show when={props.item.invoiceId} fallback={name()}>
          {(id) => <a href={paths.invoice(id())}>{name()}</a>}
        </Show>
      </td>
      <td>
        {props.item.summary}
        <Show when={reason()}>
          {(why) => <span class="quiet small"> ({words().rehearsal.leftOut(why())})</span>}
        </Show>
      </td>
      <td>{whom()}</td>
    </tr>
  );
}
