import { describe, expect, it } from "vitest";
import { invariant, InvariantViolation } from "../../../shared/values/invariant.ts";

describe("invariant", () => {
  it("lets what holds pass and narrows its type", () => {
    const amount: number | undefined = [7].at(0);

    invariant(amount !== undefined, "There is an amount.");

    expect(amount + 1).toBe(8);
  });

  it("throws its sentence where the promise is broken", () => {
    const breakPromise = () => invariant(false, "Postings sum to zero.");

    expect(breakPromise).toThrow(InvariantViolation);
    expect(breakPromise).toThrow("Postings sum to zero.");
  });

  it("names itself, so that a log tells it from other errors", () => {
    expect(new InvariantViolation("A sentence.").name).toBe("InvariantViolation");
  });
});
