import { query } from "@solidjs/router";
import type {
  OutgoingAnswer,
  OutgoingMailAnswer,
} from "../../../../shared/contract/outgoing-schema.ts";
import { address, read } from "./read.ts";
import { send } from "./send.ts";

const outgoing = "/api/v1/outgoing";

export const readOutgoing = query(
  (days: number, locale: string) =>
    read<OutgoingAnswer>(address(outgoing, { days: String(days), locale })),
  "outgoing",
);

/** The same, where a page can do without it. */
export const readOutgoingIfAny = query(async (days: number, locale: string) => {
  const path = address(outgoing, { days: String(days), locale });
  const answer = await send<OutgoingAnswer>({ method: "GET", path });
  return answer.outcome === "answered" ? answer.content : undefined;
}, "outgoing-if-any");

export const readOutgoingMail = query(
  (invoiceId: string) => read<OutgoingMailAnswer>(`${outgoing}/${invoiceId}`),
  "outgoing-mail",
);
