import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { defaultCadence } from "../../../shared/milestones/cadence.ts";

const folder = mkdtempSync(join(tmpdir(), "kindly-rehearse-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command as `npm run rehearse` does. */
function rehearse(...words: readonly string[]) {
  return new Promise<{ readonly code: number; readonly said: string }>((resolve) => {
    execFile(process.execPath, ["infra/local/rehearse.ts", ...words], (error, out, faults) =>
      resolve({ code: error === null ? 0 : 1, said: `${out}${faults}` }),
    );
  });
}

function fileOf(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe("the command that rehearses a cadence", () => {
  it("prints each step of the usual one in its order, and how much there would be", async () => {
    const { code, said } = await rehearse("--from", "2027-01-04");

    expect(code).toBe(0);
    const lines = said.split("\n").slice(1, defaultCadence.length + 1);
    expect(lines.map((line) => line.split(/\s{2,}/u)[3])).toEqual(
      defaultCadence.map(({ kind }) => kind),
    );
    expect(said).toContain("1 invoices, 2027-01-04 to 2028-01-04:");
  });

  it("plays steps and invoices of files", async () => {
    const [, upcoming] = defaultCadence;
    const steps = fileOf("steps.json", { steps: [upcoming] });
    const invoices = fileOf("invoices.json", [
      { issueDate: "2027-01-04", dueDate: "2027-02-03", client: "A" },
      { issueDate: "2027-01-04", dueDate: "2027-02-03", client: "A" },
    ]);

    const { said } = await rehearse("--cadence", steps, "--invoices", invoices);

    expect(said).toContain("2 invoices, 2027-01-04 to 2028-01-04: 1 mails, 0 letters, 0 calls");
  });

  it("says where a file is wrong, and what would be right", async () => {
    const [first] = defaultCadence;
    const steps = fileOf("wrong.json", { steps: [first, first] });
    const odd = fileOf("odd.json", [{ issueDate: "2027-02-30", dueDate: "2027-03-01" }]);

    const answers = [
      await rehearse("--cadence", steps),
      await rehearse("--invoices", odd),
      await rehearse("--from", "tomorrow"),
    ];

    expect(answers.map(({ code }) => code)).toEqual([1, 1, 1]);
    expect(answers[0]?.said).toContain("/steps/1/kind: ");
    expect(answers[1]?.said).toContain("/invented/0/issueDate: must be a date that exists");
    expect(answers[2]?.said).toContain("--from: must be YYYY-MM-DD");
  });
});
