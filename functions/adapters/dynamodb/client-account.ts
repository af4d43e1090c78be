import type { MethodOnFile } from "../../../shared/payments/method-on-file.ts";
import type { CreditMovement } from "../../../shared/payments/store-credit.ts";
import { invariant } from "../../../shared/values/invariant.ts";
import type { ClientAccount } from "../../ports/receivables.ts";
import { accountPrefix, balancePrefix, creditPrefix, methodPrefix } from "./key-schema.ts";
import { queryAll, rowsOf } from "./query-all.ts";
import type { Table } from "./table.ts";

/** A client's credit and methods on file, in one Query. */
export async function readClientAccount(table: Table, clientId: string): Promise<ClientAccount> {
  const items = await queryAll(table, clientId, accountPrefix);
  const balances = items
    .filter((item) => String(item["SK"]).startsWith(balancePrefix))
    .map((item) => [String(item["currency"]), Number(item["balance"])] as const);
  invariant(
    balances.every(([, balance]) => balance >= 0),
    "A client's credit is never negative.",
  );
  return {
    credits: Object.fromEntries(balances.filter(([, balance]) => balance > 0)),
    movements: newestFirst(rowsOf<CreditMovement>(items, creditPrefix, "credit"), ({ at }) => at),
    methods: newestFirst(
      rowsOf<MethodOnFile>(items, methodPrefix, "method").filter(
        ({ removedAt }) => removedAt === undefined,
      ),
      ({ savedAt }) => savedAt,
    ),
  };
}

function newestFirst<Row>(rows: readonly Row[], atOf: (row: Row) => string): readonly Row[] {
  return rows.toSorted((one, other) => {
    if (atOf(one) === atOf(other)) return 0;
    return atOf(one) > atOf(other) ? -1 : 1;
  });
}
