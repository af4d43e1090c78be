import { clientChangeSchema, clientSchema, newClientSchema } from "./client-schema.ts";
import { list, paging } from "./operation.ts";
import type { Operation } from "./operation.ts";

/** What can be asked about clients. */
export const clientOperations: readonly Operation[] = [
  {
    id: "createClient",
    method: "post",
    path: "/clients",
    summary: "Creates a client with its contacts and habits.",
    request: newClientSchema,
    status: 201,
    response: clientSchema,
    takesKey: true,
    problems: ["invalid-request", "key-reused"],
  },
  {
    id: "listClients",
    method: "get",
    path: "/clients",
    summary: "Lists clients, newest first.",
    query: paging,
    status: 200,
    response: list(clientSchema),
    problems: ["invalid-cursor", "invalid-request"],
  },
  {
    id: "readClient",
    method: "get",
    path: "/clients/{id}",
    summary: "Reads a client.",
    status: 200,
    response: clientSchema,
    problems: ["not-found"],
  },
  {
    id: "changeClient",
    method: "patch",
    path: "/clients/{id}",
    summary: "Changes members of a client; contacts, when given, replace the list.",
    request: clientChangeSchema,
    status: 200,
    response: clientSchema,
    needsVersion: true,
    problems: [
      "not-found",
      "invalid-request",
      "version-required",
      "version-outdated",
      "changed-meanwhile",
    ],
  },
];
