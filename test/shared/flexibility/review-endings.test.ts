import { describe, expect, it } from "vitest";
import { agreeOn } from "../../../shared/flexibility/agree.ts";
import { planMilestonesOf } from "../../../shared/flexibility/plan-milestones-of.ts";
import { previewProposal } from "../../../shared/flexibility/preview-proposal.ts";
import { situationOf } from "../../../shared/flexibility/situation.ts";
import { takeBack } from "../../../shared/flexibility/take-back.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import type { CheckoutMethodKind } from "../../../shared/payments/payment-method.ts";
import { done } from "../builders/a-paid-invoice.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";
import { aPlan, aPlannedInvoice, acceptedAt } from "./a-plan.ts";

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
