import type { StepAnchor, StepChannel } from "../../../milestones/cadence.ts";

const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);

const moments: Readonly<Record<StepAnchor, string>> = {
  sent: "the day it was sent",
  opened: "the day it was opened",
  due: "the due date",
  "discount-end": "the discount’s last day",
  installment: "the plan’s next payment",
  promise: "the promised date",
  "month-end": "the end of the month",
};

const channels: Readonly<Record<Exclude<StepChannel, "mail">, string>> = {
  letter: "as a letter",
  call: "as a call",
  visit: "as a visit",
};

/** Why a step of a cadence is sent, in English: short lines for page, mail and timeline. */
export const stepWords = {
  moments,
  before: (count: number, moment: string) => `${days(count)} before ${moment}`,
  on: (moment: string) => `on ${moment}`,
  after: (count: number, moment: string) => `${days(count)} after ${moment}`,
  notOpened: (when: string) => `${when}, since it hadn’t been opened`,
  channels,
  by: (channel: string, when: string) => `${channel}, ${when}`,
};

/** What every language says of why a step is sent. */
export type StepWords = typeof stepWords;
