import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";
import { mailJob, shortId } from "./owed-jobs.ts";
import { replan } from "./replan.ts";

/**
 * Records that a person looked at the invoice, tells the vendor the first time, and drops the
 * reminder to those who never opened it.
 */
export async function markSeen(
  world: Pick<World, "clock" | "receivables">,
  request: { readonly invoiceId: string; readonly contactId: string },
): Promise<void> {
  await changeInvoice<undefined>(
    world.receivables,
    request.invoiceId,
    ({ invoice }): Change<undefined> => {
      if (invoice.stage !== "issued" || invoice.seenAt !== undefined) return { answer: undefined };
      const now = world.clock.now();
      const { contactId } = request;
      const seen: IssuedInvoice = { ...invoice, seenAt: now };
      const plan = replan(invoice, seen);
      const notice = { kind: "seen", contactId } as const;
      return {
        answer: undefined,
        commit: {
          invoice: seen,
          facts: [fact({ ownerId: invoice.id, at: now, actor: contactId }, "seen")],
          jobs: [
            mailJob(invoice.id, `seen.${shortId(contactId)}`, { message: "notice", notice }, now),
            ...plan.jobs,
          ],
          endedJobs: plan.endedJobs,
        },
      };
    },
  );
}
