import { parse } from "qs";
import { invalidRequest } from "./stripe-error.ts";

const form = "application/x-www-form-urlencoded";

/**
 * Reads a form-encoded body or query the way Stripe does: `a[b]=1`, `a[0]=1` and `a[]=1` nest. All
 * leaves are strings. Objects have no prototype, so that a metadata key may be called "toString".
 */
export function readForm(encoded: string): Record<string, unknown> {
  try {
    return parse(encoded, {
      depth: 20,
      strictDepth: true,
      arrayLimit: 1_000,
      parameterLimit: 20_000,
      plainObjects: true,
      ignoreQueryPrefix: true,
    });
  } catch {
    throw invalidRequest("Invalid request: the parameters are nested too deeply.", {
      reach: "parameters",
    });
  }
}

/** Refuses bodies in JSON, a frequent mistake of hand-written calls. */
export function checkContentType(contentType: string | null, body: string): void {
  if (body === "" || contentType === null || contentType.startsWith(form)) return;
  throw invalidRequest(`Invalid request (check that your POST content type is ${form}).`, {
    reach: "parameters",
  });
}
