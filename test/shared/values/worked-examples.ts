import { existsSync, readFileSync } from "node:fs";
import type { TestContext } from "vitest";

/**
 * Reads a set of worked examples that an independent implementation computed.
 * They lie beside the project; where they are absent the test that asks for them is skipped by name.
 */
export function workedExamples<Example>(file: string, { skip }: TestContext): readonly Example[] {
  const path = new URL(`../../../../shared/data/cases/${file}`, import.meta.url);
  if (!existsSync(path)) return skip(`../shared/data/cases/${file} is absent`);
  return JSON.parse(readFileSync(path, "utf8")) as Example[];
}
