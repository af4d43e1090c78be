import { describe, expect, it } from "vitest";
import type { KeptMethod } from "../../../functions/ports/payment-processor.ts";
import type { World } from "../../../functions/ports/world.ts";
import { chargeOnFile, stopInstallments } from "../../../functions/use-cases/change-plan.ts";
import { authorizedBy } from "../../../functions/use-cases/follow-arrangements.ts";
import type { Reader } from "../../../functions/use-cases/link-access.ts";
import { applySetup, setUpMethod } from "../../../functions/use-cases/set-up-method.ts";
import type { PaymentPlan } from "../../../shared/flexibility/payment-plan.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { addSeconds } from "../../../shared/values/instant.ts";
import { aClient } from "../../shared/builders/a-client.ts";
import { aPlan, aPlannedInvoice, paymentFor, planOf } from "../../shared/flexibility/a-plan.ts";
import { stillWorld } from "../stand/still-world.ts";
import {
  freshId,
  freshVendorId,
  hasEmulator,
  storesNow,
  tableStand,
} from "../stand/table-stand.ts";

const stand = tableStand();

const kept: KeptMethod = {
  id: "pm_2",
  method: "card",
  shownAs: { brand: "visa", lastDigits: "4242" },
};

/** A plan that waits for its method, as accepted by the first of two contacts. */
function aWaitingPlan(): PaymentPlan {
  const { methodId: _, ...plan } = aPlan({ status: "starting" });
  return plan;
}

/** Another contact than the one who accepted the plan reads an invoice that was never paid by card. */
async function anotherReader(plan: PaymentPlan) {
  const { world, setTime } = stillWorld(stand);
  const vendorId = freshVendorId();
  const client = aClient({ id: freshId("cli", vendorId), vendorId, stripeCustomerId: "cus_known" });
  const planned = aPlannedInvoice();
  const [first] = planned.contacts;
  if (first === undefined) throw new Error("A client has a contact.");
  const contact = { ...first, id: freshId("con", vendorId), email: "other@client.example" };
  const invoice: IssuedInvoice = {
    ...planned,
    id: freshId("inv", vendorId),
    vendorId,
    content: { ...planned.content, clientId: client.id },
    contacts: [first, contact],
    arrangements: { plan },
  };
  await stand.receivables.putClient(client, 0);
  await stand.receivables.commitInvoice({ revision: 0, invoice });
  const record = await stand.receivables.readInvoice(invoice.id);
  if (record === undefined) throw new Error("It was written.");
  const link = { id: "lnk_1", contactId: contact.id, secretHash: "hash", createdAt: storesNow };
  const reader: Reader = { record, invoice, link, contact };
  const stored = async () =>
    (await stand.receivables.readInvoice(invoice.id))?.invoice as IssuedInvoice;
  return { world, setTime, reader, client, stored };
}

describe.skipIf(!hasEmulator)("whoever authorizes the method of a plan", () => {
  it("is whose method is charged, on a page that saves it", async () => {
    const { world, reader, stored } = await anotherReader(aWaitingPlan());
    const processor: World["processor"] = {
      ...world.processor,
      openSetup: () => Promise.resolve({ sessionId: "cs_1", url: "https://checkout.example/1" }),
      readSetup: (sessionId) =>
        Promise.resolve({ sessionId, reference: undefined, page: "complete", keptMethod: kept }),
    };
    await setUpMethod({ ...world, processor }, { reader, key: "key" });
    const setupId = planOf(await stored()).setup?.id ?? "";

    await applySetup({ ...world, processor }, reader.invoice.id, setupId);

    expect(planOf(await stored())).toMatchObject({
      status: "active",
      methodId: "pm_2",
      contactId: reader.contact.id,
    });
    const facts = await stand.receivables.listFacts(reader.invoice.id);
    expect(facts.find(({ kind }) => kind === "method-authorized")?.actor).toBe(reader.contact.id);
  });

  it("is whose method is charged, from their methods on file, under the client's record", async () => {
    const { world, reader, client, stored } = await anotherReader(
      aPlan({ collection: "reminder" }),
    );
    const onFile = {
      ...kept,
      clientId: client.id,
      contactId: reader.contact.id,
      savedAt: storesNow,
      consent: { invoiceId: reader.invoice.id, paymentId: "pay_1" },
    };

    expect(await chargeOnFile(world, reader, onFile)).toMatchObject({ outcome: "done" });

    const invoice = await stored();
    expect(invoice.stripeCustomerId).toBe("cus_known");
    expect(planOf(invoice).contactId).toBe(reader.contact.id);
  });
});

describe("a payment at which a method was kept", () => {
  const invoice = { ...aPlannedInvoice(), arrangements: { plan: aWaitingPlan() } };
  const paid = paymentFor(invoice, 40_000, 1, { contactId: "con_other" });
  const change = { invoice, entries: [], credits: [], payment: paid };

  it("authorizes its plan for whoever paid", () => {
    const after = authorizedBy(change, kept, storesNow);

    expect(planOf(after.invoice)).toMatchObject({ methodId: "pm_2", contactId: "con_other" });
  });

  it("authorizes no plan that was agreed on after it", () => {
    const payment = { ...paid, installment: { planId: "plan_before", number: 1 } };

    expect(authorizedBy({ ...change, payment }, kept, storesNow).invoice).toBe(invoice);
  });
});

describe.skipIf(!hasEmulator)("autopay that is stopped", () => {
  it("gives up a charge that has begun and not gone through", async () => {
    const { world, reader } = await anotherReader(aPlan());
    const { id } = reader.invoice;
    const begun = paymentFor(reader.invoice, 40_000, 1, {
      id: freshId("pay", reader.invoice.vendorId),
    });
    await stand.receivables.commitInvoice({
      revision: reader.record.revision,
      invoice: reader.invoice,
      payments: [begun],
    });

    expect(await stopInstallments(world, reader, "autopay")).toEqual({ outcome: "done" });

    const job = await stand.jobs.readJob(id, `expire.${begun.id.slice(-16)}`);
    expect(job?.work).toEqual({ kind: "expire-checkout", paymentId: begun.id });
  });
});

describe.skipIf(!hasEmulator)("a page that is complete and has saved nothing", () => {
  it("is asked about hourly until its account can't be proved any more", async () => {
    const { world, setTime, reader, stored } = await anotherReader(aPlan());
    const processor: World["processor"] = {
      ...world.processor,
      openSetup: () => Promise.resolve({ sessionId: "cs_1", url: "https://checkout.example/1" }),
      readSetup: (sessionId) =>
        Promise.resolve({ sessionId, reference: undefined, page: "complete" }),
    };
    const { id } = reader.invoice;
    await setUpMethod({ ...world, processor }, { reader, key: "key" });
    const setupId = planOf(await stored()).setup?.id ?? "";

    const soon = await applySetup({ ...world, processor }, id, setupId);
    setTime(addSeconds(storesNow, 12 * 24 * 60 * 60));
    const late = await applySetup({ ...world, processor }, id, setupId);

    expect(soon).toMatchObject({ status: "again", tries: 0 });
    expect(late).toEqual({ status: "done" });
    expect(planOf(await stored())).not.toHaveProperty("setup");
  });
});
