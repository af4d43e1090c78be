import type { InvoiceView } from "../../shared/contract/invoice-view.ts";
import type { Contact } from "../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Wording as OwnWords } from "../../shared/milestones/reminder-settings.ts";
import type { Mail } from "../../shared/messages/mail.ts";
import type { MailOrder } from "../ports/jobs.ts";
import type { MailAttachment } from "../ports/mailer.ts";
import { composeMoneyMail } from "./compose-money-mail.ts";
import { receiptFacts } from "./receipt-facts.ts";

/** A mail to a contact of the client, with a link of theirs. */
export type ClientOrder = Exclude<
  MailOrder,
  {
    readonly message:
      | "notice"
      | "preview"
      | "sign-in"
      | "code"
      | "member-code"
      | "own-account-changing"
      | "reminder"
      | "reminders"
      | "digest"
      | "wording";
  }
>;

/** What the words of a mail are made from, beside the view. */
export type Wording = {
  readonly invoice: IssuedInvoice;
  readonly order: ClientOrder;
  readonly address: string;
  readonly attachments: readonly MailAttachment[];
  /** The vendor's own words for an invoice or a receipt. */
  readonly words?: OwnWords["parts"] | undefined;
};

/** The words of a mail to a client; undefined when what it would tell of is no longer there. */
export async function composeClientMail(
  view: InvoiceView,
  wording: Wording,
): Promise<Mail | undefined> {
  const { order, address: link, attachments, invoice } = wording;
  const hasAttachment = attachments.length > 0;
  const { locale } = view;
  const own = wording.words === undefined ? {} : { wording: wording.words };
  switch (order.message) {
    case "invoice": {
      const { composeInvoiceMail } = await import("../../shared/messages/invoice-mail.ts");
      const forwarder = forwarderOf(order.forwardedBy, invoice);
      const arrangements = await optionsIn(view, invoice);
      const facts = { view, link, hasAttachment, arrangements, ...forwarder, ...own };
      return composeInvoiceMail(facts, locale);
    }
    case "receipt": {
      const { composeReceiptMail } = await import("../../shared/messages/receipt-mail.ts");
      return composeReceiptMail(
        { ...receiptFacts(view, order.paymentId, order.credited), link, hasAttachment, ...own },
        locale,
      );
    }
    case "fresh-link": {
      const { composeFreshLinkMail } = await import("../../shared/messages/fresh-link-mail.ts");
      return composeFreshLinkMail({ view, link }, locale);
    }
    case "agreement":
    case "request":
    case "installment":
    case "plan":
    case "promise":
    case "question":
    case "share":
    case "share-paid":
    case "pause": {
      const { composeArrangementMail } = await import("./compose-arrangement-mail.ts");
      return composeArrangementMail(view, order, { invoice, link });
    }
    case "hand-over": {
      const { handOver, contacts } = invoice;
      if (handOver === undefined) return undefined;
      const { composeHandOverMail } = await import("../../shared/messages/hand-over-mail.ts");
      const isTold = ({ id, mailStanding }: Contact) =>
        id !== order.contactId && mailStanding === "reachable";
      const { notBefore } = handOver;
      const alsoTo = contacts.filter(isTold);
      const arrangements = await optionsIn(view, invoice);
      const facts = { view, link, news: order.news, notBefore, alsoTo, arrangements };
      return composeHandOverMail(facts, locale);
    }
    default:
      return composeMoneyMail(view, order, link);
  }
}

/** What the client of an invoice may arrange on the day of the letter. */
async function optionsIn({ today }: InvoiceView, invoice: IssuedInvoice) {
  const [{ arrangementOptions }, { situationOf }] = await Promise.all([
    import("../../shared/flexibility/arrangement-options.ts"),
    import("../../shared/flexibility/situation.ts"),
  ]);
  return arrangementOptions(situationOf(invoice, { today }));
}

function forwarderOf(forwardedBy: string | undefined, { contacts }: IssuedInvoice) {
  const name = contacts.find(({ id }) => id === forwardedBy)?.name;
  return name === undefined ? {} : { forwardedBy: name };
}
