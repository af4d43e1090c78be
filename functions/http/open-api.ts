import { operations } from "../../shared/contract/operations.ts";
import type { Operation } from "../../shared/contract/operation.ts";
import { problemTypes } from "../../shared/contract/problem.ts";
import type { ProblemReason } from "../../shared/contract/problem.ts";
import { jsonSchemaOf } from "../../shared/contract/json-schema.ts";

/** Problems that every operation behind sign-in can answer with. */
const everywhere: readonly ProblemReason[] = [
  "not-signed-in",
  "missing-scope",
  "temporarily-unavailable",
];

/** Problems of reading a body at all. */
const withBody: readonly ProblemReason[] = [
  "malformed-json",
  "unsupported-media-type",
  "body-too-large",
];

/** The public API as OpenAPI 3.1, made from the schemas that check its requests. */
export function openApiDocument() {
  return {
    openapi: "3.1.0",
    info: {
      title: "Kindly",
      version: "1",
      description:
        "Invoices, clients, links, payments and payment settings of one vendor. Money is an integer of minor units with its ISO 4217 code; dates are YYYY-MM-DD, instants RFC 3339 in UTC. Unknown members are refused.",
    },
    servers: [{ url: "/api/v1" }],
    security: [{ apiKey: [] }],
    components: {
      securitySchemes: { apiKey: { type: "http", scheme: "bearer" } },
      schemas: { Problem: problemSchema },
    },
    paths: pathsOf(operations),
  };
}

const problemSchema = {
  type: "object",
  description: "What was wrong, by RFC 9457; further members name the facts.",
  required: ["type", "title", "status"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["pointer", "detail"],
        properties: {
          pointer: { type: "string", description: "A JSON pointer into the request." },
          detail: { type: "string" },
        },
      },
    },
  },
};

function pathsOf(all: readonly Operation[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of all) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: operationObject(operation),
    };
  }
  return paths;
}

function operationObject(operation: Operation) {
  return {
    operationId: operation.id,
    summary: operation.summary,
    parameters: parametersOf(operation),
    ...(operation.request === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { "application/json": { schema: jsonSchemaOf(operation.request, "input") } },
          },
        }),
    responses: { [operation.status]: successOf(operation), ...problemsOf(operation) },
  };
}

function parametersOf({ path, query, needsVersion, takesKey, needsKey }: Operation) {
  const inPath = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = Object.entries(query ?? {}).map(([name, description]) => ({
    name,
    in: "query",
    description,
    schema: { type: "string" },
  }));
  return [
    ...inPath,
    ...inQuery,
    ...(needsVersion === true ? [header("If-Match", true, 'The version that was read: "3".')] : []),
    ...(takesKey === true || needsKey === true
      ? [header("Idempotency-Key", needsKey === true, keyDescription)]
      : []),
  ];
}

const keyDescription = "A repeat with the same key is the same request.";

function header(name: string, required: boolean, description: string) {
  return { name, in: "header", required, description, schema: { type: "string" } };
}

function successOf({ response, contentTypes, summary }: Operation) {
  if (contentTypes !== undefined) {
    const content = contentTypes.map((type) => {
      const schema = { type: "string", contentMediaType: type };
      return [type, { schema }];
    });
    return { description: summary, content: Object.fromEntries(content) as object };
  }
  if (response === undefined) return { description: summary };
  const schema = jsonSchemaOf(response, "output");
  return { description: summary, content: { "application/json": { schema } } };
}

function problemsOf({ problems, request, takesKey, needsKey }: Operation) {
  const possible = new Set([
    ...problems,
    ...(request === undefined ? [] : withBody),
    ...(takesKey === true || needsKey === true ? (["key-required"] as const) : []),
    ...everywhere,
  ]);
  const byStatus = new Map<number, ProblemReason[]>();
  for (const reason of possible) {
    const { status } = problemTypes[reason];
    byStatus.set(status, [...(byStatus.get(status) ?? []), reason]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, reasons]) => [
      String(status),
      {
        description: reasons.map((reason) => problemTypes[reason].title).join(" "),
        content: {
          "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
        },
      },
    ]),
  );
}
