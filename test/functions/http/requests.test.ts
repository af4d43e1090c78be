import { describe, expect, it } from "vitest";
import { waitingRequestSchema } from "../../../shared/contract/answer-schema.ts";
import { requestViewSchema } from "../../../shared/contract/arrangement-view.ts";
import { validate } from "../../../shared/contract/validate.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { agreeTo, askFor, factsOf, previewFor } from "../stand/arranging.ts";
import { type Answer, ask } from "../stand/ask.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { mailsTo } from "../stand/mails.ts";
import { openTaskKinds, openTasks, payOnPage, problemOf } from "../stand/paying.ts";
import { openDesk, type VendorDesk } from "../stand/vendor-desk.ts";
import type { Visitor } from "../stand/visitor.ts";

const stand = localStand();

/** More time than the usual policy grants at once: it grants until the 18th of December. */
const late = { dueDate: "2031-01-31" };
const inTwelve = {
  plan: { installments: 12, cadence: "monthly", firstDate: "2030-12-04", collection: "reminder" },
} as const;

async function storedInvoice(invoiceId: string): Promise<IssuedInvoice> {
  const record = await stand.ports.receivables.readInvoice(invoiceId);
  if (record?.invoice.stage !== "issued") throw new Error("It is not issued.");
  return record.invoice;
}

const requestOf = async ({ invoiceId }: Visitor) =>
  (await storedInvoice(invoiceId)).arrangements?.request;

/** A visitor who has asked for more than the policy grants. */
async function asking(proposal: Parameters<typeof askFor>[1] = late) {
  const desk = await openDesk(stand);
  const visitor = await desk.opened();
  const asked = await askFor(visitor, proposal, "We are paid in January.");
  await stand.idle();
  return { desk, visitor, asked, requestId: String(asked.body.id) };
}

function answer(
  desk: VendorDesk,
  visitor: Visitor,
  requestId: string,
  body: object,
): Promise<Answer> {
  return desk.ask("POST", `/invoices/${visitor.invoiceId}/requests/${requestId}/answer`, body);
}

/** The secret by which the vendor's member answers from the mail. */
async function mailedSecret(desk: VendorDesk): Promise<string> {
  const found = (await mailsTo(stand, desk.emails.vendor)).flatMap(
    ({ text }) => /\/vendor\/answer#([\w-]{43})/u.exec(text)?.[1] ?? [],
  );
  const [secret] = found;
  if (secret === undefined) throw new Error("No mail has a link to answer by.");
  return secret;
}

const byMail = (path: string, body: object) =>
  ask(`${stand.origin}/api/v1/answers${path}`, { method: "POST", body });

describe.skipIf(!hasLocalWorld)("asking for more than is granted at once", () => {
  it("waits for the vendor, with what it comes to, and makes them a task", async () => {
    const { desk, visitor, asked, requestId } = await asking();

    expect([asked.status, validate(requestViewSchema, asked.body).isValid]).toEqual([201, true]);
    expect(asked.body).toMatchObject({
      status: "pending",
      words: "We are paid in January.",
      breaches: [{ rule: "extension-too-long", allowedUntil: "2030-12-18" }],
      terms: { total: 124_000, lastDate: "2031-01-31" },
      expiresAt: (await requestOf(visitor))?.expiresAt,
    });
    const [task] = await openTasks(desk);
    expect(task).toMatchObject({
      kind: "flexibility-request",
      invoiceId: visitor.invoiceId,
      facts: { requestId, total: 124_000, parts: 1, lastDate: "2031-01-31" },
    });
    const [fact] = await factsOf(stand, visitor.invoiceId, "request-asked");
    expect(JSON.parse(String(fact?.facts["evidence"]))).toMatchObject({
      proposal: late,
      requestId,
    });
    expect((await storedInvoice(visitor.invoiceId)).dueDate).toBe("2030-12-04");
  });

  it("is on the vendor's list while it waits, and on nobody else's", async () => {
    const { desk, visitor, requestId } = await asking();
    const other = await openDesk(stand);

    const { items } = await desk.done("GET", "/requests");

    expect(items).toHaveLength(1);
    expect(validate(waitingRequestSchema, items[0]).isValid).toBe(true);
    expect(items[0]).toMatchObject({
      invoiceId: visitor.invoiceId,
      clientName: "Northwind Robotics, Inc.",
      dueDate: "2030-12-04",
      request: { id: requestId, status: "pending" },
    });
    expect((await other.done("GET", "/requests")).items).toEqual([]);
    await answer(desk, visitor, requestId, { decision: "decline" });
    expect((await desk.done("GET", "/requests")).items).toEqual([]);
  });

  it("is one request under one key; another wish under it is refused", async () => {
    const visitor = await (await openDesk(stand)).opened();
    const { terms: seen } = await previewFor(visitor, late);
    const send = (words: string) =>
      visitor.money("/requests", { proposal: late, seen, words }, "the-same-key");

    const answers = [
      ...(await Promise.all([send("Please"), send("Please")])),
      await send("Please"),
    ];
    const other = await send("Otherwise");

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => String(body.id))).size).toBe(1);
    expect([other.status, problemOf(other)]).toEqual([422, "key-reused"]);
  });

  it("is refused while another one waits", async () => {
    const { visitor } = await asking();

    const second = await askFor(visitor, { dueDate: "2031-02-15" });

    expect([second.status, problemOf(second)]).toEqual([409, "request-pending"]);
  });

  it("is refused where it is granted at once", async () => {
    const visitor = await (await openDesk(stand)).opened();

    const asked = await askFor(visitor, { dueDate: "2030-12-10" });

    expect([asked.status, problemOf(asked)]).toEqual([409, "request-not-needed"]);
    expect(await requestOf(visitor)).toBeUndefined();
  });

  it("is refused on terms that have changed since they were shown", async () => {
    const visitor = await (await openDesk(stand)).opened();
    const { terms: seen } = await previewFor(visitor, late);
    await payOnPage(stand, visitor, { amount: 24_000 });

    const asked = await visitor.money("/requests", { proposal: late, seen });

    expect([asked.status, problemOf(asked)]).toEqual([409, "preview-outdated"]);
    expect(asked.body.terms).toMatchObject({ total: 100_000 });
  });

  it("is refused beside a plan, and where it makes no sense", async () => {
    const visitor = await (await openDesk(stand)).opened();
    const { terms: seen } = await previewFor(visitor, late);
    const nothing = await visitor.money("/requests", { proposal: {}, seen });
    expect(nothing.body).toMatchObject({ why: { fault: "nothing-proposed" } });
    expect(problemOf(nothing)).toBe("proposal-not-possible");
    const four = { ...inTwelve.plan, installments: 4 };
    expect((await agreeTo(visitor, { plan: four })).status).toBe(201);

    const asked = await visitor.money("/requests", { proposal: late, seen });

    expect([asked.status, problemOf(asked)]).toEqual([409, "plan-in-force"]);
  });

  it("ends when its client withdraws it, once, and the vendor's task with it", async () => {
    const { desk, visitor, requestId } = await asking();

    const withdrawn = await visitor.money(`/requests/${requestId}/withdraw`, {});
    const again = await visitor.money(`/requests/${requestId}/withdraw`, {});
    const unknown = await visitor.money(`/requests/req_nothing/withdraw`, {});

    expect([withdrawn.status, (await requestOf(visitor))?.status]).toEqual([204, "withdrawn"]);
    expect([again.status, problemOf(again)]).toEqual([409, "request-ended"]);
    expect([unknown.status, problemOf(unknown)]).toEqual([404, "request-unknown"]);
    expect(await openTaskKinds(desk)).toEqual([]);
  });

  it("is no longer needed once something was agreed on within the policy", async () => {
    const { desk, visitor } = await asking();

    await agreeTo(visitor, { dueDate: "2030-12-10" });
    await stand.idle();

    expect((await requestOf(visitor))?.status).toBe("withdrawn");
    expect(await openTaskKinds(desk)).toEqual([]);
  });
});

describe.skipIf(!hasLocalWorld)("the vendor's answer", () => {
  it("approves: it is agreed on at once, beyond the policy, with evidence", async () => {
    const { desk, visitor, requestId } = await asking();

    const approved = await answer(desk, visitor, requestId, { decision: "approve" });
    await stand.idle();

    expect(approved.status).toBe(200);
    const { dueDate, arrangements } = await storedInvoice(visitor.invoiceId);
    expect([dueDate, arrangements?.request?.status]).toEqual(["2031-01-31", "approved"]);
    const [accepted] = await factsOf(stand, visitor.invoiceId, "agreement-accepted");
    expect(accepted?.facts["hash"]).toBe(arrangements?.extensions?.[0]?.evidenceHash);
    expect(JSON.parse(String(accepted?.facts["evidence"]))).toMatchObject({
      requestId,
      memberId: expect.stringMatching(/^key_/u),
    });
    expect(await openTaskKinds(desk)).toEqual([]);
  });

  it("is told to who asked, and what was agreed on to the client's other contacts", async () => {
    const { desk, visitor, requestId } = await asking();
    const { client, colleague } = desk.emails;
    const counts = async () => [
      (await mailsTo(stand, client)).length,
      (await mailsTo(stand, colleague)).length,
    ];
    const before = await counts();

    await answer(desk, visitor, requestId, { decision: "approve" });
    await stand.idle();

    // One mail each, and to the one who asked no second one of the same news.
    expect(await counts()).toEqual(before.map((count) => count + 1));
  });

  it("is one of two at the same moment, the client's word included", async () => {
    const { desk, visitor, requestId } = await asking();

    const answers = await Promise.all([
      answer(desk, visitor, requestId, { decision: "approve" }),
      answer(desk, visitor, requestId, { decision: "decline" }),
      visitor.money(`/requests/${requestId}/withdraw`, {}),
    ]);

    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    const refusals = answers.filter(({ status }) => status >= 300).map(problemOf);
    expect(refusals).toEqual(["request-ended", "request-ended"]);
  });

  it("approves a plan: it begins as its client would have begun it", async () => {
    const { desk, visitor, requestId } = await asking(inTwelve);

    await answer(desk, visitor, requestId, { decision: "approve" });

    const { plan } = (await storedInvoice(visitor.invoiceId)).arrangements ?? {};
    expect([plan?.status, plan?.installments.length, plan?.requestId]).toEqual([
      "active",
      12,
      requestId,
    ]);
  });

  it("declines with a word, and nothing moves", async () => {
    const { desk, visitor, requestId } = await asking();
    const words = { decision: "decline", message: "Could we speak about it?" };

    expect((await answer(desk, visitor, requestId, words)).status).toBe(200);

    const request = await requestOf(visitor);
    expect([request?.status, request?.answer?.message]).toEqual(["declined", words.message]);
    expect((await storedInvoice(visitor.invoiceId)).dueDate).toBe("2030-12-04");
  });

  it("is given once; to a request that there is; by whoever has the invoice", async () => {
    const { desk, visitor, requestId } = await asking();
    const other = await asking();
    const decline = { decision: "decline" };

    const foreign = await answer(other.desk, visitor, requestId, decline);
    const unknown = await answer(desk, visitor, requestId.replace(/.{6}$/u, "000000"), decline);
    await answer(desk, visitor, requestId, decline);
    const again = await answer(desk, visitor, requestId, { decision: "approve" });

    expect([foreign.status, problemOf(foreign)]).toEqual([404, "not-found"]);
    expect([unknown.status, problemOf(unknown)]).toEqual([404, "request-unknown"]);
    expect([again.status, problemOf(again)]).toEqual([409, "request-ended"]);
    expect((await requestOf(other.visitor))?.status).toBe("pending");
  });

  it("counters; its client accepts what is offered, at what they were shown, once", async () => {
    const { desk, visitor, requestId } = await asking();
    const offered = { decision: "counter", proposal: { dueDate: "2031-01-10" } };
    const early = await visitor.money(`/requests/${requestId}/accept`, {
      seen: (await previewFor(visitor, late)).terms,
    });
    expect([early.status, problemOf(early)]).toEqual([409, "request-pending"]);
    expect((await answer(desk, visitor, requestId, offered)).status).toBe(200);
    const { counter } = (await requestOf(visitor)) ?? {};
    const seen = counter?.terms;
    const accept = (body: object, key?: string) =>
      visitor.money(`/requests/${requestId}/accept`, body, key);

    const other = await accept({ seen: (await previewFor(visitor, late)).terms });
    const accepted = await accept({ seen }, "my-yes");
    const again = await accept({ seen }, "my-yes");
    await stand.idle();

    expect([other.status, problemOf(other)]).toEqual([409, "preview-outdated"]);
    expect([accepted.status, again.body]).toEqual([201, accepted.body]);
    expect((await storedInvoice(visitor.invoiceId)).dueDate).toBe("2031-01-10");
    expect((await requestOf(visitor))?.status).toBe("approved");
    expect(await factsOf(stand, visitor.invoiceId, "agreement-accepted")).toHaveLength(1);
  });

  it("offers what can't be: the offer is refused, and the request waits on", async () => {
    const { desk, visitor, requestId } = await asking();

    const offered = await answer(desk, visitor, requestId, {
      decision: "counter",
      proposal: { dueDate: "2030-12-01" },
    });

    expect([offered.status, problemOf(offered)]).toEqual([422, "proposal-not-possible"]);
    expect((await requestOf(visitor))?.status).toBe("pending");
  });
});

describe.skipIf(!hasLocalWorld)("the link in the vendor's mail", () => {
  it("shows the request and decides on it, without signing in, once", async () => {
    const { desk, visitor, requestId } = await asking();
    const secret = await mailedSecret(desk);

    const opened = await byMail("/open", { secret });
    const answered = await byMail("", { secret, answer: { decision: "approve" } });
    const used = [
      await byMail("/open", { secret }),
      await byMail("", { secret, answer: { decision: "decline" } }),
    ];

    expect([opened.status, validate(waitingRequestSchema, opened.body).isValid]).toEqual([
      200,
      true,
    ]);
    expect(opened.body).toMatchObject({ invoiceId: visitor.invoiceId, request: { id: requestId } });
    expect(answered.status).toBe(204);
    expect((await requestOf(visitor))?.status).toBe("approved");
    expect((await requestOf(visitor))?.answer?.memberId).toBe(desk.vendor.members[0]?.id);
    for (const each of used) {
      expect([each.status, problemOf(each)]).toEqual([404, "link-not-valid"]);
    }
  });

  it("is used up by an offer too, which waits for the client", async () => {
    const { desk, visitor } = await asking();
    const secret = await mailedSecret(desk);
    const offer = { decision: "counter", proposal: { dueDate: "2031-01-10" } };

    expect((await byMail("", { secret, answer: offer })).status).toBe(204);

    expect((await requestOf(visitor))?.status).toBe("countered");
    expect(problemOf(await byMail("/open", { secret }))).toBe("link-not-valid");
    expect((await desk.done("GET", "/requests")).items).toHaveLength(1);
  });

  it("opens nothing with another secret, nor when its time is over or its request ended", async () => {
    const first = await asking();
    const second = await asking();
    const [ended, waiting] = [await mailedSecret(first.desk), await mailedSecret(second.desk)];
    await first.visitor.money(`/requests/${first.requestId}/withdraw`, {});

    const wrong = await byMail("/open", { secret: "x".repeat(43) });
    const withdrawn = await byMail("/open", { secret: ended });
    const other = await byMail("/open", { secret: waiting });

    for (const each of [wrong, withdrawn]) {
      expect([each.status, problemOf(each)]).toEqual([404, "link-not-valid"]);
    }
    expect(wrong.text).toBe(withdrawn.text);
    expect(other.status).toBe(200);
  });

  it("is not guessed: after thirty tries from one place there is a wait", async () => {
    const answers = [];
    for (let count = 0; count < 31; count += 1) {
      answers.push(await byMail("/open", { secret: "y".repeat(43) }));
    }

    const last = answers.at(-1);
    expect([last?.status, problemOf(last as Answer)]).toEqual([429, "too-many-requests"]);
  });
});

describe.skipIf(!hasLocalWorld)("more time that the vendor gives unasked", () => {
  it("moves the due date whatever the policy says, once under one key", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const give = (date: string) =>
      desk.ask(
        "POST",
        `/invoices/${visitor.invoiceId}/extension`,
        { date, message: "As we spoke." },
        { "idempotency-key": "gift" },
      );

    const [given, again, other] = [
      await give("2031-03-01"),
      await give("2031-03-01"),
      await give("2031-03-02"),
    ];

    expect([given.status, given.body.dueDate]).toEqual([200, "2031-03-01"]);
    expect([again.status, again.body.version]).toEqual([200, given.body.version]);
    expect([other.status, problemOf(other)]).toEqual([422, "key-reused"]);
    await stand.idle();
    const mail = (await mailsTo(stand, desk.emails.client)).at(-1);
    expect(mail?.text).toContain("As we spoke.");
    const [fact] = await factsOf(stand, visitor.invoiceId, "agreement-accepted");
    expect(fact?.facts).toMatchObject({ agreement: "extension", message: "As we spoke." });
    // What the vendor gave is none of the extensions that its client may choose.
    const chosen = await previewFor(visitor, { dueDate: "2031-03-10" });
    expect(chosen.breaches).toEqual([]);
  });

  it("is refused where it is no more time, and on a draft", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const draft = await desk.draft();

    const earlier = await desk.ask("POST", `/invoices/${visitor.invoiceId}/extension`, {
      date: "2030-11-30",
    });
    const tooSoon = await desk.ask("POST", `/invoices/${draft.id}/extension`, {
      date: "2031-03-01",
    });

    expect([earlier.status, problemOf(earlier)]).toEqual([422, "proposal-not-possible"]);
    expect([tooSoon.status, problemOf(tooSoon)]).toEqual([409, "invoice-not-issued"]);
  });
});
