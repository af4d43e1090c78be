import { describe, expect, it } from "vitest";
import type { Job, JobOutcome, StoredJob } from "../../../../functions/ports/jobs.ts";
import type { IssuedInvoice } from "../../../../shared/invoicing/invoice.ts";
import { addSeconds } from "../../../../shared/values/instant.ts";
import {
  anEntry,
  anIssuedInvoice,
  withEntries,
} from "../../../shared/builders/an-issued-invoice.ts";
import {
  freshId,
  freshVendorId,
  hasEmulator,
  storesNow,
  tableStand,
} from "../../stand/table-stand.ts";

const stand = tableStand();
const lease = { now: storesNow, until: addSeconds(storesNow, 300) };

/** A job of an owner of its own; says only what differs. */
function aJob(change: Partial<Job> = {}): Job {
  return {
    ownerId: freshId("inv", freshVendorId()),
    name: "receipt.1",
    work: { kind: "mail", mail: { message: "receipt", contactId: "con_1", paymentId: "pay_1" } },
    dueAt: storesNow,
    ...change,
  };
}

/** A job as the table has it. */
async function aStoredJob(change: Partial<Job> = {}): Promise<StoredJob> {
  const job = aJob(change);
  await stand.receivables.addJobs([job]);
  return read(job);
}

async function read({ ownerId, name }: Pick<Job, "ownerId" | "name">): Promise<StoredJob> {
  const job = await stand.jobs.readJob(ownerId, name);
  if (job === undefined) throw new Error("There is no such job.");
  return job;
}

async function claimed(job: StoredJob): Promise<StoredJob> {
  const own = await stand.jobs.claimJob(job, lease);
  if (own === undefined) throw new Error("It could not be claimed.");
  return own;
}

describe.skipIf(!hasEmulator)("a job", () => {
  it("is owed once, however often its cause is told", async () => {
    const job = aJob();

    await stand.receivables.addJobs([job]);
    await stand.receivables.addJobs([{ ...job, dueAt: "2030-01-01T00:00:00.000Z" }, aJob()]);

    expect(await read(job)).toEqual({ ...job, status: "open", tries: 0 });
  });

  it.each([
    ["a client", "cli", { kind: "method-expiry", methodId: "pm_1" }],
    [
      "a client",
      "cli",
      {
        kind: "draw-cash",
        customerId: "cus_1",
        transactionId: "ccsbtxn_1",
        amount: 500,
        currency: "USD",
      },
    ],
    ["a vendor", "ven", { kind: "reconcile" }],
    ["a vendor", "ven", { kind: "spread-policy" }],
    ["a vendor", "ven", { kind: "switch-own-account" }],
  ] as const)("of %s (%s) is ordered with a commit, claimed and ended", async (_, owner, work) => {
    const vendorId = freshVendorId();
    const ownerId = owner === "ven" ? vendorId : freshId(owner, vendorId);
    const job: Job = { ownerId, name: `${work.kind}.1`, work, dueAt: storesNow };
    const invoice = anIssuedInvoice({ id: freshId("inv", vendorId) });
    await stand.receivables.commitInvoice({ revision: 0, invoice, jobs: [job] });

    expect(await stand.jobs.listDueJobs(storesNow)).toContainEqual({ ownerId, name: job.name });
    await stand.jobs.finishJob(await claimed(await read(job)), { status: "done" }, []);

    expect(await read(job)).toMatchObject({ work, status: "done" });
    expect(await stand.jobs.listDueJobs(storesNow)).not.toContainEqual({ ownerId, name: job.name });
  });

  it("goes to one of two who want it at once", async () => {
    const job = await aStoredJob();

    const claims = await Promise.all([1, 2, 3].map(() => stand.jobs.claimJob(job, lease)));

    expect(claims.filter((claim) => claim !== undefined)).toEqual([
      { ...job, status: "leased", tries: 1, leasedUntil: lease.until },
    ]);
    expect(await read(job)).toEqual({
      ...job,
      status: "leased",
      tries: 1,
      leasedUntil: lease.until,
    });
  });

  it("is not given to a second one who read it after it was taken and lies about it", async () => {
    const job = await aStoredJob();
    await claimed(job);

    expect(await stand.jobs.claimJob(job, lease)).toBeUndefined();
  });

  it("is taken over from a runner whose lease is over", async () => {
    const job = await aStoredJob();
    const left = await claimed(job);

    const second = await stand.jobs.claimJob(left, {
      now: addSeconds(storesNow, 301),
      until: addSeconds(storesNow, 601),
    });

    expect(second).toMatchObject({ status: "leased", tries: 2 });
    expect(await stand.jobs.claimJob(left, lease)).toBeUndefined();
  });

  it("is not ended by a runner who lost it meanwhile, and its facts are not written", async () => {
    const left = await claimed(await aStoredJob());
    await claimed(left);
    const { ownerId } = left;
    const news = { ownerId, at: storesNow, kind: "sent", actor: "system", facts: {} };

    await stand.jobs.finishJob(left, { status: "done" }, [news]);

    expect(await read(left)).toMatchObject({ status: "leased", tries: 2 });
    expect(await stand.receivables.listFacts(ownerId)).toEqual([]);
  });

  it("ends with its facts in one step", async () => {
    const own = await claimed(await aStoredJob());
    const { ownerId } = own;
    const news = { ownerId, at: storesNow, kind: "sent", actor: "system", facts: { name: "M" } };

    await stand.jobs.finishJob(own, { status: "done" }, [news]);

    const { leasedUntil: _, ...rest } = own;
    expect(await read(own)).toEqual({ ...rest, status: "done" });
    expect(await stand.receivables.listFacts(ownerId)).toEqual([news]);
  });

  it.each([
    { status: "skipped", reason: "settled" },
    { status: "unknown", reason: "mail-unknown" },
    { status: "attention", reason: "mail-refused" },
  ] as const satisfies readonly JobOutcome[])(
    "remembers why it ended: $status",
    async (outcome) => {
      const own = await claimed(await aStoredJob());

      await stand.jobs.finishJob(own, outcome, []);

      expect(await read(own)).toMatchObject(outcome);
      expect(await stand.jobs.claimJob(own, lease)).toBeUndefined();
    },
  );

  it("waits for its new instant when it is put off, and can be claimed anew", async () => {
    const own = await claimed(await aStoredJob());
    const dueAt = addSeconds(storesNow, 900);

    await stand.jobs.finishJob(own, { status: "again", dueAt, reason: "mail-not-done" }, []);

    const open = await read(own);
    expect(open).toMatchObject({ status: "open", dueAt, reason: "mail-not-done", tries: 1 });
    expect(open).not.toHaveProperty("leasedUntil");
    expect(await stand.jobs.claimJob(open, lease)).toMatchObject({ tries: 2 });
  });

  it("says of a run that began nothing about how the one before ended", async () => {
    const own = await claimed(await aStoredJob());
    const again = { status: "again", dueAt: storesNow, reason: "mail-not-done" } as const;
    await stand.jobs.finishJob(own, again, []);

    expect(await claimed(await read(own))).not.toHaveProperty("reason");
  });

  it("remembers each mail that was handed over without word of its fate", async () => {
    const job = await aStoredJob();

    const own = await stand.jobs.claimJob(job, { ...lease, isSending: true });
    const later = { now: lease.until, until: addSeconds(lease.until, 300), isSending: true };
    const second = own && (await stand.jobs.claimJob(own, later));

    expect(own?.sendsInDoubt).toEqual([lease.now]);
    expect(second?.sendsInDoubt).toEqual([lease.now, lease.until]);
  });

  it("begins to count anew where that is said", async () => {
    const own = await claimed(await aStoredJob());
    const outcome = { status: "again", dueAt: lease.until, reason: "unsettled", tries: 0 } as const;

    await stand.jobs.finishJob(own, outcome, []);

    expect(await read(own)).toMatchObject({ tries: 0 });
  });

  it("brings the link of its mail into being with the claim, and only then", async () => {
    const invoice = anIssuedInvoice({ id: freshId("inv", freshVendorId()) });
    await stand.receivables.commitInvoice({ revision: 0, invoice });
    const job = await aStoredJob({ ownerId: invoice.id });
    const link = { id: "lnk_1", contactId: "con_1", secretHash: "hash", createdAt: storesNow };
    const linksNow = async () => (await stand.receivables.readInvoice(invoice.id))?.links;

    const links = [{ ownerId: invoice.id, link }];
    await stand.jobs.claimJob({ ...job, tries: 5 }, { ...lease, links });
    expect(await linksNow()).toEqual([]);

    await stand.jobs.claimJob(job, { ...lease, links });
    expect(await linksNow()).toEqual([link]);
  });
});

describe.skipIf(!hasEmulator)("the job of a reminder", () => {
  const paid = (invoice: IssuedInvoice) => withEntries(invoice, anEntry({ amount: -124_000 }));
  const states: readonly (readonly [string, (invoice: IssuedInvoice) => IssuedInvoice, boolean])[] =
    [
      ["is claimed while the invoice is open", (invoice) => invoice, true],
      [
        "is claimed while part of it is paid",
        (invoice) => withEntries(invoice, anEntry({ amount: -1 })),
        true,
      ],
      ["is not claimed once it is paid", paid, false],
      [
        "is not claimed once it is void",
        (invoice) => ({ ...invoice, voided: { at: storesNow, reason: "mistake" } }),
        false,
      ],
      [
        "is not claimed while all of it is on its way",
        (invoice) => ({ ...invoice, amountProcessing: 124_000 }),
        false,
      ],
      [
        // It is 8:20 in Portland, on the 21st.
        "is not claimed on the last day on which reminders rest, in the invoice's zone",
        (invoice) => ({ ...invoice, pausedUntil: "2026-11-21" }),
        false,
      ],
      [
        "is claimed on the day after",
        (invoice) => ({ ...invoice, pausedUntil: "2026-11-20" }),
        true,
      ],
      [
        "is not claimed while a promise is open",
        (invoice) => ({ ...invoice, arrangements: { promises: [aPromise] } }),
        false,
      ],
      [
        "is not claimed while all that is left is in question",
        (invoice) => ({ ...invoice, arrangements: { frozen: [{ questionId: "qst_1" }] } }),
        false,
      ],
      [
        "is claimed while a part is in question",
        (invoice) => ({ ...invoice, arrangements: { frozen: [{ questionId: "q", amount: 1 }] } }),
        true,
      ],
    ];

  it.each(states)("%s", async (_, change, isOwed) => {
    const invoice = change(anIssuedInvoice({ id: freshId("inv", freshVendorId()) }));
    await stand.receivables.commitInvoice({ revision: 0, invoice });
    const mail = { message: "reminder", contactId: "con_1", milestone: "upcoming" } as const;
    const job = await aStoredJob({ ownerId: invoice.id, work: { kind: "mail", mail } });

    expect((await stand.jobs.claimJob(job, lease)) !== undefined).toBe(isOwed);
  });

  it("is claimed from the first moment of the day after the pause on", async () => {
    const timeZone = "Asia/Bangkok";
    const invoice = anIssuedInvoice({
      id: freshId("inv", freshVendorId()),
      timeZone,
      pausedUntil: "2026-11-21",
    });
    await stand.receivables.commitInvoice({ revision: 0, invoice });
    const mail = { message: "reminder", contactId: "con_1", milestone: "upcoming" } as const;
    const job = await aStoredJob({ ownerId: invoice.id, work: { kind: "mail", mail } });
    const claimAt = (now: string) =>
      stand.jobs.claimJob(job, { now, until: "2026-11-22T00:00:00.000Z" });

    expect(await claimAt("2026-11-21T16:59:59.999Z")).toBeUndefined();
    expect(await claimAt("2026-11-21T17:00:00.000Z")).toBeDefined();
  });

  it("is not claimed when there is no such invoice", async () => {
    const mail = { message: "reminder", contactId: "con_1", milestone: "upcoming" } as const;
    const job = await aStoredJob({ work: { kind: "mail", mail } });

    expect(await stand.jobs.claimJob(job, lease)).toBeUndefined();
  });
});

/** By the end of the day on which it is stored. */
const aPromise = {
  id: "prm_1",
  requestKey: "promise",
  status: "open",
  contactId: "con_1",
  date: "2026-11-21",
  amount: 1,
  settledBefore: 0,
  madeAt: storesNow,
} as const;

describe.skipIf(!hasEmulator)("the list of due jobs", () => {
  /** Whether each of these jobs is listed at an instant. */
  async function listedAt(until: string, jobs: readonly Job[]) {
    const due = await stand.jobs.listDueJobs(until);
    return jobs.map((job) =>
      due.some(({ ownerId, name }) => ownerId === job.ownerId && name === job.name),
    );
  }

  it("holds what was due at an instant or before it, oldest first", async () => {
    const early = await aStoredJob({ dueAt: "2020-01-01T00:00:00.000Z" });
    const late = await aStoredJob({ dueAt: "2020-01-02T00:00:00.000Z" });
    const later = await aStoredJob({ dueAt: "2020-01-02T00:00:00.001Z" });

    const due = await stand.jobs.listDueJobs("2020-01-02T00:00:00.000Z");

    expect(due).toEqual([early, late].map(({ ownerId, name }) => ({ ownerId, name })));
    expect(await listedAt("2020-01-02T00:00:00.001Z", [later])).toEqual([true]);
  });

  it("holds a leased job once its lease is over, and none that has ended", async () => {
    const dueAt = "2021-01-01T00:00:00.000Z";
    const leased = await claimed(await aStoredJob({ dueAt }));
    const ended = await claimed(await aStoredJob({ dueAt }));
    await stand.jobs.finishJob(ended, { status: "done" }, []);

    expect(await listedAt(dueAt, [leased, ended])).toEqual([false, false]);
    expect(await listedAt(lease.until, [leased, ended])).toEqual([true, false]);
  });

  it("holds a job that was put off from its new instant on", async () => {
    const own = await claimed(await aStoredJob());
    const dueAt = addSeconds(storesNow, 7_200);
    await stand.jobs.finishJob(own, { status: "again", dueAt, reason: "later" }, []);

    expect(await listedAt(addSeconds(storesNow, 7_199), [own])).toEqual([false]);
    expect(await listedAt(dueAt, [own])).toEqual([true]);
  });
});

describe.skipIf(!hasEmulator)("the provider's word that it accepted a mail", () => {
  it("is kept beside the job, before and after the job ends, however often it comes", async () => {
    const job = await aStoredJob();
    const { ownerId, name } = job;

    expect(await stand.jobs.wasAccepted(ownerId, name)).toBe(false);
    await stand.jobs.noteAccepted(ownerId, name, storesNow);
    await stand.jobs.noteAccepted(ownerId, name, storesNow);

    expect(await stand.jobs.wasAccepted(ownerId, name)).toBe(true);
    expect(await read(job)).toEqual(job);
  });
});
