import { describe, expect, it } from "vitest";
import { readableAccent } from "../../../shared/messages/readable-accent.ts";

describe("the vendor's own colour", () => {
  it("stays as it is where it can be read", () => {
    expect(readableAccent("#0b655f", "#ffffff", "#000000")).toBe("#0b655f");
    expect(readableAccent("#FFE680", "#1d2221", "#000000")).toBe("#ffe680");
  });

  it("darkens on white, to just beyond 4.5 to 1", () => {
    expect(readableAccent("#ffe680", "#ffffff", "#000000")).toBe("#807340");
    expect(readableAccent("#777777", "#ffffff", "#000000")).toBe("#747474");
  });

  it("lightens on a dark ground", () => {
    expect(readableAccent("#000080", "#1d2221", "#000000")).toBe("#8686c3");
  });

  it.each([undefined, "red", "#fff", "#12345g", "#123456;"])("is the product's for %s", (color) => {
    expect(readableAccent(color, "#ffffff", "#0b655f")).toBe("#0b655f");
  });
});
