import { mutable } from "../../../../shared/values/mutable.ts";
import { arrangementRequests } from "../api/arrangement-requests.ts";
import { useInvoice } from "../invoice-context.tsx";
import { createAttempt } from "../ways/create-attempt.ts";
import { useWays } from "../ways/ways-context.ts";
import type { Offer } from "./create-offer.ts";
import type { Preview } from "./preview.ts";

/** Agreeing, or asking where agreeing isn't the client's alone. */
export type Agreeing = ReturnType<typeof createAgreeing>;

/** Sends what the preview shows, as the terms that were seen. */
export function createAgreeing(props: { offer: Offer; preview: Preview | undefined }) {
  const invoice = useInvoice();
  const ways = useWays();
  const attempt = createAttempt();
  const proposed = () => (props.preview?.refusal ? undefined : props.preview);
  const refusedAs = (reason: string) => {
    const state = attempt.state();
    return state.kind === "refused" && state.reason === reason;
  };
  // The policy may have become narrower since the page asked for it.
  const mustAsk = () => (proposed()?.breaches.length ?? 0) > 0 || refusedAs("beyond-policy");

  async function send(): Promise<void> {
    const found = proposed();
    if (found === undefined) return;
    const requests = arrangementRequests(invoice.view.id);
    const { proposal } = found;
    const seen = mutable(found.terms);
    const words = ways.typed("reason")?.trim() ?? "";
    const answered = mustAsk()
      ? await attempt.run({ proposal, seen, ...(words !== "" && { words }) }, requests.ask)
      : await attempt.run({ proposal, seen, locale: invoice.words.locale }, requests.agree);
    // The page may show an older invoice than the server has: the preview then follows the new one.
    if (answered === undefined) {
      return attempt.state().kind === "refused" ? props.offer.refresh() : undefined;
    }
    const { body } = answered;
    await props.offer.finish("redirectUrl" in body ? body.redirectUrl : undefined);
  }

  return { state: attempt.state, mustAsk, send };
}
