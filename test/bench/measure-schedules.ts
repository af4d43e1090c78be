import { mkdtempSync, rmSync } from "node:fs";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { ClientRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startLocalWorld } from "../../infra/local/local-world.ts";
import { seedClients } from "../../infra/local/seed/seed-clients.ts";
import { seedHttp } from "../../infra/local/seed/seed-http.ts";
import { seedVendor } from "../../infra/local/seed/seed-vendor.ts";
import { type Measurement, verdictOf } from "./figure.ts";
import { sampleInvoice } from "./sample-invoice.ts";

/** Invoices of one client, all reminded of together, from sending to the last step. */
const invoiceCount = 4;

/** A Monday of the past: until the present no hourly sweep runs, which would hide what is lost. */
const startsAt = Date.UTC(2024, 10, 4, 9);

const days = 100;

const begun = "http.client.request.start";

/** P11: how many schedules live at one time, and how often EventBridge is called in a life. */
export async function measureSchedules(): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), "kindly-bench-"));
  const world = await startLocalWorld({ folder, port: 0, portal: folder, bar: false, startsAt });
  const count = countCalls();
  try {
    const http = seedHttp(world.origin, await joinVendor());
    const client = await http.asVendor<{ id: string }>("POST", "/clients", seedClients.northwind);
    const ids: string[] = [];
    for (let made = 0; made < invoiceCount; made += 1) {
      const content = { ...sampleInvoice, clientId: client.id };
      const { id } = await http.asVendor<{ id: string }>("POST", "/invoices", content);
      await http.asVendor("POST", `/invoices/${id}/issue`, { send: true });
      ids.push(id);
    }
    await world.idle();
    const live: number[] = [];
    for (let day = 0; day < days; day += 1) {
      await http.local("/clock", { by: "P1D" });
      live.push(mostOfOne(ids, await namesOfSchedules(world.origin)));
    }
    const { receivables } = (await import("../../functions/entry/world.ts")).productionWorld();
    const invoices = await Promise.all(ids.map((id) => receivables.readInvoice(id)));
    const fired = invoices.reduce((sum, record) => sum + firedOf(record?.invoice), 0);
    return measurementOf({ live: Math.max(...live), ...count.counted, fired });
  } finally {
    count.stop();
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Counted = {
  readonly live: number;
  readonly fired: number;
  readonly ofInvoices: number;
  readonly ofMails: number;
};

function measurementOf({ live, ofInvoices, ofMails, fired }: Counted): Measurement {
  const calls = ofInvoices + ofMails;
  // Each invoice was planned when it was sent, and again whenever a milestone had fired.
  const most = fired + 2 * (fired + invoiceCount);
  const perLife = (sum: number) => (sum / invoiceCount).toFixed(1);
  return {
    figures: [
      {
        id: "P11",
        what: "live schedules of an open invoice",
        goal: "≤ 1",
        stretch: "–",
        measured: String(live),
        baseline: "–",
        verdict: verdictOf(live, { goal: 1, stretch: 0 }),
      },
      {
        id: "P11",
        what: "calls of EventBridge in a life, mails of a day included",
        goal: `≤ ${perLife(most)} (fired + 2 per re-planning)`,
        stretch: "–",
        measured: perLife(calls),
        baseline: "–",
        verdict: verdictOf(calls, { goal: most, stretch: 0 }),
      },
    ],
    notes: [
      `P11: ${invoiceCount} invoices of one client, nobody pays: in each life ${perLife(fired)} ` +
        `milestones fired, with ${perLife(ofInvoices)} calls for the invoice's own schedule; ` +
        `${ofMails} for all mails of a day together.`,
    ],
  };
}

function firedOf(invoice: object | undefined): number {
  const fired = invoice !== undefined && "firedMilestones" in invoice && invoice.firedMilestones;
  return Array.isArray(fired) ? fired.length : 0;
}

async function namesOfSchedules(origin: string): Promise<readonly string[]> {
  const answer = await fetch(`${origin}/local/schedules`);
  return ((await answer.json()) as { name: string }[]).map(({ name }) => name);
}

function mostOfOne(ids: readonly string[], names: readonly string[]): number {
  return Math.max(...ids.map((id) => names.filter((name) => name.startsWith(`${id}.`)).length));
}

/** Counts what is asked of the scheduler; Node itself tells of each request of the SDK. */
function countCalls() {
  const counted = { ofInvoices: 0, ofMails: 0 };
  const begin = (message: unknown) => {
    const { request } = message as { request: ClientRequest };
    if (request.path.includes("/schedules/inv_")) counted.ofInvoices += 1;
    if (request.path.includes("/schedules/cli_")) counted.ofMails += 1;
  };
  subscribe(begun, begin);
  return { counted, stop: () => unsubscribe(begun, begin) };
}

async function joinVendor(): Promise<string> {
  const { productionWorld } = await import("../../functions/entry/world.ts");
  const joining = await import("../../functions/use-cases/create-vendor.ts");
  const production = productionWorld();
  const vendor = await joining.createVendor(production, seedVendor);
  return joining.createApiKey(production, { vendorId: vendor.id, name: "bench" });
}
