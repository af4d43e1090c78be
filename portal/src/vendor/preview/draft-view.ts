import type { ClientAnswer } from "../../../../shared/contract/client-schema.ts";
import type { InvoiceView } from "../../../../shared/contract/invoice-view.ts";
import type { PaymentSettingsAnswer } from "../../../../shared/contract/money-schema.ts";
import type { Session } from "../../../../shared/contract/vendor-schema.ts";
import type { Client } from "../../../../shared/invoicing/client.ts";
import type { DraftInvoice } from "../../../../shared/invoicing/invoice.ts";
import { issueInvoice } from "../../../../shared/invoicing/issue-invoice.ts";
import type { LineItem } from "../../../../shared/invoicing/line-item.ts";
import { linesPerPage, presentInvoice } from "../../../../shared/invoicing/present-invoice.ts";
import type { InvoiceTotals } from "../../../../shared/invoicing/totals.ts";
import type { Member, Vendor } from "../../../../shared/invoicing/vendor.ts";
import { localDateOf } from "../../../../shared/values/time-zone.ts";
import type { InvoiceForm } from "../editor/invoice-form.ts";
import type { LiveTotals } from "../editor/live-totals.ts";
import type { RowReading } from "../editor/read-line.ts";
import { readWholeNumber } from "../forms/typed-fields.ts";

/** Stands where the number will be: it is given out at issue, and not before. */
const numberToCome = "####";

type Adjustment = InvoiceView["adjustments"][number];

/** What a preview is made of: what is typed, and what is known about both sides. */
export type DraftSources = {
  readonly form: InvoiceForm;
  readonly lines: readonly RowReading<LineItem>[];
  readonly adjustments: readonly RowReading<Adjustment>[];
  readonly totals: LiveTotals;
  readonly session: Session;
  readonly client: ClientAnswer | undefined;
  /** The draft's view as the server gives it: it knows the vendor's address, which a session doesn't. */
  readonly savedView: InvoiceView | undefined;
  /** How the vendor is paid; the usual ways while that is not known. */
  readonly settings?: PaymentSettingsAnswer | undefined;
  readonly now: string;
  /** What stands where something is still missing. */
  readonly placeholders: { readonly client: string; readonly text: string };
};

/**
 * The client's view of what is being typed, by the very rules by which the server will make it.
 * Undefined while it is no invoice: without a price, with a total below zero or beyond counting.
 */
export function draftView(sources: DraftSources): InvoiceView | undefined {
  const { totals, form, savedView } = sources;
  if (totals.outcome === "too-large" || totals.totals.total < 0) return undefined;
  // Nothing to pay, for want of a price, is not what the client will see.
  if (totals.unfinishedCount > 0 && totals.totals.total === 0) return undefined;
  const vendor = vendorOf(sources);
  const client = clientOf(sources);
  const lines = sources.lines.map(({ row }) => ({
    description: sources.placeholders.text,
    quantity: "1",
    unitPrice: "0",
    taxRate: "0",
    ...row,
  }));
  const draft = draftOf(sources, totals.totals, { vendor, client });
  const view = sentView(draft, lines, { vendor, client, now: sources.now });
  const isSavedSender =
    savedView &&
    vendor.members.some(({ id, name }) => id === form.senderId && name === savedView.sender.name);
  return isSavedSender ? { ...view, sender: savedView.sender } : view;
}

type Parties = { readonly vendor: Vendor; readonly client: Client; readonly now: string };

/** The client's view of a draft, as if it were issued and mailed at this moment. */
function sentView(draft: DraftInvoice, lines: readonly LineItem[], parties: Parties): InvoiceView {
  const { vendor, client, now } = parties;
  const issueDate = localDateOf(now, client.timeZone ?? vendor.timeZone);
  const frozen = { ...draft, freeze: { at: now, send: true, issueDate } };
  const { invoice } = issueInvoice(frozen, { vendor, client, number: 0, now });
  const [reader] = invoice.contacts;
  const sent = { ...invoice, number: numberToCome, sentAt: now };
  return presentInvoice(sent, lines, [], {
    now,
    lineLimit: linesPerPage,
    ...(reader && { reader }),
  });
}

function draftOf(
  { form, adjustments, placeholders, now, savedView, lines }: DraftSources,
  totals: InvoiceTotals,
  { vendor, client }: { readonly vendor: Vendor; readonly client: Client },
): DraftInvoice {
  const { lineAmounts: _, ...sums } = totals;
  const text = (member: "purchaseOrder" | "note" | "thankYou" | "offer" | "lateTerms") =>
    form[member].trim() === "" ? {} : { [member]: form[member] };
  return {
    stage: "draft",
    id: savedView?.id ?? "inv_preview",
    vendorId: vendor.id,
    version: 0,
    clientName: client.name,
    content: {
      clientId: client.id,
      currency: form.currency,
      subject: form.subject.trim() === "" ? placeholders.text : form.subject,
      adjustments: adjustments.flatMap(({ row, faults }) =>
        faults.length > 0 ? [] : [row as Adjustment],
      ),
      paymentTerms: { netDays: readWholeNumber(form.netDays, 0, 365).value ?? 0 },
      ...text("purchaseOrder"),
      ...text("note"),
      ...text("thankYou"),
      ...text("offer"),
      ...text("lateTerms"),
      usefulLinks: form.usefulLinks
        .filter(({ label }) => label.trim() !== "")
        .map(({ label, url }) => ({ label, url })),
      senderId: vendor.members.some(({ id }) => id === form.senderId)
        ? form.senderId
        : (vendor.members[0]?.id ?? ""),
    },
    sums,
    lineCount: lines.length,
    createdAt: now,
  };
}

function policyFrom(settings: PaymentSettingsAnswer | undefined): Pick<Vendor, "paymentPolicy"> {
  if (!settings) return {};
  const { version: _, notEnabled: __, pendingOwnAccount: ___, ...paymentPolicy } = settings;
  return { paymentPolicy };
}

function vendorOf({ session, savedView, settings, now }: DraftSources): Vendor {
  const { vendor, member } = session;
  const members = vendor.members.map(({ id, name, role }): Member => ({
    id,
    name,
    role,
    email: id === member.id ? member.email : vendor.email,
    permission: "staff",
    locale: vendor.locale,
  }));
  return {
    id: vendor.id,
    version: 0,
    party: savedView?.vendor ?? {
      name: vendor.name,
      address: { lines: [], city: "", country: vendor.country },
      email: vendor.email,
      phone: vendor.phone,
      taxIdentifiers: [],
      ...(vendor.accentColor !== undefined && { accentColor: vendor.accentColor }),
      detailsChangedAt: now,
    },
    locale: vendor.locale,
    timeZone: vendor.timeZone,
    defaultCurrency: vendor.defaultCurrency,
    defaultNetDays: vendor.defaultNetDays,
    numberPrefix: "",
    ...policyFrom(settings),
    members,
    createdAt: now,
  };
}

function clientOf({ client, session, placeholders, now }: DraftSources): Client {
  if (client) return { ...client, vendorId: session.vendor.id };
  return {
    id: "",
    vendorId: session.vendor.id,
    version: 0,
    kind: "business",
    name: placeholders.client,
    taxIdentifiers: [],
    contacts: [],
    habits: {},
    createdAt: now,
  };
}
