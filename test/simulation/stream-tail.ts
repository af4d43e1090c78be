import {
  type _Record as SourceRecord,
  DescribeStreamCommand,
  GetShardIteratorCommand,
} from "@aws-sdk/client-dynamodb-streams";
import type { Emulator } from "./emulator.ts";

/** Gives what was written to the table since the last look, oldest first. */
export type StreamTail = () => Promise<readonly SourceRecord[]>;

/**
 * Follows the emulator's stream from its beginning with one plain request a look: every write is
 * followed by one, and the SDK would take longer than the emulator.
 */
export async function streamTail({ streams, streamArn, forward }: Emulator): Promise<StreamTail> {
  const { StreamDescription } = await streams.send(
    new DescribeStreamCommand({ StreamArn: streamArn }),
  );
  const [shard, ...others] = StreamDescription?.Shards ?? [];
  if (shard === undefined || others.length > 0) throw new Error("A new table has one shard.");
  const from = { StreamArn: streamArn, ShardId: shard.ShardId };
  const begun = await streams.send(
    new GetShardIteratorCommand({ ...from, ShardIteratorType: "TRIM_HORIZON" }),
  );
  let iterator = begun.ShardIterator;
  return async () => {
    const answer = await forward({
      method: "POST",
      path: "/",
      query: new URLSearchParams(),
      headers: new Headers({
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": "DynamoDBStreams_20120810.GetRecords",
        authorization:
          "AWS4-HMAC-SHA256 Credential=local/20300101/us-east-1/dynamodb/aws4_request, " +
          "SignedHeaders=host, Signature=0",
        "x-amz-date": "20300101T000000Z",
      }),
      body: Buffer.from(JSON.stringify({ ShardIterator: iterator, Limit: 1_000 })),
    });
    const { Records = [], NextShardIterator } = (await answer.json()) as {
      Records?: SourceRecord[];
      NextShardIterator?: string;
    };
    if (!answer.ok || NextShardIterator === undefined) throw new Error("The stream has ended.");
    iterator = NextShardIterator;
    return Records;
  };
}
