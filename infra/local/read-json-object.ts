import * as v from "valibot";
import { localProblem } from "./local-problem.ts";

/** Reads and checks a JSON body; what doesn't fit comes back as the answer that says so. */
export async function readJsonObject<Schema extends v.GenericSchema>(
  request: Request,
  schema: Schema,
): Promise<{ value: v.InferOutput<Schema> } | { problem: Response }> {
  let body: unknown;
  try {
    body = JSON.parse(await request.text());
  } catch {
    return { problem: localProblem(400, "The body is not JSON.") };
  }
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return { value: parsed.output };
  const errors = parsed.issues.map((issue) => ({
    pointer: (issue.path ?? []).map((step) => `/${String(step.key)}`).join(""),
    detail: issue.message,
  }));
  return { problem: localProblem(400, "The body doesn't fit.", errors) };
}
