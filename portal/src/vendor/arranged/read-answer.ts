import type { AnswerQuestion } from "../../../../shared/contract/arrangement-schema.ts";
import type { Money } from "../../../../shared/values/money.ts";
import type { FormReading } from "../forms/create-saved-form.ts";
import { readAmountUpTo, readText } from "../forms/typed-fields.ts";

const longestText = 2_000;

/** The vendor's answer as it is typed. */
export type AnswerFields = {
  outcome: AnswerQuestion["outcome"];
  text: string;
  creditAmount: string;
};

/** Reads an answer; what is credited is at most what the invoice asks for. */
export function readQuestionAnswer(
  { outcome, text, creditAmount }: AnswerFields,
  most: Money,
): FormReading<AnswerQuestion> {
  const said = readText(text, longestText);
  const credit = outcome === "adjusted" ? readAmountUpTo(creditAmount, most) : undefined;
  const faults = [
    ...(credit?.fault ? [{ pointer: "/creditAmount", ...credit.fault }] : []),
    ...(said.fault ? [{ pointer: "/text", ...said.fault }] : []),
  ];
  if (said.fault || credit?.fault) return { faults };
  const credited = credit === undefined ? {} : { creditAmount: credit.value };
  return { request: { outcome, text: said.value, ...credited }, faults: [] };
}
