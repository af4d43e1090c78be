import { randomUUID } from "node:crypto";
import type { FaultBook } from "../faults.ts";
import { type Mail, senderAddress } from "./mail.ts";

/** An event as EventBridge hands SES's news to a function. */
export type MailEvent = {
  version: "0";
  id: string;
  "detail-type": string;
  source: "aws.ses";
  account: string;
  time: string;
  region: string;
  resources: string[];
  detail: Record<string, unknown> & { eventType: MailEventType };
};

type MailEventType = "Send" | "Delivery" | "Bounce" | "Complaint";

const account = "000000000000";
const detailTypes: Record<MailEventType, string> = {
  Send: "Email Sent",
  Delivery: "Email Delivered",
  Bounce: "Email Bounced",
  Complaint: "Email Complaint Received",
};

/** SES's mailbox simulator, labels included, and the test domain of this house. */
const bounces = /^bounce(?:\+[^@]*)?@simulator\.amazonses\.com$|@bounce\.test$/i;
const complains = /^complaint(?:\+[^@]*)?@|@complaint\.test$/i;

/** What SES tells about a message: that it was accepted, then what became of each recipient. */
function mailEvents(mail: Mail): MailEvent[] {
  const bounced = mail.recipients.filter((address) => bounces.test(address));
  const delivered = mail.recipients.filter((address) => !bounced.includes(address));
  const complained = delivered.filter((address) => complains.test(address));
  const timestamp = mail.at;
  const feedbackId = `0100${mail.id}-feedback`;
  const reportingMTA = "a8-50.smtp-out.amazonses.com";
  return [
    mailEvent(mail, "Send", { send: {} }),
    ...(delivered.length > 0
      ? [
          mailEvent(mail, "Delivery", {
            delivery: {
              timestamp,
              processingTimeMillis: 546,
              recipients: delivered,
              smtpResponse: "250 2.6.0 Message received",
              reportingMTA,
            },
          }),
        ]
      : []),
    ...(bounced.length > 0
      ? [
          mailEvent(mail, "Bounce", {
            bounce: {
              feedbackId,
              bounceType: "Permanent",
              bounceSubType: "General",
              bouncedRecipients: bounced.map((emailAddress) => ({
                emailAddress,
                action: "failed",
                status: "5.1.1",
                diagnosticCode: "smtp; 550 5.1.1 user unknown",
              })),
              timestamp,
              reportingMTA: `dns; ${reportingMTA}`,
            },
          }),
        ]
      : []),
    ...(complained.length > 0
      ? [
          mailEvent(mail, "Complaint", {
            complaint: {
              feedbackId,
              complaintSubType: null,
              complainedRecipients: complained.map((emailAddress) => ({ emailAddress })),
              timestamp,
              userAgent: "Amazon SES Mailbox Simulator",
              complaintFeedbackType: "abuse",
              arrivalDate: timestamp,
            },
          }),
        ]
      : []),
  ];
}

function mailEvent(
  mail: Mail,
  eventType: MailEventType,
  outcome: Record<string, unknown>,
): MailEvent {
  const set = mail.configurationSet ?? "";
  return {
    version: "0",
    id: randomUUID(),
    "detail-type": detailTypes[eventType],
    source: "aws.ses",
    account,
    // EventBridge writes whole seconds.
    time: mail.at.replace(/\.\d+Z$/, "Z"),
    region: "us-east-1",
    resources: [`arn:aws:ses:us-east-1:${account}:configuration-set/${set}`],
    detail: { eventType, mail: mailDetail(mail), ...outcome },
  };
}

function mailDetail(mail: Mail): Record<string, unknown> {
  const source = senderAddress(mail.from);
  const domain = source.split("@")[1] ?? "";
  const own = Object.entries(mail.tags).map(([name, value]) => [name, [value]]);
  return {
    timestamp: mail.at,
    source: mail.from,
    sourceArn: `arn:aws:ses:us-east-1:${account}:identity/${domain}`,
    sendingAccountId: account,
    messageId: mail.id,
    destination: mail.recipients,
    headersTruncated: false,
    headers: Object.entries(mail.headers).map(([name, value]) => ({ name, value })),
    commonHeaders: {
      from: [mail.from],
      to: mail.to,
      ...(mail.cc.length > 0 && { cc: mail.cc }),
      messageId: mail.id,
      subject: mail.subject,
    },
    tags: {
      "ses:operation": ["SendRawEmail"],
      "ses:configuration-set": [mail.configurationSet],
      "ses:from-domain": [domain],
      "ses:caller-identity": ["local"],
      ...Object.fromEntries(own),
    },
  };
}

/** Sends a message's events on their way, some late, twice or never where that was ordered. */
export function emitMailEvents(
  mail: Mail,
  faults: FaultBook,
  emit: (event: MailEvent, afterMilliseconds: number) => void,
): void {
  // Without a configuration set, SES publishes nothing.
  if (mail.configurationSet === undefined) return;
  for (const event of mailEvents(mail)) {
    const struck = faults.take("ses-events", event.detail.eventType);
    if (struck?.fault === "drop") continue;
    const delaySeconds = struck?.fault === "delay" ? struck.delaySeconds : 0;
    emit(event, delaySeconds * 1000);
    if (struck?.fault === "twice") emit(event, delaySeconds * 1000);
  }
}
