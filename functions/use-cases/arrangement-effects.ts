import type { ArrangementNews } from "../../shared/flexibility/arrangement-news.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Task } from "../../shared/invoicing/task.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { invariant } from "../../shared/values/invariant.ts";
import type { Fact, Job, MailOrder } from "../ports/jobs.ts";
import type { VendorNoticeOrder } from "../ports/vendor-notice-order.ts";
import type { Effects } from "../ports/receivables.ts";
import { fact } from "./actor.ts";
import { mailJob, shortId } from "./owed-jobs.ts";
import { vendorTask } from "./vendor-task.ts";

/** The invoice after something happened to its arrangements, and whose doing it was. */
export type ArrangedSituation = {
  readonly invoice: IssuedInvoice;
  readonly at: Instant;
  readonly actor: string;
};

/** Who must hear of what happened to arrangements, what the timeline says, what a person must do. */
export function arrangementEffects(
  situation: ArrangedSituation,
  news: readonly ArrangementNews[],
): Effects {
  return {
    facts: news.map((each) => factOf(situation, each)),
    jobs: news.flatMap((each) => jobsOf(situation, each)),
    tasks: news.flatMap((each) => tasksOf(situation, each)),
  };
}

function factOf({ invoice, at, actor }: ArrangedSituation, { kind, ...details }: ArrangementNews) {
  return fact({ ownerId: invoice.id, at, actor }, kind, details satisfies Fact["facts"]);
}

function jobsOf(situation: ArrangedSituation, news: ArrangementNews): readonly Job[] {
  if ("number" in news) return installmentJobs(situation, news);
  if ("planId" in news) return planJobs(situation, news);
  if ("promiseId" in news) return promiseJobs(situation, news);
  if ("shareId" in news) return shareJobs(situation, news);
  if (news.kind === "request-expired") return expiryJobs(situation, news.requestId);
  if (news.kind === "pause-taken") return pauseJobs(situation, news);
  if (news.kind === "hand-over-due") {
    const day = situation.invoice.handOver?.notBefore.replaceAll("-", "") ?? "";
    return [notice(situation, { kind: news.kind }, day)];
  }
  return [];
}

type InstallmentNews = Extract<ArrangementNews, { readonly number: number }>;

const installmentMails = {
  "installment-coming": "coming",
  "installment-due": "due",
  "installment-failed": "failed",
  "installment-missed": "missed",
  "installment-moved": "moved",
} as const;

function installmentJobs(
  situation: ArrangedSituation,
  { kind, planId, number }: InstallmentNews,
): readonly Job[] {
  const { invoice, at } = situation;
  const plan = planOf(invoice, planId);
  const installment = plan.installments.find((each) => each.number === number);
  // The same may happen again after another try, or on another day.
  const suffix = `${shortId(planId)}.${number}.${installment?.tries.length ?? 0}`;
  if (kind === "charge-installment") {
    const work = { kind, planId, number } as const;
    return [{ ownerId: invoice.id, name: `charge.${suffix}`, work, dueAt: at }];
  }
  const mail: MailOrder = {
    message: "installment",
    contactId: plan.contactId,
    planId,
    number,
    news: installmentMails[kind],
  };
  const day = installment?.date.replaceAll("-", "") ?? "";
  // What is not tried again by itself is asked for at once, in a mail of its own.
  const isAskedFor = kind === "installment-failed" && installment?.nextTryDate === undefined;
  return [
    ...(isAskedFor ? [] : [mailJob(invoice.id, `${kind}.${suffix}.${day}`, mail, at)]),
    ...(kind === "installment-failed" ? [notice(situation, { kind, planId, number }, suffix)] : []),
  ];
}

type PlanNews = Exclude<
  Extract<ArrangementNews, { readonly planId: string }>,
  { readonly number: number }
>;

function planJobs(situation: ArrangedSituation, news: PlanNews): readonly Job[] {
  const { invoice } = situation;
  const { planId } = news;
  const { contactId } = planOf(invoice, planId);
  const suffix = shortId(planId);
  const mail = (told: Extract<MailOrder, { readonly message: "plan" }>["news"]): Job =>
    toClient(situation, { message: "plan", contactId, planId, news: told }, `${told}.${suffix}`);
  switch (news.kind) {
    case "plan-started":
      return [];
    case "plan-finished":
      return [notice(situation, { kind: news.kind, planId }, suffix)];
    case "plan-past-due":
      return [mail("past-due"), notice(situation, { kind: news.kind, planId }, suffix)];
    case "plan-paused":
      return [mail("paused"), notice(situation, { kind: news.kind, planId }, suffix)];
    case "autopay-stopped":
      return [mail("autopay-stopped")];
    case "method-changed":
      return [mail("method-changed")];
    case "plan-stopped":
      return [mail("stopped"), notice(situation, { kind: news.kind, planId }, suffix)];
    case "plan-ended":
      // Whoever stopped a plan or took it back is told of that; what was paid otherwise is told so.
      return news.end === "missed"
        ? [mail("ended"), notice(situation, { kind: news.kind, planId }, suffix)]
        : [];
  }
}

type PromiseNews = Extract<ArrangementNews, { readonly promiseId: string }>;

const promiseMails = {
  "promise-made": "made",
  "promise-kept": "kept",
  "promise-partly-kept": "partly-kept",
  "promise-broken": "broken",
} as const;

function promiseJobs(situation: ArrangedSituation, { kind, promiseId }: PromiseNews) {
  const { promises = [] } = situation.invoice.arrangements ?? {};
  const promise = promises.find(({ id }) => id === promiseId);
  invariant(promise !== undefined, "News of a promise is about one of the invoice's.");
  const { contactId } = promise;
  const mail = { message: "promise", contactId, promiseId, news: promiseMails[kind] } as const;
  const suffix = shortId(promiseId);
  return [
    toClient(situation, mail, `${kind}.${suffix}`),
    notice(situation, { kind, promiseId }, suffix),
  ];
}

/** The link in a payer's mail opens nothing any more: they hear why. */
function shareJobs(
  situation: ArrangedSituation,
  { kind, shareId }: Extract<ArrangementNews, { readonly shareId: string }>,
): readonly Job[] {
  const share = situation.invoice.arrangements?.shares?.find(({ id }) => id === shareId);
  invariant(share !== undefined, "News of a share is about one of the invoice's.");
  if (kind === "share-paid") {
    const mail = { message: kind, contactId: share.sharedBy, shareId } as const;
    return [toClient(situation, mail, `${kind}.${shortId(shareId)}`)];
  }
  const mail = { message: "share", contactId: share.payerId, shareId, news: "ended" } as const;
  return [toClient(situation, mail, `ended.${shortId(shareId)}`)];
}

function expiryJobs(situation: ArrangedSituation, requestId: string): readonly Job[] {
  const { request } = situation.invoice.arrangements ?? {};
  const contactId = request?.contactId ?? "";
  const suffix = shortId(requestId);
  const mail = { message: "request", contactId, requestId, news: "expired" } as const;
  return [
    toClient(situation, mail, `request-expired.${suffix}`),
    notice(situation, { kind: "request-expired", requestId }, suffix),
  ];
}

function pauseJobs(
  situation: ArrangedSituation,
  { kind, contactId }: Extract<ArrangementNews, { readonly kind: "pause-taken" }>,
): readonly Job[] {
  return [
    toClient(situation, { message: "pause", contactId }, kind),
    notice(situation, { kind, contactId }, shortId(contactId)),
  ];
}

function tasksOf({ invoice, at }: ArrangedSituation, news: ArrangementNews): readonly Task[] {
  switch (news.kind) {
    case "plan-past-due":
      return [vendorTask(invoice, news.kind, { causeId: news.planId, at })];
    case "promise-broken":
      return [vendorTask(invoice, news.kind, { causeId: news.promiseId, at })];
    case "hand-over-due":
      return [vendorTask(invoice, news.kind, { causeId: handOverCause(invoice), at })];
    default:
      return [];
  }
}

/** Whoever withdraws a hand-over and starts another is asked again. */
function handOverCause({ id, handOver }: IssuedInvoice): string {
  return `${id}.${handOver?.notBefore ?? ""}`;
}

function planOf({ arrangements }: IssuedInvoice, planId: string) {
  const plan = arrangements?.plan;
  invariant(plan?.id === planId, "News of a plan is about the invoice's own.");
  return plan;
}

function toClient({ invoice, at }: ArrangedSituation, mail: MailOrder, name: string): Job {
  return mailJob(invoice.id, name, mail, at);
}

function notice({ invoice, at }: ArrangedSituation, order: VendorNoticeOrder, suffix: string) {
  return mailJob(invoice.id, `n.${order.kind}.${suffix}`, { message: "notice", notice: order }, at);
}

/** A mail to each of the client's contacts, since an agreement binds them all. */
export function toEveryContact(
  { invoice, at }: ArrangedSituation,
  name: string,
  mailTo: (contactId: string) => MailOrder,
): readonly Job[] {
  return invoice.contacts
    .filter(({ mailStanding }) => mailStanding === "reachable")
    .map(({ id }) => mailJob(invoice.id, `${name}.${id.slice(-6)}`, mailTo(id), at));
}
