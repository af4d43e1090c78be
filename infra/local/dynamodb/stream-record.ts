import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { _Record as SourceRecord } from "@aws-sdk/client-dynamodb-streams";
import type { AttributeValue, DynamoDBRecord } from "aws-lambda";
import { tableShape } from "../../../functions/adapters/dynamodb/table-shape.ts";

/** Sequence numbers have 21 digits or more at AWS, where they also sort as text. */
const sequenceDigits = 21;

/**
 * A stream's record as Lambda gives it to a function: ids unique over all tables ever made here,
 * binary in base64, and the mark of what expired by itself.
 */
export function lambdaRecord(record: SourceRecord, streamArn: string, now: number): DynamoDBRecord {
  const { Keys, NewImage, OldImage, SequenceNumber, SizeBytes } = record.dynamodb ?? {};
  const eventSourceARN = streamArn.replace(/^(arn:aws:dynamodb):[^:]*:/, "$1:us-east-1:");
  const sequence = (SequenceNumber ?? "").padStart(sequenceDigits, "0");
  const expired = record.eventName === "REMOVE" && hasExpired(OldImage, now);
  return {
    eventID: createHash("md5").update(`${eventSourceARN}/${sequence}`).digest("hex"),
    eventName: record.eventName ?? "MODIFY",
    eventVersion: "1.1",
    eventSource: "aws:dynamodb",
    awsRegion: "us-east-1",
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(now / 1000),
      ...(Keys && { Keys: plain(Keys) as Record<string, AttributeValue> }),
      ...(NewImage && { NewImage: plain(NewImage) as Record<string, AttributeValue> }),
      ...(OldImage && { OldImage: plain(OldImage) as Record<string, AttributeValue> }),
      SequenceNumber: sequence,
      SizeBytes: SizeBytes ?? 0,
      StreamViewType: tableShape.streamView,
    },
    eventSourceARN,
    ...(expired && {
      userIdentity: { type: "Service", principalId: "dynamodb.amazonaws.com" },
    }),
  };
}

/** Whether a write left its item as it was: DynamoDB writes no record of that, dynoxide does. */
export function changesNothing(record: SourceRecord): boolean {
  const { NewImage, OldImage } = record.dynamodb ?? {};
  return record.eventName === "MODIFY" && isDeepStrictEqual(NewImage, OldImage);
}

function hasExpired(image: unknown, now: number): boolean {
  const expiry = (image as Record<string, { N?: string }> | undefined)?.[tableShape.expiryAttribute]
    ?.N;
  return expiry !== undefined && Number(expiry) * 1000 <= now;
}

/** Attribute values as JSON has them: bytes become base64. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
