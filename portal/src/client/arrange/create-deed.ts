import { arrangementRequests, type Deed } from "../api/arrangement-requests.ts";
import { useInvoice } from "../invoice-context.tsx";
import { createAttempt } from "../ways/create-attempt.ts";

/** Does something with what is arranged, once, and goes on to where the answer leads. */
export function createDeed(finish: (redirectUrl?: string) => Promise<void>) {
  const invoice = useInvoice();
  const attempt = createAttempt();

  /** Whether it was done. */
  async function send(deed: Deed): Promise<boolean> {
    const answered = await attempt.run(deed, arrangementRequests(invoice.view.id).send);
    if (answered !== undefined) {
      const { redirectUrl, payment } = answered.body ?? {};
      await finish(redirectUrl ?? (payment && `?payment=${payment.id}&returned=1`));
      return true;
    }
    // A refusal means that the page shows what is no longer so.
    if (attempt.state().kind === "refused") await invoice.actions?.reload();
    return false;
  }

  return { state: attempt.state, isSending: () => attempt.state().kind === "sending", send };
}
