import type { Json } from "./ask.ts";

/** What the functions wrote to standard output and error, kept instead of shown. */
export type CapturedLog = {
  begin(): void;
  end(): void;
  clear(): void;
  lines(): readonly string[];
  /** The lines about one event, as facts. */
  about(event: string): readonly Json[];
};

/** Catches what is logged through the console while a world runs. */
export function captureLog(): CapturedLog {
  const { log, error } = console;
  let lines: string[] = [];
  const keep = (...parts: readonly unknown[]) => void lines.push(parts.map(String).join(" "));
  return {
    begin: () => Object.assign(console, { log: keep, error: keep }),
    end: () => Object.assign(console, { log, error }),
    clear: () => {
      lines = [];
    },
    lines: () => lines,
    about: (event) =>
      lines
        .filter((line) => line.startsWith("{"))
        .map((line): Json => JSON.parse(line))
        .filter((facts) => (facts as { event?: string }).event === event),
  };
}
