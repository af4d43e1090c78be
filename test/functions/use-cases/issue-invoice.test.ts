import { describe, expect, it } from "vitest";
import { ledgerOf, timelineOf } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { subjectsTo } from "../stand/mails.ts";
import { dumpPartition } from "../stand/table-dump.ts";
import { openDesk, type VendorDesk } from "../stand/vendor-desk.ts";

const stand = localStand();
const numbersOf = (count: number) => Array.from({ length: count }, (_, index) => `TS-${index + 1}`);

/** The vendor's numbers that are assigned and not yet released. */
async function assignedNumbers(desk: VendorDesk): Promise<object> {
  const rows = (await dumpPartition(desk.vendor.id)) as readonly { assigned?: object }[];
  return rows.find(({ assigned }) => assigned !== undefined)?.assigned ?? {};
}

/** A draft whose issue was cut after it was frozen; with its number assigned or not. */
async function cutIssue(desk: VendorDesk, cut: "before its number" | "after its number") {
  const { id } = (await desk.draft()) as { id: string };
  const [match, fault] = [
    "UpdateItem",
    cut === "before its number" ? "timeout-before" : "timeout-after",
  ];
  await stand.fault({ service: "dynamodb", match, fault, times: 4 });
  const answer = await desk.ask("POST", `/invoices/${id}/issue`, { send: true });
  expect([answer.status, answer.body.type]).toEqual([
    503,
    "urn:kindly:problem:temporarily-unavailable",
  ]);
  return id;
}

describe.skipIf(!hasLocalWorld)("issuing", () => {
  it("fifty invoices at once gives the numbers 1 to 50", async () => {
    const desk = await openDesk(stand);
    const drafts = await Promise.all(Array.from({ length: 50 }, () => desk.draft()));

    const answers = await Promise.all(
      drafts.map(({ id }) => desk.ask("POST", `/invoices/${id}/issue`, {})),
    );

    expect(answers.map(({ status }) => status)).toEqual(drafts.map(() => 200));
    const numbers = answers.map(({ body }) => String(body.number));
    const byNumber = (a: string, b: string) => Number(a.slice(3)) - Number(b.slice(3));
    expect(numbers.toSorted(byNumber)).toEqual(numbersOf(50));
  });

  it("one invoice many times at once gives it one number, one charge and one mail", async () => {
    const desk = await openDesk(stand);
    const { id } = await desk.draft();
    const issue = () =>
      desk.ask("POST", `/invoices/${id}/issue`, { send: true }, { "idempotency-key": "key" });

    const answers = await Promise.all([1, 2, 3, 4, 5].map(issue));
    await stand.idle();

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => String(body.number)))).toEqual(new Set(["TS-1"]));
    expect(await ledgerOf(stand, String(id))).toHaveLength(1);
    expect(await subjectsTo(stand, desk.emails.client)).toHaveLength(1);
    expect(await desk.issued()).toMatchObject({ number: "TS-2" });
  });

  it("many times without a key says that it is no draft any more, and does nothing", async () => {
    const desk = await openDesk(stand);
    const { id } = await desk.issued();

    const again = await desk.ask("POST", `/invoices/${id}/issue`, {});

    expect([again.status, again.body.type]).toEqual([409, "urn:kindly:problem:invoice-not-draft"]);
  });
});

describe.skipIf(!hasLocalWorld)("an issue that was cut off", () => {
  const cuts = ["before its number", "after its number"] as const;

  it.each(cuts)("%s is finished by asking again, without a gap", async (cut) => {
    const desk = await openDesk(stand);
    const id = await cutIssue(desk, cut);
    const frozen = await desk.ask("PATCH", `/invoices/${id}`, { note: "x" }, { "if-match": '"2"' });
    expect(frozen.body.type).toBe("urn:kindly:problem:invoice-being-issued");

    const again = await desk.done("POST", `/invoices/${id}/issue`, { send: true });
    await stand.idle();

    expect(again).toMatchObject({ number: "TS-1", status: "open" });
    expect(await subjectsTo(stand, desk.emails.client)).toHaveLength(1);
    expect(await desk.issued()).toMatchObject({ number: "TS-2" });
  });

  it.each(cuts)("%s is finished by the sweep, as it was asked for, and released", async (cut) => {
    const desk = await openDesk(stand);
    const id = await cutIssue(desk, cut);
    const next = await desk.issued();

    await stand.moveBy("PT80M");

    const invoice = await desk.done("GET", `/invoices/${id}`);
    expect(new Set([invoice.number, next.number])).toEqual(new Set(numbersOf(2)));
    expect(invoice.sentAt).toBeDefined();
    expect(await timelineOf(stand, id)).toEqual(
      expect.arrayContaining(["created", "issued", "sent"]),
    );
    expect(await subjectsTo(stand, desk.emails.client)).toHaveLength(1);
    expect(await assignedNumbers(desk)).toEqual({});
  });
});

describe.skipIf(!hasLocalWorld)("the numbers that were assigned", () => {
  it("are forgotten within two hours: each invoice has its own by then", async () => {
    const desk = await openDesk(stand);
    for (const _ of [1, 2, 3]) await desk.issued();
    expect(Object.keys(await assignedNumbers(desk))).toHaveLength(3);

    await stand.moveBy("PT80M");

    expect(await assignedNumbers(desk)).toEqual({});
    expect(await desk.issued()).toMatchObject({ number: "TS-4" });
  });
});
