import { createWriteStream } from "node:fs";

/**
 * Sends what the functions note in passing to a file, so that a terminal shows only what its reader
 * asked for. Faults stay on the terminal as well. The answer puts things back.
 */
export function keepFunctionLog(file: string): () => void {
  const stream = createWriteStream(file, { flags: "a" });
  const previous = console.log;
  console.log = (...values: unknown[]) => {
    const [line] = values;
    if (typeof line === "string" && line.startsWith('{"level":"info"')) stream.write(`${line}\n`);
    else previous(...values);
  };
  return () => {
    console.log = previous;
    stream.end();
  };
}
