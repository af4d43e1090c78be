import { describe, expect, it } from "vitest";
import { problemReason } from "../../../shared/contract/problem.ts";
import { defaultCadence } from "../../../shared/milestones/cadence.ts";
import type { Answer } from "../stand/ask.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { twoSteps } from "../stand/reminder-possessions.ts";
import { dumpTable } from "../stand/table-dump.ts";
import { openDesk, type VendorDesk } from "../stand/vendor-desk.ts";

const stand = localStand();
const typeOf = ({ status, body }: Answer) => [status, problemReason(body ?? {})];
const gentle = { name: "Gentle", steps: twoSteps };

async function etagOf(desk: VendorDesk, path = "/cadences"): Promise<Record<string, string>> {
  return { "if-match": (await desk.ask("GET", path)).headers.get("etag") ?? "" };
}

describe.skipIf(!hasLocalWorld)("cadences", () => {
  it("begin with the usual one, each step told in a sentence of the language asked for", async () => {
    const desk = await openDesk(stand);
    await desk.done("POST", "/cadences", gentle);

    const lists = await Promise.all(
      ["en", "th", "ne", "fr"].map((locale) => desk.done("GET", `/cadences?locale=${locale}`)),
    );

    const [english, thai, nepali, french] = lists;
    expect(lists.map(({ locale }) => locale)).toEqual(["en", "th", "ne", "en"]);
    expect(english.items.map(({ name }: { name: string }) => name)).toEqual(["Usual", "Gentle"]);
    expect(english.items[0]).toMatchObject({ id: "usual", isUsual: true, steps: defaultCadence });
    expect(english.items[0].summary).toHaveLength(defaultCadence.length);
    expect(thai.items[0].summary[0]).toMatch(/[ก-๙]/u);
    expect(nepali.items[0].summary[0]).toMatch(/[ऀ-ॿ]/u);
    expect(french.items).toEqual(english.items);
  });

  it("are changed on the version that was read, and kept", async () => {
    const desk = await openDesk(stand);
    const { id, version } = await desk.done("POST", "/cadences", gentle);
    const change = { steps: twoSteps.slice(0, 1) };

    const none = await desk.ask("PATCH", `/cadences/${id}`, change);
    const old = await desk.ask("PATCH", `/cadences/${id}`, change, { "if-match": '"0"' });
    const done = await desk.ask("PATCH", `/cadences/${id}`, change, { "if-match": `"${version}"` });

    expect([typeOf(none), typeOf(old)]).toEqual([
      [428, "version-required"],
      [412, "version-outdated"],
    ]);
    expect(done.body).toMatchObject({ id, name: "Gentle", version: 2, ...change });
    expect(await desk.done("GET", `/cadences/${id}`)).toEqual(done.body);
  });

  it("are refused where their steps don't fit together, each fault at its place", async () => {
    const desk = await openDesk(stand);
    const [first, second] = twoSteps;
    const before = await dumpTable();

    const twice = await desk.ask("POST", "/cadences", { ...gentle, steps: [first, first] });
    const early = await desk.ask("POST", "/cadences", {
      ...gentle,
      steps: [{ ...first, tone: "firm", offsetDays: -5 }, second],
    });

    expect(typeOf(twice)).toEqual([422, "cadence-not-valid"]);
    const pointers = (twice.body.errors as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(pointers).toContain("/steps/1/kind");
    expect(typeOf(early)).toEqual([422, "cadence-not-valid"]);
    for (const { pointer, detail } of early.body.errors) {
      expect(pointer).toMatch(/^\/steps\/\d\/\w+$/u);
      expect(detail.length).toBeGreaterThan(20);
    }
    expect(await dumpTable()).toEqual(before);
  });

  it("are at most twenty", async () => {
    const desk = await openDesk(stand);
    for (let count = 0; count < 20; count += 1) await desk.done("POST", "/cadences", gentle);

    const answer = await desk.ask("POST", "/cadences", gentle);

    expect(typeOf(answer)).toEqual([409, "too-many-cadences"]);
    expect(answer.body.maximum).toBe(20);
  });

  it("go only when no level names them", async () => {
    const desk = await openDesk(stand);
    const { id } = await desk.done("POST", "/cadences", gentle);
    const invoice = await desk.issued({}, true);
    const levels = [
      ["/reminder-settings", { usedBy: "vendor" }],
      [`/clients/${desk.clientId}/reminders`, { usedBy: "client", clientId: desk.clientId }],
      [`/invoices/${invoice.id}/reminders`, { usedBy: "invoice", invoiceId: invoice.id }],
    ] as const;
    for (const [level, use] of levels) {
      await desk.ask("PATCH", level, { cadenceId: id }, await etagOf(desk, level));

      const answer = await desk.ask("DELETE", `/cadences/${id}`);

      expect(typeOf(answer), level).toEqual([409, "cadence-in-use"]);
      expect(answer.body).toMatchObject(use);
      await desk.ask("PATCH", level, { cadenceId: null }, await etagOf(desk, level));
    }
    await stand.idle();

    expect((await desk.ask("DELETE", `/cadences/${id}`)).status).toBe(204);
    expect(typeOf(await desk.ask("DELETE", `/cadences/${id}`))).toEqual([404, "not-found"]);
    expect(typeOf(await desk.ask("DELETE", "/cadences/usual"))).toEqual([404, "not-found"]);
  });
});

describe.skipIf(!hasLocalWorld)("a rehearsal", () => {
  const invented = [{ issueDate: "2031-01-06", dueDate: "2031-02-05", client: "Northwind" }];

  it("tells what the usual cadence would send of an invented invoice, and sends nothing", async () => {
    const desk = await openDesk(stand);
    const before = await dumpTable();

    const played = await desk.done("POST", "/rehearsals", { invented });

    expect(played.counts).toMatchObject({ invoices: 1, letters: 1, calls: 1, skipped: 0 });
    expect(played.items.map(({ milestone }: { milestone: string }) => milestone)).toEqual(
      defaultCadence.map(({ kind }) => kind),
    );
    expect(played.items[0]).toMatchObject({
      date: "2031-01-09",
      invoice: "1",
      client: "Northwind",
      to: ["primary"],
    });
    expect(played.items[0]).not.toHaveProperty("invoiceId");
    expect(await dumpTable()).toEqual(before);
  });

  it("plays steps that nobody has kept, until the invoice is paid", async () => {
    const desk = await openDesk(stand);
    const [wish] = invented;

    const unpaid = await desk.done("POST", "/rehearsals", { steps: twoSteps, invented });
    const paid = await desk.done("POST", "/rehearsals", {
      steps: twoSteps,
      invented: [{ ...wish, paidDate: "2031-02-12" }],
    });

    expect(unpaid.counts).toMatchObject({ mails: 1, calls: 1 });
    expect(paid.counts).toMatchObject({ mails: 1, calls: 0 });
  });

  it("counts all of one person's invoices of a day as one mail", async () => {
    const desk = await openDesk(stand);
    const several = Array.from({ length: 4 }, () => invented[0]);

    const played = await desk.done("POST", "/rehearsals", { steps: twoSteps, invented: several });

    expect(
      played.items.filter(({ channel }: { channel: string }) => channel === "mail"),
    ).toHaveLength(4);
    expect(played.counts.mails).toBe(1);
  });

  it("plays the vendor's own past invoices, as if nothing else had happened to them", async () => {
    const desk = await openDesk(stand);
    const invoice = await desk.issued({}, true);
    await desk.issued({}, true);
    await desk.done("POST", `/invoices/${invoice.id}/void`, { reason: "Mistake" });
    const past = { from: "2030-11-01", until: "2030-11-30" };

    const played = await desk.done("POST", "/rehearsals", { past });
    const none = await desk.done("POST", "/rehearsals", {
      past: { from: "2030-10-01", until: "2030-10-31" },
    });

    expect(played.counts.invoices).toBe(2);
    const ids = new Set(played.items.map(({ invoiceId }: { invoiceId: string }) => invoiceId));
    expect(ids.has(String(invoice.id))).toBe(false);
    expect(ids.size).toBe(1);
    expect(none.counts).toMatchObject({ invoices: 0, mails: 0 });
  });

  it("is refused where it is neither, both, unknown or too long", async () => {
    const desk = await openDesk(stand);
    const past = { from: "2030-11-01", until: "2030-11-30" };
    const many = Array.from({ length: 2_001 }, () => invented[0]);
    const asked: readonly (readonly [object, string, string | undefined])[] = [
      [{}, "invalid-request", "/invented"],
      [{ past, invented }, "invalid-request", "/invented"],
      [{ cadenceId: "usual", steps: twoSteps, invented }, "invalid-request", "/steps"],
      [{ cadenceId: "sometimes", invented }, "invalid-request", "/cadenceId"],
      [
        { invented: [{ ...invented[0], timeZone: "Asia/Nowhere" }] },
        "invalid-request",
        "/invented/0/timeZone",
      ],
      [
        { invented: [{ ...invented[0], dueDate: "2030-01-01" }] },
        "invalid-request",
        "/invented/0/dueDate",
      ],
      [{ past: { from: "2030-12-01", until: "2030-11-01" } }, "invalid-request", "/past/until"],
      [
        { cadenceId: "cad_0000000000000000000000000000000000", invented },
        "cadence-unknown",
        "/cadenceId",
      ],
      [{ steps: [twoSteps[0], twoSteps[0]], invented }, "cadence-not-valid", "/steps/1/kind"],
      [{ invented, until: "2033-01-01" }, "rehearsal-too-large", undefined],
      [{ past: { from: "2029-01-01", until: "2030-06-01" } }, "rehearsal-too-large", undefined],
      [{ invented: many }, "rehearsal-too-large", undefined],
    ];
    for (const [wish, reason, pointer] of asked) {
      const answer = await desk.ask("POST", "/rehearsals", wish);

      expect(typeOf(answer), JSON.stringify(wish).slice(0, 100)).toEqual([422, reason]);
      if (pointer === undefined) continue;
      const pointers = (answer.body.errors as { pointer: string }[]).map((error) => error.pointer);
      expect(pointers).toContain(pointer);
    }
  });
});
