import type { SeededWorld } from "../local-state.ts";
import { seedClients } from "./seed-clients.ts";
import { seedHttp } from "./seed-http.ts";
import type { SeedHttp } from "./seed-http.ts";
import { seedInvoices } from "./seed-invoices.ts";
import type { SeededInvoice } from "./seed-invoices.ts";
import { seedVendor } from "./seed-vendor.ts";

/** What the seed needs of a running world. */
export type SeedStage = {
  readonly origin: string;
  /** Resolves once everything that was written so far has had its effects. */
  idle(): Promise<void>;
  /** Whether time can be moved; the real Stripe has a time of its own. */
  readonly canMoveTime: boolean;
};

/** How long before the present a seeded world begins. */
export const seedDays = Math.max(...seedInvoices.map(({ daysAgo }) => daysAgo));

const dayMilliseconds = 24 * 60 * 60 * 1000;

type Invoice = { readonly id: string; readonly number?: string };
type Started = { readonly payment: { readonly id: string }; readonly redirectUrl: string };

/**
 * Fills an empty world with a believable vendor, three clients and nine invoices, by the same ways
 * that people use: days pass, mails go out, clients look and pay. The world has to begin
 * `seedDays` before `present` and is at `present` afterwards.
 */
export async function seed(stage: SeedStage, present: number): Promise<SeededWorld> {
  const { apiKey } = await seedVendorAndKey();
  const http = seedHttp(stage.origin, apiKey);
  // Which ways to pay there are depends on what Stripe has for the account.
  await http.asVendor("POST", "/payment-settings/check", {});
  const clientIds = await createClients(http);
  const invoices: SeededWorld["invoices"] = [];
  for (const seeded of seedInvoices) {
    await moveTo(stage, http, present - seeded.daysAgo * dayMilliseconds);
    const invoice = await bring(stage, http, seeded, clientIds[seeded.client]);
    if (invoice === undefined) continue;
    // The one that a newcomer opens first comes first: open, seen, in the vendor's own currency.
    const isOpen = seeded.pays === undefined;
    if (isOpen && seeded.content.currency === seedVendor.defaultCurrency) invoices.unshift(invoice);
    else invoices.push(invoice);
  }
  await moveTo(stage, http, present);
  return { apiKey, invoices };
}

async function seedVendorAndKey() {
  const { productionWorld } = await import("../../../functions/entry/world.ts");
  const joining = await import("../../../functions/use-cases/create-vendor.ts");
  const world = productionWorld();
  const vendor = await joining.createVendor(world, seedVendor);
  const apiKey = await joining.createApiKey(world, { vendorId: vendor.id, name: "local key" });
  return { vendor, apiKey };
}

async function createClients(http: SeedHttp) {
  const create = async (name: keyof typeof seedClients) =>
    (await http.asVendor<Invoice>("POST", "/clients", seedClients[name])).id;
  return {
    northwind: await create("northwind"),
    siamCoffee: await create("siamCoffee"),
    sita: await create("sita"),
  };
}

async function moveTo(stage: SeedStage, http: SeedHttp, instant: number): Promise<void> {
  await stage.idle();
  if (!stage.canMoveTime || instant <= Date.now()) return;
  await http.local("/clock", { to: new Date(instant).toISOString() });
}

async function bring(
  stage: SeedStage,
  http: SeedHttp,
  seeded: SeededInvoice,
  clientId: string,
): Promise<SeededWorld["invoices"][number] | undefined> {
  const draft = await http.asVendor<Invoice>("POST", "/invoices", { ...seeded.content, clientId });
  if (!seeded.isSent) return undefined;
  const path = `/invoices/${draft.id}`;
  const issued = await http.asVendor<Invoice>("POST", `${path}/issue`, { send: true });
  await stage.idle();
  const minted = await http.asVendor<{ hostedUrl: string }>("POST", `${path}/links`, {});
  const link = minted.hostedUrl;
  if (seeded.isSeen) await http.asClient(link, "/seen", {});
  await moveMoney(stage, http, seeded, { id: draft.id, link });
  return { id: draft.id, number: issued.number ?? "", link };
}

async function moveMoney(
  stage: SeedStage,
  http: SeedHttp,
  { pays, byDebit, refunds, declares }: SeededInvoice,
  invoice: { readonly id: string; readonly link: string },
): Promise<void> {
  if (declares !== undefined) {
    const declaration = { method: "cheque", amount: declares, reference: "Cheque 000417" };
    await http.asClient(invoice.link, "/declarations", declaration);
  }
  // The real Stripe's page wants a person; the simulator's can be paid by a program.
  if (pays === undefined || !stage.canMoveTime) return;
  const method = byDebit === true ? "us_bank_account" : "card";
  const wish = { method, ...(pays === "all" ? {} : { amount: pays }) };
  const started = await http.asClient<Started>(invoice.link, "/payments", wish);
  const session = new URL(started.redirectUrl).pathname.split("/").at(-1) ?? "";
  const paidWith = byDebit === true ? "pm_usBankAccount_success" : "pm_card_visa";
  await http.local(`/stripe/checkout/${session}/complete`, { payment_method: paidWith });
  await stage.idle();
  if (refunds === undefined) return;
  const path = `/invoices/${invoice.id}/payments/${started.payment.id}/refunds`;
  const reason = "One sign was no longer needed.";
  await http.asVendor("POST", path, { amount: refunds, reason, isStillOwed: false });
  await stage.idle();
}
