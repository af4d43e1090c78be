import { createHash } from "node:crypto";

/** What happened in a run, for people to read and for a replay to be compared with. */
export type Story = {
  /** A line that a person reads. */
  tell(line: string): void;
  /** A line that only the comparison needs. */
  trace(line: string): void;
  readonly lines: readonly string[];
  readonly traced: readonly string[];
  /** The same seed has the same one. */
  hash(): string;
};

/** Begins a story; `now` is the world's own time. */
export function beginStory(now: () => number, onLine?: (line: string) => void): Story {
  const lines: string[] = [];
  const traced: string[] = [];
  const digest = createHash("sha256");
  const keep = (line: string) => {
    digest.update(`${now()} ${line}\n`);
    traced.push(`${now()} ${line}`);
  };
  return {
    tell: (line) => {
      const told = `${new Date(now()).toISOString().slice(0, 19).replace("T", " ")}  ${line}`;
      lines.push(told);
      keep(line);
      onLine?.(told);
    },
    trace: keep,
    lines,
    traced,
    hash: () => digest.copy().digest("hex").slice(0, 16),
  };
}
