import { beforeEach, describe, expect, it } from "vitest";
import { dynamoDbReceivables } from "../../../../functions/adapters/dynamodb/dynamodb-receivables.ts";
import type { Job } from "../../../../functions/ports/jobs.ts";
import type { InvoiceCommit } from "../../../../functions/ports/receivables.ts";
import type { LedgerEntry } from "../../../../shared/ledger/entry.ts";
import { aDraft, aLine } from "../../../shared/builders/a-draft.ts";
import { aPayment } from "../../../shared/builders/a-payment.ts";
import { anEntry, anIssuedInvoice } from "../../../shared/builders/an-issued-invoice.ts";
import { dumpTable } from "../../stand/table-dump.ts";
import { aMovement } from "./row-examples.ts";
import { freshId, freshVendorId, hasEmulator, tableStand } from "../../stand/table-stand.ts";

const at = "2026-11-21T16:20:00.000Z";
const stand = tableStand();

/** The usual invoice under an id of its own. */
function ids() {
  const vendorId = freshVendorId();
  return { vendorId, invoiceId: freshId("inv", vendorId) };
}

/** Everything that a commit can carry, for one invoice. */
function fullCommit(invoiceId: string): InvoiceCommit {
  const payment = aPayment();
  return {
    revision: 0,
    invoice: anIssuedInvoice({ id: invoiceId }),
    lines: [aLine()],
    entries: [anEntry({ id: "charge", kind: "charge", amount: 124_000 })],
    payments: [payment],
    links: [{ id: "lnk_1", contactId: "con_1", secretHash: "hash of a link", createdAt: at }],
    sessions: [
      { secretHash: "hash of a session", linkId: "lnk_1", contactId: "con_1", createdAt: at },
    ],
    facts: [{ ownerId: invoiceId, at, kind: "issued", actor: "mem_1", facts: { number: "SL-1" } }],
    jobs: [aJob(invoiceId, "milestone")],
    eventId: "evt_1",
    credits: [aMovement({ clientId: clientOf(invoiceId), amount: 5 })],
    declarations: [
      {
        id: "dec_1",
        status: "open",
        contactId: "con_1",
        requestKey: "key of a word",
        method: "bank_transfer",
        amount: 124_000,
        paidDate: "2026-11-20",
        slip: { id: "slp_1", contentType: "image/png", byteCount: 3 },
        declaredAt: at,
      },
    ],
    withholdings: [
      {
        id: "whd_1",
        status: "booked",
        amount: 3_720,
        allowed: 3_720,
        paymentId: payment.id,
        declaredAt: at,
        certificate: { status: "awaited" },
      },
    ],
    questions: [
      {
        id: "qst_1",
        requestKey: "key",
        kind: "dispute",
        line: 0,
        status: "open",
        contactId: "con_1",
        askedAt: at,
        messages: [{ from: "client", actorId: "con_1", at, text: "Was this in the estimate?" }],
      },
    ],
  };
}

function clientOf(invoiceId: string): string {
  return `cli of ${invoiceId}`;
}

function aJob(ownerId: string, name: string): Job {
  return { ownerId, name, work: { kind: "milestone", milestone: "upcoming" }, dueAt: at };
}

describe.skipIf(!hasEmulator)("a commit of an invoice", () => {
  it("writes everything of one decision, and one read gives it back", async () => {
    const { invoiceId } = ids();
    const commit = fullCommit(invoiceId);

    expect(await stand.receivables.commitInvoice(commit)).toBe("committed");

    const { revision: _, facts, jobs, eventId: __, credits, ...read } = commit;
    expect(await stand.receivables.readInvoice(invoiceId)).toEqual({ ...read, revision: 1 });
    expect(await stand.receivables.listFacts(invoiceId)).toEqual(facts);
    expect((await stand.receivables.readClientAccount(clientOf(invoiceId))).movements).toEqual(
      credits,
    );
    expect(await stand.jobs.readJob(invoiceId, "milestone")).toEqual({
      ...jobs?.[0],
      status: "open",
      tries: 0,
    });
  });

  it("keeps every optional member absent that was absent", async () => {
    const { invoiceId } = ids();
    const invoice = aDraft({ id: invoiceId });

    await stand.receivables.commitInvoice({ revision: 0, invoice });

    expect(await stand.receivables.readInvoice(invoiceId)).toEqual({
      revision: 1,
      invoice,
      lines: [],
      payments: [],
      declarations: [],
      withholdings: [],
      questions: [],
      entries: [],
      links: [],
      sessions: [],
    });
  });

  it("refuses a new invoice where there is one already", async () => {
    const { invoiceId } = ids();
    const invoice = aDraft({ id: invoiceId });
    await stand.receivables.commitInvoice({ revision: 0, invoice });

    expect(await stand.receivables.commitInvoice({ revision: 0, invoice })).toBe("conflict");
  });

  it("writes one of two decisions that were made on the same revision", async () => {
    const { invoiceId } = ids();
    await stand.receivables.commitInvoice(fullCommit(invoiceId));
    const invoice = anIssuedInvoice({ id: invoiceId });
    const seen = (seenAt: string) =>
      stand.receivables.commitInvoice({ revision: 1, invoice: { ...invoice, seenAt } });

    const results = await Promise.all([seen(at), seen("2026-11-22T00:00:00.000Z")]);

    expect(results.toSorted()).toEqual(["committed", "conflict"]);
    expect((await stand.receivables.readInvoice(invoiceId))?.revision).toBe(2);
  });

  it("knows an event that has been applied, even when the revision is right", async () => {
    const { invoiceId } = ids();
    await stand.receivables.commitInvoice(fullCommit(invoiceId));
    const invoice = anIssuedInvoice({ id: invoiceId, seenAt: at });

    const again = { revision: 1, invoice, eventId: "evt_1" };

    expect(await stand.receivables.commitInvoice(again)).toBe("event-known");
    expect((await stand.receivables.readInvoice(invoiceId))?.invoice).not.toHaveProperty("seenAt");
  });

  it("knows the event also when someone else was faster", async () => {
    const { invoiceId } = ids();
    await stand.receivables.commitInvoice(fullCommit(invoiceId));
    const invoice = anIssuedInvoice({ id: invoiceId });

    const late = { revision: 7, invoice, eventId: "evt_1" };

    expect(await stand.receivables.commitInvoice(late)).toBe("event-known");
  });

  it("takes the same event for two invoices: it is each one's own", async () => {
    const one = ids().invoiceId;
    const other = ids().invoiceId;

    expect(await stand.receivables.commitInvoice(fullCommit(one))).toBe("committed");
    expect(await stand.receivables.commitInvoice(fullCommit(other))).toBe("committed");
  });

  it("books no ledger entry twice under one id", async () => {
    const { invoiceId } = ids();
    await stand.receivables.commitInvoice(fullCommit(invoiceId));
    const invoice = anIssuedInvoice({ id: invoiceId });
    const entries = [anEntry({ id: "charge", kind: "charge", amount: 5 })];

    const again = { revision: 1, invoice, entries };

    expect(await stand.receivables.commitInvoice(again)).toBe("conflict");
    const record = await stand.receivables.readInvoice(invoiceId);
    expect(record?.entries).toEqual(fullCommit(invoiceId).entries);
    expect(record?.revision).toBe(1);
  });

  it("gives no client the same credit twice", async () => {
    const { invoiceId } = ids();
    const commit = fullCommit(invoiceId);
    await stand.receivables.commitInvoice(commit);
    const { invoice, credits = [] } = commit;

    expect(await stand.receivables.commitInvoice({ revision: 1, invoice, credits })).toBe(
      "conflict",
    );

    const { movements } = await stand.receivables.readClientAccount(clientOf(invoiceId));
    expect(movements).toEqual(credits);
  });

  it("keeps the order of what it tells of one instant", async () => {
    const { invoiceId } = ids();
    const kinds = Array.from({ length: 12 }, (_, index) => `fact ${index}`);
    const facts = kinds.map((kind) => ({
      ownerId: invoiceId,
      at,
      kind,
      actor: "system",
      facts: {},
    }));
    // Suffixes that fall as they go stand for the random ones of production.
    let count = 100;
    const receivables = dynamoDbReceivables(stand.table, () => String((count -= 1)));

    await receivables.commitInvoice({ revision: 0, invoice: aDraft({ id: invoiceId }), facts });
    await receivables.addFacts(facts.map((fact) => ({ ...fact, ownerId: `${invoiceId}.added` })));

    expect(await receivables.listFacts(invoiceId)).toEqual(facts);
    const added = await receivables.listFacts(`${invoiceId}.added`);
    expect(added.map(({ kind }) => kind)).toEqual(kinds);
  });

  it("stops before it books an entry that does not balance", async () => {
    const { invoiceId } = ids();
    const crooked: LedgerEntry = {
      ...anEntry(),
      postings: [
        { account: "receivable", amount: -5 },
        { account: "bank", amount: 4 },
      ],
    };
    const commit = { ...fullCommit(invoiceId), entries: [crooked] };

    await expect(stand.receivables.commitInvoice(commit)).rejects.toThrow("sum to zero");
    expect(await stand.receivables.readInvoice(invoiceId)).toBeUndefined();
  });

  it("takes away the jobs that no longer apply", async () => {
    const { invoiceId } = ids();
    await stand.receivables.commitInvoice(fullCommit(invoiceId));
    const invoice = anIssuedInvoice({ id: invoiceId });

    await stand.receivables.commitInvoice({
      revision: 1,
      invoice,
      endedJobs: ["milestone", "never"],
    });

    expect(await stand.jobs.readJob(invoiceId, "milestone")).toBeUndefined();
  });

  it("replaces a job that it ends and orders anew at once", async () => {
    const { invoiceId } = ids();
    await stand.receivables.commitInvoice(fullCommit(invoiceId));
    const anew = { ...aJob(invoiceId, "milestone"), dueAt: "2026-12-24T00:00:00.000Z" };

    const result = await stand.receivables.commitInvoice({
      revision: 1,
      invoice: anIssuedInvoice({ id: invoiceId }),
      endedJobs: ["milestone", "milestone"],
      jobs: [anew],
    });

    expect(result).toBe("committed");
    expect(await stand.jobs.readJob(invoiceId, "milestone")).toMatchObject(anew);
  });

  describe("that is refused", () => {
    let before: readonly unknown[] = [];
    const { invoiceId } = ids();
    const unfit: readonly (readonly [string, Partial<InvoiceCommit>])[] = [
      ["for its revision", { revision: 9, eventId: "evt_2" }],
      ["for its event", { revision: 1 }],
      ["for its entry", { revision: 1, eventId: "evt_2" }],
    ];
    beforeEach(async () => {
      await stand.receivables.commitInvoice(fullCommit(invoiceId));
      before = await dumpTable(stand.table);
    });

    it.each(unfit)("%s writes nothing at all", async (_, change) => {
      const commit = { ...fullCommit(invoiceId), lines: [aLine({ quantity: "9" })], ...change };

      expect(await stand.receivables.commitInvoice(commit)).not.toBe("committed");

      expect(await dumpTable(stand.table)).toEqual(before);
    });
  });
});
