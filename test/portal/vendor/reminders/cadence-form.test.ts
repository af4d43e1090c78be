import { describe, expect, it } from "vitest";
import { type CadenceStep, defaultCadence } from "../../../../shared/milestones/cadence.ts";
import {
  formFromCadence,
  nextRow,
  readCadenceForm,
  rowOf,
  stepOf,
} from "../../../../portal/src/vendor/reminders/cadence-form.ts";

const usual = { name: "Usual", steps: defaultCadence };
const [notOpened, upcoming] = defaultCadence as [CadenceStep, CadenceStep];

describe("the form of a cadence", () => {
  it("says what it was made from, step by step", () => {
    expect(readCadenceForm(formFromCadence(usual))).toEqual({ request: usual, faults: [] });
  });

  it("writes days before as such, and none as the day itself", () => {
    const row = rowOf({ ...upcoming, offsetDays: -7 });

    expect([row.days, row.side]).toEqual(["7", "before"]);
    expect(stepOf({ ...row, days: "0" })?.offsetDays).toBe(0);
    expect(stepOf({ ...row, side: "after" })?.offsetDays).toBe(7);
  });

  it("leaves out rules that nobody took", () => {
    const row = rowOf(notOpened);

    expect(stepOf({ ...row, unless: [] })).not.toHaveProperty("unless");
    expect(stepOf(row)?.unless).toEqual(["opened"]);
  });

  it("points at what is no number, and at a name that is missing", () => {
    const form = formFromCadence(usual);
    form.name = " ";
    Object.assign(form.steps[2] ?? {}, { days: "soon" });
    Object.assign(form.steps[3] ?? {}, { grace: "15" });

    expect(readCadenceForm(form).faults).toEqual([
      { pointer: "/name", reason: "required" },
      { pointer: "/steps/2/offsetDays", reason: "out-of-range", bounds: [0, 365] },
      { pointer: "/steps/3/graceDays", reason: "out-of-range", bounds: [0, 14] },
    ]);
  });

  it("adds a step a week after the last one, under a name that is free", () => {
    const rows = formFromCadence(usual).steps.slice(0, 5);
    const last = { ...rowOf(upcoming), side: "after", kind: "step-7", days: "14" } as const;
    const added = nextRow([...rows, { ...last, unless: [] }]);

    expect(added).toMatchObject({ kind: "step-8", anchor: "due", days: "21", side: "after" });
  });
});
