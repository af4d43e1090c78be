import { describe, expect, it } from "vitest";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { agreeTo, allow, factsOf, optionsOf } from "../stand/arranging.ts";
import type { Answer } from "../stand/ask.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { openTasks, problemOf } from "../stand/paying.ts";
import { dumpTable } from "../stand/table-dump.ts";
import { openDesk, type VendorDesk } from "../stand/vendor-desk.ts";

const stand = localStand();
const ofVendor = "/flexibility-settings";
const typeOf = (answer: Answer) => [answer.status, problemOf(answer)];

async function storedInvoice(invoiceId: string): Promise<IssuedInvoice> {
  const record = await stand.ports.receivables.readInvoice(invoiceId);
  if (record?.invoice.stage !== "issued") throw new Error("It is not issued.");
  return record.invoice;
}

/** The three levels on which settings are kept. */
async function levelsOf(desk: VendorDesk) {
  const invoiceId = String((await desk.issued()).id);
  return {
    invoiceId,
    levels: [
      ofVendor,
      `/clients/${desk.clientId}/flexibility`,
      `/invoices/${invoiceId}/flexibility`,
    ] as const,
  };
}

describe.skipIf(!hasLocalWorld)("what clients may arrange", () => {
  it("is what is usual until somebody sets it, fair by kind", async () => {
    const desk = await openDesk(stand);
    const person = await desk.client({ kind: "person", name: "Ada" });

    const usual = await desk.ask("GET", ofVendor);
    const ofPerson = await desk.done("GET", `/clients/${person}/flexibility`);

    expect([usual.status, usual.headers.get("etag")]).toEqual([200, '"0"']);
    expect(usual.body).toMatchObject({
      version: 0,
      settings: {},
      policy: { planInstallments: 6, extensionDays: 14, forLater: "asked" },
    });
    expect(ofPerson.policy.planInstallments).toBe(4);
  });

  it("is at each level what the nearest one says, with the settings of its own", async () => {
    const desk = await openDesk(stand);
    const { levels } = await levelsOf(desk);
    const [vendor, client, invoice] = levels;
    await allow(stand, desk, { extensionDays: 20, promiseDays: 20, pauseDays: 20 }, vendor);
    await allow(stand, desk, { extensionDays: 30, promiseDays: 30 }, client);

    const answer = await allow(stand, desk, { extensionDays: 40 }, invoice);

    expect(answer.body).toMatchObject({
      version: 1,
      settings: { extensionDays: 40 },
      policy: { extensionDays: 40, promiseDays: 30, pauseDays: 20, planInstallments: 6 },
    });
    expect((await desk.done("GET", client)).policy).toMatchObject({
      extensionDays: 30,
      pauseDays: 20,
    });
  });

  it("gives a setting back to what holds further away with null", async () => {
    const desk = await openDesk(stand);
    await allow(stand, desk, { extensionDays: 20, pauseDays: 3 });

    const answer = await allow(stand, desk, { extensionDays: null });

    expect(answer.body).toMatchObject({
      version: 2,
      settings: { pauseDays: 3 },
      policy: { extensionDays: 14 },
    });
    expect(answer.body.settings).not.toHaveProperty("extensionDays");
  });

  it("changes on the version of its own level alone", async () => {
    const desk = await openDesk(stand);
    const { levels } = await levelsOf(desk);
    for (const level of levels) {
      const change = { extensionDays: 21 };
      const send = (match: string) => desk.ask("PATCH", level, change, { "if-match": match });

      const none = await desk.ask("PATCH", level, change);
      const outdated = await send('"1"');
      const both = await Promise.all([send('"0"'), send('"0"')]);
      const late = await send('"0"');

      expect(typeOf(none), level).toEqual([428, "version-required"]);
      expect(typeOf(outdated), level).toEqual([412, "version-outdated"]);
      expect(new Set(both.map(({ status }) => status)), level).toEqual(new Set([200, 412]));
      expect([late.status, late.body.version], level).toEqual([412, 1]);
      await stand.idle();
    }
  });

  it("does not care that the client or the vendor has changed for another reason", async () => {
    const desk = await openDesk(stand);
    const path = `/clients/${desk.clientId}`;
    await desk.ask("PATCH", path, { name: "Renamed" }, { "if-match": '"1"' });

    await allow(stand, desk, { extensionDays: 5 }, `${path}/flexibility`);
    const renamed = await desk.ask("PATCH", path, { name: "Again" }, { "if-match": '"3"' });

    expect([renamed.status, renamed.body.name]).toEqual([200, "Again"]);
    const { settings } = await desk.done("GET", `${path}/flexibility`);
    expect(settings).toEqual({ extensionDays: 5 });
    expect(renamed.body).not.toHaveProperty("flexibility");
  });

  it.each([
    [{ planFirstPercent: "90.01" }, "/planFirstPercent"],
    [{ planCadences: ["monthly", "weekly", "monthly"] }, "/planCadences/2"],
    [{ planCollections: ["autopay", "autopay"] }, "/planCollections/1"],
  ])("is refused where it does not fit together: %o", async (change, pointer) => {
    const desk = await openDesk(stand);
    const before = await dumpTable();

    const answer = await desk.ask("PATCH", ofVendor, change, { "if-match": '"0"' });

    expect(typeOf(answer)).toEqual([422, "settings-not-valid"]);
    expect(answer.body.errors).toMatchObject([{ pointer }]);
    expect(await dumpTable()).toEqual(before);
  });

  it.each([
    [{ planInstallments: 25 }, "/planInstallments"],
    [{ planCadences: [] }, "/planCadences"],
    [{ extensionDays: -1 }, "/extensionDays"],
    [{ extensionDays: 1.5 }, "/extensionDays"],
    [{ grantedUpTo: { usd: 1 } }, "/grantedUpTo/usd"],
    [{ sharing: "everyone" }, "/sharing"],
    [{ version: 5 }, "/version"],
  ])("is refused where it can't be: %o", async (change, pointer) => {
    const desk = await openDesk(stand);

    const answer = await desk.ask("PATCH", ofVendor, change, { "if-match": '"0"' });

    expect(typeOf(answer)).toEqual([422, "invalid-request"]);
    expect(answer.body.errors).toMatchObject([{ pointer }]);
  });

  it("is not set for a draft, which has no client's eyes on it", async () => {
    const desk = await openDesk(stand);
    const { id } = await desk.draft();
    const path = `/invoices/${id}/flexibility`;

    const answers = [
      await desk.ask("GET", path),
      await desk.ask("PATCH", path, { extensionDays: 1 }, { "if-match": '"0"' }),
    ];

    for (const answer of answers) expect(typeOf(answer)).toEqual([409, "invoice-not-issued"]);
  });

  it("leaves a trace of who changed what on the timeline", async () => {
    const desk = await openDesk(stand);
    const { invoiceId, levels } = await levelsOf(desk);
    for (const level of levels) await allow(stand, desk, { extensionDays: 21 }, level);

    for (const ownerId of [desk.vendor.id, desk.clientId, invoiceId]) {
      const [fact] = await factsOf(stand, ownerId, "flexibility-changed");
      expect(fact?.actor, ownerId).toMatch(/^key_/u);
      expect(fact?.facts).toEqual({ version: 1, extensionDays: "21" });
    }
  });
});

describe.skipIf(!hasLocalWorld)("a change of what clients may arrange", () => {
  it("is fixed on an invoice at issue, and reaches open ones: the client's alone, or all", async () => {
    const desk = await openDesk(stand);
    const otherClient = await desk.client({ name: "Other" });
    const [own, other] = [await desk.opened(), await desk.opened({ clientId: otherClient })];
    expect((await storedInvoice(own.invoiceId)).flexibility?.version).toBe("v0.c0.i0");

    await allow(stand, desk, { extensionDays: 40 }, `/clients/${desk.clientId}/flexibility`);
    const days = async () => [
      (await optionsOf(own)).situation.policy.extensionDays,
      (await optionsOf(other)).situation.policy.extensionDays,
    ];
    expect(await days()).toEqual([40, 14]);
    await allow(stand, desk, { extensionDays: 20 });
    expect(await days()).toEqual([40, 20]);
    const later = await desk.issued();
    expect((await storedInvoice(String(later.id))).flexibility).toMatchObject({
      version: "v1.c1.i0",
      extensionDays: 40,
    });
  });

  it("keeps an invoice's own settings, whatever comes from further away", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    await allow(stand, desk, { promiseDays: 3 }, `/invoices/${visitor.invoiceId}/flexibility`);

    await allow(stand, desk, { promiseDays: 30, pauseDays: 2 });

    const { policy, policyVersion } = (await optionsOf(visitor)).situation;
    expect([policy.promiseDays, policy.pauseDays, policyVersion]).toEqual([3, 2, "v1.c0.i1"]);
  });

  it("takes along the smallest parts of the payment settings, until a level sets its own", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const { version } = await desk.done("GET", "/payment-settings");
    const change = { smallestParts: { USD: 30_000 } };
    await desk.ask("PATCH", "/payment-settings", change, { "if-match": `"${version}"` });
    await stand.idle();
    const parts = async () => (await optionsOf(visitor)).situation.policy.smallestParts;
    expect(await parts()).toEqual({ USD: 30_000 });

    await allow(stand, desk, { smallestParts: { USD: 5_000 } });

    expect(await parts()).toEqual({ USD: 5_000 });
  });

  it("does not touch what was agreed on", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const firstDate = "2030-11-10";
    await agreeTo(visitor, {
      plan: { installments: 6, cadence: "monthly", firstDate, collection: "reminder" },
    });
    await stand.idle();
    const before = await storedInvoice(visitor.invoiceId);

    await allow(stand, desk, { planInstallments: 0, planCollections: ["autopay"] });

    const { flexibility, ...after } = await storedInvoice(visitor.invoiceId);
    const { flexibility: _, ...agreed } = before;
    expect(after).toEqual(agreed);
    expect(flexibility?.planInstallments).toBe(0);
    expect(after.arrangements?.plan?.policyVersion).toBe("v0.c0.i0");
  });
});

describe.skipIf(!hasLocalWorld)("what was agreed on for later", () => {
  const longer = { dueDate: "2030-12-18", forLater: true };
  const answerLater = (desk: VendorDesk, invoiceId: string, keep: boolean) =>
    desk.ask("POST", `/invoices/${invoiceId}/terms-for-later`, { keep });
  const termsOf = async (desk: VendorDesk) =>
    (await stand.ports.receivables.readClient(desk.clientId))?.terms;

  it("is put to the vendor, who keeps it: new drafts give as many days", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    await agreeTo(visitor, longer);
    await stand.idle();
    expect(await openTasks(desk)).toMatchObject([{ kind: "terms-for-later" }]);
    expect(await termsOf(desk)).toBeUndefined();

    const kept = await answerLater(desk, visitor.invoiceId, true);
    const again = await answerLater(desk, visitor.invoiceId, true);

    expect(kept.status).toBe(200);
    expect(typeOf(again)).toEqual([409, "terms-not-kept"]);
    expect(await termsOf(desk)).toEqual({
      netDays: 44,
      agreedDate: "2030-11-04",
      invoiceId: visitor.invoiceId,
    });
    const draft = await desk.done("POST", "/invoices", {
      clientId: desk.clientId,
      subject: "Next",
      currency: "USD",
      lines: [{ description: "Work", quantity: "1", unitPrice: "10", taxRate: "0" }],
    });
    expect(draft.paymentTerms).toEqual({ netDays: 44 });
    expect((await desk.draft()).paymentTerms).toEqual({ netDays: 30 });
    expect(await openTasks(desk)).toEqual([]);
  });

  it("is not kept when the vendor says no", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    await agreeTo(visitor, longer);

    expect((await answerLater(desk, visitor.invoiceId, false)).status).toBe(200);

    expect([await termsOf(desk), await openTasks(desk)]).toEqual([undefined, []]);
  });

  it("is kept at once where the policy grants it, and offered as the usual plan", async () => {
    const desk = await openDesk(stand);
    await allow(stand, desk, { forLater: "granted" });
    const visitor = await desk.opened();
    const plan = {
      installments: 4,
      cadence: "monthly",
      firstDate: "2030-11-10",
      collection: "reminder",
    } as const;

    await agreeTo(visitor, { plan, forLater: true });
    await stand.idle();

    expect((await termsOf(desk))?.plan).toEqual({
      installments: 4,
      cadence: "monthly",
      collection: "reminder",
    });
    const next = await desk.opened();
    expect((await optionsOf(next)).situation.usualPlan?.installments).toBe(4);
    const client = await desk.ask("GET", `/clients/${desk.clientId}`);
    expect(client.body.terms.plan.installments).toBe(4);
    const ended = await desk.ask(
      "PATCH",
      `/clients/${desk.clientId}`,
      { terms: null },
      { "if-match": client.headers.get("etag") ?? "" },
    );
    expect([ended.status, await termsOf(desk)]).toEqual([200, undefined]);
  });

  it("is never kept where the policy says so", async () => {
    const desk = await openDesk(stand);
    await allow(stand, desk, { forLater: "never" });
    const visitor = await desk.opened();

    await agreeTo(visitor, longer);
    await stand.idle();

    expect([await termsOf(desk), await openTasks(desk)]).toEqual([undefined, []]);
  });

  it("goes with the agreement when that is taken back", async () => {
    const desk = await openDesk(stand);
    await allow(stand, desk, { forLater: "granted" });
    const visitor = await desk.opened();
    const { agreementId } = (await agreeTo(visitor, longer)).body;
    await stand.idle();
    expect(await termsOf(desk)).toBeDefined();

    await visitor.ask("DELETE", `/agreements/${agreementId}`);

    expect(await termsOf(desk)).toBeUndefined();
  });
});
