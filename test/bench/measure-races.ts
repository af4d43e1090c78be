import type { Measurement } from "./figure.ts";
import { verdictOf } from "./figure.ts";
import { raceStage } from "./race-stage.ts";

/** How many races run at the same time: the table is asked by several functions at once. */
const sideBySide = 8;

/** P12: payments against due reminders, and how many reminders went out behind a payment. */
export async function measureRaces(count: number): Promise<Measurement> {
  const stage = await raceStage();
  const sums = { after: 0, sent: 0, skipped: 0, twice: 0 };
  // Whoever was first more often begins later next time, so that about half of the races are close.
  let leadMilliseconds = 10;
  try {
    for (let run = 0; run < count; run += sideBySide) {
      const batch = Math.min(sideBySide, count - run);
      const races = Array.from({ length: batch }, () => stage.race(leadMilliseconds));
      for (const { sentAfterPayment, mails } of await Promise.all(races)) {
        sums.after += sentAfterPayment;
        sums.sent += mails > 0 ? 1 : 0;
        sums.skipped += mails === 0 ? 1 : 0;
        leadMilliseconds = Math.max(0, leadMilliseconds + (mails === 0 ? 0.5 : -0.5));
        sums.twice += mails > 1 ? 1 : 0;
      }
    }
  } finally {
    await stage.close();
  }
  const wrong = sums.after + sums.twice;
  return {
    figures: [
      {
        id: "P12",
        what: `${count.toLocaleString("en")} races of a payment against a due reminder: reminders after payment`,
        goal: "0",
        stretch: "–",
        measured: String(wrong),
        baseline: "–",
        verdict: verdictOf(wrong, { goal: 0, stretch: -1 }),
      },
    ],
    notes: [`P12: the reminder was first ${sums.sent} times, the payment ${sums.skipped} times.`],
  };
}
