import { jobPrefix } from "./key-schema.ts";

/** A secondary index: its keys, and what a query of it answers without reading the items. */
export type IndexShape = {
  readonly partitionKey: string;
  readonly sortKey: string;
  /** The attributes beside the keys; none keeps the index to keys alone. */
  readonly includes: readonly string[];
};

/**
 * The one table: its keys, indexes, stream and expiry. The cloud's stack and the local run create
 * it from here, so that they cannot differ. All keys are strings; its name is a setting.
 */
export const tableShape = {
  partitionKey: "PK",
  sortKey: "SK",
  indexes: {
    /** A vendor's invoices, clients, payments and tasks; `summary` is what a list shows of each. */
    byVendor: {
      partitionKey: "vendorPartition",
      sortKey: "vendorSort",
      includes: ["summary"],
    },
    /** A vendor's invoices of one status, by due date. */
    byStatus: {
      partitionKey: "statusPartition",
      sortKey: "statusSort",
      includes: ["summary"],
    },
    /** A client's invoices. */
    byClient: {
      partitionKey: "clientPartition",
      sortKey: "clientSort",
      includes: ["summary"],
    },
    /** Jobs by the instant at which they are due; only rows that still owe something are in it. */
    byDue: { partitionKey: "duePartition", sortKey: "dueSort", includes: [] },
  },
  streamView: "NEW_AND_OLD_IMAGES",
  /** Seconds since 1970; rows may outlive it by days, so readers filter as well. */
  expiryAttribute: "expiresAtSeconds",
} as const satisfies {
  partitionKey: string;
  sortKey: string;
  indexes: Record<string, IndexShape>;
  streamView: "NEW_AND_OLD_IMAGES";
  expiryAttribute: string;
};

/**
 * Which changes the stream hands to the job runner, in the language of Lambda's event filters: a
 * job that was written and is open, and an open one that was taken away, whose schedule must go.
 * Claims and ends of jobs are written too, and invoke nothing.
 */
export const jobStreamFilters = [
  {
    eventName: ["INSERT", "MODIFY"],
    dynamodb: {
      Keys: { SK: { S: [{ prefix: jobPrefix }] } },
      NewImage: { job: { M: { status: { S: ["open"] } } } },
    },
  },
  {
    eventName: ["REMOVE"],
    dynamodb: {
      Keys: { SK: { S: [{ prefix: jobPrefix }] } },
      OldImage: { job: { M: { status: { S: ["open"] } } } },
    },
  },
] as const;
