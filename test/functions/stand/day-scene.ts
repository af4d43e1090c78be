import type { Client, Contact } from "../../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import type { VendorReminders } from "../../../shared/milestones/reminder-settings.ts";
import { nextMilestone } from "../../../shared/milestones/plan-milestones.ts";
import type { Instant } from "../../../shared/values/instant.ts";
import type { StoredJob } from "../../../functions/ports/jobs.ts";
import type { World } from "../../../functions/ports/world.ts";
import { usualReminders } from "../../../functions/use-cases/hold-everything.ts";
import { runJob } from "../../../functions/use-cases/run-job.ts";
import { aClient, aContact } from "../../shared/builders/a-client.ts";
import { aVendor } from "../../shared/builders/a-vendor.ts";
import { anEntry, anIssuedInvoice } from "../../shared/builders/an-issued-invoice.ts";
import { type StillWorld, stillWorld } from "./still-world.ts";
import { freshId, freshVendorId, type TableStand } from "./table-stand.ts";

/** When the first milestone of the usual invoice is due: a quarter past nine in Portland at most. */
export const firstMorning: Instant = "2026-11-24T17:15:00.000Z";

/** A client with some invoices that were all sent three days ago and that nobody has opened. */
export type DayScene = StillWorld & {
  readonly client: Client;
  readonly vendorId: string;
  readonly invoices: readonly IssuedInvoice[];
  /** Fires the next milestone of an invoice, at its time or when the clock says more. */
  fire(invoice: IssuedInvoice, world?: World): Promise<void>;
  /** The mails of a day of the client, as they are stored. */
  days(): Promise<readonly StoredJob[]>;
  /** Runs the client's mails of a day that are due at an instant. */
  runDays(at: Instant, world?: World): Promise<void>;
  read(invoice: IssuedInvoice): Promise<IssuedInvoice>;
  /** Settles an invoice whole. */
  pay(invoice: IssuedInvoice): Promise<void>;
  /** What the timeline says of an invoice: kinds, and why where something was left out. */
  timeline(invoice: IssuedInvoice): Promise<readonly string[]>;
  change(invoice: IssuedInvoice, change: Partial<IssuedInvoice>): Promise<void>;
  putReminders(change: Partial<VendorReminders>): Promise<void>;
};

/** Maya, and whoever else is named. */
type SceneChange = {
  readonly count?: number;
  readonly contacts?: readonly Partial<Contact>[];
  readonly client?: Partial<Client>;
};

/** Builds such a client in a vendor of its own. */
export async function aDayScene(stand: TableStand, change: SceneChange = {}): Promise<DayScene> {
  const still = stillWorld(stand);
  const vendor = aVendor({ id: freshVendorId() });
  const contacts = (change.contacts ?? [{}]).map((contact) =>
    aContact({ id: freshId("con", vendor.id), ...contact }),
  );
  const client = aClient({
    id: freshId("cli", vendor.id),
    vendorId: vendor.id,
    contacts,
    ...change.client,
  });
  const invoices = Array.from({ length: change.count ?? 1 }, () =>
    anIssuedInvoice({
      id: freshId("inv", vendor.id),
      vendorId: vendor.id,
      to: client,
      written: { clientId: client.id },
    }),
  );
  await stand.receivables.putVendor(vendor, 0);
  await stand.receivables.putClient(client, 0);
  for (const invoice of invoices) await stand.receivables.commitInvoice({ revision: 0, invoice });
  still.setTime(firstMorning);
  return { ...still, client, vendorId: vendor.id, invoices, ...actions(stand, still, client) };
}

function actions(stand: TableStand, still: StillWorld, client: Client) {
  const recordOf = async ({ id }: IssuedInvoice) => {
    const record = await stand.receivables.readInvoice(id);
    if (record?.invoice.stage !== "issued") throw new Error("There is no such invoice.");
    return { ...record, invoice: record.invoice };
  };
  const read: DayScene["read"] = async (invoice) => (await recordOf(invoice)).invoice;
  const change: DayScene["change"] = async (asked, members) => {
    const { invoice, revision } = await recordOf(asked);
    await stand.receivables.commitInvoice({ revision, invoice: { ...invoice, ...members } });
  };
  const days = async () => {
    const due = await stand.jobs.listDueJobs("2027-12-31T00:00:00.000Z");
    const own = due.filter(
      ({ ownerId, name }) => ownerId === client.id && name.startsWith("remind."),
    );
    const jobs = await Promise.all(
      own.map(({ ownerId, name }) => stand.jobs.readJob(ownerId, name)),
    );
    return jobs.filter((job) => job !== undefined);
  };
  return {
    read,
    change,
    days,
    fire: async (asked: IssuedInvoice, world: World = still.world) => {
      const planned = nextMilestone(await read(asked));
      if (planned === undefined) throw new Error("Nothing is planned.");
      const work = { kind: "milestone", milestone: planned.kind } as const;
      const job = { ownerId: asked.id, name: "milestone", work, dueAt: planned.at };
      await runJob(world, job, { ...job, status: "open", tries: 0 });
    },
    runDays: async (at: Instant, world: World = still.world) => {
      still.setTime(at);
      for (const job of await days()) await runJob(world, job);
    },
    pay: async (asked: IssuedInvoice) => {
      const { invoice, revision } = await recordOf(asked);
      const entry = anEntry({ amount: -124_000, at: still.world.clock.now() });
      const balances = { ...invoice.balances, accounts: { ...invoice.balances.accounts } };
      balances.accounts.receivable = 0;
      const paid = { ...invoice, balances, paidAt: still.world.clock.now() };
      await stand.receivables.commitInvoice({ revision, invoice: paid, entries: [entry] });
    },
    timeline: async ({ id }: IssuedInvoice) =>
      (await stand.receivables.listFacts(id)).map(({ kind, facts }) =>
        facts["reason"] === undefined ? kind : `${kind}: ${String(facts["reason"])}`,
      ),
    putReminders: async (members: Partial<VendorReminders>) => {
      const reminders = { ...usualReminders(client.vendorId), version: 1, ...members };
      await stand.receivables.putReminders(reminders, 0);
    },
  };
}
