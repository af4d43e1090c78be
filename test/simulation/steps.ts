import * as answers from "./answering-steps.ts";
import * as arrangers from "./arranging-steps.ts";
import * as askers from "./asking-steps.ts";
import * as banks from "./bank-steps.ts";
import * as payers from "./payer-steps.ts";
import * as plans from "./plan-steps.ts";
import type { Random } from "./random.ts";
import * as racers from "./racing-steps.ts";
import * as reminders from "./reminding-steps.ts";
import * as sharers from "./sharing-steps.ts";
import * as vendors from "./vendor-steps.ts";
import type { Step } from "./vendor-steps.ts";

/** What clients arrange, and what their vendor says to it, each as often as the others say. */
const arranging = {
  arrange: [22, arrangers.arrange],
  takeBackAgreement: [2, arrangers.takeBackAgreement],
  payInstallment: [6, plans.payInstallment],
  moveInstallment: [3, plans.moveInstallment],
  pausePlan: [2, plans.pausePlan],
  stopPlan: [2, plans.stopPlan],
  changeMethod: [4, plans.changeMethod],
  setUpAgain: [3, plans.setUpAgain],
  turnMethod: [8, plans.turnMethod],
  promise: [5, askers.promise],
  pauseReminders: [2, askers.pauseReminders],
  withdrawRequest: [1.5, askers.withdrawRequest],
  acceptCounter: [7, askers.acceptCounter],
  askQuestion: [5, askers.askQuestion],
  writeOn: [3, askers.writeOn],
  shareBill: [5, sharers.shareBill],
  payShare: [8, sharers.payShare],
  answerRequest: [10, answers.answerRequest],
  answerByMail: [4, answers.answerByMail],
  answerQuestion: [6, answers.answerQuestion],
  grantTime: [2, answers.grantTime],
  keepTerms: [2, answers.keepTerms],
  changeFlexibility: [4, answers.changeFlexibility],
} as const satisfies Record<string, readonly [number, Step]>;

/** What vendors set of reminders, what readers say to them, and what happens just as one is due. */
const reminding = {
  raceReminder: [36, racers.raceReminder],
  lookAtInvoice: [3, reminders.lookAtInvoice],
  stopOrStart: [3, reminders.stopOrStart],
  unsubscribeByMail: [1.5, reminders.unsubscribeByMail],
  holdReminders: [3, reminders.holdReminders],
  liftHold: [5, reminders.liftHold],
  changeReminders: [5, reminders.changeReminders],
  writeCadence: [4, reminders.writeCadence],
  handOver: [2, reminders.handOver],
  breakSchedules: [2, reminders.breakSchedules],
} as const satisfies Record<string, readonly [number, Step]>;

/** Everything that people do, and how often against the rest. */
const usual = {
  ...arranging,
  ...reminding,
  startPayment: [26, payers.startPayment],
  payOnOpenPage: [14, payers.payOnOpenPage],
  refreshPayment: [3, payers.refreshPayment],
  declarePaid: [3, payers.declarePaid],
  declareWithholding: [2, payers.declareWithholding],
  sendTransfer: [5, payers.sendTransfer],
  payWithCode: [8, payers.payWithCode],
  removeMethod: [0.5, payers.removeMethod],
  issueInvoice: [14, vendors.issueInvoice],
  recordPayment: [4, vendors.recordPayment],
  reversePayment: [1.5, vendors.reversePayment],
  refundPayment: [5, vendors.refundPayment],
  answerRefund: [2, vendors.answerRefund],
  resolveAnomaly: [2, vendors.resolveAnomaly],
  writeCreditNote: [2.5, vendors.writeCreditNote],
  voidInvoice: [2, vendors.voidInvoice],
  writeOff: [1.5, vendors.writeOff],
  answerDeclaration: [3, vendors.answerDeclaration],
  answerWithholding: [2, vendors.answerWithholding],
  useCreditForClient: [2, vendors.useCreditForClient],
  payOutCredit: [0.7, vendors.payOutCredit],
  changeSettings: [1, vendors.changeSettings],
  openDispute: [3, banks.openDispute],
  closeDispute: [3, banks.closeDispute],
  refundInDashboard: [3, banks.refundInDashboard],
  failRefund: [2, banks.failRefund],
  reverseTransfer: [1.5, banks.reverseTransfer],
  resendEvent: [4, banks.resendEvent],
  fireOldSchedule: [2, banks.fireOldSchedule],
} as const satisfies Record<string, readonly [number, Step]>;

const kept = new Set(["issueInvoice", "startPayment", "arrange", "raceReminder"]);

type StepName = keyof typeof usual;

/**
 * Each seed has people of its own kind: some things they do often, some not at all. In a third of
 * them they mostly arrange things, in a third it is mostly about reminders.
 */
export function habits(random: Random): () => { readonly name: string; readonly step: Step } {
  const liking = random.weighted({ arranging: 1, reminding: 1, nothing: 1 });
  const liked: object = { arranging, reminding, nothing: {} }[liking];
  const weights = Object.fromEntries(
    Object.entries(usual).map(([name, [weight]]) => {
      const often = name in liked ? weight * 3 : weight;
      return [name, kept.has(name) || random.chance(0.75) ? often * (0.3 + random.next()) : 0];
    }),
  ) as Record<StepName, number>;
  return () => {
    const name = random.weighted(weights);
    return { name, step: usual[name][1] };
  };
}
