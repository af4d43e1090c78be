/** What a look at one thing has shown; without a next step it is as it should be. */
export type Finding = {
  readonly about: string;
  readonly found: string;
  readonly nextStep?: string;
};

/** A finding that is fine, or else says what to do next. */
export function finding(about: string, found: string, nextStep: string | undefined): Finding {
  return nextStep === undefined ? { about, found } : { about, found, nextStep };
}

/** The findings as lines, and the first next step, which often takes care of later ones. */
export function report(findings: readonly Finding[]): string {
  const width = Math.max(0, ...findings.map(({ about }) => about.length));
  const lines = findings.map(({ about, found, nextStep }) => {
    const mark = nextStep === undefined ? "ok  " : "no  ";
    return `${mark}${about.padEnd(width)}  ${found}`;
  });
  const next = findings.find(({ nextStep }) => nextStep !== undefined)?.nextStep;
  const closing = next === undefined ? "Ready." : `Next: ${next}`;
  return [...lines, "", closing].join("\n");
}
