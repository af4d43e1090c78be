import type { Arranged } from "../flexibility/arrangement-news.ts";
import { passPlanMilestone } from "../flexibility/pass-plan-milestone.ts";
import { passPause } from "../flexibility/pause.ts";
import { passPromise } from "../flexibility/promise.ts";
import { expireRequest } from "../flexibility/request.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Instant } from "../values/instant.ts";
import type { PlannedArrangement } from "./arrangement-milestones.ts";

/** The invoice after a moment of one of its arrangements has come, with what there is to tell. */
export function passMilestone(
  invoice: IssuedInvoice,
  planned: PlannedArrangement,
  now: Instant,
): Arranged {
  // Jobs may run a minute early; what a moment decides is decided as of that moment all the same.
  const at = now < planned.at ? planned.at : now;
  switch (planned.kind) {
    case "promise-due":
      return passPromise(invoice, at);
    case "request-expires":
      return expireRequest(invoice, at);
    case "pause-ends":
      return passPause(invoice, at);
    case "hand-over-due":
      return passHandOver(invoice, at);
    default:
      return passPlanMilestone(invoice, planned, at);
  }
}

/** The notice of a hand-over has run out: that is noted, and a person decides. */
function passHandOver(invoice: IssuedInvoice, at: Instant): Arranged {
  const { handOver } = invoice;
  if (handOver === undefined) return { invoice, news: [] };
  return {
    invoice: { ...invoice, handOver: { ...handOver, dueAt: at } },
    news: [{ kind: "hand-over-due" }],
  };
}
