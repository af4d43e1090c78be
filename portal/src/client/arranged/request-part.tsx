import { Show } from "solid-js";
import type { RequestView } from "../../../../shared/contract/arrangement-view.ts";
import { addSeconds } from "../../../../shared/values/instant.ts";
import { useArrange } from "../arrange/arrange-context.ts";
import { Authorization } from "../arrange/authorization.tsx";
import { TermsDays } from "../arrange/terms-preview.tsx";
import { paidToday } from "../arrange/terms-text.ts";
import { useInvoice } from "../invoice-context.tsx";
import { ArrangedSection } from "./arranged-section.tsx";
import { DeedButton } from "./deed-button.tsx";
import { OtherWays } from "./other-ways.tsx";

/** The last day on which it can be answered or accepted: it ends at that day's midnight. */
function useLastDay(): (request: RequestView) => string {
  const invoice = useInvoice();
  return ({ expiresAt }) => invoice.day(addSeconds(expiresAt, -1));
}

/** A request: what was asked for, and where it stands. One that was withdrawn is no longer told. */
export function RequestPart(props: { request: RequestView }) {
  const invoice = useInvoice();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.arranged;
  const lastDay = useLastDay();
  const status = () => props.request.status;
  return (
    <Show when={status() !== "withdrawn"}>
      <ArrangedSection heading={words().request}>
        <p class="quiet">{words().asked(invoice.day(props.request.askedAt))}</p>
        <p>{arrange.summary(props.request.terms)}</p>
        <Show when={props.request.words}>
          {(said) => (
            <p class="letter" dir="auto">
              {words().yourWords(said())}
            </p>
          )}
        </Show>
        <Show when={status() === "pending"}>
          <p>{words().pending(arrange.vendor, lastDay(props.request))}</p>
          <div class="deed">
            <DeedButton
              label={words().withdraw}
              deed={{ path: `requests/${props.request.id}/withdraw` }}
            />
          </div>
        </Show>
        <Answer request={props.request} />
      </ArrangedSection>
    </Show>
  );
}

/** What the vendor said, or that nothing came. */
function Answer(props: { request: RequestView }) {
  const arrange = useArrange();
  const words = () => arrange.words.arrange.arranged;
  const text = () => {
    const { status, counter } = props.request;
    if (status === "approved" && counter !== undefined) {
      return words().counterAccepted(arrange.vendor);
    }
    if (status === "approved") return words().approved(arrange.vendor);
    if (status === "declined") return words().declined(arrange.vendor);
    if (status === "expired") return words().expired;
    return status === "countered" ? words().countered(arrange.vendor) : undefined;
  };
  const hasEnded = () => props.request.status === "declined" || props.request.status === "expired";
  return (
    <>
      <Show when={text()}>
        <p>{text()}</p>
      </Show>
      <Show when={props.request.message}>
        {(message) => (
          <p class="letter" dir="auto">
            {words().word(message())}
          </p>
        )}
      </Show>
      <Show when={props.request.status === "countered"}>
        <Counter request={props.request} />
      </Show>
      <Show when={hasEnded()}>
        <OtherWays />
      </Show>
    </>
  );
}

/** What the vendor offers instead, with yes and no side by side. */
function Counter(props: { request: RequestView }) {
  const invoice = useInvoice();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.arranged;
  const lastDay = useLastDay();
  const label = (terms: NonNullable<RequestView["counter"]>["terms"]) => {
    const now = paidToday(terms, invoice.view.today);
    const isPaid = terms.payNow > 0 || terms.method !== undefined;
    return now > 0 && isPaid ? words().acceptPay(invoice.money(now)) : words().accept;
  };
  return (
    <Show when={props.request.counter?.terms}>
      {(terms) => (
        <>
          <p>
            <strong>{arrange.summary(terms())}</strong>
          </p>
          <div class="terms">
            <TermsDays terms={terms()} />
          </div>
          <Authorization terms={terms()} />
          <p class="quiet small">{words().counterStands(lastDay(props.request))}</p>
          <div class="deed">
            <DeedButton
              isMain
              label={label(terms())}
              deed={{
                path: `requests/${props.request.id}/accept`,
                body: { seen: terms(), locale: invoice.words.locale },
              }}
            />
            <DeedButton
              label={words().noThanks}
              deed={{ path: `requests/${props.request.id}/withdraw` }}
            />
          </div>
        </>
      )}
    </Show>
  );
}
