import { describe, expect, it } from "vitest";
import { arrangementOptions } from "../../../shared/flexibility/arrangement-options.ts";
import { mailWords } from "../../../shared/messages/catalog/en/mail.ts";
import { grantedWays } from "../../../shared/messages/granted-ways.ts";
import { aSituation } from "../builders/a-situation.ts";

const line = (change: Parameters<typeof aSituation>[0]) =>
  grantedWays(arrangementOptions(aSituation(change)), mailWords, "en", "line");

describe("what a letter says is granted at once", () => {
  it("is what the page offers: a part, a plan, more time", () => {
    expect(line({})).toMatch(/^Yours at once on its page: a part, \d payments, time until .+\.$/u);
  });

  it("leaves out what the vendor would have to be asked for", () => {
    expect(line({ extensionCount: 1 })).not.toContain("time until");
  });

  it("is nothing under a plan but a part", () => {
    expect(line({ hasPlan: true })).toBe("Yours at once on its page: a part.");
  });

  it("is nothing at all where nothing is left", () => {
    expect(line({ isOpen: false })).toBeUndefined();
  });
});
