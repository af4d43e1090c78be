import type { QuestionSituation } from "../../shared/flexibility/freeze-questions.ts";
import type { Question } from "../../shared/flexibility/question.ts";
import type { MoneyChange } from "../../shared/payments/money-change.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { refused } from "../../shared/values/result.ts";
import type { Refused } from "../../shared/values/result.ts";
import type { Effects, InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";
import { moneyCommit } from "./money-commit.ts";

/** A question as it is now, and what goes along; without effects there was nothing to do. */
export type QuestionDecision<Refusal> =
  | {
      readonly outcome: "done";
      readonly question: Question;
      readonly change: MoneyChange;
      readonly effects?: Effects;
    }
  | Refused<Refusal>;

type Answer<Refusal> =
  | { readonly outcome: "done"; readonly question: Question }
  | Refused<Refusal | { readonly reason: "invoice-not-issued" }>;

/**
 * The one way in which a question changes: its row, what it freezes and what is credited for it are
 * committed at once. Undefined when there is no such invoice.
 */
export async function changeQuestion<Refusal>(
  world: Pick<World, "clock" | "receivables">,
  invoiceId: string,
  decide: (situation: QuestionSituation, at: Instant) => QuestionDecision<Refusal>,
  known?: InvoiceRecord,
): Promise<Answer<Refusal> | undefined> {
  const answer = await changeInvoice<Answer<Refusal>>(
    world.receivables,
    invoiceId,
    async (record): Promise<Change<Answer<Refusal>>> => {
      const { invoice, lines, payments, questions } = record;
      if (invoice.stage !== "issued") return { answer: refused({ reason: "invoice-not-issued" }) };
      const at = world.clock.now();
      const decided = decide({ invoice, lines, questions }, at);
      if (decided.outcome === "refused") return { answer: decided };
      const { question, change, effects } = decided;
      if (effects === undefined) return { answer: { outcome: "done", question } };
      const write = await moneyCommit({ invoice, payments, at }, change, effects);
      return {
        answer: { outcome: "done", question },
        commit: { ...write, questions: [question] },
      };
    },
    known,
  );
  invariant(answer?.outcome !== "too-large", "A message adds little to an invoice.");
  return answer;
}
