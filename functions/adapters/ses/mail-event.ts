import type { MailEvent } from "../../ports/mailer.ts";

type SesDetail = {
  readonly eventType?: unknown;
  readonly mail?: {
    readonly destination?: readonly string[];
    readonly tags?: Readonly<Record<string, readonly string[] | undefined>>;
  };
  readonly bounce?: {
    readonly bounceType?: string;
    readonly bouncedRecipients?: readonly { readonly diagnosticCode?: string }[];
  };
  readonly complaint?: { readonly complaintFeedbackType?: string };
};

/**
 * Reads an SES event as EventBridge delivers it. Undefined for messages without our tags, for kinds
 * that change nothing, and for soft bounces: those SES tries again by itself.
 */
export function readMailEvent(event: unknown): MailEvent | undefined {
  const detail = (event as { readonly detail?: SesDetail } | undefined)?.detail;
  if (detail === undefined) return undefined;
  const [ownerId] = detail.mail?.tags?.["owner"] ?? [];
  const [job] = detail.mail?.tags?.["job"] ?? [];
  const kind = kindOf(detail);
  if (ownerId === undefined || job === undefined || kind === undefined) return undefined;
  const [address = ""] = detail.mail?.destination ?? [];
  const jobName = Buffer.from(job, "base64url").toString("utf8");
  return { kind, ownerId, jobName, address, reason: reasonOf(detail) };
}

function kindOf(detail: SesDetail): MailEvent["kind"] | undefined {
  switch (detail.eventType) {
    case "Send":
      return "accepted";
    case "Bounce":
      return detail.bounce?.bounceType === "Transient" ? undefined : "bounced";
    case "Complaint":
      return "complained";
    default:
      return undefined;
  }
}

function reasonOf(detail: SesDetail): string {
  const diagnostic = detail.bounce?.bouncedRecipients?.[0]?.diagnosticCode;
  return (diagnostic ?? detail.complaint?.complaintFeedbackType ?? "").slice(0, 300);
}
