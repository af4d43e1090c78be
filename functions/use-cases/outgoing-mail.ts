import type { OutgoingMailAnswer } from "../../shared/contract/outgoing-schema.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { presentInvoice } from "../../shared/invoicing/present-invoice.ts";
import { chooseLocale } from "../../shared/messages/locale.ts";
import type { Mail } from "../../shared/messages/mail.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { readReminders } from "./change-reminders.ts";
import { composeClientMail } from "./compose-client-mail.ts";
import { composeDayMail } from "./compose-day-mail.ts";
import type { Letter } from "./compose-day-mail.ts";
import { mostEnrolled } from "./day-mail.ts";
import { outgoingMoments } from "./outgoing-moments.ts";
import type { OutgoingMoment } from "./outgoing-moments.ts";
import { readOpenInvoices } from "./read-open-invoices.ts";

type Parts = Pick<World, "place" | "receivables">;

type Answer = Decided<
  { readonly answer: OutgoingMailAnswer },
  { readonly reason: "invoice-not-issued" }
>;

/**
 * The next mail about an invoice as the first of its readers would get it, with everything else that
 * they get in it; its links open nothing. Undefined when there is no such invoice.
 */
export async function outgoingMail(world: Parts, invoiceId: string): Promise<Answer | undefined> {
  const record = await world.receivables.readInvoice(invoiceId);
  if (record === undefined) return undefined;
  const { invoice } = record;
  if (invoice.stage !== "issued") return refused({ reason: "invoice-not-issued" });
  const next = outgoingMoments(invoice).find(isMailToSomebody);
  const [reader] = next?.to ?? [];
  if (next === undefined || reader === undefined) {
    return { outcome: "done", answer: { invoiceId } };
  }
  const mail = await compose(world, record, next);
  if (mail === undefined) return { outcome: "done", answer: { invoiceId } };
  const to = next.to.map(({ id, name, email }) => ({ contactId: id, name, email }));
  const locale = chooseLocale(reader.locale, invoice.locale);
  const { subject, text, html } = mail;
  const { at, milestone } = next;
  const answer = { invoiceId, mail: { at, milestone, to, locale, subject, text, html } };
  return { outcome: "done", answer };
}

function isMailToSomebody({ step, to }: OutgoingMoment): boolean {
  return (step === undefined || step.channel === "mail") && to.length > 0;
}

async function compose(
  world: Parts,
  record: InvoiceRecord,
  next: OutgoingMoment,
): Promise<Mail | undefined> {
  const linkTo = (id: string) => `${world.place.baseUrl}/i/${id}`;
  if (next.step === undefined) return composeInstallment(record, next, linkTo(next.invoice.id));
  const { vendorId } = next.invoice;
  const [reminders, others] = await Promise.all([
    readReminders(world, vendorId),
    readOpenInvoices(world, { vendorId, clientId: next.invoice.content.clientId }),
  ]);
  const letters = [record, ...others.records.filter((each) => each.invoice.id !== next.invoice.id)]
    .flatMap((each) => letterOn(each, next))
    .slice(0, mostEnrolled);
  return composeDayMail(letters, { now: next.at, reminders, linkTo });
}

/** What a further invoice of the client brings into the same mail; the first one is the one asked for. */
function letterOn(record: InvoiceRecord, next: OutgoingMoment): readonly Letter[] {
  const { invoice } = record;
  const [reader] = next.to;
  if (invoice.stage !== "issued" || reader === undefined) return [];
  const isAsked = invoice.id === next.invoice.id;
  const moment = isAsked
    ? next
    : outgoingMoments(invoice).find((each) => isMailToSomebody(each) && each.date === next.date);
  const contact = moment?.to.find(({ email }) => email === reader.email);
  if (moment?.step === undefined || contact === undefined) return [];
  const milestone = moment.milestone;
  const contactIds = moment.to.map(({ id }) => id);
  const fired = { kind: milestone, at: moment.at, channel: "mail", contactIds } as const;
  const onTheDay: IssuedInvoice = {
    ...invoice,
    firedMilestones: [...invoice.firedMilestones, fired],
  };
  const enrolled = { invoiceId: invoice.id, contactId: contact.id, milestone };
  return [{ record, invoice: onTheDay, contact, step: moment.step, enrolled }];
}

/** The words that announce an installment, or ask for it. */
async function composeInstallment(
  record: InvoiceRecord,
  { invoice, at, milestone, number, to }: OutgoingMoment,
  address: string,
): Promise<Mail | undefined> {
  const [reader] = to;
  const planId = invoice.arrangements?.plan?.id;
  if (reader === undefined || planId === undefined || number === undefined) return undefined;
  const view = presentInvoice(invoice, record.lines, record.payments, {
    now: at,
    reader,
    locale: chooseLocale(reader.locale, invoice.locale),
    lineLimit: record.lines.length,
    declared: record,
  });
  const news = milestone === "installment-coming" ? "coming" : "due";
  const order = { message: "installment", contactId: reader.id, planId, number, news } as const;
  return composeClientMail(view, { order, address, attachments: [], invoice });
}
