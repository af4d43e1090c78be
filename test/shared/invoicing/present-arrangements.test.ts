import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { arrangementsViewSchema } from "../../../shared/contract/arrangement-view.ts";
import { invoiceViewSchema } from "../../../shared/contract/invoice-view.ts";
import type { Arrangements } from "../../../shared/flexibility/arrangements.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { presentArrangements } from "../../../shared/invoicing/present-arrangements.ts";
import { presentInvoice } from "../../../shared/invoicing/present-invoice.ts";
import { stateBand } from "../../../shared/invoicing/state-band.ts";
import { aQuestion } from "../builders/a-question.ts";
import { anId } from "../builders/an-id.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";
import { aPlan } from "../flexibility/a-plan.ts";

const now = "2026-12-22T18:00:00.000Z";
const today = "2026-12-22";
const [maya, other] = [{ id: anId("con", "a") }, { id: anId("con", "b") }];
const terms = { currency: "USD", total: 1, payNow: 0, parts: [], lastDate: "2027-03-01" };
const request = {
  id: anId("req"),
  status: "pending",
  requestKey: "request",
  contactId: maya.id,
  proposal: { dueDate: "2027-03-01" },
  terms,
  breaches: [],
  words: "Our own client pays late.",
  askedAt: now,
  expiresAt: "2026-12-28T08:00:00.000Z",
} as const;
const promise = {
  id: anId("prm"),
  requestKey: "promise",
  status: "open",
  contactId: maya.id,
  date: "2026-12-30",
  amount: 124_000,
  settledBefore: 0,
  madeAt: now,
} as const;
const extension = {
  id: anId("ext"),
  from: "2026-12-21",
  to: "2027-01-04",
  at: now,
  actorId: maya.id,
  evidenceHash: "hash",
  policyVersion: "v0.c0.i0",
} as const;
const share = {
  id: anId("shr"),
  payerId: anId("con", "p"),
  name: "Ada",
  email: "ada@example.com",
  amount: 40_000,
  paid: 0,
  sharedBy: maya.id,
  sharedAt: now,
} as const;
const pause = { contactId: maya.id, at: now, until: "2026-12-29" };
const hardship = aQuestion({ id: anId("qst", "h"), kind: "hardship", contactId: maya.id });

function arranged(arrangements: Arrangements, change: Partial<IssuedInvoice> = {}): IssuedInvoice {
  return anIssuedInvoice({ arrangements, ...change });
}

function seen(invoice: IssuedInvoice, reader?: { id: string }, questions = [aQuestion()]) {
  const ask = { today, ...(reader === undefined ? {} : { reader }) };
  return presentArrangements({ invoice, payments: [], questions }, ask);
}

describe("what was arranged, as it is seen", () => {
  it("is everything that stands, in the form that the contract names", () => {
    const all = {
      plan: aPlan(),
      request,
      promises: [promise],
      extensions: [extension],
      shares: [share],
    };
    const invoice = arranged(
      { ...all, pause, frozen: [{ questionId: anId("qst", "a"), amount: 24_000 }] },
      { originalDueDate: "2026-12-21", dueDate: "2027-01-04" },
    );
    const view = seen(invoice, maya);

    expect(v.parse(arrangementsViewSchema, view)).toEqual(view);
    expect(view).toMatchObject({
      plan: { id: anId("plan") },
      request: { id: anId("req"), words: "Our own client pays late." },
      promise: { id: anId("prm"), date: "2026-12-30", amount: 124_000 },
      questions: [{ id: anId("qst", "a"), frozen: 24_000 }],
      shares: [{ id: anId("shr"), amount: 40_000 }],
      originalDueDate: "2026-12-21",
      extension: { id: anId("ext"), canTakeBack: true },
      pausedUntil: "2026-12-29",
      frozen: 24_000,
    });
  });

  it("is nothing where there is nothing to see", () => {
    expect(seen(anIssuedInvoice(), maya, [])).toBeUndefined();
    expect(seen(arranged({ stepsUp: 1 }), maya, [])).toBeUndefined();
    const gone = {
      extensions: [{ ...extension, takenBackAt: now }],
      shares: [{ ...share, endedAt: now }],
    };
    expect(
      seen(arranged({ ...gone, pause: { ...pause, endedAt: now } }), maya, []),
    ).toBeUndefined();
    expect(seen(arranged({ pause: { ...pause, until: "2026-12-21" } }), maya, [])).toBeUndefined();
  });

  it("keeps the share of somebody who paid some of it, though it has ended", () => {
    const ended = { ...share, paid: 10_000, endedAt: now };

    expect(seen(arranged({ shares: [ended] }), maya, [])?.shares).toMatchObject([
      { isEnded: true },
    ]);
  });

  it.each([
    ["its writer", maya, [anId("qst", "a"), hardship.id]],
    ["a colleague", other, [anId("qst", "a")]],
    ["the vendor", undefined, [anId("qst", "a"), hardship.id]],
  ])("has of what was asked, for %s, what is theirs to read", (_, reader, ids) => {
    const view = seen(anIssuedInvoice(), reader, [aQuestion(), hardship]);

    expect(view?.questions?.map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ["its writer", maya, {}, true],
    ["a colleague", other, {}, false],
    ["the vendor", undefined, {}, true],
    ["the vendor, in hardship", undefined, { isHardship: true }, false],
    ["its writer, in hardship", maya, { isHardship: true }, true],
  ])("has the reason of a request for %s: %#", (_, reader, change, isSeen) => {
    const view = seen(arranged({ request: { ...request, ...change } }), reader, []);

    expect(view?.request?.words !== undefined).toBe(isSeen);
  });
});

describe("the invoice's view with it", () => {
  const present = (invoice: IssuedInvoice, questions = [aQuestion(), hardship]) =>
    presentInvoice(invoice, [], [], {
      now,
      lineLimit: 1,
      declared: { declarations: [], withholdings: [], questions },
    });

  it("is as the contract says, and without a reader has no word of hardship", () => {
    const view = present(
      arranged({ promises: [promise], hardship: { at: now, contactId: maya.id } }),
    );

    expect(v.safeParse(invoiceViewSchema, { ...view, lines: [] }).success).toBe(true);
    expect(view.arrangements?.questions?.map(({ id }) => id)).toEqual([anId("qst", "a")]);
    expect(JSON.stringify(view)).not.toContain(hardship.id);
  });

  it("has no word of arrangements where nothing was arranged or asked", () => {
    expect(present(anIssuedInvoice(), [])).not.toHaveProperty("arrangements");
  });

  it("tells what happened and what is to come", () => {
    const kinds = (
      arrangements: Arrangements,
      questions = [aQuestion({ status: "answered", endedAt: now })],
    ) => present(arranged(arrangements), questions).events.map(({ kind }) => kind);

    expect(kinds({ plan: aPlan() }, [])).toEqual([
      "issued",
      "sent",
      "plan-agreed",
      "installment-planned",
      "installment-planned",
      "installment-planned",
    ]);
    expect(kinds({ request: { ...request, answer: { memberId: "m", at: now } }, pause })).toEqual(
      expect.arrayContaining([
        "request-asked",
        "request-answered",
        "paused",
        "question-asked",
        "question-answered",
      ]),
    );
    expect(
      kinds({ promises: [promise], extensions: [{ ...extension, takenBackAt: now }] }, []),
    ).toEqual(
      expect.arrayContaining([
        "promise-made",
        "promised",
        "due-date-moved",
        "agreement-taken-back",
      ]),
    );
    expect(
      kinds({ promises: [{ ...promise, status: "partly-kept", endedAt: now }] }, []),
    ).not.toContain("promised");
    expect(
      kinds({ shares: [share, { ...share, id: "other" }] }, []).filter(
        (kind) => kind === "bill-shared",
      ),
    ).toHaveLength(1);
  });
});

describe("its state band", () => {
  const band = (arrangements: Arrangements, change: Partial<IssuedInvoice> = {}) =>
    stateBand(presentInvoice(arranged(arrangements, change), [], [], { now, lineLimit: 1 }));
  const frozen = [{ questionId: anId("qst", "a") }];
  const promises = [promise];

  const { methodId: _, ...unauthorized } = aPlan({ firstDate: "2026-12-30" });

  // In the order of what says most: each row has what the later rows say as well.
  it.each([
    [
      { kind: "plan-starting" },
      { plan: aPlan({ status: "starting" }), request, promises, frozen, pause },
    ],
    [
      { kind: "plan-agreed", nextDate: "2026-12-30", nextAmount: 40_000 },
      { plan: aPlan({ firstDate: "2026-12-30" }), request, promises },
    ],
    [{ kind: "plan-starting" }, { plan: unauthorized, request }],
    [{ kind: "request-pending" }, { request, promises, frozen, pause }],
    [
      { kind: "promised", date: "2026-12-30" },
      { promises, frozen, pause },
    ],
    [{ kind: "question-open" }, { frozen, pause }],
    [{ kind: "paused", date: "2026-12-29" }, { pause }],
    [{ kind: "days-late", days: 1 }, { frozen: [{ questionId: anId("qst", "a"), amount: 1 }] }],
  ])("is %o before what comes later", (expected, arrangements) => {
    expect(band(arrangements as Arrangements)).toEqual(expected);
  });

  it("says of money that is all on its way that it is, whatever was arranged", () => {
    expect(band({ promises, pause }, { amountProcessing: 124_000 }).kind).toBe(
      "payment-processing",
    );
  });
});
