import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  agreedSchema,
  arrangementOptionsSchema,
} from "../../../shared/contract/arrangement-schema.ts";
import { validate } from "../../../shared/contract/validate.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { authorizationWords } from "../../../shared/messages/authorization-words.ts";
import { methodCatalog } from "../../../shared/messages/method-line.ts";
import { agreeTo, factsOf, optionsOf, previewFor } from "../stand/arranging.ts";
import { hasLocalWorld, localStand, type Stand } from "../stand/local-stand.ts";
import { finishPage, payOnPage, problemOf } from "../stand/paying.ts";
import { dumpTable } from "../stand/table-dump.ts";
import { openDesk } from "../stand/vendor-desk.ts";
import type { Visitor } from "../stand/visitor.ts";

const stand = localStand();

const moreTime = { dueDate: "2030-12-14" };
const byReminder = {
  plan: {
    installments: 4,
    cadence: "monthly",
    firstDate: "2030-11-10",
    collection: "reminder",
  },
} as const;
const byCard = {
  plan: {
    installments: 3,
    cadence: "monthly",
    firstDate: "2030-11-04",
    collection: "autopay",
    method: "card",
  },
} as const;

async function storedInvoice(of: Stand, { invoiceId }: Visitor): Promise<IssuedInvoice> {
  const record = await of.ports.receivables.readInvoice(invoiceId);
  if (record?.invoice.stage !== "issued") throw new Error("It is not issued.");
  return record.invoice;
}

/** The mails that an invoice owes or has sent of one kind, by whom they are to. */
async function mailJobs(visitor: Visitor, message: string) {
  const { Items } = { Items: await dumpTable() };
  return Items.flatMap((item: { PK: string; job?: { work?: { mail?: { message?: string } } } }) =>
    item.PK.includes(visitor.invoiceId) && item.job?.work?.mail?.message === message
      ? [item.job.work.mail]
      : [],
  );
}

describe.skipIf(!hasLocalWorld)("what a client may arrange", () => {
  it("is told by the same facts on the page and here", async () => {
    const visitor = await (await openDesk(stand)).opened();

    const answer = await visitor.ask("GET", "/arrangements");

    expect(validate(arrangementOptionsSchema, answer.body).isValid).toBe(true);
    const { situation, options } = await optionsOf(visitor);
    expect(situation).toMatchObject({ total: 124_000, today: "2030-11-04", dueDate: "2030-12-04" });
    expect(options.find(({ kind }) => kind === "more-time")).toMatchObject({
      latestDate: "2030-12-18",
    });
  });
});

describe.skipIf(!hasLocalWorld)("an agreement on more time", () => {
  it("moves the due date at once and keeps the evidence of who saw what", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const { terms } = await previewFor(visitor, moreTime);

    const agreed = await agreeTo(visitor, moreTime);
    await stand.idle();

    expect([agreed.status, validate(agreedSchema, agreed.body).isValid]).toEqual([201, true]);
    const invoice = await storedInvoice(stand, visitor);
    const [extension] = invoice.arrangements?.extensions ?? [];
    expect([invoice.dueDate, invoice.originalDueDate]).toEqual(["2030-12-14", "2030-12-04"]);
    const [accepted] = await factsOf(stand, visitor.invoiceId, "agreement-accepted");
    const evidence = String(accepted?.facts["evidence"]);
    expect(JSON.parse(evidence)).toEqual({
      proposal: moreTime,
      terms,
      at: extension?.at,
      policyVersion: "v0.c0.i0",
      contactId: invoice.contacts[0]?.id,
      address: expect.any(String),
      agent: expect.any(String),
    });
    const hash = createHash("sha256").update(evidence).digest("base64url");
    expect([accepted?.facts["hash"], extension?.evidenceHash]).toEqual([hash, hash]);
  });

  it("on charges that happen by themselves keeps the words in which they were authorized", async () => {
    const visitor = await (await openDesk(stand)).opened();
    const { situation } = await optionsOf(visitor);
    const proposal = {
      plan: {
        installments: 2,
        cadence: "monthly",
        firstDate: situation.dueDate,
        collection: "autopay",
        method: "card",
      },
    } as const;
    const { terms: seen } = await previewFor(visitor, proposal);

    await visitor.money("/agreements", { proposal, seen, locale: "th" });

    const [accepted] = await factsOf(stand, visitor.invoiceId, "agreement-accepted");
    const { authorization } = JSON.parse(String(accepted?.facts["evidence"])) as {
      authorization: unknown;
    };
    const charge = { vendor: "Tamarind Studio", by: methodCatalog("th").byMethod("card") };
    expect(authorization).toEqual({ locale: "th", words: authorizationWords("th", charge) });
  });

  it("is told to all of the client's contacts and to the vendor", async () => {
    const visitor = await (await openDesk(stand)).opened();

    await agreeTo(visitor, moreTime);
    await stand.idle();

    const invoice = await storedInvoice(stand, visitor);
    const told = (await mailJobs(visitor, "agreement")) as { contactId: string; news: string }[];
    expect(told.map(({ contactId }) => contactId).toSorted()).toEqual(
      invoice.contacts.map(({ id }) => id).toSorted(),
    );
    expect(await mailJobs(visitor, "notice")).toMatchObject([
      { notice: { kind: "agreement-made" } },
    ]);
  });

  it("is one agreement under one key, also of several at once; another wish is refused", async () => {
    const visitor = await (await openDesk(stand)).opened();
    const { terms: seen } = await previewFor(visitor, moreTime);
    const send = (proposal: object) =>
      visitor.money("/agreements", { proposal, seen }, "the-same-key");

    const answers = await Promise.all([send(moreTime), send(moreTime), send(moreTime)]);
    answers.push(await send(moreTime));
    const other = await send({ dueDate: "2030-12-15" });

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => String(body.agreementId))).size).toBe(1);
    expect([other.status, problemOf(other)]).toEqual([422, "key-reused"]);
    const { arrangements } = await storedInvoice(stand, visitor);
    expect(arrangements?.extensions).toHaveLength(1);
  });

  it.each(["timeout-after", "timeout-before"])(
    "is made once when the table's answer is lost (%s)",
    async (fault) => {
      const visitor = await (await openDesk(stand)).opened();
      const { terms: seen } = await previewFor(visitor, moreTime);
      const send = () => visitor.money("/agreements", { proposal: moreTime, seen }, "lost");
      await stand.idle();
      await stand.fault({ service: "dynamodb", match: "TransactWriteItems", fault, times: 2 });

      const answers = [await send(), await send()];
      await stand.idle();

      expect(answers.map(({ status }) => status)).toEqual([201, 201]);
      expect(answers[0]?.body).toEqual(answers[1]?.body);
      expect(await factsOf(stand, visitor.invoiceId, "agreement-accepted")).toHaveLength(1);
      expect(await mailJobs(visitor, "agreement")).toHaveLength(2);
    },
  );

  it("needs a key of its own", async () => {
    const visitor = await (await openDesk(stand)).opened();
    const { terms: seen } = await previewFor(visitor, moreTime);

    const answer = await visitor.ask("POST", "/agreements", { proposal: moreTime, seen });

    expect([answer.status, problemOf(answer)]).toEqual([400, "key-required"]);
  });

  it("is taken back while the invoice is open, once, and everybody hears of it", async () => {
    const visitor = await (await openDesk(stand)).opened();
    const { agreementId } = (await agreeTo(visitor, moreTime)).body;
    await stand.idle();

    const taken = await visitor.ask("DELETE", `/agreements/${agreementId}`);
    const again = await visitor.ask("DELETE", `/agreements/${agreementId}`);
    await stand.idle();

    expect([taken.status, again.status, problemOf(again)]).toEqual([204, 404, "agreement-unknown"]);
    expect((await storedInvoice(stand, visitor)).dueDate).toBe("2030-12-04");
    const news = (await mailJobs(visitor, "agreement")) as { news: string }[];
    expect(news.filter((each) => each.news === "taken-back")).toHaveLength(2);
    expect(await factsOf(stand, visitor.invoiceId, "agreement-taken-back")).toHaveLength(1);
  });
});

describe.skipIf(!hasLocalWorld)("an agreement is refused", () => {
  it("beyond the policy, with the rules, what it would be, and that it can be asked for", async () => {
    const visitor = await (await openDesk(stand)).opened();
    const before = await storedInvoice(stand, visitor);
    const late = { dueDate: "2031-01-31" };

    const answer = await agreeTo(visitor, late);

    expect([answer.status, problemOf(answer)]).toEqual([409, "beyond-policy"]);
    expect(answer.body).toMatchObject({
      breaches: [{ rule: "extension-too-long", allowedUntil: "2030-12-18" }],
      terms: { lastDate: "2031-01-31", total: 124_000 },
      canBeAsked: true,
    });
    expect(await storedInvoice(stand, visitor)).toEqual(before);
  });

  it("on terms that have changed since they were shown, with the new ones", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const { terms: seen } = await previewFor(visitor, moreTime);
    await payOnPage(stand, visitor, { amount: 24_000 });

    const answer = await visitor.money("/agreements", { proposal: moreTime, seen });

    expect([answer.status, problemOf(answer)]).toEqual([409, "preview-outdated"]);
    expect(answer.body.terms).toEqual((await previewFor(visitor, moreTime)).terms);
    const again = { proposal: moreTime, seen: answer.body.terms };
    expect((await visitor.money("/agreements", again)).status).toBe(201);
  });

  it("for what makes no sense, whatever the vendor would say, with what would", async () => {
    const visitor = await (await openDesk(stand)).opened();
    const { terms: seen } = await previewFor(visitor, moreTime);

    const answer = await visitor.money("/agreements", {
      proposal: { dueDate: "2030-12-04" },
      seen,
    });

    expect([answer.status, problemOf(answer)]).toEqual([422, "proposal-not-possible"]);
    expect(answer.body.why).toEqual({ fault: "date-not-later", after: "2030-12-04" });
  });

  it("beside a plan that is in force", async () => {
    const visitor = await (await openDesk(stand)).opened();
    const { terms: seen } = await previewFor(visitor, moreTime);
    expect((await agreeTo(visitor, byReminder)).status).toBe(201);

    const answer = await visitor.money("/agreements", { proposal: moreTime, seen });

    expect([answer.status, problemOf(answer)]).toEqual([409, "plan-in-force"]);
  });

  it("on an invoice that is paid", async () => {
    const visitor = await (await openDesk(stand)).opened();
    const { terms: seen } = await previewFor(visitor, moreTime);
    await payOnPage(stand, visitor);

    const answer = await visitor.money("/agreements", { proposal: moreTime, seen });

    expect([answer.status, problemOf(answer)]).toEqual([409, "invoice-not-open"]);
  });
});

describe.skipIf(!hasLocalWorld)("an agreement on a plan", () => {
  it("by reminder with nothing to pay now is in force at once", async () => {
    const visitor = await (await openDesk(stand)).opened();

    const agreed = await agreeTo(visitor, byReminder);

    expect([agreed.status, agreed.body.redirectUrl]).toEqual([201, undefined]);
    const { arrangements, dueDate } = await storedInvoice(stand, visitor);
    expect(arrangements?.plan).toMatchObject({ id: agreed.body.agreementId, status: "active" });
    expect(dueDate).toBe("2030-11-10");
  });

  it("by card goes on to the page of its first payment; the same key leads there again", async () => {
    const visitor = await (await openDesk(stand)).opened();
    const { terms: seen } = await previewFor(visitor, byCard);
    const send = () => visitor.money("/agreements", { proposal: byCard, seen }, "a-plan");

    const [first, second] = [await send(), await send()];

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body.redirectUrl).toEqual(expect.stringContaining("http"));
    expect(second.body).toEqual(first.body);
    const { arrangements } = await storedInvoice(stand, visitor);
    expect(arrangements?.plan?.status).toBe("starting");
  });

  it("closes the page on which all of it could still be paid", async () => {
    const visitor = await (await openDesk(stand)).opened();
    const started = await visitor.pay("all-of-it");
    const { id } = started.body.payment as { id: string };

    await agreeTo(visitor, byReminder);
    await stand.idle();

    const record = await stand.ports.receivables.readInvoice(visitor.invoiceId);
    expect(record?.payments.find((payment) => payment.id === id)?.status).toBe("canceled");
  });

  it("is not taken back once money has moved under it", async () => {
    const visitor = await (await openDesk(stand)).opened();
    const agreed = await agreeTo(visitor, byCard);
    const { payments } = (await stand.ports.receivables.readInvoice(visitor.invoiceId)) ?? {};
    await finishPage(stand, { ...agreed, body: { ...agreed.body, payment: payments?.[0] } });
    await stand.idle();

    const taken = await visitor.ask("DELETE", `/agreements/${agreed.body.agreementId}`);

    expect([taken.status, problemOf(taken)]).toEqual([409, "agreement-begun"]);
  });

  it("is taken back before that, and the due date of before holds again", async () => {
    const visitor = await (await openDesk(stand)).opened();
    const agreed = await agreeTo(visitor, byCard);

    const taken = await visitor.ask("DELETE", `/agreements/${agreed.body.agreementId}`);
    await stand.idle();

    expect(taken.status).toBe(204);
    const { arrangements, dueDate } = await storedInvoice(stand, visitor);
    expect([arrangements?.plan?.end, dueDate]).toEqual(["taken-back", "2030-12-04"]);
    const record = await stand.ports.receivables.readInvoice(visitor.invoiceId);
    expect(record?.payments.map(({ status }) => status)).toEqual(["canceled"]);
  });
});
