import { Show } from "solid-js";
import type { PayerAccount } from "../../../../shared/contract/payment-schema.ts";
import { moneyRequests } from "../api/money-requests.ts";
import { useInvoice } from "../invoice-context.tsx";
import { useWays } from "../ways/ways-context.ts";
import { CodeForm } from "./code-form.tsx";
import { createAccount } from "./create-account.ts";
import { CreditPart } from "./credit-part.tsx";
import { PayFromAccount } from "./pay-from-account.tsx";

/** Invoices of which nothing can be paid now, for a payment is on its way, are left out. */
function withoutSettled(account: PayerAccount): PayerAccount {
  return { ...account, invoices: account.invoices.filter(({ startable }) => startable > 0) };
}

/** Credit, methods on file and the client's other invoices, behind a code by mail. */
export function AccountWay() {
  const invoice = useInvoice();
  const ways = useWays();
  const account = createAccount(moneyRequests(invoice.view.id));
  const open = () => {
    const state = account.state();
    return state.kind === "open" ? state.account : undefined;
  };
  async function refresh(): Promise<void> {
    await Promise.all([account.reload(), invoice.actions?.reload()]);
  }
  return (
    <>
      <Show when={account.state().kind === "asking"}>
        <p class="quiet" role="status">
          {ways.words.ways.loading}
        </p>
      </Show>
      <Show when={account.state().kind === "unreachable"}>
        <p class="notice fault" role="alert">
          {invoice.words.page.trouble.part}
        </p>
        <button type="button" class="button" onClick={() => void account.reload()}>
          {ways.words.ways.retry}
        </button>
      </Show>
      <Show when={account.state().kind === "closed"}>
        <CodeForm onOpened={() => void account.reload()} />
      </Show>
      <Show when={open()}>
        {(found) => (
          <>
            <CreditPart credit={found().credit} onUsed={refresh} />
            <PayFromAccount account={withoutSettled(found())} onChanged={refresh} />
          </>
        )}
      </Show>
    </>
  );
}
