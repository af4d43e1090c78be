import { action, query } from "@solidjs/router";
import type {
  ClientAnswer,
  ClientChange,
  NewClient,
} from "../../../../shared/contract/client-schema.ts";
import { address, read } from "./read.ts";
import { send } from "./send.ts";

const clients = "/api/v1/clients";

type ClientPage = { readonly items: readonly ClientAnswer[]; readonly nextCursor?: string };

// A picker that asked for more pages than this would be no help to anybody.
const pickerPageLimit = 20;

/** Every client to pick from, page after page. */
export const readClients = query(async () => {
  const all: ClientAnswer[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < pickerPageLimit; page += 1) {
    const answer = await read<ClientPage>(address(clients, { cursor }));
    if (!("items" in answer)) return answer;
    all.push(...answer.items);
    cursor = answer.nextCursor;
    if (cursor === undefined) break;
  }
  return all;
}, "clients-to-pick");

export const readClient = query((id: string) => read<ClientAnswer>(`${clients}/${id}`), "client");

export const createClient = action(
  (body: NewClient) => send<ClientAnswer>({ method: "POST", path: clients, body }),
  "create-client",
);

export const changeClient = action(
  (id: string, version: number, body: ClientChange) =>
    send<ClientAnswer>({ method: "PATCH", path: `${clients}/${id}`, version, body }),
  "change-client",
);
