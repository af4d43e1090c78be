import type { Problem } from "../../../../shared/contract/problem.ts";
import type { VendorWords } from "../../../../shared/messages/catalog/en/vendor.ts";

type FieldWords = VendorWords["problems"]["fields"];

/** What is wrong with one member of what a form asks for; its place is a JSON pointer. */
export type FieldFault = {
  readonly pointer: string;
  readonly reason: keyof FieldWords;
  /** The numbers that the reason's sentence names: a maximum, or the ends of a range. */
  readonly bounds?: readonly number[];
  /** The sentence itself, where it is known and more exact than the reason's own. */
  readonly said?: string;
};

export function faultText(fault: FieldFault, words: FieldWords): string {
  if (fault.said !== undefined) return fault.said;
  const sentence = words[fault.reason];
  if (typeof sentence === "string") return sentence;
  const [first = 0, second = 0] = fault.bounds ?? [];
  return sentence(first, second);
}

/** The faults that the server found; its own words are in English, so the page says them anew. */
export function faultsOf(problem: Problem): FieldFault[] {
  return (problem.errors ?? []).map(({ pointer }) => ({ pointer, reason: "not-accepted" }));
}

/**
 * The same, each with the server's own sentence. Where what is wrong can't be guessed from its place,
 * a sentence in English says more than "please check this" in any language.
 */
export function saidFaultsOf(problem: Problem): FieldFault[] {
  return (problem.errors ?? []).map(({ pointer, detail }) => ({
    pointer,
    reason: "not-accepted",
    said: detail,
  }));
}
