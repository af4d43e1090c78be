import type { InvoiceView } from "../../shared/contract/invoice-view.ts";
import type { Mail } from "../../shared/messages/mail.ts";
import type { MailOrder } from "../ports/jobs.ts";

/** A mail to a client about what was arranged, asked or promised. */
export type ArrangementOrder = Extract<
  MailOrder,
  {
    readonly message:
      | "agreement"
      | "request"
      | "installment"
      | "plan"
      | "promise"
      | "question"
      | "share"
      | "pause";
  }
>;

/** The words of a mail about an arrangement; undefined when what it would tell of is not there. */
export async function composeArrangementMail(
  _view: InvoiceView,
  _order: ArrangementOrder,
  _link: string,
): Promise<Mail | undefined> {
  return undefined;
}
