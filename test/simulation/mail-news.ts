import type { MailEvent } from "../../infra/local/ses/mail-events.ts";
import type { FaultPlan } from "./fault-plan.ts";

/** What becomes of a mail in the end: it arrives, as SES's simulator says, or as the seed wants it. */
export function mailNews(event: MailEvent, faults: FaultPlan): readonly MailEvent[] {
  if (event.detail.eventType !== "Delivery") return [event];
  const { destination = [] } = event.detail["mail"] as { destination?: readonly string[] };
  const recipients = destination.map((emailAddress) => ({ emailAddress }));
  if (faults.happens("mail bounced")) {
    const bounce = { bounceType: "Permanent", bouncedRecipients: recipients };
    return [withNews(event, { eventType: "Bounce", bounce })];
  }
  if (!faults.happens("mail complained")) return [event];
  const complaint = { complainedRecipients: recipients, complaintFeedbackType: "abuse" };
  return [event, withNews(event, { eventType: "Complaint", complaint })];
}

type News = {
  readonly eventType: "Bounce" | "Complaint";
  readonly bounce?: object;
  readonly complaint?: object;
};

const detailTypes = { Bounce: "Email Bounced", Complaint: "Email Complaint Received" } as const;

function withNews(event: MailEvent, news: News): MailEvent {
  const { delivery: _, ...detail } = event.detail as MailEvent["detail"] & { delivery?: object };
  return {
    ...event,
    id: `${event.id}-${news.eventType}`,
    "detail-type": detailTypes[news.eventType],
    detail: { ...detail, ...news },
  };
}
