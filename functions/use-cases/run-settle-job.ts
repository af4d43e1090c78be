import { isOpenPayment } from "../../shared/payments/payment.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { JobOutcome, StoredJob } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { lookUpPayment } from "./look-up-payment.ts";
import { runClaimed } from "./run-claimed.ts";

/** After an hour the page has closed, and an attempt that nobody finished is over. */
const secondLookUpSeconds = 60 * 60;
const dailySeconds = 24 * 60 * 60;

/** An attempt that is still open after ten days is no longer a matter of waiting. */
const patienceSeconds = 10 * dailySeconds;

/**
 * Asks what became of an attempt, and comes back while it is not settled: an hour after it was
 * started, then once a day. An answer that says nothing new is no failure: the job's tries begin
 * anew.
 */
export function runSettleJob(world: World, job: StoredJob, paymentId: string): Promise<void> {
  return runClaimed(world, job, async (): Promise<JobOutcome> => {
    const payment = await lookUpPayment(world, job.ownerId, paymentId);
    if (payment === undefined || !isOpenPayment(payment)) return { status: "done" };
    const now = world.clock.now();
    if (now >= addSeconds(payment.startedAt, patienceSeconds)) {
      return { status: "attention", reason: "payment-unsettled" };
    }
    const dueAt = nextLookUpAt(payment, now);
    return { status: "again", dueAt, reason: "payment-unsettled", tries: 0 };
  });
}

function nextLookUpAt({ startedAt }: Payment, now: Instant): Instant {
  const second = addSeconds(startedAt, secondLookUpSeconds);
  return now < second ? second : addSeconds(now, dailySeconds);
}
