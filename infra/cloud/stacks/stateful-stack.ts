import { RemovalPolicy, Stack } from "aws-cdk-lib";
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb";
import { Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { type IndexShape, tableShape } from "../../../functions/adapters/dynamodb/table-shape.ts";
import { stageName, tableName } from "../stages/stage-names.ts";
import type { StageSettings } from "../stages/stage-settings.ts";

/** What can't be made again: the table, and its key where a stage wants one of its own. */
export class StatefulStack extends Stack {
  readonly table: TableV2;

  constructor(scope: Construct, settings: StageSettings) {
    super(scope, stageName(settings, "stateful"), {
      env: { account: settings.account, region: settings.region },
      description: `Kindly ${settings.stage}: what must never be lost.`,
      terminationProtection: true,
    });
    const indexes: [string, IndexShape][] = Object.entries(tableShape.indexes);
    this.table = new TableV2(this, "Table", {
      tableName: tableName(settings),
      partitionKey: text(tableShape.partitionKey),
      sortKey: text(tableShape.sortKey),
      globalSecondaryIndexes: indexes.map(([indexName, shape]) => ({
        indexName,
        partitionKey: text(shape.partitionKey),
        sortKey: text(shape.sortKey),
        ...projection(shape),
      })),
      dynamoStream: StreamViewType[tableShape.streamView],
      timeToLiveAttribute: tableShape.expiryAttribute,
      billing: Billing.onDemand(),
      encryption: settings.options.customerKey
        ? TableEncryptionV2.customerManagedKey(this.#ownKey(settings))
        : TableEncryptionV2.dynamoOwnedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  #ownKey(settings: StageSettings): Key {
    return new Key(this, "TableKey", {
      alias: stageName(settings, "table"),
      description: `Encrypts the table of Kindly ${settings.stage}.`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}

function text(name: string) {
  return { name, type: AttributeType.STRING };
}

function projection({ includes }: IndexShape) {
  if (includes.length === 0) return { projectionType: ProjectionType.KEYS_ONLY };
  return { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...includes] };
}
