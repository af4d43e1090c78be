import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot, readModules, readSource } from "./source-tree.ts";
import type { SourceFile } from "./source-tree.ts";

const runbook = "infra/cloud/runbook.md";

/** The chapters that alarms name: each alarm says `runbookChapter: "its chapter's heading"`. */
function namedChapters(modules: SourceFile[]): string[] {
  const named = modules.flatMap(({ text }) => [...text.matchAll(/\brunbookChapter: "([^"]+)"/gu)]);
  return [...new Set(named.map(([, chapter = ""]) => chapter))].toSorted();
}

/** Modules that make an alarm without a word of its chapter. */
function silentAlarms(modules: SourceFile[]): string[] {
  return modules
    .filter(({ text }) => /\bnew (\w+\.)?(Composite)?Alarm\(|\.createAlarm\(/u.test(text))
    .filter(({ text }) => !text.includes("runbookChapter"))
    .map(({ path }) => path);
}

function chaptersOf(text: string): string[] {
  return [...text.matchAll(/^## (.+)$/gmu)].map(([, heading = ""]) => heading.trim()).toSorted();
}

describe.skipIf(!existsSync(join(projectRoot, runbook)))("the runbook", () => {
  const cloud = readModules().filter(({ path }) => path.startsWith("infra/cloud/"));

  it("has a chapter for every alarm, and none for an alarm that is gone", () => {
    expect(namedChapters(cloud)).not.toEqual([]);
    expect(chaptersOf(readSource(runbook).text)).toEqual(namedChapters(cloud));
  });

  it("is named where alarms are made", () => {
    expect(silentAlarms(cloud)).toEqual([]);
  });
});

describe("the check of the runbook", () => {
  const alarm = (text: string) => [{ path: "infra/cloud/alarm.ts", text }];

  it("reads the chapters that alarms name, each once", () => {
    const text = 'runbookChapter: "Mail bounces" ... runbookChapter: "Jobs wait" ... ';

    expect(namedChapters(alarm(text + text))).toEqual(["Jobs wait", "Mail bounces"]);
  });

  it("reads the headings of the runbook", () => {
    expect(chaptersOf("# Runbook\n\n## Mail bounces\n### Why\n## Jobs wait\n")).toEqual([
      "Jobs wait",
      "Mail bounces",
    ]);
  });

  it("finds an alarm without a chapter", () => {
    expect(silentAlarms(alarm('new Alarm(this, "Errors")'))).toEqual(["infra/cloud/alarm.ts"]);
    expect(silentAlarms(alarm("metric.createAlarm(this)"))).toEqual(["infra/cloud/alarm.ts"]);
    expect(silentAlarms(alarm("new Alarm(this, props.runbookChapter)"))).toEqual([]);
  });
});
