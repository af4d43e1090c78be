import type { LinesPage } from "../../../../shared/contract/invoice-view.ts";
import type {
  Forward,
  FreshLink,
  PaymentState,
  WrongPerson,
} from "../../../../shared/contract/portal-schema.ts";
import type { Timeline } from "../../../../shared/contract/timeline-schema.ts";
import { readAnswer } from "./answer.ts";
import { invoiceAddress, post } from "./post.ts";

/** What the parts beyond the first view ask of the server about one invoice. */
export function laterRequests(invoiceId: string) {
  const invoice = invoiceAddress(invoiceId);
  return {
    furtherLines: (cursor: string) =>
      readAnswer<LinesPage>(fetch(`${invoice}/lines?cursor=${encodeURIComponent(cursor)}`)),
    timeline: () => readAnswer<Timeline>(fetch(`${invoice}/timeline`)),
    chooseReminders: (choice: "stop" | "start") =>
      readAnswer<undefined>(post(`${invoice}/reminders/${choice}`, {})),
    refreshPayment: (paymentId: string) =>
      readAnswer<PaymentState>(post(`${invoice}/payments/${paymentId}/refresh`, {})),
    reportWrongPerson: (report: WrongPerson) =>
      readAnswer<undefined>(post(`${invoice}/wrong-person`, report)),
    forward: (recipient: Forward) => readAnswer<undefined>(post(`${invoice}/forward`, recipient)),
    /** The secret of the dead link, where there was one, says whose address is meant. */
    freshLink: (secret: string | undefined) => {
      const body: FreshLink = secret === undefined ? {} : { secret };
      return readAnswer<undefined>(post(`${invoice}/fresh-link`, body));
    },
  };
}
