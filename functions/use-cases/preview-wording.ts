import type { InvoiceView, PaymentView } from "../../shared/contract/invoice-view.ts";
import type { MailText } from "../../shared/contract/outgoing-schema.ts";
import type { Contact } from "../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { presentInvoice } from "../../shared/invoicing/present-invoice.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import type { Mail } from "../../shared/messages/mail.ts";
import type { CadenceStep, StepTone } from "../../shared/milestones/cadence.ts";
import { cadenceOf } from "../../shared/milestones/reminders-of.ts";
import type { Wording } from "../../shared/milestones/reminder-settings.ts";
import { addDays } from "../../shared/values/calendar-date.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";
import { instantAt, localDateOf } from "../../shared/values/time-zone.ts";
import type { MailOrder } from "../ports/jobs.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import type { VendorActor } from "./actor.ts";
import { readReminders } from "./change-reminders.ts";
import { composeDayMail } from "./compose-day-mail.ts";
import { usualReminders } from "./hold-everything.ts";
import { newId } from "./new-id.ts";
import { mailJob, shortId } from "./owed-jobs.ts";
import type { Preparation } from "./prepared-mail.ts";
import { sampleRecord } from "./sample-record.ts";
import { refusedWording, wordingAt } from "./wordings.ts";
import type { WordingPlace, WordingRefusal } from "./wordings.ts";

/** Which words somebody wants to see in a mail, and about which invoice. */
export type PreviewAsk = {
  readonly actor: VendorActor;
  readonly place: WordingPlace;
  /** Words to try; without them those that are kept, or ours. */
  readonly parts?: Wording["parts"];
  /** An issued one of the vendor's; an invented one without it. */
  readonly invoiceId?: string;
};

/** Shows a mail with a vendor's words in it. Undefined when there is no such invoice. */
export async function previewWording(
  world: Pick<World, "clock" | "place" | "receivables">,
  ask: PreviewAsk,
): Promise<Decided<{ readonly mail: MailText }, WordingRefusal> | undefined> {
  const { actor, place, invoiceId } = ask;
  const wording = await wordingOf(world, ask);
  const refusal = ask.parts === undefined ? undefined : refusedWording(wording);
  if (refusal !== undefined) return refused(refusal);
  const about = { wording, ...(invoiceId === undefined ? {} : { invoiceId }) };
  const shown = await composeWorded(world, actor.vendorId, about);
  if (shown === undefined) return undefined;
  const { subject, text, html } = shown.mail;
  return { outcome: "done", mail: { locale: place.locale, subject, text, html } };
}

/** Mails the same to the member who asks; a program's key has its vendor's first member asked. */
export async function sendWording(
  world: Pick<World, "clock" | "place" | "randomness" | "receivables">,
  ask: PreviewAsk,
): Promise<Decided<object, WordingRefusal> | undefined> {
  const shown = await previewWording(world, ask);
  if (shown?.outcome !== "done") return shown;
  const { actor, invoiceId } = ask;
  const vendor = await world.receivables.readVendor(actor.vendorId);
  const memberId = actor.memberId ?? vendor?.members[0]?.id;
  invariant(memberId !== undefined, "A vendor has at least one member.");
  const mail: MailOrder = {
    message: "wording",
    memberId,
    wording: await wordingOf(world, ask),
    ...(invoiceId === undefined ? {} : { invoiceId }),
  };
  const name = `wording.${shortId(newId(world.randomness, "req", actor.vendorId))}`;
  await world.receivables.addJobs([mailJob(actor.vendorId, name, mail, world.clock.now())]);
  return { outcome: "done" };
}

/** Composes that mail when its turn has come. */
export async function prepareWording(
  world: World,
  vendorId: string,
  order: Extract<MailOrder, { readonly message: "wording" }>,
): Promise<Preparation> {
  const shown = await composeWorded(world, vendorId, order);
  if (shown === undefined) return { outcome: "skip", reason: "no-invoice" };
  const member = shown.vendor.members.find(({ id }) => id === order.memberId);
  if (member === undefined) return { outcome: "skip", reason: "member-removed" };
  const { markAsPreview } = await import("../../shared/messages/preview-mail.ts");
  const self = { name: member.name, email: member.email };
  return {
    outcome: "send",
    fact: undefined,
    mail: {
      fromName: shown.vendor.party.name,
      to: self,
      replyTo: self,
      mail: markAsPreview(shown.mail, member.locale),
      attachments: [],
    },
  };
}

async function wordingOf(
  world: Pick<World, "receivables">,
  { actor, place, parts }: PreviewAsk,
): Promise<Wording> {
  if (parts !== undefined) return { ...place, parts };
  const kept = wordingAt(await readReminders(world, actor.vendorId), place);
  return kept ?? { ...place, parts: {} };
}

type Worded = { readonly vendor: Vendor; readonly mail: Mail };

async function composeWorded(
  world: Pick<World, "clock" | "place" | "receivables">,
  vendorId: string,
  { wording, invoiceId }: { readonly wording: Wording; readonly invoiceId?: string },
): Promise<Worded | undefined> {
  const [vendor, record] = await Promise.all([
    world.receivables.readVendor(vendorId),
    invoiceId === undefined ? undefined : world.receivables.readInvoice(invoiceId),
  ]);
  invariant(vendor !== undefined, "Whoever is signed in has a vendor.");
  const now = world.clock.now();
  const today = localDateOf(now, vendor.timeZone);
  const step = stepFor(wording, record?.invoice.stage === "issued" ? record.invoice : undefined);
  const dueDate = addDays(today, -step.offsetDays);
  const { locale } = wording;
  const about =
    invoiceId === undefined ? sampleRecord(vendor, { locale, dueDate }) : aboutOf(record);
  const contact = about?.invoice.contacts[0];
  if (about === undefined || contact === undefined) return undefined;
  const reader = { ...contact, locale };
  // A real one is shown as it will be on the day of the step, as far as that is still to come.
  const thatDay = instantAt(
    addDays(about.invoice.dueDate, step.offsetDays),
    "12:00",
    vendor.timeZone,
  );
  const at = invoiceId !== undefined && thatDay > now ? thatDay : now;
  // The page itself, without the secret that would open it.
  const link = `${world.place.baseUrl}/i/${about.invoice.id}`;
  return { vendor, mail: await compose({ ...about, reader, wording, step, at, link }) };
}

function aboutOf(record: InvoiceRecord | undefined) {
  if (record?.invoice.stage !== "issued") return undefined;
  return { record, invoice: record.invoice };
}

type About = {
  readonly record: InvoiceRecord;
  readonly invoice: IssuedInvoice;
  readonly reader: Contact;
  readonly wording: Wording;
  readonly step: CadenceStep;
  readonly at: Instant;
  readonly link: string;
};

async function compose(about: About): Promise<Mail> {
  const { record, invoice, reader, wording, step, at, link } = about;
  const { message, locale, parts } = wording;
  if (message !== "invoice" && message !== "receipt") {
    const enrolled = { invoiceId: invoice.id, contactId: reader.id, milestone: step.kind };
    const letter = { record, invoice, contact: reader, step, enrolled };
    const reminders = { ...usualReminders(invoice.vendorId), wordings: [wording] };
    return composeDayMail([letter], { now: at, reminders, linkTo: () => link });
  }
  const view = presentInvoice(invoice, record.lines, record.payments, {
    now: at,
    reader,
    locale,
    lineLimit: record.lines.length,
    declared: record,
  });
  const own = { wording: parts };
  if (message === "invoice") {
    const { composeInvoiceMail } = await import("../../shared/messages/invoice-mail.ts");
    return composeInvoiceMail({ view, link, hasAttachment: true, ...own }, locale);
  }
  const { composeReceiptMail } = await import("../../shared/messages/receipt-mail.ts");
  const paid = paidView(view, at);
  return composeReceiptMail({ ...paid, link, surplus: 0, hasAttachment: true, ...own }, locale);
}

/** The invoice as if it had just been paid by card, where nobody has paid yet. */
function paidView(
  view: InvoiceView,
  at: Instant,
): { readonly view: InvoiceView; readonly payment: PaymentView } {
  const known = view.payments.find(({ status }) => status === "succeeded");
  if (known !== undefined) return { view, payment: known };
  const { due } = view.amounts;
  const payment: PaymentView = {
    id: "preview",
    status: "succeeded",
    method: "card",
    amount: due,
    isUnfinished: false,
    paidWith: { brand: "visa", lastDigits: "4242" },
    at,
  };
  const amounts = { ...view.amounts, paid: due, remaining: 0, startable: 0 };
  return { payment, view: { ...view, status: "paid", amounts, payments: [payment] } };
}

/** The step that a message in a tone belongs to in the invoice's cadence, or one as is usual. */
function stepFor({ message, tone }: Wording, invoice: IssuedInvoice | undefined): CadenceStep {
  const found = cadenceOf(invoice ?? {}).steps.find(
    (step) => step.channel === "mail" && step.message === message && step.tone === tone,
  );
  if (found?.anchor === "due") return found;
  const isReminder = message === "reminder" || message === "options";
  return {
    kind: found?.kind ?? message,
    anchor: "due",
    offsetDays: isReminder ? offsetOf[tone] : (usualOffset[message] ?? 0),
    graceDays: 0,
    channel: "mail",
    tone,
    circle: "first",
    sender: found?.sender ?? "owner",
    message: message === "invoice" || message === "receipt" ? "reminder" : message,
  };
}

/** The day at which a message usually goes out, counted from the due date. */
const usualOffset: Readonly<Record<string, number>> = {
  invoice: -14,
  receipt: -3,
  "not-opened": -11,
  "level-set": 60,
};

/** The same for each tone of what is asked again. */
const offsetOf: Readonly<Record<StepTone, number>> = { warm: 3, clear: 7, firm: 30, formal: 45 };
