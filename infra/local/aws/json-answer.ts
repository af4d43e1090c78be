/** An error of a JSON protocol: its type in header and body, as the SDKs look in either. */
export function jsonError(
  type: string,
  message: string,
  status: number = 400,
  contentType = "application/x-amz-json-1.1",
): Response {
  const body = { __type: type, message, Message: message };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": contentType, "x-amzn-errortype": type },
  });
}

/** A successful answer of a JSON protocol. */
export function jsonAnswer(
  body: Record<string, unknown>,
  contentType = "application/x-amz-json-1.1",
): Response {
  return new Response(JSON.stringify(body), { headers: { "content-type": contentType } });
}
