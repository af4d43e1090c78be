import type { Problem } from "../../../../shared/contract/problem.ts";
import type { VendorWords } from "../../../../shared/messages/catalog/en/vendor.ts";

type FieldWords = VendorWords["problems"]["fields"];

/** What is wrong with one member of what a form asks for; its place is a JSON pointer. */
export type FieldFault = {
  readonly pointer: string;
  readonly reason: keyof FieldWords;
  /** The numbers that the reason's sentence names: a maximum, or the ends of a range. */
  readonly bounds?: readonly number[];
};

export function faultText(fault: FieldFault, words: FieldWords): string {
  const sentence = words[fault.reason];
  if (typeof sentence === "string") return sentence;
  const [first = 0, second = 0] = fault.bounds ?? [];
  return sentence(first, second);
}

/** The faults that the server found; its own words are in English, so the page says them anew. */
export function faultsOf(problem: Problem): FieldFault[] {
  return (problem.errors ?? []).map(({ pointer }) => ({ pointer, reason: "not-accepted" }));
}
