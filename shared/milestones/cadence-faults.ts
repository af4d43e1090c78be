import { isArrangementMilestone } from "./cadence.ts";
import type { CadenceStep, StepAnchor, StepCircle, StepTone } from "./cadence.ts";
import { reminderGapDays } from "./resumption.ts";

/** What is wrong with a cadence, where (a JSON pointer to the steps), and what would be right. */
export type CadenceFault = { readonly pointer: string; readonly detail: string };

const maximumSteps = 30;
const offsets = { first: -90, last: 365 } as const;
const maximumGraceDays = 14;
const maximumKindLength = 40;
const kindPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** The softest and the smallest first. */
const tones: readonly StepTone[] = ["warm", "clear", "firm", "formal"];
const circles: readonly StepCircle[] = ["first", "billing", "leadership"];

/** All that keeps steps from being a cadence, step by step; empty when they are one. */
export function cadenceFaults(steps: readonly CadenceStep[]): readonly CadenceFault[] {
  if (steps.length === 0 || steps.length > maximumSteps) {
    return [{ pointer: "/steps", detail: `A cadence has between 1 and ${maximumSteps} steps.` }];
  }
  return steps.flatMap((step, index) => [
    ...kindFaults(step, index, steps),
    ...dayFaults(step, index),
    ...contentFaults(step, index),
    ...faultsBeside(step, index, steps),
  ]);
}

function fault(index: number, field: keyof CadenceStep, detail: string): CadenceFault {
  return { pointer: `/steps/${index}/${field}`, detail };
}

function kindFaults(
  { kind }: CadenceStep,
  index: number,
  steps: readonly CadenceStep[],
): readonly CadenceFault[] {
  const faults: CadenceFault[] = [];
  if (!kindPattern.test(kind) || kind.length > maximumKindLength) {
    const example = `such as "ten-days-late", of at most ${maximumKindLength} characters`;
    faults.push(
      fault(index, "kind", `A step's name is lower-case words with hyphens, ${example}.`),
    );
  }
  if (isArrangementMilestone(kind)) {
    faults.push(fault(index, "kind", `"${kind}" is the name of something else; take another.`));
  }
  if (steps.findIndex((other) => other.kind === kind) < index) {
    faults.push(fault(index, "kind", `Another step is called "${kind}"; each has its own name.`));
  }
  return faults;
}

/** From which day to which a step can be, by what it counts from. */
const ranges: Readonly<Record<StepAnchor, readonly [number, number, string]>> = {
  sent: [1, offsets.last, "A step that counts from sending comes at least 1 day after it."],
  opened: [1, offsets.last, "A step that counts from opening comes at least 1 day after it."],
  due: [offsets.first, offsets.last, ""],
  "month-end": [offsets.first, offsets.last, ""],
  "discount-end": [offsets.first, 0, "After the discount's last day there is nothing to announce."],
  installment: [
    offsets.first,
    0,
    "What comes after an installment's day is asked for by the plan.",
  ],
  promise: [offsets.first, 0, "After a promise's day it is decided whether it was kept."],
};

function dayFaults(
  { anchor, offsetDays, graceDays }: CadenceStep,
  index: number,
): readonly CadenceFault[] {
  const faults: CadenceFault[] = [];
  const [first, last, reason] = ranges[anchor];
  const { first: earliest, last: latest } = offsets;
  if (!Number.isInteger(offsetDays) || offsetDays < earliest || offsetDays > latest) {
    const detail = `A step lies between ${-earliest} days before its day and ${latest} after it.`;
    faults.push(fault(index, "offsetDays", detail));
  } else if (offsetDays < first || offsetDays > last) {
    faults.push(fault(index, "offsetDays", reason));
  }
  if (!Number.isInteger(graceDays) || graceDays < 0 || graceDays > maximumGraceDays) {
    const detail = `A step may wait for 0 to ${maximumGraceDays} days after its day.`;
    faults.push(fault(index, "graceDays", detail));
  }
  return faults;
}

function contentFaults(step: CadenceStep, index: number): readonly CadenceFault[] {
  const { anchor, channel, message, tone, circle, sender, unless = [] } = step;
  const faults: CadenceFault[] = [];
  if (message === "not-opened" && (anchor !== "sent" || channel !== "mail")) {
    const detail = "Whether it was opened is asked by mail, some days after sending.";
    faults.push(fault(index, "message", detail));
  }
  if (isLate(step)) return [...faults, ...ruleFaults(unless, anchor, index)];
  if (isFirm(tone)) {
    const detail = "Before it is late the tone is warm or clear.";
    faults.push(fault(index, "tone", detail));
  }
  if (circle !== "first") {
    const detail = "Before it is late only the first contact hears of it.";
    faults.push(fault(index, "circle", detail));
  }
  if (sender === "senior") {
    const detail = "Before it is late whoever owns the invoice signs.";
    faults.push(fault(index, "sender", detail));
  }
  if (message === "level-set") {
    const detail = "Going back to the agreement comes last, when it is late.";
    faults.push(fault(index, "message", detail));
  }
  return [...faults, ...ruleFaults(unless, anchor, index)];
}

function ruleFaults(
  unless: NonNullable<CadenceStep["unless"]>,
  anchor: StepAnchor,
  index: number,
): readonly CadenceFault[] {
  if (unless.includes("person") && unless.includes("business")) {
    return [fault(index, "unless", "Left out for persons and businesses, nobody would get it.")];
  }
  if (unless.includes("opened") && anchor === "opened") {
    return [fault(index, "unless", "What counts from opening is not left out once it is opened.")];
  }
  return [];
}

/** What a step may not be, given the others. */
function faultsBeside(
  step: CadenceStep,
  index: number,
  steps: readonly CadenceStep[],
): readonly CadenceFault[] {
  const faults: CadenceFault[] = [];
  const close = steps.find(
    (other, place) => other !== step && isTooClose(step, other, place < index),
  );
  if (close !== undefined) {
    const detail = `Reminders are at least ${reminderGapDays} days apart; "${close.kind}" is closer.`;
    faults.push(fault(index, "offsetDays", detail));
  }
  if (!isLate(step)) return faults;
  const before = steps.filter((other) => isAhead(other, step));
  const isPrepared = before.some(({ tone }) => tone === "clear" || tone === "firm");
  if (step.tone === "formal" && !isPrepared) {
    faults.push(fault(index, "tone", "A formal step comes after a clear or firm one."));
  }
  if (before.some(({ circle }) => circles.indexOf(circle) > circles.indexOf(step.circle))) {
    faults.push(fault(index, "circle", "Who has heard of it goes on hearing of it."));
  }
  if (step.sender === "owner" && before.some(({ sender }) => sender === "senior")) {
    faults.push(fault(index, "sender", "Once the senior person has signed, they go on signing."));
  }
  if (step.message !== "level-set" && before.some(({ message }) => message === "level-set")) {
    faults.push(fault(index, "message", "Nothing comes after going back to the agreement."));
  }
  return faults;
}

function isFirm(tone: StepTone): boolean {
  return tones.indexOf(tone) >= tones.indexOf("firm");
}

/** Whether a step asks for what should have been paid by then. */
function isLate({ anchor, offsetDays }: CadenceStep): boolean {
  return (anchor === "due" && offsetDays > 0) || (anchor === "month-end" && offsetDays >= 0);
}

function isAhead(other: CadenceStep, step: CadenceStep): boolean {
  return other.anchor === step.anchor && other.offsetDays < step.offsetDays;
}

/** Of two steps that are too close the later one is told, in days or else in the list. */
function isTooClose(step: CadenceStep, other: CadenceStep, isListedBefore: boolean): boolean {
  if (other.anchor !== step.anchor || isForOthers(step, other)) return false;
  const days = step.offsetDays - other.offsetDays;
  return days === 0 ? isListedBefore : days > 0 && days < reminderGapDays;
}

/** Whether nobody ever gets both. */
function isForOthers({ unless = [] }: CadenceStep, other: CadenceStep): boolean {
  const others = other.unless ?? [];
  return (
    (unless.includes("person") && others.includes("business")) ||
    (unless.includes("business") && others.includes("person"))
  );
}
