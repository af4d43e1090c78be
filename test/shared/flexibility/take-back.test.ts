import { describe, expect, it } from "vitest";
import { agreeOn } from "../../../shared/flexibility/agree.ts";
import type { PaymentPlan } from "../../../shared/flexibility/payment-plan.ts";
import { previewProposal } from "../../../shared/flexibility/preview-proposal.ts";
import type { Proposal } from "../../../shared/flexibility/proposal.ts";
import { situationOf } from "../../../shared/flexibility/situation.ts";
import { takeBack } from "../../../shared/flexibility/take-back.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { invariant } from "../../../shared/values/invariant.ts";
import { refused } from "../../../shared/values/result.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, withEntries } from "../builders/an-issued-invoice.ts";
import { aFlexibleInvoice, usualToday } from "../builders/a-situation.ts";

const now = "2026-12-01T18:00:00.000Z";
const later = "2026-12-02T18:00:00.000Z";
const inThree: Proposal = {
  plan: { installments: 3, cadence: "monthly", firstDate: "2026-12-15", collection: "reminder" },
};

function under(invoice: IssuedInvoice, proposal: Proposal, agreementId: string): IssuedInvoice {
  const preview = previewProposal(situationOf(invoice, { today: usualToday }), proposal);
  invariant(preview.outcome === "done", "The proposal is possible.");
  const agreed = agreeOn(invoice, {
    proposal,
    agreementId,
    now,
    contactId: anId("con"),
    evidenceHash: "hash",
    seen: preview.terms,
  });
  invariant(agreed.outcome === "done", "It is agreed on.");
  return agreed.invoice;
}

function takenBack(invoice: IssuedInvoice, agreementId: string): IssuedInvoice {
  const decided = takeBack(invoice, agreementId, later);
  invariant(decided.outcome === "done", "It is taken back.");
  return decided.invoice;
}

const fresh = aFlexibleInvoice({ extensionTimes: 2 });
const extended = under(fresh, { dueDate: "2027-01-04" }, anId("ext"));
const planned = under(fresh, inThree, anId("plan"));

function withPlan(change: Partial<PaymentPlan>): IssuedInvoice {
  const plan = planned.arrangements?.plan;
  invariant(plan !== undefined, "There is a plan.");
  return { ...planned, arrangements: { plan: { ...plan, ...change } } };
}

describe("taking more time back", () => {
  it("gives the due date of before", () => {
    expect(takeBack(extended, anId("ext"), later)).toMatchObject({
      outcome: "done",
      kind: "extension",
      invoice: {
        version: extended.version + 1,
        dueDate: "2026-12-21",
        dueDateMovedAt: later,
        arrangements: { extensions: [{ id: anId("ext"), takenBackAt: later }] },
      },
    });
    expect(takenBack(extended, anId("ext"))).not.toHaveProperty("originalDueDate");
  });

  it("leaves the due date alone where something has moved it since", () => {
    const again = under(extended, { dueDate: "2027-01-10" }, anId("ext", "b"));

    expect(takenBack(again, anId("ext"))).toMatchObject({
      dueDate: "2027-01-10",
      originalDueDate: "2026-12-21",
    });
  });

  it("leaves a plan alone that keeps the due date now, and what it gives back is without it", () => {
    const both = under(extended, inThree, anId("plan"));
    const rest = takenBack(both, anId("ext"));

    expect(rest).toMatchObject({ dueDate: "2026-12-15" });
    expect(takenBack(rest, anId("plan")).dueDate).toBe("2026-12-21");
  });

  it("leaves a plan alone of which the first part is on the very day", () => {
    const plan = { installments: 2, cadence: "weekly", firstDate: "2027-01-04" } as const;
    const both = under(extended, { plan: { ...plan, collection: "reminder" } }, anId("plan"));

    expect(takenBack(both, anId("ext")).dueDate).toBe("2027-01-04");
  });

  it("leaves the next choice free", () => {
    const situation = situationOf(takenBack(extended, anId("ext")), { today: usualToday });

    expect(situation.extensionCount).toBe(0);
  });
});

describe("taking a plan back", () => {
  it("ends it, and gives the due date of before", () => {
    expect(takeBack(planned, anId("plan"), later)).toMatchObject({
      outcome: "done",
      kind: "plan",
      invoice: {
        dueDate: "2026-12-21",
        arrangements: { plan: { status: "ended", end: "taken-back", endedAt: later } },
      },
    });
  });

  it("is possible while it waits to start, and after a charge that did not work", () => {
    const declined = { paymentId: anId("pay"), at: now, declineCode: "insufficient_funds" };
    const failed = planned.arrangements?.plan?.installments.map((each) => ({
      ...each,
      tries: [declined],
    }));

    expect(takeBack(withPlan({ status: "starting" }), anId("plan"), later).outcome).toBe("done");
    expect(takeBack(withPlan({ installments: failed ?? [] }), anId("plan"), later).outcome).toBe(
      "done",
    );
  });
});

describe("what is not taken back, in the order of checking", () => {
  const [first, ...others] = planned.arrangements?.plan?.installments ?? [];
  invariant(first !== undefined, "A plan has a first part.");
  const underWay = { ...first, onItsWay: [anId("pay")] };
  const payNow = { amount: 1, method: "card", onItsWay: [anId("pay")] } as const;
  const paid = { ...first, paid: 1 };

  it.each([
    ["what was never agreed on", fresh, anId("ext"), "agreement-unknown"],
    ["another agreement", extended, anId("ext", "b"), "agreement-unknown"],
    ["what was taken back", takenBack(extended, anId("ext")), anId("ext"), "agreement-unknown"],
    [
      "a plan that was taken back",
      takenBack(planned, anId("plan")),
      anId("plan"),
      "agreement-unknown",
    ],
    [
      "a plan of which something was paid",
      withPlan({ firstChargedAt: now }),
      anId("plan"),
      "agreement-begun",
    ],
    [
      "a plan with a part paid",
      withPlan({ installments: [paid, ...others] }),
      anId("plan"),
      "agreement-begun",
    ],
    [
      "a plan with a charge under way",
      withPlan({ installments: [underWay, ...others] }),
      anId("plan"),
      "agreement-begun",
    ],
    [
      "a plan whose first payment is on its way",
      withPlan({ status: "starting", payNow }),
      anId("plan"),
      "agreement-begun",
    ],
    [
      "a plan that is finished",
      withPlan({ status: "finished", firstChargedAt: now }),
      anId("plan"),
      "agreement-begun",
    ],
    [
      "more time on what is paid",
      withEntries(extended, anEntry({ amount: -124_000 })),
      anId("ext"),
      "agreement-begun",
    ],
  ])("%s", (_, invoice, id, reason) => {
    expect(takeBack(invoice, id, later)).toEqual(refused({ reason }));
  });
});
