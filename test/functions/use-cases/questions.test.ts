import { afterAll, describe, expect, it } from "vitest";
import { answered, asked, posted, threeLines } from "../stand/asking.ts";
import { expectBooksToAgree, timelineOf } from "../stand/books.ts";
import { signedInBrowser } from "../stand/browser.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { mails, mailsTo } from "../stand/mails.ts";
import { openTaskKinds, payOnPage, problemOf } from "../stand/paying.ts";
import { openDesk } from "../stand/vendor-desk.ts";

const stand = localStand();

afterAll(async () => {
  if (hasLocalWorld) await expectBooksToAgree(stand);
});

async function disputed(change: object = { line: 1 }) {
  const desk = await openDesk(stand);
  const visitor = await desk.opened(threeLines);
  const question = await asked(stand, visitor, change);
  const about = { invoiceId: visitor.invoiceId, questionId: String(question.id) };
  return { desk, visitor, question, about };
}

describe.skipIf(!hasLocalWorld)("a dispute of one line of three", () => {
  it("freezes that line; the rest is what the page's button pays", async () => {
    const { visitor, question } = await disputed();

    const view = await visitor.view();

    expect(question).toMatchObject({ kind: "dispute", line: 1, status: "open", frozen: 60_000 });
    expect(view.arrangements).toMatchObject({ frozen: 60_000, questions: [{ id: question.id }] });
    expect(view.options[0]).toMatchObject({ amount: 66_400, largest: 126_400 });
    const started = await visitor.pay("rest");
    expect(started.body.payment.amount).toBe(66_400);
  });

  it("is mailed to its asker and to the vendor, who has a task until it is answered", async () => {
    const { desk, about } = await disputed();
    const before = await openTaskKinds(desk);
    const told = [
      (await mailsTo(stand, desk.emails.client)).length,
      (await mailsTo(stand, desk.emails.vendor)).length,
    ];

    await answered(stand, desk, about, { outcome: "message" });
    const inBetween = await openTaskKinds(desk);
    await answered(stand, desk, about, { outcome: "stood-by" });

    expect(told).toEqual([1, 1]);
    expect([before, inBetween, await openTaskKinds(desk)]).toEqual([
      ["question-asked"],
      ["question-asked"],
      [],
    ]);
    expect(await mailsTo(stand, desk.emails.client)).toHaveLength(3);
    expect(await timelineOf(stand, about.invoiceId)).toEqual(
      expect.arrayContaining(["question-asked", "question-answered"]),
    );
  });

  it("answered by an adjustment is credited and open to be paid in one step", async () => {
    const { desk, visitor, about } = await disputed();
    await payOnPage(stand, visitor);

    const answer = await answered(stand, desk, about, {
      outcome: "adjusted",
      creditAmount: 60_000,
      text: "You are right.",
    });

    expect(answer.status).toBe(200);
    expect(answer.body.creditNotes).toMatchObject([{ amount: 60_000, reason: "Pages" }]);
    expect(await visitor.view()).toMatchObject({
      status: "paid",
      arrangements: { questions: [{ status: "adjusted", messages: [{}, { from: "vendor" }] }] },
    });
    const record = await stand.ports.receivables.readInvoice(about.invoiceId);
    expect(record?.questions[0]?.creditNoteId).toBe(
      record?.invoice.stage === "issued" ? record.invoice.creditNotes?.[0]?.id : "",
    );
  });

  it("is adjusted once under one key, and once under many", async () => {
    const { desk, visitor, about } = await disputed();
    const answer = { outcome: "adjusted", creditAmount: 10_000 };

    const same = await Promise.all(
      [1, 2, 3].map(() => answered(stand, desk, { ...about, key: "one" }, answer)),
    );
    const other = await answered(stand, desk, { ...about, key: "two" }, answer);
    const reused = await answered(stand, desk, { ...about, key: "one" }, { outcome: "answered" });

    expect(same.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect([other, reused].map(problemOf)).toEqual(["question-ended", "key-reused"]);
    expect((await visitor.view()).amounts.due).toBe(116_400);
  });

  it("stood by is open to be paid again, and a new question may be asked", async () => {
    const { desk, visitor, about } = await disputed();

    await answered(stand, desk, about, { outcome: "stood-by" });

    expect((await visitor.view()).options[0]?.amount).toBe(126_400);
    const message = await posted(stand, visitor, `/questions/${about.questionId}/messages`, {
      text: "But why?",
    });
    expect([message.status, problemOf(message)]).toEqual([409, "question-ended"]);
    expect((await asked(stand, visitor, { line: 1 })).status).toBe("open");
  });

  it("taken back goes on as if nothing had been asked; the vendor hears of it", async () => {
    const { desk, visitor, about } = await disputed();

    const withdrawn = await posted(stand, visitor, `/questions/${about.questionId}/withdraw`);
    const again = await posted(stand, visitor, `/questions/${about.questionId}/withdraw`);

    expect([withdrawn.body.status, again.status]).toEqual(["withdrawn", 200]);
    expect((await visitor.view()).options[0]?.amount).toBe(126_400);
    expect(await openTaskKinds(desk)).toEqual([]);
    expect(await mailsTo(stand, desk.emails.vendor)).toHaveLength(2);
  });
});

describe.skipIf(!hasLocalWorld)("a thread", () => {
  it("goes on from both sides, each message mailed to the other", async () => {
    const { desk, visitor, about } = await disputed({ kind: "question", text: "What is it for?" });
    const path = `/questions/${about.questionId}/messages`;

    await answered(stand, desk, about, { outcome: "message", text: "Which line?" });
    await posted(stand, visitor, path, { text: "The second one." });
    await answered(stand, desk, about, { outcome: "answered", text: "For the pages." });

    const [question] = (await visitor.view()).arrangements.questions;
    expect(question.messages).toMatchObject([
      { from: "client", name: "Maya Chen", text: "What is it for?" },
      { from: "vendor", text: "Which line?" },
      { from: "client", text: "The second one." },
      { from: "vendor", text: "For the pages." },
    ]);
    expect(await mailsTo(stand, desk.emails.client)).toHaveLength(3);
    expect(await mailsTo(stand, desk.emails.vendor)).toHaveLength(2);
    expect((await mailsTo(stand, desk.emails.client)).at(-1)?.text).toContain("For the pages.");
  });

  it("takes a message once for each key", async () => {
    const { visitor, about } = await disputed();
    const path = `/questions/${about.questionId}/messages`;

    const answers = await Promise.all(
      [1, 2, 3].map(() => visitor.money(path, { text: "Hello?" }, "once")),
    );
    const other = await visitor.money(path, { text: "Else?" }, "once");

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(problemOf(other)).toBe("key-reused");
    const record = await stand.ports.receivables.readInvoice(about.invoiceId);
    expect(record?.questions[0]?.messages).toHaveLength(2);
  });
});

describe.skipIf(!hasLocalWorld)("a question is asked once", () => {
  it("under one key, also by three presses at once", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened(threeLines);
    const wish = { kind: "question", text: "What is it for?" };

    const answers = await Promise.all(
      [1, 2, 3].map(() => visitor.money("/questions", wish, "once")),
    );
    const other = await visitor.money("/questions", { ...wish, line: 0 }, "once");
    await stand.idle();

    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(problemOf(other)).toBe("key-reused");
    expect(await mailsTo(stand, desk.emails.vendor)).toHaveLength(1);
  });

  it("as many times as there is room for, about lines that there are, while it is open", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened(threeLines);
    const ask = (change: object) => posted(stand, visitor, "/questions", { text: "?", ...change });

    const unknown = await ask({ kind: "dispute", line: 3 });
    for (let count = 0; count < 10; count += 1) await asked(stand, visitor, { line: count % 3 });
    const more = await ask({ kind: "question" });
    await desk.done("POST", `/invoices/${visitor.invoiceId}/void`, { reason: "Mistake" });
    const closed = await ask({ kind: "question" });

    expect([unknown.status, problemOf(unknown), unknown.body.lineCount]).toEqual([
      422,
      "line-unknown",
      3,
    ]);
    expect([more.status, problemOf(more), more.body.allowed]).toEqual([
      409,
      "too-many-questions",
      10,
    ]);
    expect(problemOf(closed)).toBe("invoice-not-open");
  });

  it("and its thread ends where it is full", async () => {
    const { desk, visitor, about } = await disputed();
    const record = await stand.ports.receivables.readInvoice(about.invoiceId);
    const [question] = record?.questions ?? [];
    if (record === undefined || question === undefined) throw new Error("It was asked.");
    const messages = Array.from({ length: 50 }, () => question.messages).flat();
    await stand.ports.receivables.commitInvoice({
      revision: record.revision,
      invoice: record.invoice,
      questions: [{ ...question, messages }],
    });

    const path = `/questions/${about.questionId}/messages`;
    const ofClient = await posted(stand, visitor, path, { text: "?" });
    const ofVendor = await answered(stand, desk, about, { outcome: "message" });
    const last = await answered(stand, desk, about, { outcome: "answered" });

    expect([ofClient, ofVendor].map(({ status, body }) => [status, body.type])).toEqual([
      [409, "urn:kindly:problem:thread-full"],
      [409, "urn:kindly:problem:thread-full"],
    ]);
    expect(last.status).toBe(200);
  });
});

describe.skipIf(!hasLocalWorld)("what somebody tells of hardship", () => {
  let times = 0;

  async function told() {
    times += 1;
    const words = `My mother is ill, and I pay ${times} hundred for her care.`;
    const hardship = { kind: "hardship", text: words };
    const both = await disputed(hardship);
    const { contacts } = await both.desk.done("GET", `/clients/${both.desk.clientId}`);
    const colleague = await both.desk.visitor(both.visitor.invoiceId, contacts[1].id);
    return { ...both, colleague, words };
  }

  it("freezes nothing, lets any part be paid, and is a task of its own", async () => {
    const { desk, visitor } = await told();

    const view = await visitor.view();

    expect(view.options[0]).toMatchObject({ amount: 126_400, smallest: 50 });
    expect(await openTaskKinds(desk)).toEqual(["hardship-told"]);
  });

  it("is read by whoever told it and by signed-in members, and by nobody else", async () => {
    const { desk, visitor, colleague, about, words } = await told();
    const member = await signedInBrowser(stand, desk);
    const paths = ["", "/view", "/timeline", "/lines"].map(
      (path) => `/invoices/${about.invoiceId}${path}`,
    );

    const byKey = await Promise.all([...paths, "/tasks"].map((path) => desk.ask("GET", path)));
    const answer = await answered(stand, desk, about, { outcome: "message", text: "We hear you." });

    expect(JSON.stringify(await visitor.view())).toContain(words);
    expect((await member.send("GET", `/invoices/${about.invoiceId}`)).text).toContain(words);
    for (const { text } of [...byKey, answer]) expect(text).not.toContain(words);
    expect(JSON.stringify(await colleague.view())).not.toContain(words);
    const sent = (await mails(stand)).filter(({ text }) => text.includes(words));
    const { client, vendor } = desk.emails;
    const others = sent.flatMap(({ to }) => to).filter((to) => to !== client && to !== vendor);
    expect(others).toEqual([]);
    const facts = await stand.ports.receivables.listFacts(about.invoiceId);
    expect(JSON.stringify(facts)).not.toContain(words);
    expect(stand.log.lines().join("\n")).not.toContain(words);
  });

  it("is a thread that no colleague can write in or take back", async () => {
    const { colleague, about } = await told();
    const path = `/questions/${about.questionId}`;

    const answers = [
      await posted(stand, colleague, `${path}/messages`, { text: "?" }),
      await posted(stand, colleague, `${path}/withdraw`),
    ];

    for (const answer of answers) {
      expect([answer.status, problemOf(answer)]).toEqual([404, "question-unknown"]);
    }
  });

  it("is told once", async () => {
    const { visitor } = await told();

    const again = await posted(stand, visitor, "/questions", { kind: "hardship", text: "Still." });

    expect([problemOf(again), again.body.allowed]).toEqual(["too-many-questions", 1]);
  });
});
