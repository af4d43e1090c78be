import { describe, expect, it } from "vitest";
import { tableShape } from "../../../functions/adapters/dynamodb/table-shape.ts";
import { stageStacks } from "../../../infra/cloud/cloud-app.ts";
import { example } from "../../../infra/cloud/stages/example.ts";
import {
  at,
  builtParts,
  fullStage,
  listAt,
  resourcesOf,
  stageTemplates,
} from "./stage-under-test.ts";

describe("the table", () => {
  const { stateful } = stageTemplates(example);
  const [[, table] = []] = resourcesOf(stateful, "AWS::DynamoDB::GlobalTable");
  const replica = at(table?.Properties, "Replicas", 0);

  it("can be taken back to any second of the last 35 days", () => {
    expect(at(replica, "PointInTimeRecoverySpecification")).toEqual({
      PointInTimeRecoveryEnabled: true,
    });
  });

  it("can't be deleted, neither by itself nor with its stack", () => {
    const built = builtParts();
    const { stateful: stack } = stageStacks(example, built);
    built.remove();

    expect(at(replica, "DeletionProtectionEnabled")).toBe(true);
    expect(table?.DeletionPolicy).toBe("Retain");
    expect(stack.terminationProtection).toBe(true);
  });

  it("costs nothing when nobody asks", () => {
    expect(table?.Properties["BillingMode"]).toBe("PAY_PER_REQUEST");
  });

  it("has the shape that the functions and the local run have", () => {
    expect(table?.Properties).toMatchObject({
      KeySchema: [
        { AttributeName: tableShape.partitionKey, KeyType: "HASH" },
        { AttributeName: tableShape.sortKey, KeyType: "RANGE" },
      ],
      StreamSpecification: { StreamViewType: tableShape.streamView },
      TimeToLiveSpecification: { AttributeName: tableShape.expiryAttribute, Enabled: true },
    });
    expect(
      listAt(table?.Properties, "GlobalSecondaryIndexes").map((index) => [
        index["IndexName"],
        at(index, "Projection", "NonKeyAttributes") ?? [],
      ]),
    ).toEqual(
      Object.entries(tableShape.indexes).map(([name, { includes }]) => [name, [...includes]]),
    );
  });
});

describe("a key of one's own", () => {
  const { stateful, stateless } = stageTemplates(fullStage);

  it("is changed every year, and kept for as long as what it encrypts", () => {
    const [[, key] = []] = resourcesOf(stateful, "AWS::KMS::Key");

    expect(key?.Properties["EnableKeyRotation"]).toBe(true);
    expect(key?.DeletionPolicy).toBe("Retain");
  });

  it("is used by the functions through DynamoDB alone", () => {
    const text = JSON.stringify(stateless.findResources("AWS::IAM::Policy"));

    expect(text).toContain('"kms:ViaService":"dynamodb.eu-central-1.amazonaws.com"');
  });
});
