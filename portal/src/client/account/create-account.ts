import { createSignal, onCleanup } from "solid-js";
import type { PayerAccount } from "../../../../shared/contract/payment-schema.ts";
import type { moneyRequests } from "../api/money-requests.ts";

/** What is known of the payer's account. */
export type AccountState =
  | { readonly kind: "asking" | "closed" | "unreachable" }
  | { readonly kind: "open"; readonly account: PayerAccount };

/** The payer's account: asked for at once, closed until a code was entered. */
export function createAccount({ account }: Pick<ReturnType<typeof moneyRequests>, "account">) {
  const [state, setState] = createSignal<AccountState>({ kind: "asking" });

  let closing: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(closing));

  async function reload(): Promise<void> {
    const answer = await account();
    clearTimeout(closing);
    if (answer.outcome !== "answered") {
      return void setState({ kind: answer.outcome === "refused" ? "closed" : "unreachable" });
    }
    setState({ kind: "open", account: answer.body });
    // By the server's clock alone: when it has closed, the page asks for a code again.
    const openMilliseconds = Date.parse(answer.body.opensUntil) - answer.answeredAt;
    if (openMilliseconds > 0) closing = setTimeout(() => void reload(), openMilliseconds + 1_000);
  }

  void reload();
  return { state, reload };
}
