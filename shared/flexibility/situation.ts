import type { FlexibilitySituation } from "../contract/arrangement-schema.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { invariant } from "../values/invariant.ts";
import type { ClientTerms } from "./client-terms.ts";

/** Whose situation it is, and when. */
export type SituationAsk = {
  /** The day in the invoice's zone. */
  readonly today: CalendarDate;
  /** Whether who asks holds a share only. */
  readonly isPayer?: boolean | undefined;
  readonly terms?: ClientTerms | undefined;
};

/** The facts from which options and previews of an invoice are computed, here and on its page. */
export function situationOf(invoice: IssuedInvoice, ask: SituationAsk): FlexibilitySituation {
  invariant(false, `${invoice.id} ${ask.today}`);
}
