import type { Log, LogFacts } from "../../ports/log.ts";

/** One line of JSON an event, as CloudWatch's metric filters read them. */
export const jsonLog: Log = {
  note: (event, facts) => {
    console.log(JSON.stringify({ level: "info", event, ...facts }));
  },
  fault: (event, facts, error) => {
    console.error(JSON.stringify({ level: "error", event, ...facts, ...describe(error) }));
  },
};

/** The error's names and places; its words only where they are ours, since others may quote data. */
function describe(error: unknown): LogFacts {
  if (!(error instanceof Error)) return {};
  const cause = error.cause instanceof Error ? error.cause.name : undefined;
  return {
    error: error.name,
    ...(cause === undefined ? {} : { cause }),
    ...(error.stack === undefined ? {} : { stack: stackWithoutMessage(error.stack) }),
  };
}

function stackWithoutMessage(stack: string): string {
  return stack
    .split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, 8)
    .join("\n");
}
