import { randomUUID } from "node:crypto";
import { escapeHtml } from "../pages/escape-html.ts";

const namespace = "http://ses.amazonaws.com/doc/2010-12-01/";

/** A refusal with the code by which the SDK chooses its error class. */
export type SesRefusal = { code: string; message: string; extra?: Record<string, string> };

/** The answer to an accepted message. */
export function acceptedMessage(action: string, messageId: string): Response {
  return xml(
    200,
    `<${action}Response xmlns="${namespace}"><${action}Result>` +
      `<MessageId>${messageId}</MessageId></${action}Result>${metadata()}</${action}Response>`,
  );
}

/** The answer to a refused call. */
export function refusedCall({ code, message, extra = {} }: SesRefusal, status = 400): Response {
  const more = Object.entries(extra).map(
    ([name, value]) => `<${name}>${escapeHtml(value)}</${name}>`,
  );
  return xml(
    status,
    `<ErrorResponse xmlns="${namespace}"><Error><Type>${status < 500 ? "Sender" : "Receiver"}</Type>` +
      `<Code>${code}</Code><Message>${escapeHtml(message)}</Message>${more.join("")}</Error>` +
      `<RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  );
}

function metadata(): string {
  return `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`;
}

function xml(status: number, body: string): Response {
  return new Response(body, { status, headers: { "content-type": "text/xml" } });
}
