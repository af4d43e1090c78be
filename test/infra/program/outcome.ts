import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { ledgerPrefix } from "../../../functions/adapters/dynamodb/key-schema.ts";
import { localNames } from "../../../infra/local/function-environment.ts";
import { mailCounts, schedulesOf } from "./mailbox.ts";
import type { Json, Program } from "./started-program.ts";

/** Everything that must be right about an invoice in the end, as one value. */
export type Outcome = {
  readonly status: string;
  /** The kinds of its ledger's entries. */
  readonly ledger: readonly string[];
  /** What Stripe's own book took for it, charge by charge. */
  readonly charges: readonly number[];
  /** Payment pages on which it could still be paid. */
  readonly openPages: number;
  readonly mails: Readonly<Record<string, number>>;
  readonly schedules: readonly string[];
  /** All numbers that the vendor has given out. */
  readonly numbers: readonly number[];
  /** What the local cloud gave up. */
  readonly deadLetters: readonly unknown[];
};

/** How an invoice stands once everything that was set off has been done. */
export async function outcomeOf(program: Program, invoiceId: string): Promise<Outcome> {
  await program.idle();
  const invoice = await program.asVendor("GET", `/invoices/${invoiceId}`);
  const { movements } = await program.local("GET", "/stripe/book");
  return {
    status: invoice.status,
    ledger: await ledgerOf(program, invoiceId),
    charges: (movements as readonly Json[])
      .filter(({ kind, metadata }) => kind === "capture" && isAbout(metadata, invoiceId))
      .map(({ amount }) => amount as number),
    openPages: (await pagesOf(program, invoiceId)).filter(({ status }) => status === "open").length,
    mails: await mailCounts(program, invoiceId),
    schedules: (await schedulesOf(program, invoiceId)).map(({ name }) => name),
    numbers: await numbersOf(program),
    deadLetters: await program.local("GET", "/queues"),
  };
}

/** Stripe's payment pages for an invoice. */
async function pagesOf(program: Program, invoiceId: string): Promise<readonly Json[]> {
  const { stripe } = program.state;
  const key = "secretKey" in stripe ? stripe.secretKey : "";
  const response = await fetch(`${program.origin}/v1/checkout/sessions?limit=100`, {
    headers: { authorization: `Bearer ${key}` },
  });
  const { data } = (await response.json()) as { data: readonly Json[] };
  return data.filter(({ metadata }) => isAbout(metadata, invoiceId));
}

function isAbout(metadata: unknown, invoiceId: string): boolean {
  return JSON.stringify(metadata).includes(invoiceId);
}

async function ledgerOf(program: Program, invoiceId: string): Promise<readonly string[]> {
  const dynamoDb = new DynamoDBClient({
    endpoint: `${program.origin}/local/aws/dynamodb`,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  const found = await DynamoDBDocumentClient.from(dynamoDb).send(
    new QueryCommand({
      TableName: localNames.table,
      KeyConditionExpression: "PK = :invoice AND begins_with(SK, :ledger)",
      ExpressionAttributeValues: { ":invoice": invoiceId, ":ledger": ledgerPrefix },
    }),
  );
  dynamoDb.destroy();
  return (found.Items ?? [])
    .map((item) => (item as { entry: { kind: string } }).entry.kind)
    .toSorted();
}

/** Numbers in the order of counting, whatever stands in front of them. */
async function numbersOf(program: Program): Promise<readonly number[]> {
  const { items } = await program.asVendor("GET", "/invoices?limit=100");
  return (items as readonly { number?: string }[])
    .flatMap(({ number }) => (number === undefined ? [] : [Number(/\d+$/.exec(number)?.[0])]))
    .toSorted((one, other) => one - other);
}
