import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FlexibilitySituation } from "../../../shared/contract/arrangement-schema.ts";
import { agreeOn } from "../../../shared/flexibility/agree.ts";
import { arrangementOptions } from "../../../shared/flexibility/arrangement-options.ts";
import type { PlanProposal, Proposal, Terms } from "../../../shared/flexibility/proposal.ts";
import { leastFirstPayment, planParts } from "../../../shared/flexibility/plan-parts.ts";
import { previewProposal } from "../../../shared/flexibility/preview-proposal.ts";
import { situationOf } from "../../../shared/flexibility/situation.ts";
import { defaultPaymentPolicy } from "../../../shared/payments/payment-policy.ts";
import { addDays, occurrence } from "../../../shared/values/calendar-date.ts";
import { anId } from "../builders/an-id.ts";
import { aFlexibleInvoice, aSituation } from "../builders/a-situation.ts";

const now = "2026-12-01T18:00:00.000Z";
const today = "2026-12-01";

const currencies = fc.constantFrom("USD", "JPY", "KWD", "ISK", "HUF", "THB");
const amounts = fc.integer({ min: 1, max: 5_000_000 });
const dates = fc.integer({ min: -3, max: 120 }).map((days) => addDays(today, days));
const percents = fc.constantFrom("0", "10", "33.3", "50", "90");

const plans: fc.Arbitrary<PlanProposal> = fc
  .record({
    installments: fc.integer({ min: 1, max: 24 }),
    cadence: fc.constantFrom("weekly", "everyTwoWeeks", "monthly"),
    firstDate: dates,
    collection: fc.constantFrom("autopay", "reminder"),
  })
  .map((plan) => (plan.collection === "autopay" ? { ...plan, method: "card" } : plan));

const proposals: fc.Arbitrary<Proposal> = fc.record(
  {
    payNow: amounts.map((amount) => ({ amount, method: "card" as const })),
    dueDate: dates,
    plan: plans,
  },
  { requiredKeys: [] },
);

/** An invoice of any currency and total, with settings that matter to amounts, maybe in hardship. */
const invoices = fc
  .record({
    currency: currencies,
    total: amounts,
    smallest: fc.option(amounts, { nil: undefined }),
    installment: fc.option(amounts, { nil: undefined }),
    planFirstPercent: percents,
    planInstallments: fc.integer({ min: 0, max: 24 }),
    isHardship: fc.boolean(),
  })
  .map(({ currency, total, smallest, installment, isHardship, ...policy }) =>
    aFlexibleInvoice(
      {
        ...policy,
        smallestParts: smallest === undefined ? {} : { [currency]: smallest },
        smallestInstallments: installment === undefined ? {} : { [currency]: installment },
      },
      {
        total,
        written: { currency },
        paymentPolicy: defaultPaymentPolicy("US"),
        ...(isHardship ? { arrangements: { hardship: { at: now, contactId: anId("con") } } } : {}),
      },
    ),
  );

function expectSound(situation: FlexibilitySituation, terms: Terms): void {
  const parts = terms.parts.map(({ amount }) => amount);
  expect(terms.payNow + parts.reduce((sum, amount) => sum + amount, 0)).toBe(situation.total);
  for (const amount of [terms.payNow, ...parts.slice(0, -1)]) {
    expect(amount % situation.step).toBe(0);
  }
  expect(terms.parts.map(({ date }) => date)).toEqual(
    terms.parts.map(({ date }) => date).toSorted(),
  );
  expect(terms.lastDate).toBe(terms.parts.at(-1)?.date);
}

describe("properties", () => {
  it("what a proposal comes to is the total exactly, every part on the step and payable", () => {
    fc.assert(
      fc.property(invoices, proposals, (invoice, proposal) => {
        const situation = situationOf(invoice, { today });
        const preview = previewProposal(situation, proposal);
        if (preview.outcome === "refused") return;
        expectSound(situation, preview.terms);
        if (proposal.plan !== undefined || proposal.payNow !== undefined) {
          for (const { amount } of preview.terms.parts) {
            expect(amount).toBeGreaterThanOrEqual(situation.leastPart);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("what is granted at once has no part under any minimum and a first payment as large as asked", () => {
    fc.assert(
      fc.property(invoices, proposals, (invoice, proposal) => {
        const situation = situationOf(invoice, { today });
        const preview = previewProposal(situation, proposal);
        if (preview.outcome === "refused" || preview.breaches.length > 0) return;
        if (proposal.plan === undefined) return;
        const { policy, currency, smallestPart } = situation;
        const { payNow, parts } = preview.terms;
        for (const { amount } of parts) {
          expect(amount).toBeGreaterThanOrEqual(policy.smallestInstallments[currency] ?? 0);
          expect(amount).toBeGreaterThanOrEqual(smallestPart);
        }
        const first = payNow > 0 ? payNow : (parts[0]?.amount ?? 0);
        expect(first).toBeGreaterThanOrEqual(leastFirstPayment(situation));
      }),
      { numRuns: 1000 },
    );
  });

  it("what is suggested is granted, and sound", () => {
    fc.assert(
      fc.property(invoices, (invoice) => {
        const situation = situationOf(invoice, { today });
        for (const { suggestion } of arrangementOptions(situation)) {
          if (suggestion === undefined) continue;
          const { proposal, terms } = suggestion;
          expect(previewProposal(situation, proposal)).toEqual({
            outcome: "done",
            terms,
            breaches: [],
          });
          expectSound(situation, terms);
        }
      }),
    );
  });

  it("what is agreed on is what was previewed", () => {
    fc.assert(
      fc.property(invoices, proposals, (invoice, proposal) => {
        const preview = previewProposal(situationOf(invoice, { today }), proposal);
        if (preview.outcome === "refused") return;
        const agreed = agreeOn(invoice, {
          proposal,
          now,
          contactId: anId("con"),
          evidenceHash: "hash",
          agreementId: anId(proposal.plan === undefined ? "ext" : "plan"),
          seen: preview.terms,
          grantedBeyond: { requestId: anId("req") },
        });
        expect(agreed.outcome).toBe("done");
        if (agreed.outcome === "refused") return;
        const { plan, extensions } = agreed.invoice.arrangements ?? {};
        expect(agreed.invoice.dueDate).toBe(preview.terms.parts[0]?.date);
        if (agreed.kind === "extension") {
          expect(extensions?.at(-1)?.to).toBe(preview.terms.lastDate);
          return;
        }
        expect(plan?.installments.map(({ date, amount }) => ({ date, amount }))).toEqual(
          preview.terms.parts,
        );
        expect(plan?.payNow?.amount ?? 0).toBe(preview.terms.payNow);
      }),
      { numRuns: 300 },
    );
  });

  it("month ends do not drift in ten years", () => {
    const starts = fc.integer({ min: 0, max: 3650 }).map((days) => addDays("2026-01-01", days));
    const situation = aSituation();
    fc.assert(
      fc.property(starts, (firstDate) => {
        const plan = { installments: 120, cadence: "monthly", firstDate } as const;
        const parts = planParts(situation, { ...plan, collection: "reminder" }, 0);
        const day = Number(firstDate.slice(8));
        for (const [index, { date }] of parts.entries()) {
          expect(date).toBe(occurrence(firstDate, "monthly", index));
          const isLastOfMonth = addDays(date, 1).slice(8) === "01";
          expect(Number(date.slice(8)) === day || (isLastOfMonth && day > 28)).toBe(true);
        }
      }),
    );
  });
});
