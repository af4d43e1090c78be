import { createSignal } from "solid-js";
import type { PayerAccount } from "../../../../shared/contract/payment-schema.ts";
import type { moneyRequests } from "../api/money-requests.ts";

/** What is known of the payer's account. */
export type AccountState =
  | { readonly kind: "asking" | "closed" | "unreachable" }
  | { readonly kind: "open"; readonly account: PayerAccount };

/** The payer's account: asked for at once, closed until a code was entered. */
export function createAccount({ account }: Pick<ReturnType<typeof moneyRequests>, "account">) {
  const [state, setState] = createSignal<AccountState>({ kind: "asking" });

  async function reload(): Promise<void> {
    const answer = await account();
    if (answer.outcome === "answered") setState({ kind: "open", account: answer.body });
    else setState({ kind: answer.outcome === "refused" ? "closed" : "unreachable" });
  }

  void reload();
  return { state, reload };
}
