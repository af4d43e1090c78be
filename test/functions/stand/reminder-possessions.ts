import type { CadenceStepFields } from "../../../shared/contract/cadence-schema.ts";
import type { HandOver } from "../../../shared/milestones/reminder-settings.ts";
import type { Stand } from "./local-stand.ts";
import type { VendorDesk } from "./vendor-desk.ts";

/** What a vendor has of cadences, hand-overs and follow-ups, for requests to be about. */
export type ReminderPossessions = {
  /** A cadence of its own that nothing uses. */
  readonly cadenceId: string;
  /** An open invoice that nothing has happened to. */
  readonly remindedId: string;
  /** One of whose hand-over notice was given today. */
  readonly noticedId: string;
  /** One whose notice has run out. */
  readonly ripeId: string;
  /** A question that somebody may call about. */
  readonly followUpId: string;
};

/** Two steps that make a cadence, one of them with every member that a step may have. */
export const twoSteps: CadenceStepFields[] = [
  {
    kind: "a-kind-check",
    anchor: "due",
    offsetDays: 5,
    graceDays: 3,
    channel: "mail",
    tone: "warm",
    circle: "first",
    sender: "owner",
    message: "reminder",
    unless: ["part-paid"],
  },
  {
    kind: "call-them",
    anchor: "due",
    offsetDays: 20,
    graceDays: 5,
    channel: "call",
    tone: "clear",
    circle: "first",
    sender: "owner",
    message: "options",
  },
];

/** Makes one of each of them. */
export async function reminderPossessionsOf(
  stand: Stand,
  desk: VendorDesk,
): Promise<ReminderPossessions> {
  const cadence = await desk.done("POST", "/cadences", { name: "Gentle", steps: twoSteps });
  const reminded = await desk.issued();
  const noticed = await desk.issued();
  const ripe = await desk.issued();
  for (const { id } of [noticed, ripe]) await desk.done("POST", `/invoices/${id}/hand-over`);
  const visitor = await desk.opened();
  const asked = await visitor.money("/questions", { kind: "question", text: "Who ordered this?" });
  await stand.idle();
  await ripen(stand, String(ripe.id));
  return {
    cadenceId: String(cadence.id),
    remindedId: String(reminded.id),
    noticedId: String(noticed.id),
    ripeId: String(ripe.id),
    followUpId: `question-asked.${String(asked.body.id)}`,
  };
}

/** As if the days of a notice had passed. */
async function ripen(stand: Stand, invoiceId: string): Promise<void> {
  const { receivables } = stand.ports;
  const record = await receivables.readInvoice(invoiceId);
  if (record?.invoice.stage !== "issued" || record.invoice.handOver === undefined) {
    throw new Error("There is no hand-over.");
  }
  const { invoice, revision } = record;
  const notBefore = stand.now().slice(0, 10);
  const handOver = { ...invoice.handOver, notBefore } as HandOver;
  await receivables.commitInvoice({ revision, invoice: { ...invoice, handOver } });
}
