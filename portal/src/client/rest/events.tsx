import { Show } from "solid-js";
import type { ViewEvent } from "../../../../shared/contract/invoice-view.ts";
import type { PageLaterWords } from "../../../../shared/messages/catalog/en/page-later.ts";
import { useInvoice } from "../invoice-context.tsx";
import { createTimeline } from "./create-timeline.ts";
import { ReminderChoice } from "./reminder-choice.tsx";
import { stepText } from "./step-text.ts";

const comingKinds: ReadonlySet<ViewEvent["kind"]> = new Set([
  "reminder-planned",
  "due",
  "promised",
  "installment-planned",
]);

function isComing({ kind }: ViewEvent): boolean {
  return comingKinds.has(kind);
}

/** Who reads the page has opened it, even if the server hasn't heard of it yet. */
function isMoot({ kind, milestone }: ViewEvent): boolean {
  return kind === "reminder-planned" && milestone === "not-opened";
}

/** Past and coming events on one line of time, each with its reason, and how to stop reminders. */
export function Events(props: { words: PageLaterWords["events"] }) {
  const invoice = useInvoice();
  const { told, choose } = createTimeline();
  const events = () =>
    (told()?.timeline.events ?? invoice.view.events).filter((event) => !isMoot(event));
  const hasReminder = () => events().some(({ kind }) => kind === "reminder-planned");
  const text = (event: ViewEvent) =>
    stepText(event, told()?.words, invoice.words.locale) ??
    eventText(event, props.words, invoice.view.number, invoice.money(event.amount ?? 0));
  return (
    <Show when={events().length > 0}>
      <section class="events">
        <h2>{events().some(isComing) ? props.words.heading : props.words.headingPast}</h2>
        <ol>
          {events().map((event) => (
            <li classList={{ coming: isComing(event) }}>
              <span class="quiet">{invoice.day(event.at)}</span>
              <span>{text(event)}</span>
            </li>
          ))}
        </ol>
        <Show when={hasReminder()}>
          <p class="quiet">
            {props.words.stops(invoice.words.page.person(invoice.view.sender.name))}{" "}
            {told()?.words.page.rests}
          </p>
        </Show>
        <Show when={invoice.view.status === "open" ? told() : undefined}>
          {(shown) => <ReminderChoice told={shown()} choose={choose} />}
        </Show>
      </section>
    </Show>
  );
}

function eventText(
  { kind, milestone }: ViewEvent,
  words: PageLaterWords["events"],
  number: string,
  amount: string,
): string {
  switch (kind) {
    case "issued":
      return words.issued(number);
    case "sent":
      return words.sent;
    case "payment-succeeded":
      return words.paymentSucceeded(amount);
    case "payment-failed":
      return words.paymentFailed(amount);
    case "payment-processing":
      return words.paymentProcessing(amount);
    case "payment-returned":
      return words.paymentReturned(amount);
    case "payment-refunded":
      return words.paymentRefunded(amount);
    case "refund-failed":
      return words.refundFailed(amount);
    case "dispute-opened":
      return words.disputeOpened(amount);
    case "dispute-won":
      return words.disputeWon(amount);
    case "dispute-lost":
      return words.disputeLost(amount);
    case "payment-declared":
      return words.paymentDeclared(amount);
    case "plan-agreed":
    case "plan-ended":
    case "agreement-taken-back":
    case "due-date-moved":
    case "installment-planned":
    case "promise-made":
    case "promise-kept":
    case "promise-broken":
    case "promised":
    case "request-asked":
    case "request-answered":
    case "question-asked":
    case "question-answered":
    case "bill-shared":
    case "paused":
      return words.arranged[kind](amount);
    case "tax-withheld":
      return words.taxWithheld(amount);
    case "credit-note":
      return words.creditNote(amount);
    case "credit-applied":
      return words.creditApplied(amount);
    case "written-off":
      return words.writtenOff;
    case "paid":
      return words.paid;
    case "voided":
      return words.voided;
    case "due":
      return words.due;
    case "reminder-sent":
      return wordsOfStep(words.reminderSent, milestone) ?? words.reminder;
    case "reminder-planned":
      return wordsOfStep(words.reminderPlanned, milestone) ?? words.reminder;
  }
}

/** A vendor's own steps have no words of their own. */
function wordsOfStep(
  words: Readonly<Record<string, string>>,
  milestone: string | undefined,
): string | undefined {
  return words[milestone ?? ""];
}
