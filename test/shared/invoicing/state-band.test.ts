import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StateBand } from "../../../shared/invoicing/state-band.ts";
import { stateBand } from "../../../shared/invoicing/state-band.ts";
import { sampleDebit, sampleDeclaration } from "../messages/sample-views.ts";
import { addDays } from "../../../shared/values/calendar-date.ts";

type Seen = Parameters<typeof stateBand>[0];

const open: Seen = {
  status: "open",
  today: "2026-12-14",
  dueDate: "2026-12-21",
  amounts: { due: 124_000, paid: 0, processing: 0, remaining: 124_000, startable: 124_000 },
};
const settled = { due: 124_000, paid: 124_000, processing: 0, remaining: 0, startable: 0 };
const nothing = { due: 0, paid: 0, processing: 0, remaining: 0, startable: 0 };
const onItsWay = { due: 124_000, paid: 0, processing: 124_000, remaining: 124_000, startable: 0 };
const thursday = "2026-12-17T23:59:00.000Z";

function debit(expectedAt?: string) {
  const { expectedAt: _, ...undated } = sampleDebit();
  return expectedAt === undefined ? undated : { ...undated, expectedAt };
}

const declaration = (amount: number, status: "open" | "declined" = "open") =>
  sampleDeclaration({ amount, status });
const partlyOnItsWay = { ...onItsWay, processing: 24_000, startable: 100_000 };

describe("the state band", () => {
  it.each<[string, Partial<Seen>, StateBand]>([
    ["a week before", {}, { kind: "due-in", days: 7 }],
    ["the day before", { today: "2026-12-20" }, { kind: "due-in", days: 1 }],
    ["on the due date", { today: "2026-12-21" }, { kind: "due-today" }],
    ["the day after", { today: "2026-12-22" }, { kind: "days-late", days: 1 }],
    ["a year after", { today: "2027-12-21" }, { kind: "days-late", days: 365 }],
    ["with everything on its way", { amounts: onItsWay }, { kind: "payment-processing" }],
    [
      "with everything on its way, late",
      { amounts: onItsWay, today: "2026-12-31" },
      { kind: "payment-processing" },
    ],
    [
      "with its one unit on its way",
      { amounts: { due: 1, paid: 0, processing: 1, remaining: 1, startable: 0 } },
      { kind: "payment-processing" },
    ],
    [
      "with debits on their way, until the last is expected",
      { amounts: onItsWay, payments: [debit("2026-12-18T23:59:00.000Z"), debit(thursday)] },
      { kind: "payment-processing", expectedAt: "2026-12-18T23:59:00.000Z" },
    ],
    [
      "with a debit on its way that nobody can date",
      { amounts: onItsWay, payments: [debit(thursday), debit()] },
      { kind: "payment-processing" },
    ],
    [
      "with all that remains declared as paid",
      { declarations: [declaration(100_000), declaration(24_000)] },
      { kind: "payment-declared" },
    ],
    [
      "with a part declared as paid",
      { declarations: [declaration(123_999)] },
      { kind: "due-in", days: 7 },
    ],
    [
      "with a declaration that was answered",
      { declarations: [declaration(124_000, "declined")] },
      { kind: "due-in", days: 7 },
    ],
    [
      "with a part on its way and the rest declared",
      { amounts: partlyOnItsWay, declarations: [declaration(100_000)] },
      { kind: "payment-declared" },
    ],
    ["with a part on its way", { amounts: partlyOnItsWay }, { kind: "due-in", days: 7 }],
    ["paid", { status: "paid", amounts: settled }, { kind: "paid" }],
    ["paid late", { status: "paid", amounts: settled, today: "2027-01-01" }, { kind: "paid" }],
    ["over nothing", { status: "paid", amounts: nothing }, { kind: "nothing-due" }],
    ["void", { status: "void", amounts: nothing }, { kind: "void" }],
    [
      "void with money still on its way",
      { status: "void", amounts: { ...nothing, processing: 124_000 } },
      { kind: "void" },
    ],
    ["written off", { status: "uncollectible", amounts: nothing }, { kind: "uncollectible" }],
    ["a draft", { status: "draft", today: "2027-01-01" }, { kind: "draft" }],
  ])("of an invoice seen %s", (_, change, expected) => {
    expect(stateBand({ ...open, ...change })).toEqual(expected);
  });
});

describe("properties", () => {
  it("lateness starts the day after the due date and counts calendar days", () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const band = stateBand({ ...open, today: addDays(open.dueDate, -days) });
        const signed = "days" in band ? (band.kind === "due-in" ? band.days : -band.days) : 0;

        expect(signed).toBe(days);
        expect(band.kind).toBe(days > 0 ? "due-in" : days === 0 ? "due-today" : "days-late");
      }),
    );
  });
});
