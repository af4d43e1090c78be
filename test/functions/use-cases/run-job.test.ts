import { describe, expect, it } from "vitest";
import type { Job, StoredJob } from "../../../functions/ports/jobs.ts";
import { PortFailure } from "../../../functions/ports/port-failure.ts";
import type { World } from "../../../functions/ports/world.ts";
import { followJob } from "../../../functions/use-cases/follow-job.ts";
import { runJob } from "../../../functions/use-cases/run-job.ts";
import { sweepJobs } from "../../../functions/use-cases/sweep-jobs.ts";
import { addSeconds, millisecondsOf } from "../../../shared/values/instant.ts";
import { aClient } from "../../shared/builders/a-client.ts";
import { aPayment } from "../../shared/builders/a-payment.ts";
import { aVendor } from "../../shared/builders/a-vendor.ts";
import { anIssuedInvoice } from "../../shared/builders/an-issued-invoice.ts";
import { type StillWorld, stillWorld } from "../stand/still-world.ts";
import {
  freshId,
  freshVendorId,
  hasEmulator,
  storesNow,
  tableStand,
} from "../stand/table-stand.ts";

const stand = tableStand();
const down = new PortFailure(
  { port: "stripe", operation: "any", retryable: true, outcome: "unknown" },
  undefined,
);

/** An issued invoice with an open payment, in a world of its own. */
async function aScene() {
  const still = stillWorld(stand);
  const vendor = aVendor({ id: freshVendorId() });
  const client = aClient({ id: freshId("cli", vendor.id), vendorId: vendor.id });
  const invoice = anIssuedInvoice({
    id: freshId("inv", vendor.id),
    vendorId: vendor.id,
    written: { clientId: client.id },
  });
  const payment = aPayment({ startedAt: storesNow });
  await stand.receivables.putVendor(vendor, 0);
  await stand.receivables.putClient(client, 0);
  await stand.receivables.commitInvoice({ revision: 0, invoice, payments: [payment] });
  return { ...still, invoice, payment };
}

async function owe(job: Job): Promise<Job> {
  await stand.receivables.addJobs([job]);
  return job;
}

async function read({ ownerId, name }: Job): Promise<StoredJob> {
  const job = await stand.jobs.readJob(ownerId, name);
  if (job === undefined) throw new Error("There is no such job.");
  return job;
}

const aSettleJob = (ownerId: string, paymentId: string): Job => ({
  ownerId,
  name: "settle.1",
  work: { kind: "settle-payment", paymentId },
  dueAt: storesNow,
});

/** Runs a job whenever it is due until it ends; the pauses between the runs, in minutes. */
async function pausesUntilEnd({ setTime }: StillWorld, world: World, job: Job) {
  const pauses: number[] = [];
  for (let tries = 0; tries < 20; tries += 1) {
    const before = await read(job);
    if (before.status !== "open") break;
    setTime(before.dueAt);
    await runJob(world, job);
    const after = await read(job);
    if (after.status !== "open") break;
    pauses.push((millisecondsOf(after.dueAt) - millisecondsOf(before.dueAt)) / 60_000);
  }
  return pauses;
}

describe.skipIf(!hasEmulator)("a job that fails", () => {
  it("is put off with growing pauses, and needs attention after eight tries", async () => {
    const scene = await aScene();
    const work = { kind: "expire-checkout", paymentId: scene.payment.id } as const;
    const name = "expire.1";
    const job = await owe({ ownerId: scene.invoice.id, name, work, dueAt: storesNow });
    const processor = { ...scene.world.processor, expireCheckout: () => Promise.reject(down) };

    const pauses = await pausesUntilEnd(scene, { ...scene.world, processor }, job);

    expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 64]);
    expect(await read(job)).toMatchObject({
      status: "attention",
      reason: "stripe-unknown",
      tries: 8,
    });
    expect(await stand.receivables.listTasks(scene.invoice.vendorId)).toMatchObject([
      { kind: "job-needs-attention", invoiceId: scene.invoice.id, facts: { amount: 124_000 } },
    ]);
    expect(scene.faults).toEqual(Array.from({ length: 8 }, () => "job-failed"));
  });

  it("does so too when it fails before it is claimed, or never is", async () => {
    const scene = await aScene();
    const work = { kind: "milestone", milestone: "upcoming" } as const;
    const job = await owe({ ownerId: scene.invoice.id, name: "milestone", work, dueAt: storesNow });
    const receivables = { ...scene.world.receivables, readInvoice: () => Promise.reject(down) };

    const pauses = await pausesUntilEnd(scene, { ...scene.world, receivables }, job);

    expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 64]);
    expect((await read(job)).status).toBe("attention");
    // What could not be read is not said of it; that it needs somebody is.
    expect(await stand.receivables.listTasks(scene.invoice.vendorId)).toMatchObject([
      { kind: "job-needs-attention", invoiceId: scene.invoice.id },
    ]);
  });

  it("is told of, and comes back the next day when it is the daily comparison", async () => {
    const scene = await aScene();
    const ownerId = scene.invoice.vendorId;
    const job = await owe({
      ownerId,
      name: "reconcile",
      work: { kind: "reconcile" },
      dueAt: storesNow,
    });
    const processor = { ...scene.world.processor, readAccount: () => Promise.reject(down) };

    for (let tries = 0; tries < 8; tries += 1) {
      scene.setTime((await read(job)).dueAt);
      await runJob({ ...scene.world, processor }, job);
    }

    const lastTriedAt = scene.world.clock.now();
    expect(await read(job)).toMatchObject({
      status: "open",
      tries: 0,
      dueAt: addSeconds(lastTriedAt, 24 * 60 * 60),
    });
    expect(await stand.receivables.listTasks(ownerId)).toMatchObject([
      { kind: "job-needs-attention", facts: { job: "reconcile" } },
    ]);
  });

  it("is told of, and comes back the next day when money is reserved until it is done", async () => {
    const scene = await aScene();
    const job = await owe(aSettleJob(scene.invoice.id, scene.payment.id));
    const processor = { ...scene.world.processor, readCheckout: () => Promise.reject(down) };

    for (let tries = 0; tries < 8; tries += 1) {
      scene.setTime((await read(job)).dueAt);
      await runJob({ ...scene.world, processor }, job);
    }

    const dueAt = addSeconds(scene.world.clock.now(), 24 * 60 * 60);
    expect(await read(job)).toMatchObject({ status: "open", tries: 0, dueAt });
    expect(await stand.receivables.listTasks(scene.invoice.vendorId)).toMatchObject([
      { kind: "payment-unsettled", invoiceId: scene.invoice.id, facts: { amount: 124_000 } },
    ]);
  });

  it("needs attention at once when it is the program that is broken", async () => {
    const scene = await aScene();
    const job = await owe(aSettleJob(scene.invoice.id, scene.payment.id));
    const processor = {
      ...scene.world.processor,
      readCheckout: () => Promise.reject(new Error("It makes no sense.")),
    };

    await runJob({ ...scene.world, processor }, job);

    expect(await read(job)).toMatchObject({ status: "attention", reason: "internal-error" });
  });

  it("stands in nobody else's way", async () => {
    const scene = await aScene();
    const [lost, own] = [await aScene(), scene];
    const broken = await owe(aSettleJob(lost.invoice.id, lost.payment.id));
    const contactId = own.invoice.contacts[0]?.id ?? "";
    const mail = { message: "invoice", contactId } as const;
    const work = { kind: "mail", mail } as const;
    const sound = await owe({ ownerId: own.invoice.id, name: "send.1", work, dueAt: storesNow });
    const processor = {
      ...scene.world.processor,
      readCheckout: () => Promise.reject(new Error("It makes no sense.")),
    };

    await sweepJobs({ ...scene.world, processor });

    expect((await read(broken)).status).toBe("attention");
    expect((await read(sound)).status).toBe("done");
  });
});

describe.skipIf(!hasEmulator)("the look-up of a payment", () => {
  it("comes back an hour after the start, then daily; a day later a person is told", async () => {
    const scene = await aScene();
    const { world, invoice, payment } = scene;
    const job = await owe(aSettleJob(invoice.id, payment.id));
    const reference = { invoiceId: invoice.id, paymentId: payment.id };
    const waiting = { sessionId: "cs", page: "complete", money: "processing" } as const;
    const report = { ...waiting, reference, amount: payment.amount, currency: payment.currency };
    const processor = { ...world.processor, readCheckout: () => Promise.resolve(report) };

    const pauses = await pausesUntilEnd(scene, { ...world, processor }, job);

    expect(pauses.slice(0, 4)).toEqual([60, 23 * 60, 24 * 60, 24 * 60]);
    expect(await stand.receivables.listTasks(invoice.vendorId)).toMatchObject([
      { id: `payment-unsettled.${payment.id}`, kind: "payment-unsettled", status: "open" },
    ]);
  });

  it("gives up a month after a person was told", async () => {
    const scene = await aScene();
    const { world, invoice, payment, setTime } = scene;
    const job = await owe(aSettleJob(invoice.id, payment.id));
    const reference = { invoiceId: invoice.id, paymentId: payment.id };
    const waiting = { sessionId: "cs", page: "complete", money: "processing" } as const;
    const report = { ...waiting, reference, amount: payment.amount, currency: payment.currency };
    const processor = { ...world.processor, readCheckout: () => Promise.resolve(report) };

    setTime(addSeconds(storesNow, 31 * 24 * 60 * 60));
    await runJob({ ...world, processor }, job);

    expect(await read(job)).toMatchObject({ status: "attention", reason: "payment-unsettled" });
  });

  it("is not tired by answers that say nothing new: tries count failures", async () => {
    const scene = await aScene();
    const job = await owe(aSettleJob(scene.invoice.id, scene.payment.id));
    const { world, invoice, payment } = scene;
    const waiting = { sessionId: "cs", page: "complete", money: "processing" } as const;
    const reference = { invoiceId: invoice.id, paymentId: payment.id };
    const report = { ...waiting, reference, amount: payment.amount, currency: payment.currency };
    const processor = { ...world.processor, readCheckout: () => Promise.resolve(report) };

    for (let days = 0; days < 9; days += 1) {
      scene.setTime((await read(job)).dueAt);
      await runJob({ ...world, processor }, job);
    }
    scene.setTime((await read(job)).dueAt);
    await runJob(
      { ...world, processor: { ...processor, readCheckout: () => Promise.reject(down) } },
      job,
    );

    expect(await read(job)).toMatchObject({ status: "open", tries: 1 });
  });
});

describe.skipIf(!hasEmulator)("the sweep", () => {
  it("takes up a job whose runner died, once its lease is over", async () => {
    const { world, setTime, invoice, payment, setReport } = await aScene();
    const job = await owe(aSettleJob(invoice.id, payment.id));
    const until = addSeconds(storesNow, 300);
    await stand.jobs.claimJob(await read(job), { now: storesNow, until });
    setReport({ page: "expired", sessionId: payment.checkout?.sessionId ?? "" });
    const reference = { invoiceId: invoice.id, paymentId: payment.id };
    const reported = { ...payment, reference, page: "expired", money: "none" } as const;
    const processor = {
      ...world.processor,
      readCheckout: (sessionId: string) => Promise.resolve({ ...reported, sessionId }),
    };

    setTime(addSeconds(until, -1));
    await sweepJobs({ ...world, processor });
    expect((await read(job)).status).toBe("leased");

    setTime(until);
    await sweepJobs({ ...world, processor });
    expect((await read(job)).status).toBe("done");
  });

  it("leaves alone what is due later", async () => {
    const { world, invoice, payment } = await aScene();
    const later = { ...aSettleJob(invoice.id, payment.id), dueAt: addSeconds(storesNow, 120) };
    await owe(later);

    await sweepJobs(world);

    expect(await read(later)).toMatchObject({ status: "open", tries: 0 });
  });
});

describe.skipIf(!hasEmulator)("a record of the stream", () => {
  it("that is old runs nothing: the job was done, put off or taken since", async () => {
    const { world, invoice, sent } = await aScene();
    const contactId = invoice.contacts[0]?.id ?? "";
    const work = { kind: "mail", mail: { message: "invoice", contactId } } as const;
    const job = await owe({ ownerId: invoice.id, name: "send.1", work, dueAt: storesNow });
    const written = await read(job);
    await followJob(world, job, { hadSchedule: false, written });
    expect(sent).toHaveLength(1);

    await followJob(world, job, { hadSchedule: false, written });
    await followJob(world, job, { hadSchedule: false });

    expect(sent).toHaveLength(1);
    expect((await read(job)).status).toBe("done");
  });

  it("about a job that is not there drops the schedule that it may have had", async () => {
    const { world, invoice } = await aScene();
    const dropped: string[] = [];
    const schedules = {
      keep: () => Promise.reject(new Error("Nothing is to be kept.")),
      drop: async ({ name }: { readonly name: string }) => void dropped.push(name),
    };
    const reference = { ownerId: invoice.id, name: "milestone" };

    await followJob({ ...world, schedules }, reference, { hadSchedule: true });
    await followJob({ ...world, schedules }, reference, { hadSchedule: false });

    expect(dropped).toEqual(["milestone"]);
  });
});
