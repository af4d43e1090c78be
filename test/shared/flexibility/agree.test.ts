import { describe, expect, it } from "vitest";
import type { Acceptance } from "../../../shared/flexibility/agree.ts";
import { agreeOn } from "../../../shared/flexibility/agree.ts";
import type { Arrangements } from "../../../shared/flexibility/arrangements.ts";
import type { FlexibilityRequest } from "../../../shared/flexibility/flexibility-request.ts";
import type { FlexibilityPolicy } from "../../../shared/flexibility/flexibility-policy.ts";
import { installmentsOf } from "../../../shared/flexibility/installments-of.ts";
import type { PromiseToPay } from "../../../shared/flexibility/promise-to-pay.ts";
import { previewProposal } from "../../../shared/flexibility/preview-proposal.ts";
import type { Proposal, Terms } from "../../../shared/flexibility/proposal.ts";
import { situationOf } from "../../../shared/flexibility/situation.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { invariant } from "../../../shared/values/invariant.ts";
import { refused } from "../../../shared/values/result.ts";
import { anId } from "../builders/an-id.ts";
import { aFlexibleInvoice, usualToday } from "../builders/a-situation.ts";

const now = "2026-12-01T18:00:00.000Z";
const untilJanuary: Proposal = { dueDate: "2027-01-04" };
const inThree = {
  plan: {
    installments: 3,
    cadence: "monthly",
    firstDate: "2026-12-15",
    collection: "autopay",
    method: "card",
  },
} as const satisfies Proposal;
const byReminder = {
  plan: { installments: 3, cadence: "monthly", firstDate: "2026-12-15", collection: "reminder" },
} as const satisfies Proposal;
const halfNow = { payNow: { amount: 62_000, method: "card" } } as const;

function termsFor(invoice: IssuedInvoice, proposal: Proposal): Terms {
  const preview = previewProposal(situationOf(invoice, { today: usualToday }), proposal);
  invariant(preview.outcome === "done", "The proposal is possible.");
  return preview.terms;
}

/** Accepts a proposal at what it comes to, unless other terms were seen. */
function accept(invoice: IssuedInvoice, proposal: Proposal, change: Partial<Acceptance> = {}) {
  return agreeOn(invoice, {
    proposal,
    seen: change.seen ?? termsFor(invoice, proposal),
    agreementId: anId(proposal.plan === undefined ? "ext" : "plan"),
    contactId: anId("con"),
    now,
    evidenceHash: "hash",
    ...change,
  });
}

function agreed(invoice: IssuedInvoice, proposal: Proposal, change: Partial<Acceptance> = {}) {
  const decided = accept(invoice, proposal, change);
  invariant(decided.outcome === "done", "It is agreed on.");
  return decided;
}

describe("agreeing on more time", () => {
  it("moves the due date, and keeps the one of issue once", () => {
    const invoice = aFlexibleInvoice({ extensionTimes: 2 });
    const first = agreed(invoice, untilJanuary);

    expect(first).toMatchObject({ kind: "extension", policyVersion: "v1.c0.i0" });
    expect(first.invoice).toEqual({
      ...invoice,
      version: invoice.version + 1,
      dueDate: "2027-01-04",
      originalDueDate: "2026-12-21",
      dueDateMovedAt: now,
      arrangements: {
        extensions: [
          {
            id: anId("ext"),
            from: "2026-12-21",
            to: "2027-01-04",
            at: now,
            actorId: anId("con"),
            evidenceHash: "hash",
            policyVersion: "v1.c0.i0",
          },
        ],
      },
    });

    const second = agreed(first.invoice, { dueDate: "2027-01-10" });

    expect(second.invoice).toMatchObject({
      dueDate: "2027-01-10",
      originalDueDate: "2026-12-21",
      arrangements: { extensions: [{ to: "2027-01-04" }, { from: "2027-01-04" }] },
    });
  });

  it("by the vendor's own will goes beyond the policy, in the member's name", () => {
    const { invoice } = agreed(
      aFlexibleInvoice({ extensionTimes: 0 }),
      { dueDate: "2027-03-01" },
      { grantedBy: anId("mem") },
    );

    expect(invoice).toMatchObject({
      dueDate: "2027-03-01",
      arrangements: { extensions: [{ actorId: anId("mem") }] },
    });
    expect(situationOf(invoice, { today: usualToday }).extensionCount).toBe(0);
  });
});

describe("agreeing on a plan", () => {
  it("by reminder puts it in force at once, and keeps the due date at its first part", () => {
    const invoice = aFlexibleInvoice();
    const terms = termsFor(invoice, byReminder);
    const decided = agreed(invoice, byReminder);

    expect(decided.kind).toBe("plan");
    expect(decided.invoice).toEqual({
      ...invoice,
      version: invoice.version + 1,
      dueDate: "2026-12-15",
      originalDueDate: "2026-12-21",
      dueDateMovedAt: now,
      arrangements: {
        plan: {
          id: anId("plan"),
          status: "active",
          cadence: "monthly",
          collection: "reminder",
          installments: installmentsOf(terms),
          dueDateBefore: "2026-12-21",
          contactId: anId("con"),
          acceptedAt: now,
          evidenceHash: "hash",
          policyVersion: "v1.c0.i0",
        },
      },
    });
  });

  const onFile = { methodId: "pm_1", paidWith: { brand: "Visa", lastDigits: "4242" } };

  it.each<readonly [string, Proposal, Partial<Acceptance>, string]>([
    ["charges by a method that has to be authorized", inThree, {}, "starting"],
    ["charges by a method on file", inThree, { methodOnFile: onFile }, "active"],
    ["something now, the rest by reminder", { ...halfNow, ...byReminder }, {}, "starting"],
    [
      "something now and a method on file",
      { ...halfNow, ...inThree },
      { methodOnFile: onFile },
      "starting",
    ],
    ["reminders in spite of a method on file", byReminder, { methodOnFile: onFile }, "active"],
  ])("with %s", (_, proposal, change, status) => {
    const { plan } = agreed(aFlexibleInvoice(), proposal, change).invoice.arrangements ?? {};

    expect(plan?.status).toBe(status);
    expect(plan?.methodId).toBe(
      change.methodOnFile && proposal !== byReminder ? "pm_1" : undefined,
    );
    expect(plan?.payNow).toEqual(proposal.payNow);
  });
});

describe("agreeing on anything", () => {
  const promise: PromiseToPay = {
    id: anId("prm"),
    requestKey: "key",
    status: "kept",
    contactId: anId("con"),
    date: "2026-12-24",
    amount: 124_000,
    settledBefore: 0,
    madeAt: "2026-11-30T18:00:00.000Z",
  };
  const request: FlexibilityRequest = {
    id: anId("req"),
    status: "pending",
    requestKey: "key",
    contactId: anId("con"),
    proposal: { dueDate: "2027-03-01" },
    terms: termsFor(aFlexibleInvoice(), { dueDate: "2027-03-01" }),
    breaches: [],
    askedAt: "2026-11-30T18:00:00.000Z",
    expiresAt: "2026-12-06T08:00:00.000Z",
  };

  function after(arrangements: Arrangements, change: Partial<Acceptance> = {}) {
    const invoice = aFlexibleInvoice({}, { arrangements });
    return agreed(invoice, untilJanuary, change).invoice.arrangements;
  }

  it("makes an open promise needless, and no other", () => {
    const open = { ...promise, status: "open" } as const;

    expect(after({ promises: [promise, open] })?.promises).toEqual([
      promise,
      { ...open, status: "replaced", endedAt: now },
    ]);
  });

  it("ends a request that waits, unless the vendor grants something itself", () => {
    const countered = { ...request, status: "countered" } as const;
    const declined = { ...request, status: "declined" } as const;
    const ended = { status: "withdrawn", endedAt: now };

    expect(after({ request })?.request).toEqual({ ...request, ...ended });
    expect(after({ request: countered })?.request).toEqual({ ...request, ...ended });
    expect(after({ request: declined })?.request).toBe(declined);
    expect(after({ request }, { grantedBy: anId("mem") })?.request).toBe(request);
  });

  it("keeps whatever else was arranged", () => {
    const pause = { contactId: anId("con"), at: now, until: "2026-12-05" };

    expect(after({ pause, stepsUp: 1 })).toMatchObject({ pause, stepsUp: 1 });
  });
});

describe("what is not agreed on, in the order of checking", () => {
  const stale: Terms = {
    currency: "USD",
    total: 1,
    payNow: 0,
    parts: [{ date: "2027-01-04", amount: 1 }],
    lastDate: "2027-01-04",
  };
  const strict: Partial<FlexibilityPolicy> = { extensionTimes: 0 };
  const withPlan = () => agreed(aFlexibleInvoice(strict), byReminder).invoice;
  const current = termsFor(aFlexibleInvoice(), untilJanuary);

  it.each<readonly [string, IssuedInvoice, Proposal, object]>([
    ["anything under a plan that is active", withPlan(), {}, { reason: "plan-in-force" }],
    [
      "anything under a plan that is about to start",
      agreed(aFlexibleInvoice(), inThree).invoice,
      untilJanuary,
      { reason: "plan-in-force" },
    ],
    [
      "what makes no sense",
      aFlexibleInvoice(strict),
      {},
      { reason: "proposal-not-possible", why: { fault: "nothing-proposed" } },
    ],
    [
      "what goes beyond the policy",
      aFlexibleInvoice(strict),
      untilJanuary,
      {
        reason: "beyond-policy",
        breaches: [{ rule: "extension-used", allowedTimes: 0 }],
        terms: current,
      },
    ],
    [
      "terms that are not those any more",
      aFlexibleInvoice(),
      untilJanuary,
      { reason: "preview-outdated", terms: current },
    ],
  ])("%s", (_, invoice, proposal, refusal) => {
    expect(accept(invoice, proposal, { seen: stale })).toEqual(refused(refusal));
  });

  it("is not the order in which a browser writes the members of what it saw", () => {
    const { parts, ...rest } = current;
    const seen = { ...rest, parts: parts.map(({ date, amount }) => ({ amount, date })) };

    expect(accept(aFlexibleInvoice(), untilJanuary, { seen }).outcome).toBe("done");
  });

  it("is not a plan that has ended", () => {
    const invoice = withPlan();
    const plan = invoice.arrangements?.plan;
    invariant(plan !== undefined, "There is a plan.");
    const ended = { ...invoice, arrangements: { plan: { ...plan, status: "ended" as const } } };

    expect(accept(ended, byReminder).outcome).toBe("done");
  });

  it("looks at the usual plan of this client", () => {
    const terms8 = { installments: 8, cadence: "monthly", collection: "reminder" } as const;
    const plan = { ...byReminder.plan, installments: 8 };
    const terms = { plan: terms8, agreedDate: "2026-06-01", invoiceId: anId("inv", "b") };

    expect(accept(aFlexibleInvoice(), { plan })).toMatchObject({
      refusal: { reason: "beyond-policy" },
    });
    expect(accept(aFlexibleInvoice(), { plan }, { terms }).outcome).toBe("done");
  });
});
