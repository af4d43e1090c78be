import { describe, expect, it } from "vitest";
import type {
  FlexibilityRequest,
  RequestStatus,
} from "../../../shared/flexibility/flexibility-request.ts";
import { previewProposal } from "../../../shared/flexibility/preview-proposal.ts";
import type { Proposal, Terms } from "../../../shared/flexibility/proposal.ts";
import type { RequestAnswer, RequestDecision } from "../../../shared/flexibility/request.ts";
import {
  acceptCounter,
  answerRequest,
  askFor,
  expireRequest,
  previewRequest,
  withdrawRequest,
} from "../../../shared/flexibility/request.ts";
import { situationOf } from "../../../shared/flexibility/situation.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { invariant } from "../../../shared/values/invariant.ts";
import { refused } from "../../../shared/values/result.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, withEntries } from "../builders/an-issued-invoice.ts";
import { aFlexibleInvoice, usualToday } from "../builders/a-situation.ts";

const now = "2026-12-01T18:00:00.000Z";
const nextDay = "2026-12-02T18:00:00.000Z";
const requestId = anId("req");
const untilMarch: Proposal = { dueDate: "2027-03-01" };
const untilFebruary: Proposal = { dueDate: "2027-02-01" };
const inTen: Proposal = {
  plan: { installments: 10, cadence: "weekly", firstDate: "2026-12-01", collection: "reminder" },
};

function termsFor(invoice: IssuedInvoice, proposal: Proposal): Terms {
  const preview = previewProposal(situationOf(invoice, { today: usualToday }), proposal);
  invariant(preview.outcome === "done", "The proposal is possible.");
  return preview.terms;
}

function ask(
  invoice: IssuedInvoice,
  proposal: Proposal,
  change: { seen?: Terms; key?: string } = {},
) {
  return askFor(invoice, {
    proposal,
    seen: change.seen ?? termsFor(invoice, proposal),
    requestId,
    requestKey: change.key ?? "key",
    contactId: anId("con"),
    words: "Our funding comes in February.",
    now,
  });
}

function asked(proposal: Proposal = untilMarch, invoice = aFlexibleInvoice()): IssuedInvoice {
  const decided = ask(invoice, proposal);
  invariant(decided.outcome === "done", "It is asked for.");
  return decided.invoice;
}

function answer(
  invoice: IssuedInvoice,
  decision: RequestDecision,
  change: Partial<RequestAnswer> = {},
) {
  return answerRequest(invoice, {
    requestId,
    memberId: anId("mem"),
    now: nextDay,
    evidenceHash: "hash",
    agreementId: anId(invoice.arrangements?.request?.proposal.plan ? "plan" : "ext"),
    message: "With pleasure.",
    ...change,
    ...decision,
  });
}

function countered(proposal: Proposal = untilFebruary, invoice = asked()): IssuedInvoice {
  const decided = answer(invoice, { decision: "counter", proposal });
  invariant(decided.outcome === "done", "It is countered.");
  return decided.invoice;
}

function accept(invoice: IssuedInvoice, at: string, seen?: Terms) {
  return acceptCounter(invoice, {
    requestId,
    contactId: anId("con", "b"),
    now: at,
    evidenceHash: "other",
    agreementId: anId("ext"),
    seen: seen ?? termsFor(invoice, untilFebruary),
  });
}

describe("asking", () => {
  it("keeps what was asked for, what it came to and why, until the vendor's days are over", () => {
    const invoice = aFlexibleInvoice();
    const decided = ask(invoice, untilMarch);
    const request: FlexibilityRequest = {
      id: requestId,
      status: "pending",
      requestKey: "key",
      contactId: anId("con"),
      proposal: untilMarch,
      terms: termsFor(invoice, untilMarch),
      breaches: [{ rule: "extension-too-long", allowedUntil: "2027-01-04" }],
      words: "Our funding comes in February.",
      askedAt: now,
      // Midnight in Portland after 6 December, the fifth day.
      expiresAt: "2026-12-07T08:00:00.000Z",
    };

    expect(decided).toEqual({
      outcome: "done",
      request,
      invoice: { ...invoice, arrangements: { request } },
    });
  });

  it("says whether it is asked in hardship", () => {
    const hardship = { at: now, contactId: anId("con") };
    const invoice = aFlexibleInvoice({}, { arrangements: { hardship } });

    expect(ask(invoice, untilMarch)).toMatchObject({ request: { isHardship: true } });
  });

  it("is done once for one key, and again after the other has ended", () => {
    const invoice = asked();
    const again = ask(invoice, untilFebruary);

    expect(again).toMatchObject({ outcome: "done", request: { proposal: untilMarch } });
    expect(again.outcome === "done" && again.invoice).toBe(invoice);

    const withdrawn = withdrawRequest(invoice, { requestId, now });
    invariant(withdrawn.outcome === "done", "It is withdrawn.");

    expect(ask(withdrawn.invoice, untilFebruary, { key: "other" })).toMatchObject({
      request: { proposal: untilFebruary, status: "pending" },
    });
  });

  const stale = { ...termsFor(aFlexibleInvoice(), untilMarch), total: 1 };

  it.each<readonly [string, IssuedInvoice, Proposal, object]>([
    ["another while one waits", asked(), {}, { reason: "request-pending" }],
    ["another while a counter-offer waits", countered(), {}, { reason: "request-pending" }],
    [
      "what makes no sense",
      aFlexibleInvoice(),
      {},
      { reason: "proposal-not-possible", why: { fault: "nothing-proposed" } },
    ],
    [
      "what is granted at once",
      aFlexibleInvoice(),
      { dueDate: "2027-01-04" },
      { reason: "request-not-needed" },
    ],
    [
      "for terms that are not those any more",
      aFlexibleInvoice(),
      untilMarch,
      { reason: "preview-outdated", terms: termsFor(aFlexibleInvoice(), untilMarch) },
    ],
  ])("is refused, in the order of checking: %s", (_, invoice, proposal, refusal) => {
    expect(ask(invoice, proposal, { seen: stale, key: "other" })).toEqual(refused(refusal));
  });
});

describe("the vendor's answer", () => {
  it("yes agrees on what was asked for, whatever the policy says", () => {
    const invoice = asked();

    expect(answer(invoice, { decision: "approve" })).toMatchObject({
      outcome: "done",
      agreed: { kind: "extension", policyVersion: "v1.c0.i0" },
      request: {
        status: "approved",
        endedAt: nextDay,
        answer: { memberId: anId("mem"), at: nextDay, message: "With pleasure." },
      },
      invoice: {
        version: invoice.version + 1,
        dueDate: "2027-03-01",
        arrangements: {
          request: { status: "approved" },
          extensions: [{ id: anId("ext"), actorId: anId("con"), requestId, to: "2027-03-01" }],
        },
      },
    });
  });

  it("no ends it and moves nothing", () => {
    const invoice = asked();

    expect(answer(invoice, { decision: "decline" })).toMatchObject({
      request: { status: "declined", endedAt: nextDay, answer: { message: "With pleasure." } },
      invoice: { version: invoice.version, dueDate: "2026-12-21" },
    });
  });

  it("something else waits a week for the client", () => {
    const invoice = countered();

    expect(invoice.arrangements?.request).toMatchObject({
      status: "countered",
      counter: { proposal: untilFebruary, terms: termsFor(invoice, untilFebruary) },
      expiresAt: "2026-12-10T08:00:00.000Z",
    });
    expect(invoice.arrangements?.request).not.toHaveProperty("endedAt");
  });

  it("is refused where the counter-offer makes no sense", () => {
    expect(answer(asked(), { decision: "counter", proposal: {} })).toEqual(
      refused({ reason: "proposal-not-possible", why: { fault: "nothing-proposed" } }),
    );
  });

  it("yes to a plan begins it today where its first day has passed", () => {
    const decided = answer(asked(inTen), { decision: "approve" });
    invariant(decided.outcome === "done", "It is approved.");
    const { plan } = decided.invoice.arrangements ?? {};

    expect(plan).toMatchObject({ id: anId("plan"), status: "active", requestId });
    expect(plan?.installments.slice(0, 2).map(({ date }) => date)).toEqual([
      "2026-12-02",
      "2026-12-09",
    ]);
    expect(decided.invoice.dueDate).toBe("2026-12-02");
  });

  it("yes to a day that has passed gives until tomorrow", () => {
    const invoice = asked(
      { dueDate: "2026-12-22" },
      aFlexibleInvoice({ extensionTimes: 0, answerDays: 30 }),
    );
    const at = "2026-12-24T18:00:00.000Z";

    expect(answer(invoice, { decision: "approve" }, { now: at })).toMatchObject({
      invoice: { dueDate: "2026-12-25" },
    });
  });

  it("yes is to less where some was paid meanwhile", () => {
    const paid = withEntries(asked(inTen), anEntry({ amount: -24_000 }));
    const decided = answer(paid, { decision: "approve" });
    invariant(decided.outcome === "done", "It is approved.");

    expect(decided.invoice.arrangements?.plan?.installments[0]?.amount).toBe(10_000);
  });

  it("yes is never to more than the client has asked for", () => {
    const frozen = { frozen: [{ questionId: anId("qst"), amount: 24_000 }] };
    const invoice = asked(inTen, aFlexibleInvoice({}, { arrangements: frozen }));
    const { frozen: _, ...rest } = invoice.arrangements ?? {};
    const decided = answer({ ...invoice, arrangements: rest }, { decision: "approve" });

    expect(decided).toMatchObject({
      outcome: "refused",
      refusal: { reason: "preview-outdated", terms: { total: 124_000 } },
    });
  });

  it("is told beforehand by the preview", () => {
    const invoice = asked(inTen);
    const preview = previewRequest(invoice, nextDay, "proposal");
    const decided = answer(invoice, { decision: "approve" });
    invariant(preview.outcome === "done" && decided.outcome === "done", "It is possible.");

    expect(preview.proposal.plan?.firstDate).toBe("2026-12-02");
    expect(
      decided.invoice.arrangements?.plan?.installments.map(({ date, amount }) => ({
        date,
        amount,
      })),
    ).toEqual(preview.terms.parts);
    expect(previewRequest(invoice, nextDay, "counter")).toEqual(
      refused({ reason: "request-unknown" }),
    );
  });
});

describe("a counter-offer", () => {
  it("accepted is agreed on in the client's name", () => {
    expect(accept(countered(), nextDay)).toMatchObject({
      outcome: "done",
      agreed: { kind: "extension" },
      request: { status: "approved", endedAt: nextDay },
      invoice: {
        dueDate: "2027-02-01",
        arrangements: {
          extensions: [{ actorId: anId("con", "b"), requestId, evidenceHash: "other" }],
        },
      },
    });
  });

  it("is refused with the new terms where others were seen", () => {
    const paid = withEntries(countered(), anEntry({ amount: -24_000 }));
    const seen = termsFor(countered(), untilFebruary);

    expect(accept(paid, nextDay, seen)).toMatchObject({
      refusal: { reason: "preview-outdated", terms: { total: 100_000 } },
    });
  });

  it("can be made better, declined or dropped for what was asked", () => {
    const better = answer(countered(), {
      decision: "counter",
      proposal: { dueDate: "2027-02-15" },
    });

    expect(better).toMatchObject({
      request: { status: "countered", counter: { proposal: { dueDate: "2027-02-15" } } },
    });
    expect(answer(countered(), { decision: "decline" })).toMatchObject({
      request: { status: "declined" },
    });
    expect(answer(countered(), { decision: "approve" })).toMatchObject({
      invoice: { dueDate: "2027-03-01" },
    });
  });
});

describe("the end of a request", () => {
  it("withdrawn or expired moves nothing", () => {
    const invoice = asked();
    const late = "2026-12-07T08:00:00.000Z";

    expect(withdrawRequest(invoice, { requestId, now: nextDay })).toMatchObject({
      request: { status: "withdrawn", endedAt: nextDay },
      invoice: { dueDate: "2026-12-21", version: invoice.version },
    });
    expect(expireRequest(invoice, late)).toMatchObject({
      invoice: { arrangements: { request: { status: "expired", endedAt: late } } },
      news: [{ kind: "request-expired", requestId }],
    });
  });

  it("by time leaves alone what waits, has ended or was never asked", () => {
    const declined = answer(asked(), { decision: "decline" });
    invariant(declined.outcome === "done", "It is declined.");

    for (const invoice of [asked(), aFlexibleInvoice()]) {
      expect(expireRequest(invoice, "2026-12-07T07:59:59.999Z")).toEqual({ invoice, news: [] });
    }
    expect(expireRequest(declined.invoice, "2027-12-07T08:00:00.000Z")).toEqual({
      invoice: declined.invoice,
      news: [],
    });
  });
});

describe("each step of each status", () => {
  const steps = {
    approve: (invoice: IssuedInvoice, at: string) =>
      answer(invoice, { decision: "approve" }, { now: at }),
    decline: (invoice: IssuedInvoice, at: string) =>
      answer(invoice, { decision: "decline" }, { now: at }),
    counter: (invoice: IssuedInvoice, at: string) =>
      answer(invoice, { decision: "counter", proposal: untilFebruary }, { now: at }),
    accept: (invoice: IssuedInvoice, at: string) => accept(invoice, at),
    withdraw: (invoice: IssuedInvoice, at: string) =>
      withdrawRequest(invoice, { requestId, now: at }),
  } as const;
  type Step = keyof typeof steps;

  const open = {
    approve: "approved",
    decline: "declined",
    counter: "countered",
    withdraw: "withdrawn",
  } as const;
  const table: Readonly<Record<RequestStatus, Partial<Record<Step, string>>>> = {
    pending: { ...open, accept: "request-pending" },
    countered: { ...open, accept: "approved" },
    approved: {},
    declined: {},
    withdrawn: {},
    expired: {},
  };
  const rows = (Object.keys(table) as RequestStatus[]).flatMap((status) =>
    (Object.keys(steps) as Step[]).map((step) => ({
      status,
      step,
      expected: table[status][step] ?? "request-ended",
    })),
  );

  function inStatus(status: RequestStatus): IssuedInvoice {
    const invoice = countered();
    const request = invoice.arrangements?.request;
    invariant(request !== undefined, "There is a request.");
    return { ...invoice, arrangements: { request: { ...request, status } } };
  }

  it.each(rows)("$step when $status: $expected", ({ status, step, expected }) => {
    const decided = steps[step](inStatus(status), nextDay);
    const found = decided.outcome === "done" ? decided.request.status : decided.refusal.reason;

    expect(found).toBe(expected);
  });

  it.each(rows)("$step when $status is too late after its time", ({ status, step }) => {
    expect(steps[step](inStatus(status), "2026-12-10T08:00:00.000Z")).toEqual(
      refused({ reason: "request-ended" }),
    );
  });

  it.each(Object.entries(steps))("%s is unknown for another request", (_, step) => {
    const invoice = countered();
    const request = invoice.arrangements?.request;
    invariant(request !== undefined, "There is a request.");
    const other = { ...invoice, arrangements: { request: { ...request, id: anId("req", "b") } } };

    expect(step(other, nextDay)).toEqual(refused({ reason: "request-unknown" }));
  });
});
