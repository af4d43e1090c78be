import type { ProblemReason } from "../../../../shared/contract/problem.ts";
import { createLaterWords } from "../create-words.ts";
import { useInvoice } from "../invoice-context.tsx";

/** Why a payment didn't start, and what can be done. */
export function StartRefusal(props: { reason: ProblemReason | undefined }) {
  const invoice = useInvoice();
  const later = createLaterWords(() => invoice.words.locale);
  const text = () => {
    const texts: Partial<Record<string, string>> | undefined = later()?.refused;
    return texts?.[props.reason ?? "other"] ?? texts?.["other"];
  };
  return <p class="notice fault">{text()}</p>;
}
