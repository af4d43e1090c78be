import { beforeEach, describe, expect, it } from "vitest";
import type { Job } from "../../../../functions/ports/jobs.ts";
import type { InvoiceCommit } from "../../../../functions/ports/receivables.ts";
import type { LedgerEntry } from "../../../../shared/ledger/entry.ts";
import { aDraft, aLine } from "../../../shared/builders/a-draft.ts";
import { aPayment } from "../../../shared/builders/a-payment.ts";
import { anEntry, anIssuedInvoice } from "../../../shared/builders/an-issued-invoice.ts";
import { dumpTable } from "../../stand/table-dump.ts";
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
    storeCredit: {
      clientId: `cli of ${invoiceId}`,
      paymentId: payment.id,
      amount: 5,
      currency: "USD",
      at,
    },
  };
}

function aJob(ownerId: string, name: string): Job {
  return { ownerId, name, work: { kind: "milestone", milestone: "upcoming" }, dueAt: at };
}

describe.skipIf(!hasEmulator)("a commit of an invoice", () => {
  it("writes everything of one decision, and one read gives it back", async () => {
    const { invoiceId } = ids();
    const commit = fullCommit(invoiceId);

    expect(await stand.receivables.commitInvoice(commit)).toBe("committed");

    const { revision: _, facts, jobs, eventId: __, storeCredit: ___, ...read } = commit;
    expect(await stand.receivables.readInvoice(invoiceId)).toEqual({ ...read, revision: 1 });
    expect(await stand.receivables.listFacts(invoiceId)).toEqual(facts);
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
    const { invoice, storeCredit } = commit;

    const again = { revision: 1, invoice, ...(storeCredit === undefined ? {} : { storeCredit }) };

    expect(await stand.receivables.commitInvoice(again)).toBe("conflict");
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
