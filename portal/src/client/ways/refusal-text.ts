import type { ProblemReason } from "../../../../shared/contract/problem.ts";
import type { PageWaysWords } from "../../../../shared/messages/catalog/en/page-ways.ts";
import type { ProblemWords } from "../../../../shared/messages/catalog/en/problems.ts";
import type { WayWords } from "./way-words.ts";

/** Where the words for a refusal are looked up, the nearest first. */
export type RefusalWords = WayWords & {
  readonly problems: ProblemWords | undefined;
  readonly money: (amount: number) => string;
};

type Refusal = { readonly reason: ProblemReason | undefined; readonly facts?: unknown };
type Texts = Readonly<Partial<Record<string, unknown>>>;
type Saying = (refused: PageWaysWords["refused"], figure: (name: string) => string) => string;

/** The refusals that come with figures, under the names that the interface gives them. */
const sayings: Readonly<Partial<Record<string, Saying>>> = {
  "amount-leaves-too-little": (refused, figure) =>
    refused.leavesTooLittle(figure("rest"), figure("minimum")),
  "withholding-exceeds-share": (refused, figure) => refused.exceedsShare(figure("allowed")),
  "credit-exceeded": (refused, figure) => refused.creditExceeded(figure("available")),
  "amount-below-minimum": (refused, figure) => refused.belowMinimum(figure("minimum")),
  "amount-above-maximum": (refused, figure) => refused.aboveMaximum(figure("maximum")),
  "amount-off-step": (refused, figure) => refused.offStep(figure("step")),
  "amount-exceeds-startable": (refused, figure) => refused.exceedsStartable(figure("startable")),
};

/** What to say about a refused request: with its figures, else by its reason, else in general. */
export function refusalText({ reason, facts }: Refusal, words: RefusalWords): string {
  return withFigures(reason ?? "", facts, words) ?? byReason(reason ?? "other", words);
}

/** Undefined where a figure is missing: a sentence with a gap in it would be worse than none. */
function withFigures(reason: string, facts: unknown, words: RefusalWords): string | undefined {
  const figures = typeof facts === "object" && facts !== null ? (facts as Texts) : {};
  let isWhole = true;
  const text = sayings[reason]?.(words.ways.refused, (name) => {
    const amount = figures[name];
    isWhole &&= typeof amount === "number";
    return typeof amount === "number" ? words.money(amount) : "";
  });
  return isWhole ? text : undefined;
}

function byReason(reason: string, words: RefusalWords): string {
  const catalogs: readonly (Texts | undefined)[] = [
    words.ways.refused,
    words.later.refused,
    words.problems,
  ];
  const found = catalogs
    .map((texts) => texts?.[reason])
    .find((text): text is string => typeof text === "string");
  return found ?? words.later.refused.other;
}
