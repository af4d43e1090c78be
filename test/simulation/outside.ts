import type { AwsCall, AwsHost } from "../../infra/local/aws/aws-host.ts";
import { unansweredHeader } from "../../infra/local/cut-connection.ts";
import { refusedCall } from "../../infra/local/ses/ses-answer.ts";
import { jsonError } from "../../infra/local/aws/json-answer.ts";
import type { Kernel, Strike } from "./kernel.ts";
import type { Network, SdkRequest } from "./sdk-gate.ts";

/** The addresses of the simulated services; none of them is ever looked up. */
export const simulatedHosts = {
  ses: "ses.simulated",
  scheduler: "scheduler.simulated",
  ssm: "ssm.simulated",
  stripe: "stripe.simulated",
} as const;

export type OutsideSettings = {
  readonly kernel: Kernel;
  /** All AWS services; DynamoDB answers whatever host isn't another's. */
  readonly aws: Readonly<Record<"dynamodb" | "ses" | "scheduler" | "ssm", AwsHost>>;
  /** Serves Stripe's API. */
  readonly stripe: (request: Request) => Promise<Response>;
  /** Orders a fault of Stripe's next answer to this method and path. */
  readonly planStripeFault: (match: string, fault: string) => Promise<void>;
  /** Sees each call to Stripe before it has an effect. */
  readonly beforeStripe: (request: SdkRequest) => void;
  /** Called after each write to the table. */
  readonly afterWrite: () => Promise<void>;
};

const writes = /^(?:Batch|Transact)WriteItems?$|^(?:Put|Update|Delete)Item$/u;

/** Everything outside of the functions, each call of which waits for the kernel. */
export function outside(settings: OutsideSettings): Network {
  const { kernel, aws } = settings;
  return (request) => {
    if (request.host === simulatedHosts.stripe) {
      const operation = `${request.method} ${namelessPath(request.path)}`;
      return kernel.call({
        service: "stripe",
        operation,
        perform: (strike) => askStripe(settings, request, strike),
      });
    }
    const host =
      [aws.ses, aws.scheduler, aws.ssm].find(({ name }) => request.host.startsWith(`${name}.`)) ??
      aws.dynamodb;
    const call = awsCall(request);
    const operation = host.operationOf(call);
    return kernel.call({
      service: host.name,
      operation,
      perform: async (strike) => {
        const answer = await askAws(host, call, strike);
        if (host === aws.dynamodb && writes.test(operation)) await settings.afterWrite();
        return answer;
      },
    });
  };
}

/** Paths without ids, so that a story can be read and two runs be compared. */
function namelessPath(path: string): string {
  return (path.split("?")[0] ?? path).replaceAll(/\/[a-z]+_(?:test_)?[A-Za-z0-9]{10,}/gu, "/:id");
}

function awsCall({ method, path, headers, body }: SdkRequest): AwsCall {
  const url = new URL(path, "http://aws.simulated");
  const sent = Object.entries(headers).filter(([name]) => name.toLowerCase() !== "host");
  return {
    method,
    path: url.pathname,
    query: url.searchParams,
    headers: new Headers(Object.fromEntries(sent)),
    body: Buffer.from(body),
  };
}

async function askAws(host: AwsHost, call: AwsCall, strike: Strike | undefined): Promise<Response> {
  if (strike === "throttled") return host.failure("throttle");
  if (strike === "failed") return host.failure("500");
  if (strike === "conflict") return transactionConflict(call);
  if (strike === "refused") return refusedCall({ code: "MessageRejected", message: "Refused." });
  return host.answer(call);
}

/** Another transaction was at one of the items; nothing was written. */
function transactionConflict(call: AwsCall): Response {
  const { TransactItems } = JSON.parse(call.body.toString("utf8")) as { TransactItems: unknown[] };
  const reasons = TransactItems.map((_, index) =>
    index === 0
      ? { Code: "TransactionConflict", Message: "Transaction is ongoing for the item" }
      : { Code: "None" },
  );
  const type = "com.amazonaws.dynamodb.v20120810#TransactionCanceledException";
  const answer = jsonError(type, "Transaction cancelled", 400, "application/x-amz-json-1.0");
  const body = { __type: type, Message: "Transaction cancelled", CancellationReasons: reasons };
  return new Response(JSON.stringify(body), { status: 400, headers: answer.headers });
}

const stripeFaults: Partial<Record<Strike, string>> = {
  throttled: "429",
  failed: "500",
  "failed-after": "500-after",
};

async function askStripe(
  settings: OutsideSettings,
  request: SdkRequest,
  strike: Strike | undefined,
): Promise<Response> {
  const { method, path, headers, body } = request;
  const fault = strike === undefined ? undefined : stripeFaults[strike];
  const plainPath = path.split("?")[0] ?? path;
  if (fault !== undefined) await settings.planStripeFault(`${method} ${plainPath}`, fault);
  settings.beforeStripe(request);
  const hasBody = method !== "GET" && method !== "HEAD";
  const answer = await settings.stripe(
    new Request(new URL(path, `http://${simulatedHosts.stripe}`), {
      method,
      headers: { ...headers },
      ...(hasBody ? { body } : {}),
    }),
  );
  if (answer.headers.get(unansweredHeader) !== null) {
    throw Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
  }
  return answer;
}
