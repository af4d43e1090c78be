import * as v from "valibot";
import {
  clientCreditSchema,
  endTaskSchema,
  paymentRowSchema,
  payOutCreditSchema,
  taskSchema,
} from "./money-schema.ts";
import { list, paging } from "./operation.ts";
import type { Operation } from "./operation.ts";

/** What can be asked about a vendor's books across invoices. */
export const bookOperations: readonly Operation[] = [
  {
    id: "listPayments",
    method: "get",
    path: "/payments",
    summary: "Lists the payments of all invoices, newest first.",
    query: paging,
    status: 200,
    response: list(paymentRowSchema),
    problems: ["invalid-cursor", "invalid-request"],
  },
  {
    id: "readCredit",
    method: "get",
    path: "/clients/{id}/credit",
    summary: "What a client has to its credit, by currency, and how that came about.",
    status: 200,
    response: clientCreditSchema,
    problems: ["not-found"],
  },
  {
    id: "payOutCredit",
    method: "post",
    path: "/clients/{id}/credit/pay-out",
    summary: "Notes that the vendor paid credit out, outside Stripe.",
    request: payOutCreditSchema,
    status: 200,
    response: clientCreditSchema,
    needsKey: true,
    problems: ["not-found", "invalid-request", "credit-exceeded", "key-reused"],
  },
  {
    id: "listTasks",
    method: "get",
    path: "/tasks",
    summary: "What waits for a person at the vendor, newest first; then what is done.",
    status: 200,
    response: v.strictObject({ items: v.array(taskSchema) }),
    problems: [],
  },
  {
    id: "endTask",
    method: "post",
    path: "/tasks/{id}/done",
    summary: "Ends a task; the word that is left with it stays.",
    request: endTaskSchema,
    status: 204,
    problems: ["not-found", "invalid-request", "task-ended"],
  },
];
