import { createAsync } from "@solidjs/router";
import { createSignal, lazy, Show, Suspense } from "solid-js";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import type { Issuing } from "../editor/review-dialog.tsx";
import { readView } from "../api/invoices.ts";
import { ToldNotice } from "../shell/told-notice.tsx";
import { useLanguage } from "../language/language.tsx";
import { shownState } from "../list/invoice-state.ts";
import { StateMark } from "../list/state-mark.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { Skeleton } from "../shell/skeleton.tsx";
import { ArrangedPart } from "../arranged/arranged-part.tsx";
import { MoneyPart } from "../money/money-part.tsx";
import { ViewTabs } from "../shell/view-tabs.tsx";
import { InvoiceActions } from "./invoice-actions.tsx";
import { InvoiceFacts } from "./invoice-facts.tsx";
import { LinkList } from "./link-list.tsx";
import { ReminderPart } from "./reminder-part.tsx";
import { Timeline } from "./timeline.tsx";

const PagePreview = lazy(async () => ({
  default: (await import("../preview/page-preview.tsx")).PagePreview,
}));

/** An issued invoice: the page as its client sees it, beside how it fares and what can be done. */
export function InvoiceDetail(props: {
  readonly invoice: InvoiceAnswer;
  /** How it was issued, if that was just now. */
  readonly issued: Issuing | undefined;
}) {
  const language = useLanguage();
  const words = () => language.words().invoice;
  const [shownPart, setShownPart] = createSignal<"standing" | "page">("standing");
  const told = () => {
    if (!props.issued) return undefined;
    const number = props.invoice.number ?? "";
    const { issued, issuedAndSent } = language.words().editor;
    const name = props.issued.recipientName;
    return name === undefined ? issued(number) : issuedAndSent(number, name);
  };
  const view = createAsync(() => readView(props.invoice.id));
  return (
    <div class="detail" data-shown={shownPart()}>
      <div class="detail-head">
        <PageHeading title={words().title(props.invoice.number ?? "")}>
          <StateMark state={shownState(props.invoice)} />
        </PageHeading>
        <ToldNotice text={told()} />
      </div>
      <div class="narrow-only">
        <ViewTabs
          label={words().views}
          tabs={[
            { value: "standing", name: words().standing },
            { value: "page", name: words().theirPage },
          ]}
          value={shownPart()}
          onChoose={setShownPart}
        />
      </div>
      <section class="detail-page" aria-label={words().pageTitle}>
        <Suspense fallback={<Skeleton />}>
          <Show when={view()}>{(seen) => <PagePreview view={seen()} />}</Show>
        </Suspense>
      </section>
      <div class="detail-standing">
        <InvoiceFacts invoice={props.invoice} />
        <ArrangedPart invoice={props.invoice} />
        <MoneyPart invoice={props.invoice} />
        <InvoiceActions invoice={props.invoice} />
        <ReminderPart invoice={props.invoice} />
        <Timeline invoice={props.invoice} />
        <LinkList invoice={props.invoice} />
      </div>
    </div>
  );
}
