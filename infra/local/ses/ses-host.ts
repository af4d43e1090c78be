import { randomUUID } from "node:crypto";
import type { AwsHost } from "../aws/aws-host.ts";
import type { FaultBook } from "../faults.ts";
import type { LocalClock } from "../timed.ts";
import { composeMail } from "./compose-mail.ts";
import { type Mail, readMail, senderAddress } from "./mail.ts";
import { emitMailEvents, type MailEvent } from "./mail-events.ts";
import type { Mailbox } from "./mailbox.ts";
import { type QueryForm, queryForm } from "./query-form.ts";
import { acceptedMessage, refusedCall, type SesRefusal } from "./ses-answer.ts";

export type SesSettings = {
  mailbox: Mailbox;
  clock: LocalClock;
  faults: FaultBook;
  /** Domains from which mail may be sent. */
  verifiedDomains: readonly string[];
  configurationSets: readonly string[];
  emit: (event: MailEvent, afterMilliseconds: number) => void;
};

const largestMessageBytes = 10 * 1024 * 1024;
const mostRecipients = 50;
const tagPattern = /^[A-Za-z0-9_.@-]{1,255}$/;
/** SES takes no addresses beyond ASCII; domains have to come in their ASCII form. */
const addressPattern = /^[\x21-\x7e]{1,64}@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$/;

/** SES's Query protocol: what it accepts lands in the mailbox, and its events are sent. */
export function sesHost(settings: SesSettings): AwsHost {
  return {
    name: "ses",
    operationOf: ({ body }) => queryForm(body.toString("utf8")).text("Action") ?? "",
    answer: async ({ body }) => {
      const form = queryForm(body.toString("utf8"));
      const action = form.text("Action") ?? "";
      if (action !== "SendEmail" && action !== "SendRawEmail") {
        return refusedCall({ code: "InvalidAction", message: `No ${action} here.` });
      }
      const isRaw = action === "SendRawEmail";
      const raw = isRaw
        ? Buffer.from(form.text("RawMessage.Data") ?? "", "base64")
        : await composeMail(form);
      const mail = await readMail(raw, {
        id: messageId(settings.clock.now()),
        at: settings.clock.now(),
        recipients: isRaw ? form.list("Destinations") : structuredRecipients(form),
        tags: form.pairs("Tags"),
        configurationSet: form.text("ConfigurationSetName"),
      });
      const refusal = refuse(settings, mail, raw.length);
      if (refusal !== undefined) return refusedCall(refusal);
      settings.mailbox.add(mail, raw);
      emitMailEvents(mail, settings.faults, settings.emit);
      return acceptedMessage(action, mail.id);
    },
    failure: (kind) =>
      kind === "throttle"
        ? refusedCall({ code: "Throttling", message: "Maximum sending rate exceeded." })
        : refusedCall({ code: "InternalFailure", message: "An internal error occurred." }, 500),
  };
}

function structuredRecipients(form: QueryForm): string[] {
  const kinds = ["ToAddresses", "CcAddresses", "BccAddresses"];
  return kinds.flatMap((kind) => form.list(`Destination.${kind}`));
}

/** Ids look like SES's own: time first, so that they sort. */
function messageId(now: number): string {
  return `0100${Math.floor(now).toString(16).padStart(12, "0")}-${randomUUID()}-000000`;
}

/** Why SES wouldn't take this message, in the order in which it looks. */
function refuse(settings: SesSettings, mail: Mail, sizeBytes: number): SesRefusal | undefined {
  const invalid = (message: string) => ({ code: "InvalidParameterValue", message });
  const rejected = (message: string) => ({ code: "MessageRejected", message });
  if (sizeBytes > largestMessageBytes) {
    return invalid(
      `Message length is more than ${largestMessageBytes} bytes long: '${sizeBytes}'.`,
    );
  }
  const set = mail.configurationSet;
  if (set !== undefined && !settings.configurationSets.includes(set)) {
    const message = `Configuration set <${set}> does not exist.`;
    return {
      code: "ConfigurationSetDoesNotExist",
      message,
      extra: { ConfigurationSetName: set },
    };
  }
  const badTag = Object.entries(mail.tags)
    .flat()
    .find((part) => !tagPattern.test(part));
  if (badTag !== undefined) return invalid(`Invalid tag name or value <${badTag}>.`);
  if (mail.from === "") return invalid("Missing required header 'From'.");
  if (mail.recipients.length === 0) return invalid("Missing required header 'To'.");
  if (mail.recipients.length > mostRecipients) return rejected("Recipient count exceeds 50.");
  const sender = senderAddress(mail.from);
  const badAddress = [sender, ...mail.recipients].find((address) => !addressPattern.test(address));
  if (badAddress !== undefined) return invalid(`Invalid address <${badAddress}>.`);
  if (!settings.verifiedDomains.includes(sender.split("@")[1]?.toLowerCase() ?? "")) {
    return rejected(
      "Email address is not verified. The following identities failed the check in region " +
        `US-EAST-1: ${sender}`,
    );
  }
  return undefined;
}
