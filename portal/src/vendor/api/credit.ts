import { action, query } from "@solidjs/router";
import type { ClientCreditAnswer, PayOutCredit } from "../../../../shared/contract/money-schema.ts";
import { send } from "./send.ts";

const creditPath = (clientId: string) => `/api/v1/clients/${clientId}/credit`;

/** What a client has to its credit; nothing where it can't be had, for no page is about it alone. */
export const readCredit = query(async (clientId: string) => {
  const answer = await send<ClientCreditAnswer>({ method: "GET", path: creditPath(clientId) });
  return answer.outcome === "answered" ? answer.content : undefined;
}, "client-credit");

export const payOutCredit = action(
  (clientId: string, body: PayOutCredit) =>
    send<ClientCreditAnswer>({ method: "POST", path: `${creditPath(clientId)}/pay-out`, body }),
  "pay-out-credit",
);
