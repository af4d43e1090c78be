import type { QuestionView } from "../../../../shared/contract/arrangement-view.ts";
import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";

/** A client's remark on an invoice, and who hears of its answer. */
export type QuestionProps = {
  readonly invoice: InvoiceAnswer;
  readonly question: QuestionView;
  readonly onTold: (text: string) => void;
};
