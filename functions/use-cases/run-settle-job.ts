import { isOpenPayment } from "../../shared/payments/payment.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import type { JobOutcome, StoredJob } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { lookUpPayment } from "./look-up-payment.ts";
import { runClaimed } from "./run-claimed.ts";

/** Asked after 5 minutes, then after another 55 (the page has closed by then), then once a day. */
const nextLookUpSeconds = [55 * 60] as const;
const dailySeconds = 24 * 60 * 60;

/** An attempt that is still open after ten days is no longer a matter of waiting. */
const maximumLookUps = 12;

/** Asks what became of an attempt, and comes back later while it is not settled. */
export function runSettleJob(world: World, job: StoredJob, paymentId: string): Promise<void> {
  return runClaimed(world, job, async (): Promise<JobOutcome> => {
    const payment = await lookUpPayment(world, job.ownerId, paymentId);
    if (payment === undefined || !isOpenPayment(payment)) return { status: "done" };
    if (job.tries >= maximumLookUps) return { status: "attention", reason: "payment-unsettled" };
    const pause = nextLookUpSeconds[job.tries] ?? dailySeconds;
    const dueAt = addSeconds(world.clock.now(), pause);
    return { status: "again", dueAt, reason: "payment-unsettled" };
  });
}
