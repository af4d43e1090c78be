import { describe, expect, it } from "vitest";
import { agreeOn } from "../../../shared/flexibility/agree.ts";
import { endLeave } from "../../../shared/flexibility/end-leave.ts";
import { followMoney } from "../../../shared/flexibility/follow-money.ts";
import type { Installment } from "../../../shared/flexibility/payment-plan.ts";
import { passPlanMilestone } from "../../../shared/flexibility/pass-plan-milestone.ts";
import { authorizePlan } from "../../../shared/flexibility/plan-changes.ts";
import { planMilestonesOf } from "../../../shared/flexibility/plan-milestones-of.ts";
import { canTry } from "../../../shared/flexibility/plan-retry.ts";
import { previewProposal } from "../../../shared/flexibility/preview-proposal.ts";
import { situationOf } from "../../../shared/flexibility/situation.ts";
import { takeBack } from "../../../shared/flexibility/take-back.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { applyDispute } from "../../../shared/payments/apply-dispute.ts";
import type { Dispute, DisputeReport } from "../../../shared/payments/dispute.ts";
import type { CheckoutMethodKind } from "../../../shared/payments/payment-method.ts";
import { done } from "../builders/a-paid-invoice.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";
import { aPlan, aPlannedInvoice, acceptedAt, paymentFor, planOf, tell } from "./a-plan.ts";

describe("a plan that nobody seems to begin", () => {
  function forgottenAt(method: CheckoutMethodKind): string | undefined {
    const { methodId: _, ...plan } = aPlan({ status: "starting", method });
    return planMilestonesOf({ ...aPlannedInvoice(), arrangements: { plan } })[0]?.at;
  }

  it("by card is forgotten after a day", () => {
    expect(forgottenAt("card")).toBe("2026-12-02T17:00:00.000Z");
  });

  it("is waited for while a voucher is paid or an account proved", () => {
    expect(forgottenAt("konbini")).toBe("2026-12-06T17:00:00.000Z");
    expect(forgottenAt("us_bank_account")).toBe("2026-12-06T17:00:00.000Z");
  });
});

describe("more time that is taken back again and again", () => {
  it("does not make the invoice grow without an end", () => {
    const now = acceptedAt;
    const proposal = { dueDate: "2026-12-28" };
    let invoice: IssuedInvoice = anIssuedInvoice();
    for (let count = 0; count < 60; count += 1) {
      const situation = situationOf(invoice, { today: "2026-12-01" });
      const { terms: seen } = done(previewProposal(situation, proposal));
      const agreementId = `ext_${count}`;
      const agreed = done(
        agreeOn(invoice, {
          proposal,
          seen,
          agreementId,
          contactId: "con_1",
          now,
          evidenceHash: "hash",
        }),
      );
      ({ invoice } = done(takeBack(agreed.invoice, agreementId, now)));
    }

    const extensions = invoice.arrangements?.extensions ?? [];
    expect(extensions).toHaveLength(21);
    expect(extensions.at(-1)?.id).toBe("ext_59");
    expect(situationOf(invoice, { today: "2026-12-01" }).extensionCount).toBe(0);
  });
});

describe("a charge of a plan that its bank takes back", () => {
  const invoice = aPlannedInvoice({ method: "us_bank_account" });
  const charged = paymentFor(invoice, 40_000, 1, { method: "us_bank_account" });
  const request = {
    kind: "charge",
    amount: 40_000,
    currency: "USD",
    method: "us_bank_account",
    description: "An installment",
    customerId: "cus_1",
    paymentMethodId: "pm_1",
    returnUrl: "https://pay.studiolime.example",
    isOffSession: true,
  } as const;
  const { checkout: _, ...payment } = { ...charged, request };
  const paid = tell(invoice, payment, "succeeded", "2026-12-14T17:00:00.000Z");
  const at = "2027-01-05T17:00:00.000Z";

  function takenBack(change: Partial<DisputeReport> = {}) {
    const dispute: DisputeReport = {
      disputeId: "du_1",
      currency: "USD",
      status: "lost",
      amount: 40_000,
      withdrawn: 40_000,
      reason: "debit_not_authorized",
      isBankReturn: true,
      paymentIntentId: "pi_1",
      ...change,
    };
    const applied = applyDispute(paid.invoice, paid.payment, dispute, { creditAvailable: 0, at });
    if (applied.outcome === "unchanged") throw new Error("Something has changed.");
    return followMoney(paid.invoice, applied.invoice, applied.payment, at).invoice;
  }

  it("ends the leave to debit: later installments are asked for", () => {
    const after = takenBack();
    const plan = planOf(after);

    expect(plan).not.toHaveProperty("methodId");
    expect(plan.installments.map((each) => canTry(plan, each))).toEqual([false, false, false]);
  });

  it("leaves another method alone that was authorized meanwhile", () => {
    const other = done(
      authorizePlan(paid.invoice, { methodId: "pm_2", at: "2027-01-01T00:00:00.000Z" }),
    );
    const dispute = { id: "du_1", status: "lost", isBankReturn: true } as Dispute;
    const back = { ...paid.payment, disputes: [dispute] };

    expect(endLeave(planOf(other.invoice), back, at)).toMatchObject({ methodId: "pm_2" });
  });

  it("is what a holder's dispute is too, as soon as it is open, and no mere inquiry", () => {
    const open = takenBack({ isBankReturn: false, status: "open" });
    const inquired = takenBack({ isBankReturn: false, status: "inquiry", withdrawn: 0 });

    expect(planOf(open)).not.toHaveProperty("methodId");
    expect(planOf(inquired)).toMatchObject({ methodId: "pm_1" });
  });
});

describe("a charge that a question has held up past its day", () => {
  const questionId = "qst_1";
  const announcedAt = "2026-12-07T17:00:00.000Z";

  function heldUp(change: Partial<Installment> = {}): IssuedInvoice {
    const planned = aPlannedInvoice();
    const plan = planOf(planned);
    const installments = plan.installments.map((each, index) =>
      index === 0 ? { ...each, announcedAt, ...change } : each,
    );
    return { ...planned, arrangements: { plan: { ...plan, installments } } };
  }

  function fire(invoice: IssuedInvoice, now: string) {
    const [next] = planMilestonesOf(invoice);
    if (next === undefined) throw new Error("Something comes next.");
    return { next, ...passPlanMilestone(invoice, next, now < next.at ? next.at : now) };
  }

  it.each([{}, { movedFrom: "2026-12-01" }])(
    "is announced anew, and made three days later",
    (change) => {
      const invoice = heldUp(change);
      const frozen = { ...invoice.arrangements, frozen: [{ questionId }] };
      expect(planMilestonesOf({ ...invoice, arrangements: frozen })).toEqual([]);

      const thawed = fire(invoice, "2026-12-28T18:00:00.000Z");
      const after = fire(thawed.invoice, "2026-12-28T18:00:00.000Z");

      expect(thawed.news).toMatchObject([{ kind: "installment-coming", number: 1 }]);
      expect(after.next.at.slice(0, 10)).toBe("2026-12-31");
      expect(after.news).toMatchObject([{ kind: "charge-installment", number: 1 }]);
    },
  );

  it("is made at once where it is late by a day", () => {
    expect(fire(heldUp(), "2026-12-11T18:00:00.000Z").news).toMatchObject([
      { kind: "charge-installment", number: 1 },
    ]);
  });
});
