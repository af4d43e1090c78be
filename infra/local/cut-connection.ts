/** The header by which a simulated service asks the server to drop the connection unanswered. */
export const cutHeader = "x-local-cut";

/** An answer that nobody gets: the server destroys the socket instead of sending it. */
export function cutConnection(): Response {
  return new Response(null, { status: 503, headers: { [cutHeader]: "1" } });
}
