import type { InvoiceView } from "../../../../shared/contract/invoice-view.ts";
import type { StartedPayment, StartPayment } from "../../../../shared/contract/portal-schema.ts";
import type { LinkOpening } from "../link-opening.ts";
import { type Answer, readAnswer } from "./answer.ts";
import { invoiceAddress, post } from "./post.ts";

/** What the first view asks of the server; later parts have later-requests.ts. */
export type InvoiceRequests = ReturnType<typeof invoiceRequests>;

/** The requests of one invoice; the first answer was asked for before the bundle arrived. */
export function invoiceRequests(invoiceId: string, opening: LinkOpening) {
  const invoice = invoiceAddress(invoiceId);
  let first: Promise<Response> | undefined = opening.answer;
  let isOpened = false;

  return {
    async view(): Promise<Answer<InvoiceView>> {
      const asked = first ?? (isOpened ? fetch(invoice) : opening.askAgain());
      first = undefined;
      const answer = await readAnswer<InvoiceView>(asked);
      isOpened ||= answer.outcome === "answered";
      return answer;
    },
    seen: () => readAnswer<undefined>(post(`${invoice}/seen`, {})),
    /** A repeat with the same key is the same payment, however often it is sent. */
    startPayment: (requestKey: string, wish: StartPayment) =>
      readAnswer<StartedPayment>(
        post(`${invoice}/payments`, wish, { "idempotency-key": requestKey }),
      ),
  };
}
