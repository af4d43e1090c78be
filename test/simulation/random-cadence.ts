import type { CadenceStep, StepTone } from "../../shared/milestones/cadence.ts";
import type { Random } from "./random.ts";

const mail = { channel: "mail", circle: "first", sender: "owner", message: "reminder" } as const;
const tones: readonly StepTone[] = ["warm", "warm", "clear", "clear", "firm", "formal"];
const circles = ["first", "first", "billing", "billing", "leadership", "leadership"] as const;

/** A cadence that a vendor may write: other days, other anchors, calls and letters in between. */
export function randomCadence(random: Random): readonly CadenceStep[] {
  const graceDays = random.integer(0, 8);
  const step = (kind: string, rest: Partial<CadenceStep>): CadenceStep => ({
    ...mail,
    kind,
    anchor: "due",
    offsetDays: 0,
    graceDays,
    tone: "warm",
    ...rest,
  });
  const steps: CadenceStep[] = [];
  if (random.chance(0.5)) {
    const unless = random.chance(0.6) ? { unless: ["opened"] as const } : {};
    steps.push(
      step("after-sending", { anchor: "sent", offsetDays: random.integer(1, 6), ...unless }),
    );
  }
  if (random.chance(0.3)) steps.push(step("after-opening", { anchor: "opened", offsetDays: 2 }));
  if (random.chance(0.6)) steps.push(step("before", { offsetDays: -random.integer(3, 12) }));
  if (random.chance(0.6)) steps.push(step("on-the-day", { graceDays: 0 }));
  if (random.chance(0.3)) steps.push(step("promised", { anchor: "promise", offsetDays: -1 }));
  if (random.chance(0.3))
    steps.push(step("part-coming", { anchor: "installment", offsetDays: -2 }));
  let offsetDays = 0;
  const count = random.integer(1, 6);
  for (let number = 0; number < count; number += 1) {
    offsetDays += random.integer(3, 11);
    const channel = random.weighted({ mail: 8, call: 1, letter: 1 });
    const [tone = "warm", circle = "first"] = [tones[number], circles[number]];
    steps.push(step(`late-${number + 1}`, { offsetDays, channel, tone, circle }));
  }
  return steps;
}
