import { describe, expect, it } from "vitest";
import type { Job, MailOrder } from "../../../functions/ports/jobs.ts";
import { PortFailure } from "../../../functions/ports/port-failure.ts";
import { runJob } from "../../../functions/use-cases/run-job.ts";
import { addSeconds } from "../../../shared/values/instant.ts";
import { aClient } from "../../shared/builders/a-client.ts";
import { aVendor } from "../../shared/builders/a-vendor.ts";
import { anIssuedInvoice } from "../../shared/builders/an-issued-invoice.ts";
import { stillWorld } from "../stand/still-world.ts";
import {
  freshId,
  freshVendorId,
  hasEmulator,
  storesNow,
  tableStand,
} from "../stand/table-stand.ts";

const stand = tableStand();
const throttled = new PortFailure(
  { port: "mail", operation: "send", retryable: true, outcome: "not-done" },
  undefined,
);

const orders = (contactId: string) =>
  ({
    invoice: { message: "invoice", contactId },
    reminder: { message: "reminder", contactId, milestone: "not-opened" },
  }) as const satisfies Record<string, MailOrder>;

/** A mail that is owed about an invoice, in a world of its own. */
async function aScene(message: "invoice" | "reminder") {
  const still = stillWorld(stand);
  const vendor = aVendor({ id: freshVendorId() });
  const client = aClient({ id: freshId("cli", vendor.id), vendorId: vendor.id });
  const invoice = anIssuedInvoice({
    id: freshId("inv", vendor.id),
    vendorId: vendor.id,
    written: { clientId: client.id },
  });
  await stand.receivables.putVendor(vendor, 0);
  await stand.receivables.putClient(client, 0);
  await stand.receivables.commitInvoice({ revision: 0, invoice });
  const mail = orders(invoice.contacts[0]?.id ?? "")[message];
  const work = { kind: "mail", mail } as const;
  const job: Job = { ownerId: invoice.id, name: "mail.1", work, dueAt: storesNow };
  await stand.receivables.addJobs([job]);
  const read = async () => {
    const found = await stand.jobs.readJob(job.ownerId, job.name);
    if (found === undefined) throw new Error("There is no such job.");
    return found;
  };
  /** A runner takes the mail and dies before it can say whether it sent it. */
  const dieWhileSending = async (now: string) => {
    const until = addSeconds(now, 300);
    await stand.jobs.claimJob(await read(), { now, until, isSending: true });
    still.setTime(until);
  };
  const run = async () => runJob(still.world, job);
  return { ...still, job, read, run, dieWhileSending };
}

describe.skipIf(!hasEmulator)("a mail whose runner died while it was sending", () => {
  it("waits for the provider's word before it goes out once more", async () => {
    const { read, run, sent, setTime, dieWhileSending } = await aScene("invoice");
    await dieWhileSending(storesNow);

    await run();
    expect(sent).toEqual([]);
    expect(await read()).toMatchObject({ status: "open", dueAt: addSeconds(storesNow, 900) });

    setTime(addSeconds(storesNow, 900));
    await run();
    expect(sent).toHaveLength(1);
    expect((await read()).status).toBe("done");
  });

  it("does so also when it had been throttled before", async () => {
    const { read, run, sent, sendFailures, dieWhileSending } = await aScene("invoice");
    sendFailures.push(throttled);
    await run();
    expect(await read()).toMatchObject({ status: "open", reason: "mail-not-done" });
    await dieWhileSending(addSeconds(storesNow, 120));

    await run();

    expect(sent).toEqual([]);
    expect(await read()).toMatchObject({ status: "open", dueAt: addSeconds(storesNow, 1_020) });
  });

  it("is done when the provider's word has come", async () => {
    const { job, read, run, sent, dieWhileSending } = await aScene("invoice");
    await dieWhileSending(storesNow);
    await stand.jobs.noteAccepted(job.ownerId, job.name, storesNow);

    await run();

    expect(sent).toEqual([]);
    expect((await read()).status).toBe("done");
    const facts = await stand.receivables.listFacts(job.ownerId);
    expect(facts.map(({ kind, facts: { name, email } }) => [kind, name, email])).toEqual([
      ["sent", "Maya Chen", "maya@northwind.example"],
    ]);
  });

  it("is never sent again when it is a reminder", async () => {
    const { read, run, sent, setTime, dieWhileSending } = await aScene("reminder");
    await dieWhileSending(storesNow);

    await run();
    setTime(addSeconds(storesNow, 900));
    await run();

    expect(sent).toEqual([]);
    expect(await read()).toMatchObject({ status: "unknown", reason: "mail-unknown" });
  });
});

describe.skipIf(!hasEmulator)("a reminder", () => {
  it("that is due at night waits for the morning where its reader is", async () => {
    const { read, run, sent, setTime } = await aScene("reminder");
    // Half past nine in the evening in Portland.
    setTime("2026-11-22T05:30:00.000Z");

    await run();

    expect(sent).toEqual([]);
    const { status, dueAt } = await read();
    expect(status).toBe("open");
    expect(dueAt.slice(0, 13)).toBe("2026-11-22T17");

    setTime(dueAt);
    await run();
    expect(sent).toHaveLength(1);
  });
});
