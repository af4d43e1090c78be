import { PortFailure } from "../../ports/port-failure.ts";

/** How long a secret that was read is used before it is read again, so that rotation takes effect. */
const keptMilliseconds = 5 * 60 * 1000;

/**
 * Reads a secret (an SSM SecureString) on first use and keeps it for five minutes. The SDK is
 * loaded with the first read only.
 */
export function ssmSecret(
  parameterName: string,
  nowMilliseconds: () => number,
): () => Promise<string> {
  let kept: { readonly value: string; readonly until: number } | undefined;
  return async () => {
    if (kept !== undefined && nowMilliseconds() < kept.until) return kept.value;
    const value = await readParameter(parameterName);
    kept = { value, until: nowMilliseconds() + keptMilliseconds };
    return value;
  };
}

async function readParameter(name: string): Promise<string> {
  try {
    const { GetParameterCommand, SSMClient } = await import("@aws-sdk/client-ssm");
    const answer = await new SSMClient({}).send(
      new GetParameterCommand({ Name: name, WithDecryption: true }),
    );
    const value = answer.Parameter?.Value;
    if (value !== undefined && value !== "") return value;
  } catch (error) {
    throw new PortFailure(
      { port: "secrets", operation: "GetParameter", retryable: true, outcome: "not-done" },
      error,
    );
  }
  throw new PortFailure(
    { port: "secrets", operation: "GetParameter", retryable: false, outcome: "not-done" },
    new Error("The secret is empty."),
  );
}
