import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemOf, problemReason, problemTypes } from "../../../shared/contract/problem.ts";
import type { ProblemReason } from "../../../shared/contract/problem.ts";

const reasons = Object.keys(problemTypes) as ProblemReason[];

describe("the registry of problems", () => {
  it("gives every reason a name of its own form, a title that is a sentence, and a status", () => {
    for (const reason of reasons) {
      const { status, title } = problemTypes[reason];
      expect(reason).toMatch(/^[a-z]+(-[a-z]+)*$/u);
      expect(title).toMatch(/^[A-Z].*\.$/u);
      expect([400, 401, 403, 404, 405, 409, 412, 413, 415, 421, 422, 428, 429, 500, 503]).toContain(
        status,
      );
    }
  });

  it("blames the asker for all but what fails on this side", () => {
    const ours = reasons.filter((reason) => problemTypes[reason].status >= 500);

    expect(ours).toEqual(["temporarily-unavailable", "internal-error"]);
  });
});

describe("a problem", () => {
  it("has type, title and status of its reason, and the members that it is given", () => {
    expect(problemOf("amount-exceeds-startable", { startable: 74_000 })).toEqual({
      type: "urn:kindly:problem:amount-exceeds-startable",
      title: "The amount is more than can be paid now.",
      status: 422,
      startable: 74_000,
    });
  });

  it.each(reasons)("tells its reason after a way over the wire: %s", (reason) => {
    const sent = JSON.parse(JSON.stringify(problemOf(reason))) as { type: string };

    expect(problemReason(sent)).toBe(reason);
  });

  it.each([
    [{}],
    [{ type: undefined }],
    [{ type: 422 }],
    [{ type: null }],
    [{ type: "" }],
    [{ type: "about:blank" }],
    [{ type: "invoice-not-open" }],
    [{ type: "urn:kindly:problem:" }],
    [{ type: "urn:kindly:problem:unheard-of" }],
    [{ type: "urn:kindly:problem:invoice-not-open " }],
    [{ type: "URN:kindly:problem:invoice-not-open" }],
    [{ type: "https://other.example/urn:kindly:problem:invoice-not-open" }],
    [{ type: "urn:kindly:problem:toString" }],
    [{ type: "urn:kindly:problem:constructor" }],
    [{ type: "urn:kindly:problem:__proto__" }],
  ])("that is not ours tells none: %o", (problem) => {
    expect(problemReason(problem)).toBeUndefined();
  });
});

describe("properties", () => {
  it("only what is in the registry is a reason", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...reasons)), (reason) => {
        const isOurs = reasons.some((known) => known === reason);

        expect(problemReason({ type: `urn:kindly:problem:${reason}` })).toBe(
          isOurs ? reason : undefined,
        );
      }),
    );
  });
});
