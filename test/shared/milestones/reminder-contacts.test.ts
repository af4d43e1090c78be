import { describe, expect, it } from "vitest";
import type { Contact } from "../../../shared/invoicing/client.ts";
import type { StepCircle } from "../../../shared/milestones/cadence.ts";
import { readerZone } from "../../../shared/milestones/reader-zone.ts";
import { nextCircle, reminderContacts } from "../../../shared/milestones/reminder-contacts.ts";
import { usualCadence } from "../../../shared/milestones/reminders-of.ts";
import { aClient, aContact } from "../builders/a-client.ts";
import { anId } from "../builders/an-id.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";

const stoppedAt = "2026-12-01T17:00:00.000Z";

function contact(letter: string, change: Partial<Contact> = {}): Contact {
  const email = `${letter}@northwind.example`;
  return aContact({ id: anId("con", letter), name: letter, email, ...change });
}

const primary = contact("a", { timeZone: "Asia/Bangkok" });
const boss = contact("b", { role: "leadership" });
const billing = contact("c", { role: "billing", timeZone: "Asia/Kathmandu" });
const secondBilling = contact("d", { role: "billing" });
const colleague = contact("e");
const everybody = [primary, boss, billing, secondBilling, colleague];

function namesOf(contacts: readonly Contact[], circle: StepCircle, kind = "business" as const) {
  const invoice = anIssuedInvoice({ to: aClient({ kind, contacts }) });
  return reminderContacts(invoice, circle).map(({ name }) => name);
}

describe("who gets a reminder", () => {
  it.each<[StepCircle, readonly string[]]>([
    ["first", ["a"]],
    ["billing", ["a", "c", "d"]],
    ["leadership", ["a", "c", "d", "b"]],
  ])("in the circle %s is %j, whoever is asked first ahead", (circle, expected) => {
    expect(namesOf(everybody, circle)).toEqual(expected);
  });

  it("is the next one where the first cannot be reached or wants no reminders", () => {
    const bounced = { ...primary, mailStanding: "bounced" } as const;
    const stopped = { ...primary, remindersStoppedAt: stoppedAt };

    expect(namesOf([bounced, ...everybody.slice(1)], "leadership")).toEqual(["e", "c", "d", "b"]);
    expect(namesOf([stopped, boss, billing], "first")).toEqual(["c"]);
    expect(namesOf([stopped, boss], "first")).toEqual(["b"]);
    expect(namesOf([stopped, { ...boss, remindersStoppedAt: stoppedAt }], "leadership")).toEqual(
      [],
    );
  });

  it.each<StepCircle>(["first", "billing", "leadership"])(
    "is one alone at a person, also in the circle %s",
    (circle) => {
      const invoice = anIssuedInvoice({ to: aClient({ kind: "person", contacts: everybody }) });

      expect(reminderContacts(invoice, circle).map(({ name }) => name)).toEqual(["a"]);
    },
  );

  it("has each address once, however it is written and whoever else reads there", () => {
    const same = { ...secondBilling, email: "A@northwind.example" };

    expect(
      namesOf([primary, same, { ...boss, email: billing.email }, billing], "leadership"),
    ).toEqual(["a", "c"]);
  });

  it("decides about the hour: the first one who gets them", () => {
    const stopped = { ...primary, remindersStoppedAt: stoppedAt };
    const zoneOf = (contacts: readonly Contact[]) =>
      readerZone(anIssuedInvoice({ to: aClient({ contacts }) }));

    expect(zoneOf([primary, billing])).toBe("Asia/Bangkok");
    expect(zoneOf([stopped, billing])).toBe("Asia/Kathmandu");
    expect(zoneOf([stopped])).toBe("Asia/Bangkok");
  });
});

describe("the next circle", () => {
  const client = aClient({
    contacts: [{ ...primary, timeZone: "America/Los_Angeles" }, boss, billing],
  });
  const stepCalled = (kind: string) => {
    const step = usualCadence.steps.find((each) => each.kind === kind);
    if (step === undefined) throw new Error(`There is no step ${kind}.`);
    return step;
  };
  const firedTo = (kind: string) => {
    const firedMilestones = [{ kind, at: "2026-12-28T17:10:00.000Z" }];
    return nextCircle(anIssuedInvoice({ to: client, firedMilestones }), stepCalled(kind));
  };

  it("is announced one step before, with its day: the next mail's, not a call's", () => {
    expect(firedTo("three-days-late")).toMatchObject({ joining: [] });
    expect(firedTo("seven-days-late")).toMatchObject({
      date: "2027-01-04",
      joining: [{ name: "c" }],
    });
    expect(firedTo("fourteen-days-late")).toMatchObject({
      date: "2027-01-20",
      joining: [{ name: "b" }],
    });
  });

  it("is none behind the last mail", () => {
    expect(firedTo("sixty-days-late")).toBeUndefined();
  });

  it("is the same before a step has fired", () => {
    const waiting = nextCircle(anIssuedInvoice({ to: client }), stepCalled("seven-days-late"));

    expect(waiting).toMatchObject({ date: "2027-01-04", joining: [{ name: "c" }] });
  });
});
