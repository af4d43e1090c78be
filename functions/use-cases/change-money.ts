import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { MoneyChange } from "../../shared/payments/money-change.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided, Refused } from "../../shared/values/result.ts";
import type { Effects, InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";
import { moneyCommit } from "./money-commit.ts";

/** What a decision about an issued invoice's money is made on. */
export type MoneySituation = {
  readonly record: InvoiceRecord;
  readonly invoice: IssuedInvoice;
  readonly at: Instant;
};

/** A decision that changes nothing, since what was asked for is done already. */
export type NothingToDo = { readonly outcome: "nothing" };

/** A decision about money with what goes along: facts, mails and tasks. */
export type MoneyDecision<Refusal> =
  | (Decided<MoneyChange, Refusal> & { readonly effects?: Effects })
  | NothingToDo;

type NotIssued = { readonly reason: "invoice-not-issued" };

/** What a decision can refuse. */
type RefusalOf<Decision> = Decision extends Refused<infer Refusal> ? Refusal : never;

/** What changing an invoice's money answers. */
export type MoneyAnswer<Refusal> =
  | { readonly outcome: "done"; readonly change?: MoneyChange }
  | Refused<Refusal | NotIssued>;

/**
 * The one way in which somebody's wish changes an invoice's money: read, decide, commit ledger,
 * payment, credit, plan and the end of stale payment pages at once. Undefined when there is no such
 * invoice.
 */
export async function changeMoney<Decision extends MoneyDecision<unknown>>(
  world: Pick<World, "clock" | "receivables">,
  invoiceId: string,
  decide: (situation: MoneySituation) => Decision | Promise<Decision>,
): Promise<MoneyAnswer<RefusalOf<Decision>> | undefined> {
  type Answer = MoneyAnswer<RefusalOf<Decision>>;
  const answer = await changeInvoice<Answer>(
    world.receivables,
    invoiceId,
    async (record): Promise<Change<Answer>> => {
      const { invoice, payments } = record;
      if (invoice.stage !== "issued") return { answer: refused({ reason: "invoice-not-issued" }) };
      const at = world.clock.now();
      const decided: MoneyDecision<unknown> = await decide({ record, invoice, at });
      if (decided.outcome === "refused") {
        return { answer: refused(decided.refusal as RefusalOf<Decision>) };
      }
      if (decided.outcome === "nothing") return { answer: { outcome: "done" } };
      const { effects, ...change } = decided;
      return {
        answer: { outcome: "done", change },
        commit: await moneyCommit({ invoice, payments, at }, change, effects),
      };
    },
  );
  invariant(answer?.outcome !== "too-large", "Money adds little to an invoice.");
  return answer;
}
