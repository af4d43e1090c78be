import { beforeAll, describe, expect, it } from "vitest";
import { followJob } from "../../../../functions/use-cases/follow-job.ts";
import { recordStripeEvent } from "../../../../functions/use-cases/record-stripe-event.ts";
import { portalApp } from "../../../../functions/http/portal-app.ts";
import type { MailOrder } from "../../../../functions/ports/jobs.ts";
import { previewProposal } from "../../../../shared/flexibility/preview-proposal.ts";
import { situationOf } from "../../../../shared/flexibility/situation.ts";
import { addDays } from "../../../../shared/values/calendar-date.ts";
import { localDateOf } from "../../../../shared/values/time-zone.ts";
import { aClient } from "../../../shared/builders/a-client.ts";
import { aVendor } from "../../../shared/builders/a-vendor.ts";
import { aLine } from "../../../shared/builders/a-draft.ts";
import { anIssuedInvoice } from "../../../shared/builders/an-issued-invoice.ts";
import { serialTrips } from "../../stand/round-trips.ts";
import { type StillWorld, stillWorld } from "../../stand/still-world.ts";
import {
  freshId,
  freshVendorId,
  hasEmulator,
  storesNow,
  tableStand,
} from "../../stand/table-stand.ts";

const stand = tableStand();
const edge = { originSecret: "edge", baseUrl: "https://pay.studiolime.example" };
const report = { page: "complete", money: "succeeded" } as const;

/** An invoice with a link, in a world of its own over the shared table. */
async function aScene({ isFirstPayment = false } = {}) {
  const still = stillWorld(stand);
  const { world } = still;
  const vendor = aVendor({ id: freshVendorId() });
  const client = aClient({ id: freshId("cli", vendor.id), vendorId: vendor.id });
  const customer = isFirstPayment ? {} : { stripeCustomerId: "cus_1" };
  const { invoice, secret } = invoiceWithLink(still, vendor.id, client.id);
  await world.receivables.putVendor(vendor, 0);
  await world.receivables.putClient(client, 0);
  await world.receivables.commitInvoice({
    revision: 0,
    invoice: { ...invoice.invoice, ...customer },
    lines: [aLine()],
    links: [invoice.link],
  });
  const app = portalApp(world, edge);
  const ask = async (
    method: string,
    path: string,
    more: { body?: unknown; cookie?: string } = {},
  ): Promise<Response> =>
    app.request(`/api/portal/invoices/${invoice.invoice.id}${path}`, {
      method,
      headers: {
        "x-kindly-origin": edge.originSecret,
        "content-type": "application/json",
        "idempotency-key": "key",
        ...(more.cookie === undefined ? {} : { cookie: more.cookie }),
      },
      ...(more.body === undefined ? {} : { body: JSON.stringify(more.body) }),
    });
  return { ...still, invoice: invoice.invoice, contactId: invoice.link.contactId, secret, ask };
}

function invoiceWithLink({ world }: StillWorld, vendorId: string, clientId: string) {
  const id = freshId("inv", vendorId);
  const issued = anIssuedInvoice({ id, vendorId, written: { clientId } });
  const secret = world.secrets.mint();
  const link = {
    id: freshId("lnk", vendorId),
    contactId: issued.contacts[0]?.id ?? "",
    secretHash: world.secrets.hash(secret),
    createdAt: storesNow,
  };
  return { invoice: { invoice: issued, link }, secret };
}

/** The same with a browser that has opened the link. */
async function openScene(given: { readonly isFirstPayment?: boolean } = {}) {
  const scene = await aScene(given);
  const opened = await scene.ask("POST", "/open", { body: { secret: scene.secret } });
  const cookie = opened.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  return { ...scene, cookie };
}

describe.skipIf(!hasEmulator)("trips to the table, one after the other", () => {
  // The first call of a client connects; it counts like any other and is out of the way.
  beforeAll(async () => {
    if (hasEmulator) await stand.receivables.readVendor("ven_00000000");
  });

  it("are one to see an invoice, or a page of its lines", async () => {
    const { ask, cookie } = await openScene();

    expect(await serialTrips(() => ask("GET", "", { cookie }))).toEqual(["Query"]);
    expect(await serialTrips(() => ask("GET", "/lines", { cookie }))).toEqual(["Query"]);
  });

  it("are two to open a link", async () => {
    const { ask, secret } = await aScene();

    const trips = await serialTrips(() => ask("POST", "/open", { body: { secret } }));

    expect(trips).toEqual(["Query", "TransactWriteItems"]);
  });

  it("are three to start a payment: the invoice, the attempt, its page", async () => {
    const { ask, cookie } = await openScene();
    const body = { method: "card" };

    const trips = await serialTrips(() => ask("POST", "/payments", { body, cookie }));

    expect(trips).toEqual(["Query", "TransactWriteItems", "UpdateItem"]);
  });

  it("are two more to start a client's very first one: its record at Stripe", async () => {
    const { ask, cookie } = await openScene({ isFirstPayment: true });
    const body = { method: "card" };

    const trips = await serialTrips(() => ask("POST", "/payments", { body, cookie }));

    expect(trips).toEqual(["Query", "GetItem", "UpdateItem", "TransactWriteItems", "UpdateItem"]);
  });

  it("are two to ask the vendor for more time: the invoice, and the request on it", async () => {
    const { ask, cookie, invoice } = await openScene();
    const today = localDateOf(storesNow, invoice.timeZone);
    const proposal = { dueDate: addDays(invoice.dueDate, 90) };
    const preview = previewProposal(situationOf(invoice, { today }), proposal);
    const body = { proposal, seen: preview.outcome === "done" ? preview.terms : undefined };
    let status = 0;

    const trips = await serialTrips(async () => {
      ({ status } = await ask("POST", "/requests", { body, cookie }));
    });

    expect(status).toBe(201);
    expect(trips).toEqual(["Query", "TransactWriteItems"]);
  });

  it.each([
    ["a page", true],
    ["the money behind a page", false],
  ])("are two for an event of Stripe about %s", async (_, isAboutPage) => {
    const { ask, cookie, world, setReport, invoice } = await openScene();
    const started = await ask("POST", "/payments", { body: { method: "card" }, cookie });
    const { payment } = (await started.json()) as { payment: { id: string } };
    const record = await world.receivables.readInvoice(invoice.id);
    const sessionId = record?.payments[0]?.checkout?.sessionId ?? "";
    setReport(report);

    const trips = await serialTrips(() =>
      recordStripeEvent(world, {
        id: "evt_1",
        type: "any",
        reference: { invoiceId: invoice.id, paymentId: payment.id },
        subject: isAboutPage ? { kind: "session", id: sessionId } : { kind: "intent", id: "pi_1" },
      }),
    );

    expect(trips).toEqual(["Query", "TransactWriteItems"]);
  });

  const mails: readonly (readonly [string, (contactId: string) => MailOrder, string])[] = [
    ["an invoice", (contactId) => ({ message: "invoice", contactId }), "GetItem + Query"],
    [
      "a reminder",
      (contactId) => ({ message: "reminder", contactId, milestone: "not-opened" }),
      "GetItem + Query",
    ],
    [
      "a notice to the vendor",
      (contactId) => ({ message: "notice", notice: { kind: "seen", contactId } }),
      "GetItem + GetItem + Query",
    ],
  ];

  it.each(mails)("are two before a mail is sent that is due: %s", async (_, order, reading) => {
    const { world, invoice, contactId, sent } = await aScene();
    const work = { kind: "mail", mail: order(contactId) } as const;
    const job = { ownerId: invoice.id, name: "mail.1", work, dueAt: storesNow };
    await world.receivables.addJobs([job]);
    const written = { ...job, status: "open", tries: 0 } as const;

    const trips = await serialTrips(() => followJob(world, job, { hadSchedule: false, written }));

    expect(sent).toHaveLength(1);
    expect(trips).toEqual([reading, "TransactWriteItems", "TransactWriteItems"]);
  });
});
