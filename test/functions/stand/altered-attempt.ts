import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { standTable } from "./table-dump.ts";

/** Makes a stored attempt ask for another amount than Stripe was, so that what comes is set aside. */
export async function alterAttempt(
  invoiceId: string,
  paymentId: string,
  amount: number,
): Promise<void> {
  const table = standTable();
  await table.documents.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { PK: invoiceId, SK: `V#4#PAYMENT#${paymentId}` },
      UpdateExpression: "SET payment.#request.amount = :amount",
      ExpressionAttributeNames: { "#request": "request" },
      ExpressionAttributeValues: { ":amount": amount },
    }),
  );
}
