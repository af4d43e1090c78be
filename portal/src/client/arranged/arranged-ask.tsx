import { type JSX, Show } from "solid-js";
import type { InstallmentView, PlanView } from "../../../../shared/contract/arrangement-view.ts";
import type { InvoiceView } from "../../../../shared/contract/invoice-view.ts";
import { isCheckoutMethod } from "../../../../shared/payments/payment-method.ts";
import { openShares } from "../../../../shared/invoicing/open-shares.ts";
import { useArrange } from "../arrange/arrange-context.ts";
import { AskAmount } from "../ask-amount.tsx";
import { createWays } from "../create-ways.ts";
import { useInvoice } from "../invoice-context.tsx";
import { LaterWays } from "../later-ways.tsx";
import { DeedButton } from "./deed-button.tsx";
import { OwnShareAsk } from "./own-share-ask.tsx";
import { isRunning, leftInPlan, nextInstallment, openAmount } from "./plan-standing.ts";
import { type Apart, RemainderAsk } from "./remainder-ask.tsx";

/** The ask in a plan, for the payer of a share, or beside what is asked of nobody here; else as always. */
export function ArrangedAsk(props: { whole: JSX.Element }) {
  const invoice = useInvoice();
  const arrangements = () => invoice.view.arrangements ?? {};
  const plan = () => {
    const found = arrangements().plan;
    return found && isRunning(found) ? found : undefined;
  };
  return (
    <Show
      when={arrangements().ownShare}
      fallback={
        <Show when={plan()} fallback={<Unplanned {...props} />}>
          {(found) => <PlanAsk plan={found()} />}
        </Show>
      }
    >
      {(share) => <OwnShareAsk share={share()} />}
    </Show>
  );
}

function Unplanned(props: { whole: JSX.Element }) {
  const invoice = useInvoice();
  const apart = (): Apart => {
    const { frozen = 0, shares = [] } = invoice.view.arrangements ?? {};
    return { frozen, shared: openShares(shares) };
  };
  return (
    <Show when={apart().frozen + apart().shared > 0} fallback={props.whole}>
      <RemainderAsk apart={apart()} />
    </Show>
  );
}

function PlanAsk(props: { plan: PlanView }) {
  const invoice = useInvoice();
  const ways = createWays();
  return (
    <>
      <Show when={isOneStepLeft(props.plan)} fallback={<NextPayment plan={props.plan} />}>
        <Starting plan={props.plan} />
      </Show>
      <Show when={invoice.view.options.length > 0 && !invoice.actions?.isChecking()}>
        <LaterWays ways={ways} />
      </Show>
      <a class="text-link" href={`mailto:${invoice.view.sender.email}`}>
        {invoice.words.page.ask.inTheWay(invoice.words.page.person(invoice.view.sender.name))}
      </a>
    </>
  );
}

/**
 * Whether the plan waits for a step of the client's. Money at once puts it in force before its
 * charges are authorized; what isn't there on its day is asked for before that.
 */
function isOneStepLeft(plan: PlanView): boolean {
  if (plan.status === "starting") return true;
  return plan.waitsFor?.includes("method") === true && nextInstallment(plan)?.state === "next";
}

/** The next installment: how much, when, and paying it now, which nobody has to where it is charged. */
function NextPayment(props: { plan: PlanView }) {
  const invoice = useInvoice();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.arranged;
  const next = () => nextInstallment(props.plan);
  const isCharged = () => props.plan.collection === "autopay";
  const dueText = ({ date, nextTryDate }: InstallmentView, isLate: boolean) => {
    const written = invoice.date(date);
    if (isLate && nextTryDate !== undefined) return words().retriedOn(invoice.date(nextTryDate));
    if (isLate) return words().missedOn(written);
    const { method } = props.plan;
    return isCharged() && method !== undefined
      ? words().chargedOn(written, arrange.words.later.by[method])
      : invoice.words.page.ask.payBy(written);
  };
  const isLate = () => next()?.state === "missed" || next()?.state === "retrying";
  return (
    <Show when={next()}>
      {(installment) => (
        <>
          <AskAmount label={words().nextLabel} amount={openAmount(installment())} />
          <p class="due">{dueText(installment(), isLate())}</p>
          <p class="quiet">{words().leftOf(invoice.money(leftInPlan(props.plan)))}</p>
          <Show when={!invoice.actions?.isChecking()}>
            <DeedButton
              isMain={!isCharged() || isLate()}
              label={payLabel(installment())}
              deed={{
                path: `plan/installments/${installment().number}/pay`,
                body: { method: payMethod(props.plan, invoice.view) },
              }}
            />
          </Show>
        </>
      )}
    </Show>
  );

  function payLabel(installment: NonNullable<ReturnType<typeof next>>): string {
    const amount = invoice.money(openAmount(installment));
    return isCharged() && !isLate() ? words().payNextEarly(amount) : words().payNext(amount);
  }
}

/** A plan that waits for its first payment, or for the method of its charges. */
function Starting(props: { plan: PlanView }) {
  const invoice = useInvoice();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.arranged;
  const waitsForPayment = () => props.plan.waitsFor?.includes("first-payment") === true;
  const first = () => props.plan.payNow?.amount ?? props.plan.installments[0]?.amount ?? 0;
  return (
    <Show
      when={waitsForPayment()}
      fallback={
        <>
          <Show when={nextInstallment(props.plan)}>
            {(next) => (
              <>
                <AskAmount label={words().nextLabel} amount={openAmount(next())} />
                <p class="due">{words().nextOn(invoice.date(next().date))}</p>
              </>
            )}
          </Show>
          <p>{words().waitsMethod}</p>
          <Show when={!invoice.actions?.isChecking()}>
            <DeedButton isMain label={words().goSetUp} deed={{ path: "plan/setup" }} />
          </Show>
        </>
      }
    >
      <AskAmount label={words().begins} amount={first()} />
      <p>{words().waitsPay}</p>
      <Show when={!invoice.actions?.isChecking()}>
        <DeedButton
          isMain
          label={words().goPay(invoice.money(first()))}
          deed={{
            path: `plan/installments/${firstNumber(props.plan)}/pay`,
            body: { method: payMethod(props.plan, invoice.view) },
          }}
        />
      </Show>
    </Show>
  );
}

/** What is paid beside the installments is number 0. */
function firstNumber({ payNow, installments }: PlanView): number {
  return payNow === undefined ? (installments[0]?.number ?? 1) : 0;
}

/** By what it is paid here: as the plan is charged, else as its first part was, else by card. */
function payMethod({ status, method, payNow }: PlanView, view: InvoiceView): string {
  const first = status === "starting" ? payNow?.method : undefined;
  return first ?? method ?? payableMethods(view)[0] ?? "card";
}

function payableMethods({ options }: InvoiceView): readonly string[] {
  const methods = options.map(({ method }) => method).filter(isCheckoutMethod);
  return methods.toSorted((a, b) => Number(b === "card") - Number(a === "card"));
}
