import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { bannedWord } from "./banned-words.ts";
import { exportedSymbols, firstSentence } from "./exported-symbols.ts";
import type { ExportedSymbol } from "./exported-symbols.ts";
import { readModules } from "./source-tree.ts";

const modules = readModules();
const symbols = modules.flatMap(exportedSymbols);

function where({ path, name }: ExportedSymbol): string {
  return `${path}: ${name}`;
}

describe("names", () => {
  it("of files and folders say what is in them", () => {
    const banned = modules.flatMap(({ path }) =>
      path.split("/").some((part) => bannedWord(posix.parse(part).name)) ? [path] : [],
    );

    expect(banned).toEqual([]);
  });

  it("of exports say what they are or do", () => {
    expect(symbols.filter(({ name }) => bannedWord(name)).map(where)).toEqual([]);
  });

  it.each([
    ["money-utils", "utils"],
    ["stringHelper", "helper"],
    ["InvoiceService", "service"],
    ["handlePayment", "handle"],
    ["process-refund", "process"],
    ["handler", undefined],
    ["paymentProcessor", undefined],
    ["database-dates", undefined],
    ["informedParty", undefined],
  ])("with banned words are found: %s holds %s", (name, word) => {
    expect(bannedWord(name)).toBe(word);
  });
});

describe("doc blocks", () => {
  it("stand above every export of the core and the ports, starting with a sentence", () => {
    const promised = symbols.filter(({ path }) => /^(shared|functions\/ports)\//u.test(path));
    const silent = promised.filter(({ path, documentation, typeOf }) => {
      const source = symbols.find((other) => other.path === path && other.name === typeOf);
      return firstSentence(documentation ?? source?.documentation ?? "") === undefined;
    });

    expect(promised.length).toBeGreaterThan(0);
    expect(silent.map(where)).toEqual([]);
  });

  it("name no parameter and no return value that the types name already", () => {
    const restating = symbols.filter(
      ({ path, documentation }) =>
        /\.tsx?$/u.test(path) && /^\s*\*?\s*@(param|returns)\b/mu.test(documentation ?? ""),
    );

    expect(restating.map(where)).toEqual([]);
  });

  it("are told from other comments", () => {
    const text = [
      "/** Adds. */",
      "export function add() {}",
      "/** Not for the next one. */",
      "",
      "export const loose = 1;",
      "// A plain comment.",
      "export type Plain = string;",
      "/** No sentence */",
      "export const half = 1;",
    ].join("\n");
    const found = exportedSymbols({ path: "shared/a.ts", text });

    expect(found).toEqual([
      { path: "shared/a.ts", name: "add", documentation: "* Adds. " },
      { path: "shared/a.ts", name: "loose" },
      { path: "shared/a.ts", name: "Plain" },
      { path: "shared/a.ts", name: "half", documentation: "* No sentence " },
    ]);
    expect(found.map(({ documentation }) => firstSentence(documentation ?? ""))).toEqual([
      "Adds.",
      undefined,
      undefined,
      undefined,
    ]);
  });
});
