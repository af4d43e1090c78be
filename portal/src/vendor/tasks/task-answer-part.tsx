import { createAsyncStore } from "@solidjs/router";
import { ErrorBoundary, type JSX, Match, Show, Suspense, Switch } from "solid-js";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import type { TaskAnswer } from "../../../../shared/contract/money-schema.ts";
import { readInvoice } from "../api/invoices.ts";
import { useLanguage } from "../language/language.tsx";
import { AnomalyQuestion } from "../money/anomaly-question.tsx";
import { DeclarationAnswer } from "../money/declaration-answer.tsx";
import { DeclarationSlip } from "../money/declaration-item.tsx";
import { unansweredRefunds } from "../money/payment-state.ts";
import { RefundQuestion } from "../money/refund-question.tsx";
import { WithholdingAnswer } from "../money/withholding-item.tsx";
import { ArrangementTask } from "./arrangement-task.tsx";
import { causeOf } from "./cause-of.ts";

type PartProps = {
  readonly task: TaskAnswer;
  readonly invoiceId: string;
  readonly onTold: (text: string) => void;
  /** How to end the task, for one that was answered elsewhere. */
  readonly done: JSX.Element;
};

const needInvoice: ReadonlySet<TaskAnswer["kind"]> = new Set([
  "payment-anomaly",
  "refund-question",
  "declared-payment",
  "withholding-proposed",
  "certificate-awaited",
  "flexibility-request",
  "terms-for-later",
  "question-asked",
  "hardship-told",
]);

const arrangementKinds: ReadonlySet<TaskAnswer["kind"]> = new Set([
  "flexibility-request",
  "terms-for-later",
  "question-asked",
  "hardship-told",
]);

/** What a task asks, with what there is to see: a slip, a certificate, what came. */
export function TaskAnswerPart(props: PartProps) {
  return (
    <Show when={needInvoice.has(props.task.kind)}>
      <ErrorBoundary fallback={null}>
        <Suspense>
          <Asked {...props} />
        </Suspense>
      </ErrorBoundary>
    </Show>
  );
}

function Asked(props: PartProps) {
  const invoice = createAsyncStore(() => readInvoice(props.invoiceId));
  return (
    <Show when={invoice()}>
      {(found) => (
        <Switch>
          <Match when={props.task.kind === "declared-payment"}>
            <DeclaredAsked {...props} invoice={found()} />
          </Match>
          <Match when={["withholding-proposed", "certificate-awaited"].includes(props.task.kind)}>
            <WithheldAsked {...props} invoice={found()} />
          </Match>
          <Match when={arrangementKinds.has(props.task.kind)}>
            <ArrangementTask
              {...props}
              invoice={found()}
              answered={<Answered {...props} invoice={found()} />}
            />
          </Match>
          <Match when={true}>
            <PaymentAsked {...props} invoice={found()} />
          </Match>
        </Switch>
      )}
    </Show>
  );
}

type AskedProps = PartProps & { readonly invoice: InvoiceAnswer };

function DeclaredAsked(props: AskedProps) {
  const declaration = () =>
    props.invoice.declarations.find(
      ({ id, status }) => id === causeOf(props.task) && status === "open",
    );
  return (
    <Show when={declaration()} fallback={<Answered {...props} />}>
      {(found) => (
        <>
          <DeclarationSlip invoice={props.invoice} declaration={found()} />
          <DeclarationAnswer {...props} declaration={found()} />
        </>
      )}
    </Show>
  );
}

function WithheldAsked(props: AskedProps) {
  // Tax that was withheld with a payment bears the payment's id under another prefix.
  const cause = () => causeOf(props.task).replace(/^pay_/u, "whd_");
  const isDone = ({ status, certificate }: InvoiceAnswer["withholdings"][number]) =>
    props.task.kind === "withholding-proposed"
      ? status !== "proposed"
      : certificate.status === "checked";
  const withholding = () =>
    props.invoice.withholdings.find((each) => each.id === cause() && !isDone(each));
  return (
    <Show
      when={withholding()}
      fallback={
        <Show when={props.task.kind === "withholding-proposed"}>
          <Answered {...props} />
        </Show>
      }
    >
      {(found) => <WithholdingAnswer {...props} withholding={found()} />}
    </Show>
  );
}

function PaymentAsked(props: AskedProps) {
  const payment = () => props.invoice.payments.find(({ id }) => id === props.task.paymentId);
  const set = () => {
    const found = payment();
    return found?.anomaly && found.anomaly.resolution === undefined ? found : undefined;
  };
  const refund = () => {
    const found = payment();
    return found && unansweredRefunds(found).find(({ id }) => id === causeOf(props.task));
  };
  return (
    <Switch fallback={<Answered {...props} />}>
      <Match when={props.task.kind === "payment-anomaly" && set()}>
        {(found) => <AnomalyQuestion {...props} payment={found()} />}
      </Match>
      <Match when={props.task.kind === "refund-question" && refund()}>
        {(found) => (
          <RefundQuestion
            invoiceId={props.invoice.id}
            paymentId={payment()?.id ?? ""}
            refund={found()}
            isAskedAbove
            onTold={props.onTold}
          />
        )}
      </Match>
    </Switch>
  );
}

function Answered(props: AskedProps) {
  const language = useLanguage();
  return (
    <div class="row">
      <p class="quiet">{language.words().tasks.answered}</p>
      {props.done}
    </div>
  );
}
