import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cadenceFaults } from "../../../shared/milestones/cadence-faults.ts";
import { defaultCadence } from "../../../shared/milestones/cadence.ts";
import type { CadenceStep } from "../../../shared/milestones/cadence.ts";

function aStep(change: Partial<CadenceStep> = {}): CadenceStep {
  return {
    kind: "step",
    anchor: "due",
    offsetDays: 5,
    graceDays: 3,
    channel: "mail",
    tone: "warm",
    circle: "first",
    sender: "owner",
    message: "reminder",
    ...change,
  };
}

/** Where the faults of steps are; each step has a name of its own unless it says so. */
function faultsOf(...steps: readonly Partial<CadenceStep>[]): readonly string[] {
  const named = steps.map((step, index) => aStep({ kind: `step-${index}`, ...step }));
  return cadenceFaults(named).map(({ pointer }) => pointer);
}

const late = (offsetDays: number, change: Partial<CadenceStep> = {}) => ({ offsetDays, ...change });

describe("a cadence", () => {
  it("that comes with the product is right", () => {
    expect(cadenceFaults(defaultCadence)).toEqual([]);
  });

  it("has at least one step and at most thirty", () => {
    const steps = Array.from({ length: 31 }, (_, index) => late(1 + index * 3));

    expect(faultsOf()).toEqual(["/steps"]);
    expect(faultsOf(...steps)).toEqual(["/steps"]);
    expect(faultsOf(...steps.slice(1))).toEqual([]);
  });

  it.each<[string, string, readonly Partial<CadenceStep>[]]>([
    ["/steps/0/kind", "capitals in a name", [{ kind: "Late" }]],
    ["/steps/0/kind", "an empty name", [{ kind: "" }]],
    ["/steps/0/kind", "a name that is too long", [{ kind: "a".repeat(41) }]],
    ["/steps/0/kind", "the name of an arrangement's moment", [{ kind: "promise-due" }]],
    ["/steps/1/kind", "a name twice", [{ kind: "late" }, late(9, { kind: "late" })]],
    ["/steps/0/offsetDays", "91 days before", [late(-91)]],
    ["/steps/0/offsetDays", "366 days after", [late(366)]],
    ["/steps/0/offsetDays", "half a day", [late(2.5)]],
    ["/steps/0/offsetDays", "before it is sent", [late(0, { anchor: "sent" })]],
    ["/steps/0/offsetDays", "before it is opened", [late(-1, { anchor: "opened" })]],
    ["/steps/0/offsetDays", "after an installment", [late(1, { anchor: "installment" })]],
    ["/steps/0/offsetDays", "after a promise", [late(1, { anchor: "promise" })]],
    ["/steps/0/offsetDays", "after the discount", [late(1, { anchor: "discount-end" })]],
    ["/steps/0/graceDays", "too much grace", [{ graceDays: 15 }]],
    ["/steps/0/graceDays", "negative grace", [{ graceDays: -1 }]],
    ["/steps/0/message", "not opened, by the due date", [{ message: "not-opened" }]],
    [
      "/steps/0/message",
      "not opened, by telephone",
      [{ message: "not-opened", anchor: "sent", channel: "call" }],
    ],
    ["/steps/0/tone", "firm on the due date", [late(0, { tone: "firm" })]],
    ["/steps/0/tone", "firm after opening", [late(5, { anchor: "opened", tone: "firm" })]],
    ["/steps/0/circle", "copies before it is late", [late(-3, { circle: "billing" })]],
    ["/steps/0/sender", "the senior person before it is late", [late(-3, { sender: "senior" })]],
    ["/steps/0/message", "level-set before it is late", [late(0, { message: "level-set" })]],
    ["/steps/0/unless", "for nobody", [{ unless: ["person", "business"] }]],
    ["/steps/0/unless", "opened and not", [{ anchor: "opened", unless: ["opened"] }]],
    ["/steps/1/offsetDays", "two days behind another", [late(5), late(7)]],
    ["/steps/0/offsetDays", "two days behind one listed later", [late(7), late(5)]],
    ["/steps/1/offsetDays", "on the same day as another", [late(5), late(5)]],
    ["/steps/0/tone", "formal without warning", [late(9, { tone: "formal" })]],
    ["/steps/1/tone", "formal after a warm one", [late(5), late(9, { tone: "formal" })]],
    ["/steps/1/circle", "fewer people than before", [late(5, { circle: "billing" }), late(9)]],
    ["/steps/1/sender", "a lesser sender than before", [late(5, { sender: "senior" }), late(9)]],
    ["/steps/1/message", "more after level-set", [late(5, { message: "level-set" }), late(9)]],
  ])("is told at %s: %s", (pointer, _, steps) => {
    expect(faultsOf(...steps)).toEqual([pointer]);
  });

  it.each<[string, readonly Partial<CadenceStep>[]]>([
    ["three days apart", [late(5), late(8)]],
    ["close, by different anchors", [late(5), late(5, { anchor: "month-end" })]],
    [
      "for persons and for businesses",
      [late(5, { unless: ["person"] }), late(5, { unless: ["business"] })],
    ],
    ["formal after clear", [late(5, { tone: "clear" }), late(9, { tone: "formal" })]],
    ["firm at once, when it is late", [late(1, { tone: "firm", circle: "billing" })]],
    ["all at the month's end", [late(0, { anchor: "month-end", tone: "firm", sender: "senior" })]],
    [
      "before a promise and an installment",
      [late(-1, { anchor: "promise" }), late(0, { anchor: "installment" })],
    ],
    [
      "letter, call and visit",
      [late(3, { channel: "letter" }), late(6, { channel: "call" }), late(9, { channel: "visit" })],
    ],
  ])("is right: %s", (_, steps) => {
    expect(faultsOf(...steps)).toEqual([]);
  });

  it("is told in whole sentences what would be right", () => {
    const steps = [aStep({ kind: "Late", offsetDays: 400, graceDays: 20, tone: "formal" })];

    for (const { detail } of cadenceFaults(steps)) expect(detail).toMatch(/^[A-Z"].+\.$/u);
    expect(cadenceFaults(steps).map(({ detail }) => detail)).toContain(
      "A step lies between 90 days before its day and 365 after it.",
    );
  });
});

describe("properties", () => {
  it("leaving out a step of a right cadence that nothing builds on leaves it right", () => {
    fc.assert(
      fc.property(fc.subarray([...defaultCadence], { minLength: 1 }), (steps) => {
        const hasWarning = steps.some(({ tone }) => tone === "clear" || tone === "firm");
        const faults = cadenceFaults(steps);

        expect(faults.filter(({ pointer }) => !pointer.endsWith("/tone"))).toEqual([]);
        if (hasWarning) expect(faults).toEqual([]);
      }),
    );
  });
});
