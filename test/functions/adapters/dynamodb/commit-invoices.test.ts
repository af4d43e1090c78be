import { describe, expect, it } from "vitest";
import type { Fact } from "../../../../functions/ports/jobs.ts";
import type { Effects, InvoiceCommit } from "../../../../functions/ports/receivables.ts";
import { aPayment } from "../../../shared/builders/a-payment.ts";
import { anEntry, anIssuedInvoice } from "../../../shared/builders/an-issued-invoice.ts";
import { serialTrips } from "../../stand/round-trips.ts";
import { dumpTable } from "../../stand/table-dump.ts";
import { freshId, freshVendorId, hasEmulator, tableStand } from "../../stand/table-stand.ts";
import { aMethod, aMovement, aTask } from "./row-examples.ts";

const at = "2026-11-21T16:20:00.000Z";
const stand = tableStand();

function aFact(ownerId: string, kind = "paid"): Fact {
  return { ownerId, at, kind, actor: "system", facts: {} };
}

/** Invoices of one client that are in the table, each at revision 1. */
async function someInvoices(count: number) {
  const vendorId = freshVendorId();
  const clientId = freshId("cli", vendorId);
  const invoices = Array.from({ length: count }, () =>
    anIssuedInvoice({ id: freshId("inv", vendorId), vendorId, written: { clientId } }),
  );
  for (const invoice of invoices) await stand.receivables.commitInvoice({ revision: 0, invoice });
  return { vendorId, clientId, invoices };
}

/** One payment of all of them, as each of them sees it. */
function paying({ invoices }: Awaited<ReturnType<typeof someInvoices>>): InvoiceCommit[] {
  const shares = invoices.map(({ id }) => ({ invoiceId: id, amount: 124_000 }));
  return invoices.map((invoice) => ({
    revision: 1,
    invoice,
    entries: [anEntry({ amount: -124_000 })],
    payments: [aPayment({ status: "succeeded", shares })],
    facts: [aFact(invoice.id)],
    jobs: [
      {
        ownerId: invoice.id,
        name: "settle.1",
        work: { kind: "settle-payment", paymentId: "pay_1" },
        dueAt: at,
      },
    ],
    eventId: "evt_1",
  }));
}

/** All that can stand beside. */
function effectsOf(given: { readonly vendorId: string; readonly clientId: string }) {
  const { vendorId, clientId } = given;
  return {
    facts: [aFact(clientId, "credited")],
    jobs: [{ ownerId: vendorId, name: "reconcile", work: { kind: "reconcile" }, dueAt: at }],
    credits: [
      aMovement({ clientId, amount: 300 }),
      aMovement({ clientId, id: "surplus.pay_2", amount: 200 }),
    ],
    methods: [aMethod({ clientId })],
    tasks: [aTask({ vendorId })],
    once: { ownerId: clientId, cause: "transfer.ccsbtxn_1" },
  } as const satisfies Effects;
}

describe.skipIf(!hasEmulator)("a commit of several invoices", () => {
  it("writes fifteen of them and all that goes with them, in one transaction", async () => {
    const scene = await someInvoices(15);
    const commits = paying(scene);
    const effects = effectsOf(scene);

    const trips = await serialTrips(async () => {
      expect(await stand.receivables.commitInvoices(commits, effects)).toBe("committed");
    });

    expect(trips).toEqual(["TransactWriteItems"]);
    for (const { invoice, entries, payments, facts, jobs } of commits) {
      const record = await stand.receivables.readInvoice(invoice.id);
      expect(record).toMatchObject({ revision: 2, invoice, entries, payments });
      expect(await stand.receivables.listFacts(invoice.id)).toEqual(facts);
      expect(await stand.jobs.readJob(invoice.id, "settle.1")).toMatchObject(jobs?.[0] ?? {});
    }
    expect(await stand.receivables.readClientAccount(scene.clientId)).toEqual({
      credits: { USD: 500 },
      movements: effects.credits,
      methods: effects.methods,
    });
    expect(await stand.receivables.listTasks(scene.vendorId)).toEqual(effects.tasks);
    expect(await stand.receivables.listFacts(scene.clientId)).toEqual(effects.facts);
    const job = await stand.jobs.readJob(scene.vendorId, "reconcile");
    expect(job).toEqual({ ...effects.jobs[0], status: "open", tries: 0 });
  });

  it("writes none of them when one has changed meanwhile", async () => {
    const scene = await someInvoices(3);
    const [one, other, last] = paying(scene);
    if (one === undefined || other === undefined || last === undefined) throw new Error("Three.");
    await stand.receivables.commitInvoice({ revision: 1, invoice: last.invoice });
    const before = await dumpTable(stand.table);

    const result = await stand.receivables.commitInvoices([one, other, last], effectsOf(scene));

    expect(result).toBe("conflict");
    expect(await dumpTable(stand.table)).toEqual(before);
  });

  it.each(["event", "cause"])(
    "answers that the %s is known, whatever else does not hold",
    async (known) => {
      const scene = await someInvoices(2);
      const effects = effectsOf(scene);
      await stand.receivables.commitInvoices(paying(scene), effects);
      const before = await dumpTable(stand.table);
      const { once, ...others } = effects;

      // Revision, entries and credits are not what the table has either.
      const again = paying(scene).map(({ eventId, ...commit }) => ({
        ...commit,
        ...(known === "event" && eventId !== undefined ? { eventId } : {}),
      }));
      const beside = { ...others, ...(known === "cause" ? { once } : {}) };

      expect(await stand.receivables.commitInvoices(again, beside)).toBe("event-known");
      expect(await dumpTable(stand.table)).toEqual(before);
    },
  );

  it("knows a cause within an invoice's own commit as well", async () => {
    const { invoices, clientId } = await someInvoices(1);
    const [invoice] = invoices;
    if (invoice === undefined) throw new Error("One.");
    const once = { ownerId: clientId, cause: "refund.re_1" };
    const commit = (revision: number) =>
      stand.receivables.commitInvoice({ revision, invoice, once });

    expect(await commit(1)).toBe("committed");
    expect(await commit(2)).toBe("event-known");
    expect(await stand.receivables.commitInvoices([], { once })).toBe("event-known");
  });

  it("tells a cause of one owner from the same of another", async () => {
    const cause = "transfer.ccsbtxn_1";
    const ofClient = () => ({ ownerId: freshId("cli", freshVendorId()), cause });

    expect(await stand.receivables.commitInvoices([], { once: ofClient() })).toBe("committed");
    expect(await stand.receivables.commitInvoices([], { once: ofClient() })).toBe("committed");
  });

  it("writes effects that no invoice goes with, and nothing at all if there is nothing", async () => {
    const vendorId = freshVendorId();
    const clientId = freshId("cli", vendorId);

    expect(await stand.receivables.commitInvoices([], effectsOf({ vendorId, clientId }))).toBe(
      "committed",
    );
    expect((await stand.receivables.readClientAccount(clientId)).credits).toEqual({ USD: 500 });
    expect(await stand.receivables.commitInvoices([])).toBe("committed");
  });

  it("writes once what several invoices bring along", async () => {
    const scene = await someInvoices(2);
    const { vendorId, clientId } = scene;
    const { jobs, methods, tasks, once } = effectsOf(scene);
    const commits = scene.invoices.map((invoice) => ({
      revision: 1,
      invoice,
      jobs,
      methods,
      tasks,
      once,
      credits: [aMovement({ clientId, id: `surplus.${invoice.id}` })],
    }));

    expect(await stand.receivables.commitInvoices(commits)).toBe("committed");

    const account = await stand.receivables.readClientAccount(clientId);
    expect(account).toMatchObject({ credits: { USD: 1_000 }, methods });
    expect(await stand.receivables.listTasks(vendorId)).toEqual(tasks);
  });

  it("says that one of them is too large, and writes none", async () => {
    const { invoices } = await someInvoices(2);
    const commits = invoices.map((invoice, index) => ({
      revision: 1,
      invoice: index === 0 ? invoice : { ...invoice, number: "9".repeat(420_000) },
    }));

    expect(await stand.receivables.commitInvoices(commits)).toBe("too-large");

    const records = await Promise.all(invoices.map(({ id }) => stand.receivables.readInvoice(id)));
    expect(records.map((record) => record?.revision)).toEqual([1, 1]);
  });

  it("stops before more than one transaction can hold, or than fifteen invoices", async () => {
    const vendorId = freshVendorId();
    const id = () => freshId("inv", vendorId);
    const facts = Array.from({ length: 100 }, () => aFact(vendorId));
    const commit = { revision: 0, invoice: anIssuedInvoice({ id: id() }), facts };
    const many = Array.from({ length: 16 }, () => ({
      revision: 0,
      invoice: anIssuedInvoice({ id: id() }),
    }));

    await expect(stand.receivables.commitInvoice(commit)).rejects.toThrow("one transaction");
    await expect(stand.receivables.commitInvoices(many)).rejects.toThrow("at most 15");
    await expect(
      stand.receivables.commitInvoices([many, many].flatMap((own) => own.slice(0, 1))),
    ).rejects.toThrow("once");
    expect(await stand.receivables.listFacts(vendorId)).toEqual([]);
  });
});
