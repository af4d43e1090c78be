import { describe, expect, it } from "vitest";
import { invoiceSchema } from "../../../shared/contract/invoice-schema.ts";
import { validate } from "../../../shared/contract/validate.ts";
import { agreeTo, askFor, previewFor } from "../stand/arranging.ts";
import { ask } from "../stand/ask.ts";
import { signedInBrowser } from "../stand/browser.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { linkIn, mailsTo } from "../stand/mails.ts";
import { problemOf } from "../stand/paying.ts";
import { dumpTable } from "../stand/table-dump.ts";
import { openDesk } from "../stand/vendor-desk.ts";
import { openLink, type Visitor } from "../stand/visitor.ts";

const stand = localStand();
const late = { dueDate: "2031-01-31" };
const sooner = { dueDate: "2030-12-10" };

/** All that can be asked about what is arranged on an invoice, with bodies that would do. */
async function requestsOn(visitor: Visitor, things: { agreementId: string; requestId: string }) {
  const { terms: seen } = await previewFor(visitor, late);
  const { agreementId, requestId } = things;
  return [
    ["GET", "/arrangements", undefined],
    ["POST", "/agreements", { proposal: sooner, seen }],
    ["DELETE", `/agreements/${agreementId}`, undefined],
    ["POST", "/requests", { proposal: late, seen }],
    ["POST", `/requests/${requestId}/accept`, { seen }],
    ["POST", `/requests/${requestId}/withdraw`, {}],
  ] as const;
}

/** A visitor with an agreement and a request that waits. */
async function arranging() {
  const desk = await openDesk(stand);
  const visitor = await desk.opened();
  const agreed = await agreeTo(visitor, sooner);
  const asked = await askFor(visitor, late, "It is hard right now.");
  await stand.idle();
  const things = {
    agreementId: String(agreed.body.agreementId),
    requestId: String(asked.body.id),
  };
  return { desk, visitor, things };
}

const key = { "idempotency-key": "k" };

describe.skipIf(!hasLocalWorld)("what is arranged on an invoice", () => {
  it("opens to nobody with the session of another invoice, or with none", async () => {
    const { visitor, things } = await arranging();
    const other = await arranging();
    const requests = await requestsOn(visitor, things);
    const before = await dumpTable();

    for (const [method, path, body] of requests) {
      for (const cookie of [other.visitor.cookie, ""]) {
        const address = `${stand.origin}/api/portal/invoices/${visitor.invoiceId}${path}`;
        const answer = await ask(address, { method, body, headers: { ...key, cookie } });

        expect([answer.status, problemOf(answer)], path).toEqual([404, "link-not-valid"]);
      }
    }
    expect(await dumpTable()).toEqual(before);
  });

  it("is not found by its id through an invoice of one's own", async () => {
    const { visitor } = await arranging();
    const other = await arranging();
    const { agreementId, requestId } = other.things;
    const { terms: seen } = await previewFor(visitor, late);

    const taken = await visitor.ask("DELETE", `/agreements/${agreementId}`);
    const withdrawn = await visitor.money(`/requests/${requestId}/withdraw`, {});
    const accepted = await visitor.money(`/requests/${requestId}/accept`, { seen });

    expect([taken.status, problemOf(taken)]).toEqual([404, "agreement-unknown"]);
    expect([withdrawn.status, problemOf(withdrawn)]).toEqual([404, "request-unknown"]);
    expect([accepted.status, problemOf(accepted)]).toEqual([404, "request-unknown"]);
  });

  it("is not for a payer with whom the bill is shared", async () => {
    const { visitor, things } = await arranging();
    const requests = await requestsOn(visitor, things);
    const email = `payer@${things.requestId.slice(-6)}.example`;
    await visitor.money("/shares", { shares: [{ name: "Ida", email, amount: 20_000 }] });
    await stand.idle();
    const [mail] = await mailsTo(stand, email);
    if (mail === undefined) throw new Error("The payer got no link.");
    const payer = await openLink(stand, linkIn(mail));

    for (const [method, path, body] of requests) {
      const answer = await payer.ask(method, path, body, key);

      expect([answer.status, problemOf(answer)], path).toEqual([404, "link-not-valid"]);
    }
  });

  it("is tried out thirty times an hour, not more", async () => {
    const visitor = await (await openDesk(stand)).opened();
    const { terms: seen } = await previewFor(visitor, late);
    const answers = [];
    for (let count = 0; count < 31; count += 1) {
      answers.push(await visitor.money("/agreements", { proposal: late, seen }));
    }

    expect(answers.map(problemOf).slice(-2)).toEqual(["beyond-policy", "too-many-requests"]);
  });

  it("comes with the vendor's invoice; a draft and an untouched invoice have none", async () => {
    const { desk, visitor, things } = await arranging();

    const answer = await desk.ask("GET", `/invoices/${visitor.invoiceId}`);
    const untouched = await desk.issued();

    expect(validate(invoiceSchema, answer.body).isValid).toBe(true);
    expect(answer.body.arrangements).toMatchObject({
      originalDueDate: "2030-12-04",
      request: { id: things.requestId, words: "It is hard right now." },
    });
    expect(untouched).not.toHaveProperty("arrangements");
    expect(await desk.draft()).not.toHaveProperty("arrangements");
  });
});

describe.skipIf(!hasLocalWorld)("what a client wrote in hardship", () => {
  it("is for members at the vendor, and for no program", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const told = { kind: "hardship", text: "I have lost my work." };
    expect((await visitor.money("/questions", told)).status).toBe(201);
    await askFor(visitor, late, "Until I have found another.");
    await stand.idle();
    const member = await signedInBrowser(stand, desk);
    const paths = [`/invoices/${visitor.invoiceId}`, "/requests"];
    const further = [
      "/tasks",
      `/invoices/${visitor.invoiceId}/timeline`,
      `/invoices/${visitor.invoiceId}/view`,
    ];

    const byMember = await Promise.all(paths.map((path) => member.send("GET", path)));
    const byProgram = await Promise.all(
      [...paths, ...further].map((path) => desk.ask("GET", path)),
    );

    const words = /lost my work|found another/u;
    expect(byMember.map(({ status, text }) => [status, words.test(text)])).toEqual([
      [200, true],
      [200, true],
    ]);
    expect(byMember[0]?.text).toContain("lost my work");
    expect(byMember[0]?.text).toContain("found another");
    for (const [index, { status, text }] of byProgram.entries()) {
      expect([status, words.test(text)], [...paths, ...further][index]).toEqual([200, false]);
    }
  });
});
