import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreeOn } from "../../../shared/flexibility/agree.ts";
import { previewProposal } from "../../../shared/flexibility/preview-proposal.ts";
import type { Proposal, TermsPart } from "../../../shared/flexibility/proposal.ts";
import { situationOf } from "../../../shared/flexibility/situation.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { invoiceStatus } from "../../../shared/invoicing/invoice-status.ts";
import { presentPlan } from "../../../shared/invoicing/present-plan.ts";
import { addDays } from "../../../shared/values/calendar-date.ts";
import { localDateOf } from "../../../shared/values/time-zone.ts";
import { done } from "../builders/a-paid-invoice.ts";
import { anId } from "../builders/an-id.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";
import { acceptedAt, pay, planOf } from "./a-plan.ts";
import { PlanWorld } from "./plan-world.ts";

const today = "2026-12-01";

/** An invoice under a proposal, granted whatever the policy says, with what the preview showed. */
function agreed(total: number, proposal: Proposal) {
  const invoice = anIssuedInvoice({ total });
  const preview = previewProposal(situationOf(invoice, { today }), proposal);
  if (preview.outcome === "refused") return undefined;
  const agreement = agreeOn(invoice, {
    proposal,
    seen: preview.terms,
    agreementId: anId("plan"),
    contactId: anId("con"),
    now: acceptedAt,
    evidenceHash: "hash",
    grantedBeyond: { requestId: anId("req") },
    methodOnFile: { methodId: "pm_1" },
  });
  return { terms: preview.terms, invoice: done(agreement).invoice };
}

/** What is charged on which day when all charges of a plan go through. */
function charges(invoice: IssuedInvoice): { world: PlanWorld; charged: readonly TermsPart[] } {
  const world = new PlanWorld({});
  world.invoice = invoice;
  world.take({ does: "wait", days: 800, charges: "succeeded" });
  const charged = world.payments.map(({ startedAt, amount }) => ({
    date: localDateOf(startedAt, invoice.timeZone),
    amount,
  }));
  return { world, charged };
}

const proposals = fc.record({
  total: fc.integer({ min: 20_000, max: 900_000 }),
  installments: fc.integer({ min: 2, max: 24 }),
  cadence: fc.constantFrom("weekly" as const, "everyTwoWeeks" as const, "monthly" as const),
  inDays: fc.integer({ min: 1, max: 20 }),
  percentNow: fc.constantFrom(0, 0, 25, 50),
});

describe("properties", () => {
  it("the ledger does to the cent and day what the preview of a plan said", () => {
    fc.assert(
      fc.property(proposals, ({ total, installments, cadence, inDays, percentNow }) => {
        const now = Math.floor((total * percentNow) / 100);
        const agreement = agreed(total, {
          ...(now === 0 ? {} : { payNow: { amount: now, method: "card" } }),
          plan: {
            installments,
            cadence,
            firstDate: addDays(today, inDays),
            collection: "autopay",
            method: "card",
          },
        });
        if (agreement === undefined) throw new Error("It is possible.");
        const { terms, invoice } = agreement;
        const begun = now === 0 ? invoice : pay(invoice, now, 0, { at: acceptedAt }).invoice;
        const { world, charged } = charges(begun);

        expect(presentPlan(invoice, [], today)?.installments).toMatchObject(terms.parts);
        expect(charged).toEqual(terms.parts);
        expect(planOf(world.invoice).status).toBe("finished");
        expect(invoiceStatus(world.invoice)).toBe("paid");
        expect(planOf(begun).status).toBe("active");
      }),
      { numRuns: 150 },
    );
  });
});
