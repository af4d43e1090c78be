import { describe, expect, it } from "vitest";
import { problemReason } from "../../../shared/contract/problem.ts";
import { agreeTo } from "../stand/arranging.ts";
import type { Answer, Json } from "../stand/ask.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { mailsTo } from "../stand/mails.ts";
import { twoSteps } from "../stand/reminder-possessions.ts";
import { dumpTable } from "../stand/table-dump.ts";
import { openDesk } from "../stand/vendor-desk.ts";

const stand = localStand();
const typeOf = ({ status, body }: Answer) => [status, problemReason(body ?? {})];
const numbersIn = (item: Json) => item.invoices.map(({ number }: { number: string }) => number);

describe.skipIf(!hasLocalWorld)("what goes out next", () => {
  it("is told by day, with who gets it, who signs and why", async () => {
    const desk = await openDesk(stand);
    const invoice = await desk.issued({}, true);

    const { items, until, isIncomplete } = await desk.done("GET", "/outgoing?days=31");
    const near = await desk.done("GET", "/outgoing?days=2");

    expect(isIncomplete).toBe(false);
    expect(items.map(({ date }: Json) => date)).toEqual(["2030-11-07", "2030-11-27", "2030-12-04"]);
    expect(items[0]).toMatchObject({
      channel: "mail",
      clientId: desk.clientId,
      to: [{ email: desk.emails.client }],
      sender: { name: desk.vendor.members[0]?.name },
      invoices: [
        { invoiceId: invoice.id, milestone: "not-opened", step: { anchor: "sent", tone: "warm" } },
      ],
    });
    expect(items.every(({ invoices }: Json) => invoices[0].reason.length > 5)).toBe(true);
    expect(until >= "2030-12-05").toBe(true);
    expect(near.items).toEqual([]);
  });

  it("is one thing where one person gets several on one day", async () => {
    const desk = await openDesk(stand);
    const [one, other] = [await desk.issued({}, true), await desk.issued({}, true)];

    const { items } = await desk.done("GET", "/outgoing");

    expect(items).toHaveLength(1);
    expect(new Set(numbersIn(items[0]))).toEqual(new Set([one.number, other.number]));
  });

  it("has all of the reader's invoices of that day in its text", async () => {
    const desk = await openDesk(stand);
    const one = await desk.issued({ subject: "A logo" }, true);
    await desk.issued({ subject: "A poster" }, true);

    const { mail } = await desk.done("GET", `/outgoing/${one.id}`);

    expect(mail.text).toContain("A logo");
    expect(mail.text).toContain("A poster");
  });

  it("is marked where a hold keeps it back: of an invoice, a client, or everything", async () => {
    const desk = await openDesk(stand);
    const invoice = await desk.issued({}, true);
    const until = "2030-11-20";
    const holds = [
      ["/reminder-hold", { reason: "legal" }],
      [`/clients/${desk.clientId}/hold`, { reason: "visit" }],
      [`/invoices/${invoice.id}/hold`, { reason: "call" }],
    ] as const;
    for (const [path, hold] of holds) {
      await desk.done("POST", path, { ...hold, until });
      await stand.idle();

      const { items } = await desk.done("GET", "/outgoing?days=31");

      expect(items[0], path).toMatchObject({ date: "2030-11-07", held: { ...hold, until } });
      expect(items.filter(({ held }: Json) => held === undefined)).not.toEqual([]);
      for (const { date } of items.filter(({ held }: Json) => held === undefined)) {
        expect(date > until).toBe(true);
      }
      await desk.done("DELETE", path);
      await stand.idle();
    }
    const { items } = await desk.done("GET", "/outgoing");
    expect(items[0]).not.toHaveProperty("held");
  });

  it("has calls, letters and visits for the people who do them", async () => {
    const desk = await openDesk(stand);
    const [, call] = twoSteps;
    const steps = [{ ...call, offsetDays: 1 }];
    const { id } = await desk.done("POST", "/cadences", { name: "Calls", steps });
    const match = { "if-match": '"1"' };
    await desk.ask("PATCH", "/reminder-settings", { cadenceId: id }, match);
    await desk.issued({ paymentTerms: { netDays: 5 } }, true);

    const { items } = await desk.done("GET", "/outgoing?days=14");

    expect(items).toMatchObject([{ channel: "call", date: "2030-11-10" }]);
  });

  it("has the announcements of a plan's installments", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    await agreeTo(visitor, {
      plan: {
        installments: 2,
        cadence: "monthly",
        firstDate: "2030-11-14",
        collection: "reminder",
      },
    });
    await stand.idle();

    const { items } = await desk.done("GET", "/outgoing?days=14");
    const { mail } = await desk.done("GET", `/outgoing/${visitor.invoiceId}`);

    const milestones = items.map(({ invoices }: Json) => invoices[0].milestone);
    expect(milestones).toContain("installment-coming");
    expect(milestones).toContain("installment-due");
    expect(mail.milestone).toBe("installment-coming");
    expect(mail.text.length).toBeGreaterThan(100);
  });

  it("is nothing for what is paid, void or a draft", async () => {
    const desk = await openDesk(stand);
    const [draft, invoice] = [await desk.draft(), await desk.issued({}, true)];
    await desk.done("POST", `/invoices/${invoice.id}/void`, { reason: "Mistake" });

    expect((await desk.done("GET", "/outgoing?days=31")).items).toEqual([]);
    expect(await desk.done("GET", `/outgoing/${invoice.id}`)).toEqual({ invoiceId: invoice.id });
    const refused = await desk.ask("GET", `/outgoing/${draft.id}`);
    expect(typeOf(refused)).toEqual([409, "invoice-not-issued"]);
  });

  it.each(["0", "32", "-1", "x", "1e1", ""])("is not told for %j days", async (days) => {
    const desk = await openDesk(stand);

    const answer = await desk.ask("GET", `/outgoing?days=${days}`);

    expect(typeOf(answer)).toEqual([422, "invalid-request"]);
    expect(answer.body.errors).toEqual([
      { pointer: "/days", detail: "must be a number from 1 to 31" },
    ]);
  });
});

describe.skipIf(!hasLocalWorld)("the text of the next mail", () => {
  it("is that of what is sent, without a link that opens", async () => {
    const desk = await openDesk(stand);
    const invoice = await desk.issued({ subject: "A logo" }, true);
    const before = await dumpTable();

    const { mail } = await desk.done("GET", `/outgoing/${invoice.id}`);

    expect(await dumpTable()).toEqual(before);
    expect(mail).toMatchObject({
      milestone: "not-opened",
      locale: "en",
      to: [{ email: desk.emails.client }],
    });
    expect(mail.text).not.toMatch(/#[\w-]{43}/u);
    await stand.moveTo("2030-11-08T00:00:00.000Z");
    const sent = (await mailsTo(stand, desk.emails.client)).at(-1);
    const bare = (text = "") => text.replaceAll(/#[\w-]{43}/gu, "").replaceAll(/\/u\/\S+/gu, "");
    expect(sent?.subject).toBe(mail.subject);
    expect(bare(sent?.text).replaceAll(/\s+/gu, " ")).toContain(
      bare(mail.text).replaceAll(/\s+/gu, " ").slice(0, 300),
    );
  });
});
