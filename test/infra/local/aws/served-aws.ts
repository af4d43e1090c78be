import { onTestFinished } from "vitest";
import { type AwsHost, serveAws } from "../../../../infra/local/aws/aws-host.ts";
import { type FaultBook, faultBook } from "../../../../infra/local/faults.ts";
import { listenLocally } from "../../../../infra/local/listen-locally.ts";
import { openLocalStore } from "../../../../infra/local/local-store.ts";

/** Serves one simulated service until the test ends; the settings lead an SDK client to it. */
export async function servedAws(
  host: AwsHost,
  faults: FaultBook = faultBook(openLocalStore(":memory:")),
) {
  const listener = await listenLocally({ answer: serveAws(host, faults), port: 0 });
  onTestFinished(() => listener.close());
  return {
    faults,
    settings: {
      endpoint: `http://127.0.0.1:${listener.port}/local/aws/${host.name}`,
      region: "us-east-1",
      credentials: { accessKeyId: "local", secretAccessKey: "local" },
      maxAttempts: 1,
    },
  };
}
