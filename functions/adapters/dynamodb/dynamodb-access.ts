import { DeleteCommand, GetCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { addSeconds, millisecondsOf } from "../../../shared/values/instant.ts";
import type { Instant } from "../../../shared/values/instant.ts";
import type {
  AccessStore,
  AnswerLink,
  ApiKey,
  MemberSession,
  OneTimeCode,
  SignIn,
} from "../../ports/access.ts";
import { schemaVersion } from "./invoice-item.ts";
import { emailPartition, hashKey, limitKey } from "./key-schema.ts";
import type { Key } from "./key-schema.ts";
import { ask, isNamed, transact } from "./table.ts";
import type { Table } from "./table.ts";

/** What opens doors, each by the hash of its secret; nothing here lets anybody in by itself. */
export function dynamoDbAccess(table: Table): AccessStore {
  return {
    findMemberByEmail: (email) => findMemberByEmail(table, email),
    putSignIn: (signIn, hash) =>
      putItem(table, hashKey("SIGN-IN", hash), { signIn, ...forgetAt(signIn.expiresAt) }),
    readSignIn: async (hash) =>
      (await readItem(table, hashKey("SIGN-IN", hash)))?.["signIn"] as SignIn | undefined,
    turnIntoCode: async (hash, signIn, codeHash) => {
      const written = await transact(table, [
        deleteIfThere(table, hashKey("SIGN-IN", hash)),
        put(table, hashKey("SIGN-IN", codeHash), { signIn, ...forgetAt(signIn.expiresAt) }),
      ]);
      return written === "written";
    },
    redeemSignIn: async (hash, session, sessionHash) => {
      const written = await transact(table, [
        deleteIfThere(table, hashKey("SIGN-IN", hash)),
        put(table, hashKey("MEMBER", sessionHash), { session, ...forgetAt(session.expiresAt) }),
      ]);
      return written === "written";
    },
    readMemberSession: async (hash) =>
      (await readItem(table, hashKey("MEMBER", hash)))?.["session"] as MemberSession | undefined,
    touchMemberSession: (hash, at) => touch(table, hash, at),
    endMemberSession: async (hash) => {
      await ask("DeleteItem", () =>
        table.documents.send(
          new DeleteCommand({ TableName: table.name, Key: hashKey("MEMBER", hash) }),
        ),
      );
    },
    putCode: (code, hash) =>
      putItem(table, hashKey("CODE", hash), { code, ...forgetAt(code.expiresAt) }),
    takeCode: (hash) => takeCode(table, hash),
    putAnswerLink: (link, hash) =>
      putItem(table, hashKey("ANSWER", hash), { link, ...forgetAt(link.expiresAt) }),
    readAnswerLink: async (hash) =>
      (await readItem(table, hashKey("ANSWER", hash)))?.["link"] as AnswerLink | undefined,
    putApiKey: (key, hash) => putItem(table, hashKey("API-KEY", hash), { key }),
    readApiKey: async (hash) =>
      (await readItem(table, hashKey("API-KEY", hash)))?.["key"] as ApiKey | undefined,
    withinLimit: (name, limit, now) => withinLimit(table, name, limit, now),
  };
}

async function findMemberByEmail(table: Table, email: string) {
  const answer = await ask("Query", () =>
    table.documents.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: "PK = :email",
        ExpressionAttributeValues: { ":email": emailPartition(email) },
      }),
    ),
  );
  return (answer.Items ?? []).map((item) => ({
    vendorId: String(item["vendorId"]),
    memberId: String(item["memberId"]),
  }));
}

/** Reads and removes in one step, so that of two who enter the same code one gets it. */
async function takeCode(table: Table, hash: string): Promise<OneTimeCode | undefined> {
  const answer = await ask("DeleteItem", () =>
    table.documents.send(
      new DeleteCommand({
        TableName: table.name,
        Key: hashKey("CODE", hash),
        ReturnValues: "ALL_OLD",
      }),
    ),
  );
  return answer.Attributes?.["code"] as OneTimeCode | undefined;
}

async function touch(table: Table, hash: string, at: Instant): Promise<void> {
  try {
    await ask("UpdateItem", () =>
      table.documents.send(
        new UpdateCommand({
          TableName: table.name,
          Key: hashKey("MEMBER", hash),
          UpdateExpression: "SET #session.lastUsedAt = :at",
          ConditionExpression: "attribute_exists(PK)",
          ExpressionAttributeNames: { "#session": "session" },
          ExpressionAttributeValues: { ":at": at },
        }),
      ),
    );
  } catch (error) {
    if (!isNamed(error, "ConditionalCheckFailedException")) throw error;
  }
}

/** Counts in the running window if it has room, else begins a new window if the old one is over. */
async function withinLimit(
  table: Table,
  name: string,
  limit: { readonly count: number; readonly windowSeconds: number },
  now: Instant,
): Promise<boolean> {
  const nowSeconds = Math.floor(millisecondsOf(now) / 1000);
  const count = () =>
    updates(table, {
      Key: limitKey(name),
      UpdateExpression: "SET #count = #count + :one",
      ConditionExpression: "expiresAtSeconds > :now AND #count < :limit",
      ExpressionAttributeNames: { "#count": "count" },
      ExpressionAttributeValues: { ":one": 1, ":now": nowSeconds, ":limit": limit.count },
    });
  if (await count()) return true;
  const isFirst = await updates(table, {
    Key: limitKey(name),
    UpdateExpression: "SET #count = :one, expiresAtSeconds = :end",
    ConditionExpression: "attribute_not_exists(PK) OR expiresAtSeconds <= :now",
    ExpressionAttributeNames: { "#count": "count" },
    ExpressionAttributeValues: {
      ":one": 1,
      ":now": nowSeconds,
      ":end": Math.floor(millisecondsOf(addSeconds(now, limit.windowSeconds)) / 1000),
    },
  });
  // Somebody else may have begun the window in between, with room left in it.
  return isFirst || count();
}

async function updates(
  table: Table,
  input: Omit<ConstructorParameters<typeof UpdateCommand>[0], "TableName">,
): Promise<boolean> {
  try {
    await ask("UpdateItem", () =>
      table.documents.send(new UpdateCommand({ TableName: table.name, ...input })),
    );
    return true;
  } catch (error) {
    if (isNamed(error, "ConditionalCheckFailedException")) return false;
    throw error;
  }
}

async function readItem(table: Table, key: Key) {
  const answer = await ask("GetItem", () =>
    table.documents.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true })),
  );
  return answer.Item;
}

async function putItem(table: Table, key: Key, content: Readonly<Record<string, unknown>>) {
  await transact(table, [put(table, key, content)]);
}

function put(table: Table, key: Key, content: Readonly<Record<string, unknown>>) {
  return { Put: { TableName: table.name, Item: { ...key, schema: schemaVersion, ...content } } };
}

function deleteIfThere(table: Table, key: Key) {
  return {
    Delete: { TableName: table.name, Key: key, ConditionExpression: "attribute_exists(PK)" },
  };
}

/** The table forgets it some time after; readers compare `expiresAt` with the clock themselves. */
function forgetAt(expiresAt: Instant) {
  return { expiresAtSeconds: Math.ceil(millisecondsOf(expiresAt) / 1000) };
}
