import { afterEach, describe, expect, it } from "vitest";
import { addDays } from "../../../shared/values/calendar-date.ts";
import { agreeTo, factsOf } from "../stand/arranging.ts";
import { expectBooksToAgree } from "../stand/books.ts";
import { hasLocalWorld, localStand, startsUnswept } from "../stand/local-stand.ts";
import { schedulesOf } from "../stand/mails.ts";
import { openDesk } from "../stand/vendor-desk.ts";
import type { VendorDesk } from "../stand/vendor-desk.ts";
import type { Visitor } from "../stand/visitor.ts";

// An invoice due in 30 days that its client has opened, and what reminders make of what it arranges.

const stand = localStand(startsUnswept);

afterEach(async () => {
  if (hasLocalWorld) await expectBooksToAgree(stand);
});

let desk: VendorDesk | undefined;

async function opened(): Promise<Visitor> {
  // One vendor for all: each has a comparison with Stripe's book on every day that goes by.
  desk ??= await openDesk(stand);
  const { id } = (await desk.issued({}, true)) as { id: string };
  const visitor = await desk.visitor(id);
  await visitor.ask("POST", "/seen", {});
  return visitor;
}

/** The milestones whose reminders were sent, in order, to however many they went. */
async function reminded(visitor: Visitor): Promise<readonly unknown[]> {
  const facts = await factsOf(stand, visitor.invoiceId, "reminder-sent");
  const milestones = facts.map((fact) => fact.facts["milestone"]);
  return milestones.filter((milestone, index) => milestone !== milestones[index - 1]);
}

/** Promises all that is left by so many days from today. */
async function promise(visitor: Visitor, days: number) {
  const view = await visitor.view();
  const date = addDays(String(view.today), days);
  return visitor.money("/promises", { date, amount: Number(view.amounts.startable) });
}

describe.skipIf(!hasLocalWorld)("a promise that nobody keeps", () => {
  it("rests the reminders, is decided on the morning after, and takes them one step further", async () => {
    const visitor = await opened();
    await stand.moveBy("P31D");
    expect(await reminded(visitor)).toEqual(["upcoming", "due-today"]);

    expect((await promise(visitor, 4)).status).toBeLessThan(300);
    await stand.idle();
    expect((await schedulesOf(stand, visitor.invoiceId)).map(({ name }) => name)).toEqual([
      "milestone",
    ]);
    expect((await visitor.view()).arrangements).toMatchObject({ promise: { status: "open" } });

    await stand.moveBy("P4D");
    expect(await reminded(visitor)).toEqual(["upcoming", "due-today"]);
    await stand.moveBy("P30D");

    expect((await visitor.view()).arrangements).toMatchObject({ promise: { status: "broken" } });
    expect(await reminded(visitor)).toEqual([
      "upcoming",
      "due-today",
      "fourteen-days-late",
      "thirty-days-late",
    ]);
  });
});

describe.skipIf(!hasLocalWorld)("a due date that moves", () => {
  it("has its reminders anew, also those that the old one has had", async () => {
    const visitor = await opened();
    await stand.moveBy("P31D");
    const { today } = await visitor.view();
    const agreed = await agreeTo(visitor, { dueDate: addDays(String(today), 10) });
    expect(agreed.status).toBeLessThan(300);

    await stand.moveBy("P40D");

    expect(await reminded(visitor)).toEqual([
      "upcoming",
      "due-today",
      "upcoming",
      "due-today",
      "three-days-late",
      "seven-days-late",
      "fourteen-days-late",
    ]);
  });
});

describe.skipIf(!hasLocalWorld)("the one pause", () => {
  it("rests the reminders and ends by itself", async () => {
    const visitor = await opened();
    await stand.moveBy("P29D");

    expect((await visitor.money("/pause", {})).status).toBeLessThan(300);
    await stand.moveBy("P6D");
    expect(await reminded(visitor)).toEqual(["upcoming"]);
    await stand.moveBy("P30D");

    expect((await visitor.view()).arrangements).toBeUndefined();
    expect(await reminded(visitor)).toEqual([
      "upcoming",
      "seven-days-late",
      "fourteen-days-late",
      "thirty-days-late",
    ]);
  });
});
