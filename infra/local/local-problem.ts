/** One fault of a request's body: where (a JSON pointer) and what is wrong there. */
export type FieldFault = { pointer: string; detail: string };

/** An answer of the local world's own routes that says what is wrong, as RFC 9457 has it. */
export function localProblem(
  status: number,
  detail: string,
  errors: readonly FieldFault[] = [],
): Response {
  const title = titles[status] ?? "This didn't work";
  const body = { type: "about:blank", title, status, detail, ...(errors.length > 0 && { errors }) };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/problem+json" },
  });
}

const titles: Record<number, string> = {
  400: "The request is not valid",
  403: "Not from this page",
  404: "Nothing here",
  405: "Not this method",
  409: "Not possible now",
  413: "Too large",
  421: "Not this host",
  500: "A fault of the local world",
  503: "Still starting",
};
