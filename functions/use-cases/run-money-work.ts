import { invariant } from "../../shared/values/invariant.ts";
import type { JobOutcome, JobWork } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";

/** What a job about money is to do, beyond following an attempt. */
export type MoneyWork = Extract<
  JobWork,
  {
    readonly kind:
      | "refund"
      | "draw-cash"
      | "reconcile"
      | "spread-policy"
      | "switch-own-account"
      | "method-expiry";
  }
>;

/** Does what a claimed job about money owes; its code is loaded when there is one. */
export async function runMoneyWork(
  world: World,
  ownerId: string,
  work: MoneyWork,
): Promise<JobOutcome> {
  switch (work.kind) {
    case "refund": {
      const { followRefund } = await import("./refund-payment.ts");
      return followRefund(world, ownerId, work);
    }
    case "draw-cash":
      return drawCash(world, work);
    case "reconcile": {
      const { reconcile } = await import("./reconcile.ts");
      return reconcile(world, ownerId, work.comparedUntil);
    }
    case "spread-policy": {
      const { spreadPolicy } = await import("./spread-policy.ts");
      return spreadPolicy(world, ownerId);
    }
    case "switch-own-account": {
      const { switchOwnAccount } = await import("./spread-policy.ts");
      return switchOwnAccount(world, ownerId);
    }
    case "method-expiry": {
      const { warnOfExpiry } = await import("./method-expiry.ts");
      return warnOfExpiry(world, ownerId, work.methodId);
    }
  }
}

/** Moves a matched transfer to the vendor; the ledger has it already, so only Stripe changes. */
async function drawCash(
  world: Pick<World, "processor">,
  work: Extract<MoneyWork, { readonly kind: "draw-cash" }>,
): Promise<JobOutcome> {
  const { transactionId, customerId, amount, currency } = work;
  invariant(amount > 0, "Only money that arrived is drawn.");
  const drawn = await world.processor.drawCash({
    id: transactionId,
    customerId,
    amount,
    currency,
  });
  if (drawn === "drawn") return { status: "done" };
  return { status: "attention", reason: `cash-${drawn.refusedCode}` };
}
