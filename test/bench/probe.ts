import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

// Runs a Lambda handler in a process of its own and prints what it took, as JSON.

/** What the process is told, as the JSON of its only argument. */
export type ProbeOrder = {
  readonly handlerFile: string;
  readonly eventFile: string;
  /** Requests between the first and the measured ones. */
  readonly warmRequests: number;
  readonly measuredRequests: number;
};

/** What the process prints. */
export type ProbeTimes = {
  readonly statusCode: number;
  readonly bodyBytes: number;
  /** Import and first request together, by the clock and by the processor. */
  readonly startMilliseconds: number;
  readonly startProcessorMilliseconds: number;
  /** The processor's time of one warm request. */
  readonly requestProcessorMicroseconds: number;
};

type Handler = (event: unknown, context: unknown) => Promise<{ statusCode: number; body: string }>;

const lambdaContext = { functionName: "bench", awsRequestId: "bench" };

const order = JSON.parse(process.argv[2] ?? "") as ProbeOrder;
const event = JSON.parse(readFileSync(order.eventFile, "utf8")) as unknown;

const startedAt = performance.now();
const processorBefore = process.cpuUsage();
const { handler } = (await import(pathToFileURL(order.handlerFile).href)) as { handler: Handler };
const first = await handler(event, lambdaContext);
const startMilliseconds = performance.now() - startedAt;
const startProcessorMilliseconds = microsecondsSince(processorBefore) / 1000;

const times: ProbeTimes = {
  statusCode: first.statusCode,
  bodyBytes: Buffer.byteLength(first.body),
  startMilliseconds,
  startProcessorMilliseconds,
  requestProcessorMicroseconds: await measureRequests(),
};
process.stdout.write(JSON.stringify(times), () => process.exit(0));

/** One request after the other, as Lambda gives them to one environment. */
async function measureRequests(): Promise<number> {
  for (let index = 0; index < order.warmRequests; index += 1) await handler(event, lambdaContext);
  const before = process.cpuUsage();
  for (let index = 0; index < order.measuredRequests; index += 1) {
    await handler(event, lambdaContext);
  }
  return microsecondsSince(before) / Math.max(order.measuredRequests, 1);
}

function microsecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
