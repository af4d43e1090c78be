import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { CheckoutPage } from "../../../shared/payments/payment.ts";
import { paymentKey } from "./key-schema.ts";
import { ask, isNamed } from "./table.ts";
import type { Table } from "./table.ts";

/** Keeps the hosted page of an attempt on its row, unless one is kept already. */
export async function rememberCheckout(
  table: Table,
  found: { readonly invoiceId: string; readonly paymentId: string; readonly page: CheckoutPage },
): Promise<void> {
  try {
    await ask("UpdateItem", () =>
      table.documents.send(
        new UpdateCommand({
          TableName: table.name,
          Key: paymentKey(found.invoiceId, found.paymentId),
          UpdateExpression: "SET payment.checkout = :page",
          ConditionExpression: "attribute_exists(PK) AND attribute_not_exists(payment.checkout)",
          ExpressionAttributeValues: { ":page": found.page },
        }),
      ),
    );
  } catch (error) {
    if (!isNamed(error, "ConditionalCheckFailedException")) throw error;
  }
}
