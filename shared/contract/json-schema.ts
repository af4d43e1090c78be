import { toJsonSchema } from "@valibot/to-json-schema";
import type { GenericSchema } from "valibot";

/** A schema as JSON Schema 2020-12; rules that only code can check are left to their words. */
export function jsonSchemaOf(
  schema: GenericSchema,
  mode: "input" | "output",
): Readonly<Record<string, unknown>> {
  const { $schema: _, ...described } = toJsonSchema(schema, {
    typeMode: mode,
    errorMode: "ignore",
    target: "draft-2020-12",
  });
  return described;
}
