import { followUpKinds, followUpOutcomes } from "../../shared/contract/follow-up-schema.ts";
import type { FollowUp } from "../../shared/contract/follow-up-schema.ts";
import type { Contact } from "../../shared/invoicing/client.ts";
import { invoiceAmounts, invoiceStatus } from "../../shared/invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Task } from "../../shared/invoicing/task.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import { daysBetween } from "../../shared/values/calendar-date.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { mutable } from "../../shared/values/mutable.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import type { Page } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import type { VendorActor } from "./actor.ts";
import { followUpHistory, restsUntil } from "./follow-up-history.ts";
import { isMoot } from "./follow-up-moot.ts";
import { openingOf } from "./follow-up-opening.ts";
import { subjectOf } from "./follow-up-subject.ts";
import type { FollowUpSubject } from "./follow-up-subject.ts";

type Parts = Pick<World, "clock" | "receivables">;

const kinds: ReadonlySet<string> = new Set(followUpKinds);

/** Whether a task is somebody to talk to. */
export function isFollowUp({ kind, status }: Task): boolean {
  return status === "open" && kinds.has(kind);
}

/** Whom to call, write to or visit, whoever has waited longest first. Undefined for a strange cursor. */
export async function followUps(
  world: Parts,
  ask: { readonly actor: VendorActor; readonly limit: number; readonly cursor?: string },
): Promise<Page<FollowUp> | undefined> {
  const { actor, limit, cursor } = ask;
  const [vendor, all] = await Promise.all([
    world.receivables.readVendor(actor.vendorId),
    world.receivables.listTasks(actor.vendorId),
  ]);
  invariant(vendor !== undefined, "Whoever is signed in has a vendor.");
  const tasks = all.filter(isFollowUp).toSorted((a, b) => orderOf(a).localeCompare(orderOf(b)));
  const start = cursor === undefined ? 0 : tasks.findIndex((task) => orderOf(task) > cursor);
  if (cursor !== undefined && !/^\d{4}-\d\d-\d\dT\S+ \S+$/u.test(cursor)) return undefined;
  const page = start < 0 ? [] : tasks.slice(start, start + limit);
  const shown = await Promise.all(page.map((task) => followUpOf(world, { task, vendor, actor })));
  const last = page.at(-1);
  const hasMore = last !== undefined && start + limit < tasks.length;
  return {
    items: shown.filter((item) => item !== undefined),
    ...(hasMore ? { nextCursor: orderOf(last) } : {}),
  };
}

function orderOf({ at, id }: Task): string {
  return `${at} ${id}`;
}

type Asked = { readonly task: Task; readonly vendor: Vendor; readonly actor: VendorActor };

/** A follow-up to act on; undefined for one that rests until tomorrow, or is moot by now. */
async function followUpOf(
  world: Parts,
  { task, vendor, actor }: Asked,
): Promise<FollowUp | undefined> {
  const now = world.clock.now();
  const subject = await subjectOf(world, task);
  if (isMoot(subject, now)) return undefined;
  const facts = await followUpHistory(world, subject);
  if (restsUntil(facts, task.id, now) !== undefined) return undefined;
  const { invoice, client } = subject;
  const contacts = contactsOf(subject);
  const [first] = contacts;
  const me = vendor.members.find(({ id }) => id === actor.memberId)?.name;
  const opening = openingOf({ ...subject, contact: first, vendor, now, facts, me });
  return mutable({
    id: task.id,
    kind: task.kind as FollowUp["kind"],
    at: task.at,
    ...(invoice === undefined ? {} : { invoice: invoiceOf(invoice, now) }),
    ...(client === undefined ? {} : { client: { id: client.id, name: client.name } }),
    contacts: contacts.map(presentContact),
    // What was said of hardship is for members alone.
    history: facts
      .filter(({ kind }) => actor.memberId !== undefined || !kind.startsWith("hardship"))
      .slice(-historyLength)
      .map(({ kind, at, actor: by, facts: details }) => ({
        kind,
        at,
        facts: { ...details, actor: by },
      })),
    ...(opening === undefined ? {} : { openingLine: opening }),
    outcomes: outcomesOf(subject),
  });
}

/** So much of what happened is told. */
const historyLength = 12;

function invoiceOf(invoice: IssuedInvoice, now: string): NonNullable<FollowUp["invoice"]> {
  const { currency, subject } = invoice.content;
  const today = localDateOf(now, invoice.timeZone);
  return {
    id: invoice.id,
    number: invoice.number,
    subject,
    amountRemaining: { amount: invoiceAmounts(invoice).remaining, currency },
    dueDate: invoice.dueDate,
    daysLate: Math.max(0, daysBetween(invoice.dueDate, today)),
  };
}

/** The one whom it is about comes first, then the client's own order; details are the client's. */
function contactsOf({ task, invoice, client }: FollowUpSubject): readonly Contact[] {
  const isAbout = ({ id, email }: Contact) =>
    id === task.facts["contactId"] || email === task.facts["email"];
  const order = (invoice?.contacts ?? []).map(({ id }) => id);
  const own = client?.contacts ?? invoice?.contacts ?? [];
  const further = (invoice?.contacts ?? []).filter(({ id }) => !own.some((one) => one.id === id));
  const placeOf = (contact: Contact) => {
    if (isAbout(contact)) return -1;
    const place = order.indexOf(contact.id);
    return place < 0 ? order.length : place;
  };
  return [...own, ...further].toSorted((a, b) => placeOf(a) - placeOf(b));
}

function presentContact(contact: Contact): FollowUp["contacts"][number] {
  const { id, name, salutation, role, email, phone, mailStanding } = contact;
  return {
    id,
    name,
    role,
    email,
    mailStanding,
    ...(salutation === undefined ? {} : { salutation }),
    ...(phone === undefined ? {} : { phone }),
  };
}

/** What has an answer of its own on the invoice isn't ended by a note. */
const answeredElsewhere: ReadonlySet<string> = new Set(["question-asked", "flexibility-request"]);

/** What can come of a follow-up. */
export function outcomesOf({ task, invoice }: FollowUpSubject): FollowUp["outcomes"] {
  const isOpen = invoice !== undefined && invoiceStatus(invoice) === "open";
  const ofInvoice = new Set(["promise", "more-time", "question", "wrong-person"]);
  const isAnswered = answeredElsewhere.has(task.kind);
  return followUpOutcomes.filter((outcome) => {
    if (outcome === "done") return !isAnswered;
    if (outcome === "hold") return isOpen || (invoice === undefined && task.clientId !== undefined);
    return !ofInvoice.has(outcome) || isOpen;
  });
}
