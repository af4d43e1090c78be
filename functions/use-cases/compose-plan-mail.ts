import type { PlanView } from "../../shared/contract/arrangement-view.ts";
import type { InvoiceView } from "../../shared/contract/invoice-view.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Mail } from "../../shared/messages/mail.ts";
import { addDays } from "../../shared/values/calendar-date.ts";
import type { MailOrder } from "../ports/jobs.ts";
import { nextPlanDate } from "./next-plan-date.ts";

type PlanOrder = Extract<MailOrder, { readonly message: "installment" | "plan" }>;

type Found = {
  readonly view: InvoiceView;
  readonly invoice: IssuedInvoice;
  readonly link: string;
};

/** The words of a mail about a plan or one of its payments; undefined when it no longer applies. */
export async function composePlanNews(order: PlanOrder, found: Found): Promise<Mail | undefined> {
  const { view, invoice } = found;
  const plan = view.arrangements?.plan;
  if (plan?.id !== order.planId) return undefined;
  const isHolder = view.reader?.id === invoice.arrangements?.plan?.contactId;
  return order.message === "installment"
    ? composeInstallment(order, plan, { ...found, isHolder })
    : composePlan(order, plan, { ...found, isHolder });
}

type FoundForReader = Found & { readonly isHolder: boolean };

async function composeInstallment(
  { number, news }: Extract<PlanOrder, { readonly message: "installment" }>,
  plan: PlanView,
  { view, invoice, link, isHolder }: FoundForReader,
): Promise<Mail | undefined> {
  const installment = plan.installments.find((each) => each.number === number);
  if (installment === undefined || plan.status === "ended") return undefined;
  const isSettled = installment.state === "paid" || installment.state === "processing";
  if (isSettled && news !== "moved") return undefined;
  const nextLetterDate = nextPlanDate(invoice, "plan-past-due");
  const { composeInstallmentMail } = await import("../../shared/messages/installment-mail.ts");
  return composeInstallmentMail(
    {
      view,
      link,
      plan,
      installment,
      news,
      isHolder,
      ...(nextLetterDate !== undefined && { nextLetterDate }),
    },
    view.locale,
  );
}

async function composePlan(
  { news }: Extract<PlanOrder, { readonly message: "plan" }>,
  plan: PlanView,
  { view, invoice, link, isHolder }: FoundForReader,
): Promise<Mail | undefined> {
  if (!isStillSo(plan, news)) return undefined;
  const endsDate = lastDayOf(invoice);
  const { composePlanMail } = await import("../../shared/messages/plan-mail.ts");
  return composePlanMail(
    { view, link, plan, news, isHolder, ...(endsDate !== undefined && { endsDate }) },
    view.locale,
  );
}

function isStillSo(
  { status, isPastDue, collection }: PlanView,
  news: Extract<PlanOrder, { readonly message: "plan" }>["news"],
): boolean {
  switch (news) {
    case "finished":
      return status === "finished";
    case "stopped":
    case "ended":
      return status === "ended";
    case "past-due":
      return status === "active" && isPastDue === true;
    case "autopay-stopped":
      return status !== "ended" && collection === "reminder";
    case "paused":
    case "method-changed":
      return status === "active" || status === "starting";
  }
}

/** A plan that is past due ends in the morning: the day before is the last that keeps it. */
function lastDayOf(invoice: IssuedInvoice) {
  const date = nextPlanDate(invoice, "plan-ends");
  return date && addDays(date, -1);
}
