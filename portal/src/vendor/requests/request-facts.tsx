import { For, Show } from "solid-js";
import type { WaitingRequest } from "../../../../shared/contract/answer-schema.ts";
import { addSeconds } from "../../../../shared/values/instant.ts";
import { Fact } from "../invoice/fact.tsx";
import { useLanguage } from "../language/language.tsx";
import { breachText } from "./breach-text.ts";
import { TermsRows } from "./terms-rows.tsx";

/** What a client asks for, to the cent and day, why it comes to the vendor, and how the invoice stands. */
export function RequestFacts(props: {
  readonly asked: WaitingRequest;
  /** In whose zone moments are told. */
  readonly timeZone: string;
}) {
  const language = useLanguage();
  const words = () => language.words().requests;
  const request = () => props.asked.request;
  // It ends at a day's midnight: the minute before belongs to the day that mails name.
  const lastMoment = () =>
    language.shortInstant(addSeconds(request().expiresAt, -1), props.timeZone);
  const money = (amount: number) => language.money({ amount, currency: props.asked.currency });
  return (
    <div class="request-facts">
      <Show when={request().words}>
        {(said) => (
          <figure class="said">
            <blockquote>{said()}</blockquote>
            <figcaption class="quiet small">{words().wroteOf(props.asked.clientName)}</figcaption>
          </figure>
        )}
      </Show>
      <p class="group-label">{words().terms}</p>
      <TermsRows terms={request().terms} label={words().terms} />
      <Show when={request().proposal.forLater}>
        <p class="quiet small">{words().forLater}</p>
      </Show>
      <Show when={request().breaches.length > 0}>
        <p class="group-label">{words().beyond}</p>
        <ul class="breaches">
          <For each={request().breaches}>
            {(breach) => <li>{breachText(breach, props.asked.currency, language)}</li>}
          </For>
        </ul>
      </Show>
      <dl class="facts">
        <Fact name={words().left} isAmount>
          {money(props.asked.amountRemaining)}
        </Fact>
        <Show when={props.asked.situation.frozen > 0}>
          <Fact name={words().frozen} isAmount>
            {money(props.asked.situation.frozen)}
          </Fact>
        </Show>
        <Fact name={words().due}>{language.date(props.asked.dueDate)}</Fact>
        <Show when={request().status === "pending"}>
          <Fact name={words().answerBy}>{lastMoment()}</Fact>
        </Show>
      </dl>
      <Show when={request().status === "countered" && request().counter}>
        {(counter) => (
          <>
            <p class="group-label">{words().offered}</p>
            <TermsRows terms={counter().terms} label={words().offered} />
            <p class="quiet small">{words().offeredUntil(lastMoment())}</p>
          </>
        )}
      </Show>
    </div>
  );
}
