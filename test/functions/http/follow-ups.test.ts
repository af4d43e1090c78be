import { describe, expect, it } from "vitest";
import { problemReason } from "../../../shared/contract/problem.ts";
import { factsOf } from "../stand/arranging.ts";
import { ask, type Answer, type Json } from "../stand/ask.ts";
import { hasLocalWorld, localStand, startsUnswept } from "../stand/local-stand.ts";
import { mailsTo } from "../stand/mails.ts";
import { twoSteps } from "../stand/reminder-possessions.ts";
import { vendorTask } from "../../../functions/use-cases/vendor-task.ts";
import { dumpTable } from "../stand/table-dump.ts";
import { openDesk, type VendorDesk } from "../stand/vendor-desk.ts";

const stand = localStand(startsUnswept);
const typeOf = ({ status, body }: Answer) => [status, problemReason(body ?? {})];
const text = "We talked for a while.";

/** A day so far ahead of the world's today. */
const inDays = (days: number) =>
  new Date(Date.parse(stand.now()) + days * 86_400_000).toISOString().slice(0, 10);

/** A vendor with an invoice about which somebody is to be called, and that call. */
async function callDue(change: object = {}) {
  const desk = await openDesk(stand);
  const invoiceId = String((await desk.issued(change, true)).id);
  const { invoice, revision } = await storedInvoice(invoiceId);
  const facts = { milestone: "twenty-one-days-late", channel: "call" };
  const causeId = `${invoiceId}.twenty-one-days-late`;
  const task = vendorTask(invoice, "call-due", { causeId, facts, at: stand.now() });
  await stand.ports.receivables.commitInvoice({ revision, invoice, tasks: [task] });
  const { items } = await desk.done("GET", "/follow-ups");
  return { desk, invoiceId, item: items[0] };
}

/** The same, as it comes about by a cadence. */
async function callFired(change: object = {}) {
  const desk = await openDesk(stand);
  const [, call] = twoSteps;
  const steps = [{ ...call, tone: "warm", message: "reminder", offsetDays: 1 }];
  const cadence = await desk.done("POST", "/cadences", { name: "Calls", steps });
  const match = { "if-match": '"1"' };
  await desk.ask("PATCH", "/reminder-settings", { cadenceId: cadence.id }, match);
  const issued = await desk.issued({ paymentTerms: { netDays: 3 }, ...change }, true);
  await stand.moveBy("P6D");
  const { items } = await desk.done("GET", "/follow-ups");
  return { desk, invoiceId: String(issued.id), item: items[0] };
}

const note = (desk: VendorDesk, id: string, outcome: object): Promise<Answer> =>
  desk.ask("POST", `/follow-ups/${id}/note`, { text, outcome });

async function storedInvoice(invoiceId: string) {
  const record = await stand.ports.receivables.readInvoice(invoiceId);
  if (record?.invoice.stage !== "issued") throw new Error("It is not issued.");
  return { ...record, invoice: record.invoice };
}

async function openIds(desk: VendorDesk): Promise<readonly string[]> {
  const { items } = await desk.done("GET", "/follow-ups");
  return items.map(({ id }: Json) => String(id));
}

describe.skipIf(!hasLocalWorld)("a follow-up", () => {
  it("says whom to call about what, with the history and a sentence to begin with", async () => {
    const { desk, invoiceId, item } = await callFired({ subject: "A logo" });

    expect(item).toMatchObject({
      invoice: {
        id: invoiceId,
        subject: "A logo",
        amountRemaining: { amount: 124_000, currency: "USD" },
      },
      client: { id: desk.clientId },
    });
    expect(item.invoice.daysLate).toBeGreaterThan(0);
    expect(item.contacts[0]).toMatchObject({
      email: desk.emails.client,
      mailStanding: "reachable",
    });
    expect(item.contacts[0].phone).toMatch(/^\+/u);
    const kinds = item.history.map(({ kind }: Json) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["sent", "follow-up-due"]));
    expect(item.openingLine.text).toContain(item.contacts[0].salutation ?? item.contacts[0].name);
    expect(item.openingLine.text).toContain("A logo");
    expect(item.outcomes).toEqual([
      "promise",
      "more-time",
      "question",
      "wrong-person",
      "hold",
      "not-reached",
      "done",
    ]);
  });

  it("ends with a promise, which rests reminders and is confirmed to the client", async () => {
    const { desk, invoiceId, item } = await callDue();
    const date = inDays(5);

    const noted = await note(desk, item.id, { kind: "promise", date, amount: 50_000 });
    await stand.idle();

    expect(noted.body).toEqual({ id: item.id, status: "done" });
    const { invoice } = await storedInvoice(invoiceId);
    expect(invoice.arrangements?.promises).toMatchObject([
      { date, amount: 50_000, status: "open", contactId: invoice.contacts[0]?.id },
    ]);
    const subjects = (await mailsTo(stand, desk.emails.client)).map(({ text: words }) => words);
    expect(subjects.at(-1)).toMatch(/500/u);
    expect(await openIds(desk)).not.toContain(item.id);
    const [fact] = await factsOf(stand, invoiceId, "follow-up-noted");
    expect(fact).toMatchObject({
      actor: expect.stringMatching(/^key_/u),
      facts: { task: "call-due", outcome: "promise", text },
    });
  });

  it("ends with more time, and the due date moves", async () => {
    const { desk, invoiceId, item } = await callDue();
    const date = inDays(40);

    const noted = await note(desk, item.id, { kind: "more-time", date });

    expect([noted.status, noted.body.status]).toEqual([200, "done"]);
    expect((await storedInvoice(invoiceId)).invoice.dueDate).toBe(date);
  });

  it("ends with a question in the client's words, which is the vendor's to answer", async () => {
    const { desk, invoiceId, item } = await callDue();

    await note(desk, item.id, { kind: "question", message: "What was the second round for?" });
    await stand.idle();

    const { questions } = await storedInvoice(invoiceId);
    expect(questions).toMatchObject([
      { kind: "question", messages: [{ text: "What was the second round for?" }] },
    ]);
    const ids = await openIds(desk);
    expect(ids.filter((id) => id.startsWith("question-asked."))).toHaveLength(1);
  });

  it("ends with the right person, who comes first from now on and gets the invoice", async () => {
    const { desk, invoiceId, item } = await callDue();
    const email = `ana.${invoiceId.slice(-8)}@northwind.example`;

    await note(desk, item.id, { kind: "wrong-person", email, name: "Ana Roy" });
    await stand.idle();

    const { invoice } = await storedInvoice(invoiceId);
    expect(invoice.contacts[0]).toMatchObject({ email, name: "Ana Roy", role: "primary" });
    const client = await desk.done("GET", `/clients/${desk.clientId}`);
    expect(client.contacts[0]).toMatchObject({ id: invoice.contacts[0]?.id, email });
    expect(client.contacts).toHaveLength(3);
    expect(await mailsTo(stand, email)).toHaveLength(1);
  });

  it("leaves somebody to find out who is right where nobody said it", async () => {
    const { desk, item } = await callDue();

    await note(desk, item.id, { kind: "wrong-person" });

    const { items } = await desk.done("GET", "/follow-ups");
    expect(items).toMatchObject([
      { kind: "contact-unreachable", contacts: [{ email: desk.emails.client }, {}] },
    ]);
    expect(items[0].openingLine.text).toContain("Which address");
  });

  it("ends with a hold, of which the note stays private", async () => {
    const { desk, invoiceId, item } = await callDue();
    const until = inDays(10);

    await note(desk, item.id, { kind: "hold", reason: "illness", until });

    const { hold } = await desk.done("GET", `/invoices/${invoiceId}/reminders`);
    expect(hold).toMatchObject({ reason: "illness", until, note: text });
    const view = await desk.done("GET", `/invoices/${invoiceId}/view`);
    expect(JSON.stringify(view)).not.toContain(text);
  });

  it("comes back tomorrow when nobody was reached", async () => {
    const { desk, item } = await callDue();

    const noted = await note(desk, item.id, { kind: "not-reached" });

    expect(noted.body).toMatchObject({ id: item.id, status: "again" });
    expect(await openIds(desk)).toEqual([]);
    await stand.moveBy("P1D");
    expect(await openIds(desk)).toEqual([item.id]);
    const { items } = await desk.done("GET", "/follow-ups");
    expect(items[0].history.map(({ kind }: Json) => kind)).toContain("follow-up-noted");
  });

  it("ends once: what is noted again is refused, and changes nothing", async () => {
    const { desk, item } = await callDue();
    await note(desk, item.id, { kind: "done" });
    await stand.idle();
    const before = await dumpTable();

    const again = await note(desk, item.id, { kind: "promise", date: inDays(5) });

    expect(typeOf(again)).toEqual([409, "task-ended"]);
    expect(await dumpTable()).toEqual(before);
  });

  it("says what can't be, with what would be right, and stays open", async () => {
    const { desk, item } = await callDue();
    await stand.idle();
    const before = await dumpTable();
    const asked: readonly (readonly [object, number, string, string])[] = [
      [{ kind: "promise", date: "2020-01-01" }, 409, "promise-not-possible", "/outcome/date"],
      [
        { kind: "promise", date: inDays(5), amount: 9_000_000 },
        409,
        "promise-not-possible",
        "/outcome/amount",
      ],
      [{ kind: "more-time", date: "2020-01-01" }, 422, "proposal-not-possible", "/outcome/date"],
      [
        { kind: "hold", reason: "call", until: "2020-01-01" },
        422,
        "settings-not-valid",
        "/outcome/until",
      ],
      [{ kind: "shouted" }, 422, "invalid-request", "/outcome/kind"],
      [{ kind: "promise", date: "2031-02-30" }, 422, "invalid-request", "/outcome/date"],
      [{ kind: "wrong-person", email: "nobody" }, 422, "invalid-request", "/outcome/email"],
    ];
    for (const [outcome, status, reason, pointer] of asked) {
      const answer = await note(desk, item.id, outcome);

      expect(typeOf(answer), JSON.stringify(outcome)).toEqual([status, reason]);
      expect(answer.body.errors[0]).toMatchObject({ pointer });
      expect(answer.body.errors[0].detail.length).toBeGreaterThan(5);
    }
    expect(await dumpTable()).toEqual(before);
  });

  it("about something that has its own answer isn't ended by a note", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    await visitor.money("/questions", { kind: "question", text: "Who ordered this?" });
    const [id = ""] = await openIds(desk);

    const answer = await note(desk, id, { kind: "done" });

    expect(typeOf(answer)).toEqual([422, "outcome-not-possible"]);
    expect(answer.body.errors[0].pointer).toBe("/outcome/kind");
    expect((await note(desk, id, { kind: "not-reached" })).status).toBe(200);
  });

  it("about an invoice that is settled by now isn't asked for any more", async () => {
    const { desk, invoiceId, item } = await callDue();
    expect(await openIds(desk)).toContain(item.id);
    await desk.done("POST", `/invoices/${invoiceId}/void`, { reason: "Mistake" });

    expect(await openIds(desk)).not.toContain(item.id);
  });

  it("rests as long as reminders do, and is there again afterwards", async () => {
    const { desk, invoiceId, item } = await callDue();
    await desk.done("POST", `/invoices/${invoiceId}/hold`, { reason: "illness" });
    expect(await openIds(desk)).not.toContain(item.id);
    await desk.ask("DELETE", `/invoices/${invoiceId}/hold`);

    expect(await openIds(desk)).toContain(item.id);
  });

  it("is nobody else's, and other tasks aren't follow-ups", async () => {
    const { item } = await callDue();
    const other = await openDesk(stand);

    expect(typeOf(await note(other, item.id, { kind: "done" }))).toEqual([404, "not-found"]);
    expect(await openIds(other)).toEqual([]);
  });
});

describe.skipIf(!hasLocalWorld)("the list of follow-ups", () => {
  it("comes in pages, whoever has waited longest first", async () => {
    const { desk } = await callDue();
    for (let count = 0; count < 3; count += 1) {
      const visitor = await desk.opened();
      await visitor.money("/questions", { kind: "question", text: "Who ordered this?" });
      await stand.moveBy("PT1M");
    }
    const seen: Json[] = [];
    let cursor = "";
    do {
      const page = await desk.done("GET", `/follow-ups?limit=2${cursor}`);
      seen.push(...page.items);
      cursor = page.nextCursor ? `&cursor=${encodeURIComponent(page.nextCursor)}` : "";
    } while (cursor !== "");

    expect(seen).toHaveLength(4);
    expect(seen.map(({ at }) => at)).toEqual(
      seen.map(({ at }) => String(at)).toSorted((a, b) => a.localeCompare(b)),
    );
    expect(new Set(seen.map(({ id }) => id)).size).toBe(4);
    const strange = await desk.ask("GET", "/follow-ups?cursor=x");
    expect(typeOf(strange)).toEqual([400, "invalid-cursor"]);
    expect((await desk.ask("GET", "/follow-ups?limit=51")).body.errors[0].pointer).toBe("/limit");
  });

  it("has a word with a client when its rhythm says so, which no mail ever says", async () => {
    const desk = await openDesk(stand);
    await desk.done("PUT", `/clients/${desk.clientId}/check-in`, { everyDays: 2 });
    await stand.moveBy("P3D");

    const { items } = await desk.done("GET", "/follow-ups");

    expect(items).toMatchObject([
      {
        kind: "check-in-due",
        client: { id: desk.clientId },
        outcomes: ["hold", "not-reached", "done"],
      },
    ]);
    expect(items[0]).not.toHaveProperty("invoice");
    expect(items[0].openingLine.text).not.toMatch(/invoice|\$/u);
    expect(await mailsTo(stand, desk.emails.client)).toEqual([]);
    await note(desk, items[0].id, { kind: "hold", reason: "visit" });
    const { hold } = await desk.done("GET", `/clients/${desk.clientId}/reminders`);
    expect(hold.reason).toBe("visit");
  });
});

describe.skipIf(!hasLocalWorld)("the last steps", () => {
  const pathOf = (invoiceId: unknown) => `/invoices/${String(invoiceId)}/hand-over`;

  it("begin with a notice, can be taken back, and end a week later", async () => {
    const desk = await openDesk(stand);
    const { id } = await desk.issued({}, true);
    const levels = `/invoices/${id}/reminders`;

    await desk.done("POST", pathOf(id));
    const twice = await desk.ask("POST", pathOf(id));
    const early = await desk.ask("POST", `${pathOf(id)}/complete`);
    const { handOver } = await desk.done("GET", levels);
    await desk.done("DELETE", pathOf(id));
    const nothing = await desk.ask("DELETE", pathOf(id));
    await desk.done("POST", pathOf(id));
    await stand.moveBy("P8D");
    const { items } = await desk.done("GET", "/follow-ups");
    await desk.done("POST", `${pathOf(id)}/complete`);

    expect(typeOf(twice)).toEqual([409, "hand-over-not-possible"]);
    expect(typeOf(early)).toEqual([409, "hand-over-too-early"]);
    expect(early.body.notBefore).toBe(handOver.notBefore);
    expect(typeOf(nothing)).toEqual([409, "hand-over-not-possible"]);
    expect(items.map(({ kind }: Json) => kind)).toContain("hand-over-due");
    expect((await desk.done("GET", levels)).handOver).toHaveProperty("completedAt");
    expect((await desk.done("GET", "/follow-ups")).items).toEqual([]);
  });

  it("have a letter as a PDF for what is open, and for nothing else", async () => {
    const desk = await openDesk(stand);
    const [draft, open, gone] = [await desk.draft(), await desk.issued(), await desk.issued()];
    await desk.done("POST", `/invoices/${gone.id}/void`, { reason: "Mistake" });

    const letter = await ask(`${stand.origin}/api/v1/invoices/${open.id}/letter.pdf`, {
      headers: { authorization: `Bearer ${desk.apiKey}` },
    });

    expect([letter.status, letter.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(letter.text.startsWith("%PDF")).toBe(true);
    for (const { id } of [draft, gone]) {
      const answer = await desk.ask("GET", `/invoices/${id}/letter.pdf`);

      expect(typeOf(answer)).toEqual([409, "letter-not-available"]);
    }
  });
});
