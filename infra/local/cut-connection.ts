/** The header by which a simulated service asks the server to send no answer, and how. */
export const unansweredHeader = "x-local-unanswered";

/** An answer that nobody gets: the server destroys the socket instead of sending it. */
export function cutConnection(): Response {
  return unanswered("cut");
}

/** An answer that never comes: the connection stays open until the other side gives up. */
export function hangConnection(): Response {
  return unanswered("hang");
}

function unanswered(how: "cut" | "hang"): Response {
  return new Response(null, { status: 503, headers: { [unansweredHeader]: how } });
}
