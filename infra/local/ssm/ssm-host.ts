import * as v from "valibot";
import type { AwsHost } from "../aws/aws-host.ts";
import { jsonAnswer, jsonError } from "../aws/json-answer.ts";
import { targetOperation } from "../dynamodb/dynamodb-host.ts";
import type { LocalStore } from "../local-store.ts";
import type { LocalClock } from "../timed.ts";

type StoredParameter = {
  name: string;
  type: "String" | "StringList" | "SecureString";
  value: string;
  version: number;
  modifiedAt: number;
};

const collection = "ssm-parameter";

const getParameter = v.object({ Name: v.string(), WithDecryption: v.optional(v.boolean()) });
const getParameters = v.object({
  Names: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(10)),
  WithDecryption: v.optional(v.boolean()),
});
const putParameter = v.object({
  Name: v.pipe(v.string(), v.regex(/^\/?[a-zA-Z0-9_./-]+$/)),
  Value: v.pipe(v.string(), v.minLength(1), v.maxLength(4096)),
  Type: v.optional(v.picklist(["String", "StringList", "SecureString"])),
  Overwrite: v.optional(v.boolean()),
});
const deleteParameter = v.object({ Name: v.string() });

/** Writes a parameter as a person would with the AWS console. */
export function putSecureParameter(
  store: LocalStore,
  clock: LocalClock,
  name: string,
  value: string,
): void {
  const version = (store.get<StoredParameter>(collection, name)?.version ?? 0) + 1;
  const modifiedAt = clock.now();
  store.put(collection, name, { name, type: "SecureString", value, version, modifiedAt });
}

/** The Parameter Store of Systems Manager, as far as secrets need it. */
export function ssmHost(store: LocalStore, clock: LocalClock): AwsHost {
  const read = (name: string) => store.get<StoredParameter>(collection, name);
  const operations: Record<string, (body: unknown) => Response> = {
    GetParameter: (body) => {
      const { Name, WithDecryption } = v.parse(getParameter, body);
      const found = read(Name);
      if (found === undefined) return notFound(Name);
      return jsonAnswer({ Parameter: shown(found, WithDecryption === true) });
    },
    GetParameters: (body) => {
      const { Names, WithDecryption } = v.parse(getParameters, body);
      const found = Names.map(read).filter((parameter) => parameter !== undefined);
      return jsonAnswer({
        Parameters: found.map((parameter) => shown(parameter, WithDecryption === true)),
        InvalidParameters: Names.filter((name) => read(name) === undefined),
      });
    },
    PutParameter: (body) => {
      const { Name, Value, Type, Overwrite } = v.parse(putParameter, body);
      const existing = read(Name);
      if (existing !== undefined && Overwrite !== true) {
        return jsonError("ParameterAlreadyExists", "The parameter already exists.");
      }
      const type = Type ?? existing?.type;
      if (type === undefined) return jsonError("ValidationException", "A Type is needed.");
      const version = (existing?.version ?? 0) + 1;
      const modifiedAt = clock.now();
      store.put(collection, Name, { name: Name, type, value: Value, version, modifiedAt });
      return jsonAnswer({ Version: version, Tier: "Standard" });
    },
    DeleteParameter: (body) => {
      const { Name } = v.parse(deleteParameter, body);
      if (read(Name) === undefined) return notFound(Name);
      store.delete(collection, Name);
      return jsonAnswer({});
    },
  };

  return {
    name: "ssm",
    operationOf: targetOperation,
    answer: async (call) => {
      const operation = operations[targetOperation(call)];
      if (operation === undefined) {
        return jsonError("UnknownOperationException", `No ${targetOperation(call)} here.`);
      }
      try {
        return operation(JSON.parse(call.body.toString("utf8")));
      } catch (error) {
        if (error instanceof v.ValiError || error instanceof SyntaxError) {
          return jsonError("ValidationException", error.message);
        }
        throw error;
      }
    },
    failure: (kind) =>
      kind === "throttle"
        ? jsonError("ThrottlingException", "Rate exceeded")
        : jsonError("InternalServerError", "An error occurred on the server side.", 500),
  };
}

/** A SecureString that isn't asked to be decrypted comes as ciphertext, useless to its reader. */
function shown(parameter: StoredParameter, decrypted: boolean): Record<string, unknown> {
  const hidden = parameter.type === "SecureString" && !decrypted;
  return {
    Name: parameter.name,
    Type: parameter.type,
    Value: hidden ? `AQICAH${Buffer.from(parameter.name).toString("base64")}` : parameter.value,
    Version: parameter.version,
    LastModifiedDate: parameter.modifiedAt / 1000,
    ARN: `arn:aws:ssm:us-east-1:000000000000:parameter/${parameter.name.replace(/^\//, "")}`,
    DataType: "text",
  };
}

function notFound(name: string): Response {
  return jsonError("ParameterNotFound", `There is no parameter ${name}.`);
}
