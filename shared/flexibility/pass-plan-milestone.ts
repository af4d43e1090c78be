import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { ArrangementMilestone } from "../milestones/cadence.ts";
import { addSeconds } from "../values/instant.ts";
import type { Instant } from "../values/instant.ts";
import type { Arranged, ArrangementNews } from "./arrangement-news.ts";
import { endPlan, withPlan } from "./end-plan.ts";
import { withInstallment } from "./fit-plan.ts";
import type { Installment, PaymentPlan } from "./payment-plan.ts";
import { planMilestonesOf } from "./plan-milestones-of.ts";
import type { PlanMilestone } from "./plan-milestones-of.ts";
import { canTry } from "./plan-retry.ts";

/** A charge that comes so much later than its day comes unannounced. */
const lateSeconds = 3 * 24 * 60 * 60;

/**
 * The invoice after a milestone of its plan took effect. One that the plan no longer has, or not
 * yet, changes nothing: each takes effect once.
 */
export function passPlanMilestone(
  invoice: IssuedInvoice,
  planned: {
    readonly kind: ArrangementMilestone;
    readonly at: Instant;
    readonly number?: number;
  },
  now: Instant,
): Arranged {
  const plan = invoice.arrangements?.plan;
  const owed = planMilestonesOf(invoice).find(
    ({ kind, number, at }) => kind === planned.kind && number === planned.number && at <= now,
  );
  if (plan === undefined || owed === undefined) return { invoice, news: [] };
  const installment = plan.installments.find(({ number }) => number === owed.number);
  if (installment !== undefined) return passOf(invoice, { plan, installment, owed }, now);
  return end(invoice, plan, "not-started", now);
}

function passOf(
  invoice: IssuedInvoice,
  {
    plan,
    installment,
    owed,
  }: {
    readonly plan: PaymentPlan;
    readonly installment: Installment;
    readonly owed: PlanMilestone;
  },
  now: Instant,
): Arranged {
  const { number } = installment;
  const about = { planId: plan.id, number };
  const note = (
    change: Partial<Installment>,
    kind: Extract<ArrangementNews, { readonly number: number }>["kind"],
  ): Arranged => ({
    invoice: withPlan(
      invoice,
      withInstallment(plan, number, (each) => ({ ...withoutNextTry(each), ...change })),
    ),
    news: [{ kind, ...about }],
  });
  const call = () =>
    note({ calledAt: now }, canTry(plan, installment) ? "charge-installment" : "installment-due");
  switch (owed.kind) {
    case "installment-coming":
      return note({ announcedAt: now }, "installment-coming");
    case "installment-due":
      // What a question or other money has held up for days is announced once more.
      if (canTry(plan, installment) && now > addSeconds(owed.at, lateSeconds)) {
        return note({ announcedAt: now }, "installment-coming");
      }
      return call();
    case "installment-retry":
      return call();
    case "installment-missed":
      return note({ askedAt: now }, "installment-missed");
    case "plan-past-due": {
      const pastDue = withPlan(invoice, { ...plan, pastDueAt: now });
      return { invoice: pastDue, news: [{ kind: "plan-past-due", planId: plan.id }] };
    }
    case "plan-ends":
      return end(invoice, plan, "missed", now);
    case "plan-not-started":
      return end(invoice, plan, "not-started", now);
  }
}

function withoutNextTry(installment: Installment): Installment {
  const { nextTryDate: _, ...rest } = installment;
  return rest;
}

function end(
  invoice: IssuedInvoice,
  plan: PaymentPlan,
  why: "missed" | "not-started",
  now: Instant,
): Arranged {
  return {
    invoice: endPlan(invoice, plan, why, now),
    news: [{ kind: "plan-ended", planId: plan.id, end: why }],
  };
}
