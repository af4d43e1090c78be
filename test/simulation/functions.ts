import { randomUUID } from "node:crypto";
import { httpFunction } from "../../infra/local/lambda/http-function.ts";
import { invokeFunction, type LambdaHandler } from "../../infra/local/lambda/lambda-context.ts";
import { FunctionCrash, type Kernel } from "./kernel.ts";

/** The deployed functions. */
export type FunctionName =
  | "client-api"
  | "vendor-api"
  | "stripe-webhook"
  | "stream-jobs"
  | "scheduled-job"
  | "mail-events";

/** Functions as Lambda runs them: one event at a time in a process, which a crash ends. */
export type Functions = {
  invoke(name: FunctionName, event: unknown): Promise<unknown>;
  /** Through the HTTP API: what a function throws, and its crash, is the gateway's 500. */
  answer(name: FunctionName, request: Request): Promise<Response>;
  /** An event that is accepted and tried three times, as schedules and SES's news are. */
  accept(name: FunctionName, event: unknown, afterMilliseconds?: number): void;
  /** Events that were given up after their last try. */
  readonly givenUp: { readonly name: FunctionName; readonly event: unknown }[];
};

type Instance = { readonly handler: LambdaHandler };

const retryDelaysMilliseconds = [60_000, 120_000];
let instances = 0;

/** Starts no function yet: each starts with its first event. */
export function simulatedFunctions(
  kernel: Kernel,
  originSecret: string,
  log: (message: string, error: unknown) => void,
): Functions {
  const idle = new Map<FunctionName, Instance[]>();
  const givenUp: { name: FunctionName; event: unknown }[] = [];

  const take = async (name: FunctionName): Promise<Instance> => {
    const warm = idle.get(name)?.pop();
    if (warm !== undefined) return warm;
    instances += 1;
    // A new process: an entry builds all that it keeps when it is loaded.
    const address = new URL(`../../functions/entry/${name}.ts?${instances}`, import.meta.url).href;
    return kernel.during(import(address) as Promise<Instance>);
  };

  const run = async (
    name: FunctionName,
    event: unknown,
    { requestId, number }: { requestId: string; number: number },
  ) => {
    const instance = await take(name);
    const keep = () => void idle.set(name, [...(idle.get(name) ?? []), instance]);
    try {
      const answer = await kernel.runFunction(name, number, () =>
        invokeFunction({ name, handler: instance.handler }, event, requestId),
      );
      keep();
      return answer;
    } catch (error) {
      if (!(error instanceof FunctionCrash)) keep();
      throw error;
    }
  };

  const attempt = async (name: FunctionName, event: unknown, tries: number): Promise<void> => {
    try {
      await run(name, event, { requestId: randomUUID(), number: kernel.nextRun() });
    } catch (error) {
      log(`${name} failed.`, error);
      const delay = retryDelaysMilliseconds[tries - 1];
      if (delay === undefined) givenUp.push({ name, event });
      else kernel.later(delay, `${name} again`, () => void attempt(name, event, tries + 1));
    }
  };

  return {
    invoke: (name, event) =>
      run(name, event, { requestId: randomUUID(), number: kernel.nextRun() }),
    answer: (name, request) => {
      const number = kernel.nextRun();
      const handler = (event: never, { awsRequestId: requestId }: { awsRequestId: string }) =>
        run(name, event, { requestId, number });
      const edgeHeaders = { "x-kindly-origin": originSecret };
      const target = { name, handler };
      return httpFunction({ target, clock: kernel, edgeHeaders, log })(request, "203.0.113.7");
    },
    accept: (name, event, afterMilliseconds = 0) =>
      kernel.later(afterMilliseconds, name, () => void attempt(name, event, 1)),
    givenUp,
  };
}
