import type { FollowUpNote, FollowUpNoted } from "../../shared/contract/follow-up-schema.ts";
import type { FieldFault, ProblemReason } from "../../shared/contract/problem.ts";
import { invoiceAmounts } from "../../shared/invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { addDays } from "../../shared/values/calendar-date.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";
import { instantAt, localDateOf } from "../../shared/values/time-zone.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import type { VendorActor } from "./actor.ts";
import { askAbout } from "./ask-question.ts";
import { subjectOf } from "./follow-up-subject.ts";
import type { FollowUpSubject } from "./follow-up-subject.ts";
import { isFollowUp, outcomesOf } from "./follow-ups.ts";
import { grantExtension } from "./grant-extension.ts";
import { holdClient, holdInvoice } from "./hold-reminders.ts";
import type { Viewer } from "./keep-evidence.ts";
import { promiseToPay } from "./make-promise.ts";
import { outcomeFault } from "./outcome-faults.ts";
import type { OutcomeFault } from "./outcome-faults.ts";
import { askRightPerson } from "./right-person.ts";

type Parts = Pick<World, "clock" | "randomness" | "receivables" | "secrets">;

/** What a member notes of a talk, and of which follow-up. */
export type NoteAsk = {
  readonly actor: VendorActor;
  readonly taskId: string;
  readonly note: FollowUpNote;
  readonly viewer: Viewer;
};

type Refusal = { readonly reason: ProblemReason; readonly errors?: readonly FieldFault[] };

type Answer = Decided<{ readonly noted: FollowUpNoted }, Refusal>;

/** What doing an outcome came to, whatever it was. */
type Done =
  | { readonly outcome: "done" }
  | { readonly outcome: "refused"; readonly refusal: Refusal };

/**
 * Notes what was said, and does what its outcome means by the same rules as the client's page; then
 * the follow-up ends, or comes back tomorrow when nobody was reached. The same note again is the same
 * promise, the same extension and the same question. Undefined when there is no such follow-up.
 */
export async function noteFollowUp(world: Parts, ask: NoteAsk): Promise<Answer | undefined> {
  const { actor, taskId, note } = ask;
  const tasks = await world.receivables.listTasks(actor.vendorId);
  const task = tasks.find(({ id }) => id === taskId);
  if (task === undefined) return undefined;
  if (task.status !== "open") return refused({ reason: "task-ended" });
  if (!isFollowUp(task)) return undefined;
  const subject = await subjectOf(world, task);
  const allowed = outcomesOf(subject);
  if (!allowed.includes(note.outcome.kind)) {
    const detail = `must be one of ${allowed.join(", ")}`;
    const errors = [{ pointer: "/outcome/kind", detail }];
    return refused({ reason: "outcome-not-possible", errors });
  }
  const done = await act(world, ask, subject);
  if (done.outcome === "refused") return done;
  return { outcome: "done", noted: await finish(world, ask, subject) };
}

/** Keeps the note, and ends the follow-up; in this order, so that a crash leaves it there. */
async function finish(
  world: Parts,
  { actor, taskId, note }: NoteAsk,
  { task }: FollowUpSubject,
): Promise<FollowUpNoted> {
  const { text, outcome } = note;
  const at = world.clock.now();
  const againAt =
    outcome.kind === "not-reached" ? await tomorrow(world, actor.vendorId) : undefined;
  const ownerId = task.invoiceId ?? task.clientId ?? actor.vendorId;
  const details = {
    taskId,
    task: task.kind,
    outcome: outcome.kind,
    text,
    ...(againAt === undefined ? {} : { againAt }),
  };
  const subject = { ownerId, at, actor: actor.id };
  await world.receivables.addFacts([fact(subject, "follow-up-noted", details)]);
  if (againAt !== undefined) return { id: taskId, status: "again", againAt };
  await world.receivables.endTask(actor.vendorId, taskId, outcome.kind, at);
  return { id: taskId, status: "done" };
}

async function tomorrow(world: Parts, vendorId: string): Promise<Instant> {
  const vendor = await world.receivables.readVendor(vendorId);
  invariant(vendor !== undefined, "Whoever is signed in has a vendor.");
  const today = localDateOf(world.clock.now(), vendor.timeZone);
  return instantAt(addDays(today, 1), "06:00", vendor.timeZone);
}

async function act(world: Parts, ask: NoteAsk, subject: FollowUpSubject): Promise<Done> {
  const { outcome } = ask.note;
  if (outcome.kind === "not-reached" || outcome.kind === "done") return { outcome: "done" };
  if (outcome.kind === "hold") return hold(world, ask, subject);
  invariant(subject.invoice !== undefined, "What is arranged is arranged on an invoice.");
  const done = await arrange(world, ask, subject.invoice);
  if (done === undefined) return refused({ reason: "invoice-not-open" });
  if (done.outcome !== "refused") return { outcome: "done" };
  return done;
}

/** The words of a note are private, and so is the note of a hold. */
async function hold(
  world: Parts,
  { actor, note }: NoteAsk,
  { task, invoice }: FollowUpSubject,
): Promise<Done> {
  const { outcome, text } = note;
  invariant(outcome.kind === "hold", "A hold is held by an outcome that says so.");
  const { reason, until } = outcome;
  const wish = { reason, note: text.slice(0, 1_000), ...(until === undefined ? {} : { until }) };
  const ask = { actorId: actor.id, hold: wish };
  const held =
    invoice === undefined
      ? await holdClient(world, { ...ask, clientId: task.clientId ?? "" })
      : await holdInvoice(world, { ...ask, invoiceId: invoice.id });
  if (held === undefined) return refused({ reason: "invoice-not-open" });
  if (held.outcome !== "refused" || held.refusal.reason !== "settings-not-valid") {
    return held.outcome === "refused" ? held : { outcome: "done" };
  }
  const errors = held.refusal.errors.map(({ pointer, detail }) => ({
    pointer: `/outcome${pointer}`,
    detail,
  }));
  return refused({ reason: "settings-not-valid", errors });
}

/** What the client's page does with such a wish. */
async function arrange(
  world: Parts,
  ask: NoteAsk,
  invoice: IssuedInvoice,
): Promise<Done | undefined> {
  const { actor, taskId, note, viewer } = ask;
  const { outcome } = note;
  const requestKey = world.secrets.hash(`${taskId}:${JSON.stringify(outcome)}`);
  const [contact] = invoice.contacts;
  invariant(contact !== undefined, "An issued invoice has somebody who gets it.");
  switch (outcome.kind) {
    case "promise": {
      const { date, amount = invoiceAmounts(invoice).startable } = outcome;
      const done = await promiseToPay(world, { contact, invoice }, { date, amount, requestKey });
      return done.outcome === "refused" ? toldAtOutcome(done.refusal) : { outcome: "done" };
    }
    case "more-time": {
      const grant = { invoiceId: invoice.id, actor, date: outcome.date, viewer, requestKey };
      const done = await grantExtension(world, grant);
      return done?.outcome === "refused" ? toldAtOutcome(done.refusal) : done;
    }
    case "question": {
      const record = await world.receivables.readInvoice(invoice.id);
      if (record === undefined) return undefined;
      const wish = { kind: "question", text: outcome.message } as const;
      const done = await askAbout(world, {
        reader: { contact, invoice, record },
        wish,
        requestKey,
      });
      if (done === undefined || done.outcome !== "refused") return { outcome: "done" };
      return refused(done.refusal);
    }
    case "wrong-person": {
      const { email, name } = outcome;
      await askRightPerson(world, {
        invoiceId: invoice.id,
        actorId: actor.id,
        ...(email === undefined ? {} : { email }),
        ...(name === undefined ? {} : { name }),
      });
      return { outcome: "done" };
    }
    default:
      return { outcome: "done" };
  }
}

/** A refusal with the place in the note that it is about, and what would be right there. */
function toldAtOutcome(refusal: {
  readonly reason: ProblemReason;
  readonly why?: OutcomeFault;
}): Done {
  const { why, ...rest } = refusal;
  if (why === undefined) return refused(rest);
  return refused({ ...rest, why, errors: [outcomeFault(why)] });
}
