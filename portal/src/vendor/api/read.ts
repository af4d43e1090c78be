import { redirect } from "@solidjs/router";
import { type ProblemReason, problemReason } from "../../../../shared/contract/problem.ts";
import { paths } from "../paths.ts";
import { send } from "./send.ts";

/** Why a page can't show what it is about. */
export class ReadFailure extends Error {
  override readonly name = "ReadFailure";
  readonly reason: ProblemReason | "unreachable";

  constructor(reason: ProblemReason | "unreachable") {
    super(reason);
    this.reason = reason;
  }
}

// What was read last, by address: shown while the server can't be reached.
const lastRead = new Map<string, unknown>();
const lastReadLimit = 200;

/** Reads an address; without a session it leads to the sign-in page, and back afterwards. */
export async function read<Content>(path: string) {
  const answer = await send<Content>({ method: "GET", path });
  if (answer.outcome === "answered") {
    remember(path, answer.content);
    return answer.content;
  }
  if (answer.outcome === "unreachable") {
    if (lastRead.has(path)) return lastRead.get(path) as Content;
    throw new ReadFailure("unreachable");
  }
  const reason = problemReason(answer.problem) ?? "internal-error";
  if (reason === "not-signed-in") {
    forgetReadings();
    return redirect(paths.signIn(location.pathname + location.search));
  }
  throw new ReadFailure(reason);
}

function remember(path: string, content: unknown): void {
  lastRead.delete(path);
  lastRead.set(path, content);
  const [oldest] = lastRead.keys();
  if (lastRead.size > lastReadLimit && oldest !== undefined) lastRead.delete(oldest);
}

/** Forgets what was read, when somebody signs out: the next person must not see it. */
export function forgetReadings(): void {
  lastRead.clear();
}

/** An address with its search parameters; absent ones are left out. */
export function address(
  path: string,
  search: Readonly<Record<string, string | undefined>>,
): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined && value !== "") parameters.set(name, value);
  }
  const text = parameters.toString();
  return text === "" ? path : `${path}?${text}`;
}
