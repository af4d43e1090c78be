import {
  type _Record as SourceRecord,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  TrimmedDataAccessException,
} from "@aws-sdk/client-dynamodb-streams";
import type { LocalStore } from "../local-store.ts";

export type StreamReader = {
  /** The next records of one shard, oldest first; undefined when all that was written is read. */
  next(): Promise<StreamStretch | undefined>;
  /** Keeps the position after a record, from where a restart reads on. */
  settle(shardId: string, sequenceNumber: string): void;
  /** Forgets what was read and not settled, so that it is read again. */
  rewind(): void;
};

export type StreamStretch = { shardId: string; records: SourceRecord[] };

const collection = "stream-position";
const largestStretch = 100;

/** Reads a table's stream from where the store says it was left, parents before their children. */
export function streamReader(
  streams: DynamoDBStreamsClient,
  streamArn: string,
  store: LocalStore,
): StreamReader {
  const iterators = new Map<string, string | undefined>();

  const open = async (shard: Shard) => {
    const shardId = shard.ShardId ?? "";
    const position = store.get<string>(collection, `${streamArn}/${shardId}`);
    const from = { StreamArn: streamArn, ShardId: shardId };
    const oldest = () =>
      streams.send(new GetShardIteratorCommand({ ...from, ShardIteratorType: "TRIM_HORIZON" }));
    if (position === undefined) return (await oldest()).ShardIterator;
    const after = { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: position } as const;
    try {
      const found = await streams.send(new GetShardIteratorCommand({ ...from, ...after }));
      return found.ShardIterator;
    } catch (error) {
      // A stream keeps a day; what is older is gone, in the cloud as well.
      if (error instanceof TrimmedDataAccessException) return (await oldest()).ShardIterator;
      throw error;
    }
  };

  const openNewShards = async () => {
    const { StreamDescription } = await streams.send(
      new DescribeStreamCommand({ StreamArn: streamArn }),
    );
    for (const shard of parentsFirst(StreamDescription?.Shards ?? [])) {
      const shardId = shard.ShardId ?? "";
      if (!iterators.has(shardId)) iterators.set(shardId, await open(shard));
    }
  };

  return {
    next: async () => {
      if ([...iterators.values()].every((iterator) => iterator === undefined)) {
        await openNewShards();
      }
      for (const [shardId, iterator] of iterators) {
        if (iterator === undefined) continue;
        const found = await streams.send(
          new GetRecordsCommand({ ShardIterator: iterator, Limit: largestStretch }),
        );
        iterators.set(shardId, found.NextShardIterator);
        if ((found.Records ?? []).length > 0) return { shardId, records: found.Records ?? [] };
      }
      return undefined;
    },
    settle: (shardId, sequenceNumber) => {
      store.put(collection, `${streamArn}/${shardId}`, sequenceNumber);
    },
    rewind: () => iterators.clear(),
  };
}

function parentsFirst(shards: readonly Shard[]): Shard[] {
  const byAge = [...shards];
  const depth = (shard: Shard): number => {
    const parent = shards.find(({ ShardId }) => ShardId === shard.ParentShardId);
    return parent === undefined ? 0 : 1 + depth(parent);
  };
  return byAge.toSorted((first, second) => depth(first) - depth(second));
}
