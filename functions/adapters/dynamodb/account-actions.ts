import type { MethodOnFile } from "../../../shared/payments/method-on-file.ts";
import type { CreditMovement } from "../../../shared/payments/store-credit.ts";
import { invariant } from "../../../shared/values/invariant.ts";
import { schemaVersion } from "./invoice-item.ts";
import { balanceKey, creditKey, methodKey } from "./key-schema.ts";
import { putNewRow, putRow } from "./put-row.ts";
import type { Table, WriteAction } from "./table.ts";

/** What a client has to its credit in one currency, as one commit changes it. */
type BalanceChange = Pick<CreditMovement, "clientId" | "currency" | "amount">;

/**
 * Movements of credit, each booked once, and the balances that they change: one item for each
 * client and currency, which never falls below zero.
 */
export function creditActions(table: Table, movements: readonly CreditMovement[]): WriteAction[] {
  for (const { id, amount } of movements) {
    invariant(Number.isSafeInteger(amount) && amount !== 0, `Movement ${id} moves credit.`);
  }
  return [
    ...movements.map((credit) =>
      putNewRow(table, creditKey(credit.clientId, credit.id), { credit }),
    ),
    ...balanceChanges(movements).map((change) => balanceAction(table, change)),
  ];
}

/** A transaction may touch an item once, so that movements of one balance are summed up. */
function balanceChanges(movements: readonly CreditMovement[]): readonly BalanceChange[] {
  const changes = new Map<string, BalanceChange>();
  for (const { clientId, currency, amount } of movements) {
    const name = `${clientId} ${currency}`;
    const sum = (changes.get(name)?.amount ?? 0) + amount;
    changes.set(name, { clientId, currency, amount: sum });
  }
  return [...changes.values()];
}

function balanceAction(table: Table, { clientId, currency, amount }: BalanceChange): WriteAction {
  return {
    Update: {
      TableName: table.name,
      Key: balanceKey(clientId, currency),
      UpdateExpression:
        "SET #schema = :schema, #currency = :currency, " +
        "#balance = if_not_exists(#balance, :nothing) + :amount",
      // A balance that isn't there is none, and can't be less than what is taken.
      ...(amount < 0 ? { ConditionExpression: "#balance >= :taken" } : {}),
      ExpressionAttributeNames: {
        "#schema": "schema",
        "#currency": "currency",
        "#balance": "balance",
      },
      ExpressionAttributeValues: {
        ":schema": schemaVersion,
        ":currency": currency,
        ":nothing": 0,
        ":amount": amount,
        ...(amount < 0 ? { ":taken": -amount } : {}),
      },
    },
  };
}

/** A method on file beside its client. */
export function methodAction(table: Table, method: MethodOnFile): WriteAction {
  return putRow(table, methodKey(method.clientId, method.id), { method });
}
