import type { ProblemReason } from "../../../../shared/contract/problem.ts";

/** What became of a request: a refusal has a reason; the unreachable may have been heard or not. */
export type Answer<Body> =
  | { readonly outcome: "answered"; readonly body: Body; readonly answeredAt: number }
  | {
      readonly outcome: "refused";
      readonly reason: ProblemReason | undefined;
      /** The problem as it came, with the facts that go with its reason. */
      readonly facts?: unknown;
    }
  | { readonly outcome: "unreachable" };

/** Waits for a response and tells the three outcomes apart; `answeredAt` is the server's clock. */
export async function readAnswer<Body>(responding: Promise<Response>): Promise<Answer<Body>> {
  try {
    const response = await responding;
    // Where the server is the trouble, and not the request, asking again may help.
    if (response.status >= 500) return { outcome: "unreachable" };
    const text = await response.text();
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    if (!response.ok) {
      return { outcome: "refused", reason: await reasonOf(body), facts: body };
    }
    const answeredAt = Date.parse(response.headers.get("date") ?? "");
    return { outcome: "answered", body: body as Body, answeredAt };
  } catch {
    return { outcome: "unreachable" };
  }
}

async function reasonOf(body: unknown): Promise<ProblemReason | undefined> {
  // The registry of problems is long, and most readers never meet one.
  const problemReason = await import("../../../../shared/contract/problem.ts").then(
    (module) => module.problemReason,
  );
  return typeof body === "object" && body !== null ? problemReason(body) : undefined;
}
