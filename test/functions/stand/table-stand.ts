import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, vi } from "vitest";
import { dynamoDbAccess } from "../../../functions/adapters/dynamodb/dynamodb-access.ts";
import { dynamoDbJobs } from "../../../functions/adapters/dynamodb/dynamodb-jobs.ts";
import { dynamoDbReceivables } from "../../../functions/adapters/dynamodb/dynamodb-receivables.ts";
import { openTable, type Table } from "../../../functions/adapters/dynamodb/table.ts";
import type { AccessStore } from "../../../functions/ports/access.ts";
import type { JobStore } from "../../../functions/ports/jobs.ts";
import type { Receivables } from "../../../functions/ports/receivables.ts";
import { makeId, makeVendorId } from "../../../shared/values/identifiers.ts";
import type { IdPrefix } from "../../../shared/values/identifiers.ts";
import { createTable } from "../../../infra/local/dynamodb/create-table.ts";
import {
  type DynoxideProcess,
  startDynoxide,
} from "../../../infra/local/dynamodb/dynoxide-process.ts";
import { installedDynoxide } from "../../infra/local/dynamodb/installed-dynoxide.ts";

/** The emulator's program; without it the contract can't be tested on this machine. */
const binary = installedDynoxide();

/** Whether this machine has the emulator; where it has not, the tests say that they are skipped. */
export const hasEmulator = binary !== undefined;

/** When the stores are asked, unless a test says otherwise. */
export const storesNow = "2026-11-21T16:20:00.000Z";

/** The stores over a table of their own, which the emulator keeps. */
export type TableStand = {
  readonly table: Table;
  readonly receivables: Receivables;
  readonly jobs: JobStore;
  readonly access: AccessStore;
};

/** An emulator with an empty table for the tests of a file. */
export function tableStand(): TableStand {
  const opened: { stores?: TableStand; server?: DynoxideProcess; folder?: string } = {};
  beforeAll(async () => {
    if (binary === undefined) return;
    opened.folder = mkdtempSync(join(tmpdir(), "kindly-table-"));
    opened.server = await startDynoxide(binary, opened.folder);
    vi.stubEnv("AWS_ENDPOINT_URL_DYNAMODB", opened.server.endpoint);
    vi.stubEnv("AWS_REGION", "us-east-1");
    vi.stubEnv("AWS_ACCESS_KEY_ID", "local");
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "local");
    const dynamoDb = new DynamoDBClient({});
    await createTable(dynamoDb, "contract");
    dynamoDb.destroy();
    opened.stores = storesOver(openTable("contract"));
  });
  afterAll(async () => {
    await opened.server?.stop();
    vi.unstubAllEnvs();
    if (opened.folder !== undefined) rmSync(opened.folder, { recursive: true, force: true });
  });
  const stores = () => {
    if (opened.stores === undefined) throw new Error("The table is not open.");
    return opened.stores;
  };
  return {
    get table() {
      return stores().table;
    },
    get receivables() {
      return stores().receivables;
    },
    get jobs() {
      return stores().jobs;
    },
    get access() {
      return stores().access;
    },
  };
}

/** The three stores over a table, with the suffixes 1, 2, 3 … for facts. */
function storesOver(table: Table): TableStand {
  let count = 0;
  const suffix = () => String((count += 1)).padStart(8, "0");
  return {
    table,
    receivables: dynamoDbReceivables(table, suffix),
    jobs: dynamoDbJobs(table, suffix, () => storesNow),
    access: dynamoDbAccess(table),
  };
}

let made = 0;

/** A vendor's id that no other test has, so that tests share a table and nothing in it. */
export function freshVendorId(): string {
  made += 1;
  return makeVendorId(Uint8Array.from([0, 0, 0, made >> 8, made & 0xff]));
}

/** A fresh id of a vendor. */
export function freshId(prefix: Exclude<IdPrefix, "ven">, vendorId: string): string {
  made += 1;
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint32(0, made);
  return makeId(prefix, vendorId, bytes);
}
