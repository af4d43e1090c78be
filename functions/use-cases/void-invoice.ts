import { voidInvoice } from "../../shared/invoicing/void-invoice.ts";
import type { VoidRefusal } from "../../shared/invoicing/void-invoice.ts";
import { invariant } from "../../shared/values/invariant.ts";
import type { Refused } from "../../shared/values/result.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import type { VendorActor } from "./actor.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";
import { moneyCommit } from "./money-commit.ts";

type Answer = { readonly outcome: "done" } | Refused<VoidRefusal>;

/**
 * Takes an invoice back and has every payment page that is still open for it closed. A void invoice
 * voided again for the same reason is done already.
 */
export async function takeBackInvoice(
  world: Pick<World, "clock" | "receivables">,
  request: { readonly actor: VendorActor; readonly invoiceId: string; readonly reason: string },
): Promise<Answer | undefined> {
  const answer = await changeInvoice<Answer>(
    world.receivables,
    request.invoiceId,
    async ({ invoice, payments }): Promise<Change<Answer>> => {
      if (invoice.stage === "issued" && invoice.voided?.reason === request.reason) {
        return { answer: { outcome: "done" } };
      }
      const now = world.clock.now();
      const decided = voidInvoice(invoice, { reason: request.reason, now });
      if (decided.outcome === "refused") return { answer: decided };
      const subject = { ownerId: invoice.id, at: now, actor: request.actor.id };
      const effects = { facts: [fact(subject, "voided", { reason: request.reason })] };
      invariant(invoice.stage === "issued", "Only an issued invoice is taken back.");
      const { entry: _, outcome: __, ...change } = decided;
      return {
        answer: { outcome: "done" },
        commit: await moneyCommit({ invoice, payments, at: now }, change, effects),
      };
    },
  );
  return answer?.outcome === "too-large" ? undefined : answer;
}
