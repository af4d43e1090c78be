import type { SESClient } from "@aws-sdk/client-ses";
import type { Mailer, OutgoingMail } from "../../ports/mailer.ts";
import { PortFailure } from "../../ports/port-failure.ts";
import { composeMime } from "./compose-mime.ts";

/** How this deployment sends. */
export type SesSettings = {
  /** The one stable address that all mail comes from. */
  readonly fromAddress: string;
  readonly configurationSet: string;
};

/** Refusals after which SES has certainly not sent anything, by the names of its errors. */
const refusals = new Set([
  "MessageRejected",
  "MailFromDomainNotVerifiedException",
  "ConfigurationSetDoesNotExistException",
  "AccountSendingPausedException",
  "ConfigurationSetSendingPausedException",
  "InvalidParameterValue",
]);

const throttles = new Set(["Throttling", "ThrottlingException", "TooManyRequestsException"]);

/**
 * Sends through Amazon SES as raw MIME. Each message carries its job as tags, so that SES's events
 * come back to it. The SDK tries once: SES knows no idempotency, a repeat could be a second mail.
 */
export function sesMailer(settings: SesSettings): Mailer {
  let client: Promise<SESClient> | undefined;
  return {
    send: async (outgoing) => {
      client ??= import("@aws-sdk/client-ses").then(({ SESClient: Client }) => {
        return new Client({ maxAttempts: 1 });
      });
      return send(await client, settings, outgoing);
    },
  };
}

async function send(client: SESClient, settings: SesSettings, outgoing: OutgoingMail) {
  const { SendRawEmailCommand } = await import("@aws-sdk/client-ses");
  const raw = await composeMime(outgoing, settings.fromAddress);
  try {
    const answer = await client.send(
      new SendRawEmailCommand({
        RawMessage: { Data: raw },
        Source: settings.fromAddress,
        Destinations: [outgoing.to.email],
        ConfigurationSetName: settings.configurationSet,
        // A tag's value takes letters, digits, - and _ only; ids and names of jobs also have dots.
        Tags: [
          { Name: "owner", Value: outgoing.job.ownerId },
          { Name: "job", Value: Buffer.from(outgoing.job.name).toString("base64url") },
        ],
      }),
    );
    return { messageId: answer.MessageId ?? "" };
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    const isThrottled = throttles.has(name);
    const isRefused = refusals.has(name) || isThrottled;
    throw new PortFailure(
      {
        port: "mail",
        operation: "SendRawEmail",
        retryable: isThrottled,
        outcome: isRefused ? "not-done" : "unknown",
      },
      error,
    );
  }
}
