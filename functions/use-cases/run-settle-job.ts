import { overdueAt } from "../../shared/payments/expected-at.ts";
import { isOpenPayment } from "../../shared/payments/payment.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { JobOutcome, StoredJob } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { lookUpPayment } from "./look-up-payment.ts";
import { runClaimed } from "./run-claimed.ts";
import { tellAttention } from "./tell-attention.ts";

/** After an hour the page has closed, and an attempt that nobody finished is over. */
const secondLookUpSeconds = 60 * 60;
const dailySeconds = 24 * 60 * 60;

/** Once a person was told, it is asked for as long again as any bank takes. */
const afterwardsSeconds = 30 * dailySeconds;

/**
 * Asks what became of an attempt, and comes back while it is not settled: an hour after it was
 * started, then once a day. When waiting is no answer any more the vendor gets a task, and it is
 * asked on for a month. An answer that says nothing new is no failure: the job's tries begin anew.
 */
export function runSettleJob(world: World, job: StoredJob, paymentId: string): Promise<void> {
  return runClaimed(world, job, async (): Promise<JobOutcome> => {
    const payment = await lookUpPayment(world, job.ownerId, paymentId);
    if (payment === undefined || !isOpenPayment(payment)) return { status: "done" };
    const now = world.clock.now();
    const patientUntil = patienceEndsAt(payment);
    if (now >= addSeconds(patientUntil, afterwardsSeconds)) {
      return { status: "attention", reason: unsettled };
    }
    const next = nextLookUpAt(payment, now);
    if (now >= patientUntil) {
      await tellAttention(world, job, unsettled);
      return { status: "again", dueAt: next, reason: unsettled, tries: 0 };
    }
    const dueAt = next < patientUntil ? next : patientUntil;
    return { status: "again", dueAt, reason: unsettled, tries: 0 };
  });
}

const unsettled = "payment-unsettled";

/** Money on its way takes as long as its bank does; what nobody can tell anything of, a day. */
function patienceEndsAt({ method, startedAt, checkout, paymentIntentId }: Payment): Instant {
  const isKnown = checkout !== undefined || paymentIntentId !== undefined;
  return isKnown ? overdueAt(method, startedAt) : addSeconds(startedAt, dailySeconds);
}

function nextLookUpAt({ startedAt }: Payment, now: Instant): Instant {
  const second = addSeconds(startedAt, secondLookUpSeconds);
  return now < second ? second : addSeconds(now, dailySeconds);
}
