import { securityHeaders } from "../edge-headers.ts";
import type { LocalAnswer } from "./listen-locally.ts";

const forAnswers = securityHeaders({ scripts: [], styles: [] });

/** Adds to a function's answers what the edge adds to them, where they don't say it themselves. */
export function withEdgeHeaders(answer: LocalAnswer): LocalAnswer {
  return async (request, peerAddress) => {
    const response = await answer(request, peerAddress);
    for (const [name, value] of Object.entries(forAnswers)) {
      if (!response.headers.has(name)) response.headers.set(name, value);
    }
    // Node would write the machine's own time; pages go by the clock that is moved here.
    response.headers.set("date", new Date().toUTCString());
    return response;
  };
}
