import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { functionEnvironment } from "../../infra/local/function-environment.ts";
import { toHttpEvent } from "../../infra/local/lambda/http-event.ts";
import type { ProbeStage } from "./run-probe.ts";
import { openSession, recordQueryAnswer, type SampleWorld } from "./sample-world.ts";
import { startTableStub } from "./table-stub.ts";

/** A view as it was in the local world: who asks for what, and what the table answered. */
export type RecordedView = {
  readonly invoiceId: string;
  readonly cookie: string;
  readonly tableAnswer: string;
};

/** Opens an invoice and keeps what one view of it takes. */
export async function recordView(sample: SampleWorld): Promise<RecordedView> {
  const invoice = await sample.send();
  const cookie = await openSession(invoice);
  const tableAnswer = await recordQueryAnswer(sample, invoice.id);
  return { invoiceId: invoice.id, cookie, tableAnswer };
}

const originSecret = "bench-origin-secret";

/** Sets up the environment of a deployed function, with the recorded answer as its table. */
export async function setUpView(
  { invoiceId, cookie, tableAnswer }: RecordedView,
  probeFile: string,
  folder: string,
): Promise<{ readonly stage: ProbeStage; close(): Promise<void> }> {
  const stub = await startTableStub(tableAnswer);
  const eventFile = join(folder, "event.json");
  const request = new Request(`https://pay.example/api/portal/invoices/${invoiceId}`, {
    headers: { cookie, accept: "application/json", "user-agent": "Mozilla/5.0 (bench)" },
  });
  const event = await toHttpEvent(request, {
    sourceIp: "203.0.113.7",
    requestId: "bench",
    receivedAt: Date.now(),
    edgeHeaders: { "x-kindly-origin": originSecret },
  });
  writeFileSync(eventFile, JSON.stringify(event));
  const environment = {
    ...functionEnvironment({
      origin: "https://pay.example",
      port: 443,
      originSecret,
      stripeOrigin: "https://api.stripe.com",
    }),
    AWS_ENDPOINT_URL_DYNAMODB: stub.endpoint,
    AWS_LAMBDA_FUNCTION_NAME: "client-api",
    AWS_SESSION_TOKEN: "bench-session-token",
    // No configuration files of whoever runs this may be found.
    HOME: folder,
  };
  return { stage: { probeFile, eventFile, environment }, close: stub.close };
}
