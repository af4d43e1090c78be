import { changedFields } from "../resources/changed-fields.ts";
import { recordEvent } from "../resources/events.ts";
import { mergeMetadata } from "../resources/shown-parts.ts";
import { invalidRequest } from "../requests/stripe-error.ts";
import type { Scene } from "../scene.ts";
import { withEvidence, type SentEvidence } from "./dispute-evidence.ts";
import {
  closeInquiry,
  escalateInquiry,
  loseDispute,
  saveDispute,
  winDispute,
} from "./dispute-outcome.ts";
import { isInquiry, isOpen, type StoredDispute } from "./dispute-record.ts";

type SentAnswer = {
  evidence?: SentEvidence | undefined;
  metadata?: Record<string, string> | null | undefined;
  submit?: boolean | undefined;
};

/** The texts that Stripe publishes for deciding a dispute of its test mode. */
const decidingTexts = ["escalate_inquiry_evidence", "losing_evidence", "winning_evidence"];

/** Keeps the vendor's side of it and, unless it is still a draft, lets the bank judge it. */
export function answerDispute(scene: Scene, stored: StoredDispute, sent: SentAnswer) {
  const { dispute } = stored;
  const hasEvidence = sent.evidence !== undefined;
  const isSubmitted = hasEvidence && sent.submit !== false;
  if (hasEvidence && !isOpen(dispute)) {
    throw invalidRequest(
      `Evidence can't be given for a dispute with a status of \`${dispute.status}\`.`,
      { param: "evidence" },
    );
  }
  const details = dispute.evidence_details;
  const reviewed = isInquiry(dispute) ? "warning_under_review" : "under_review";
  const answered = saveDispute(scene, stored, {
    evidence: withEvidence(dispute.evidence, sent.evidence ?? {}),
    evidence_details: {
      ...details,
      has_evidence: details.has_evidence || hasEvidence,
      submission_count: details.submission_count + (isSubmitted ? 1 : 0),
      submission_method: isSubmitted ? "manual" : details.submission_method,
    },
    metadata: mergeMetadata(dispute.metadata, sent.metadata),
    status: isSubmitted ? reviewed : dispute.status,
  });
  const changed = changedFields(dispute, answered.dispute);
  if (changed === null) return stored;
  recordEvent(scene, "charge.dispute.updated", answered.dispute, changed);
  return isSubmitted ? judge(scene, answered, sent.evidence?.uncategorized_text) : answered;
}

/** Only a published text is judged here and now; anything else waits. */
function judge(scene: Scene, stored: StoredDispute, said: string | undefined): StoredDispute {
  if (!decidingTexts.includes(said ?? "")) return stored;
  if (isInquiry(stored.dispute)) {
    const end = said === "escalate_inquiry_evidence" ? escalateInquiry : closeInquiry;
    return end(scene, stored);
  }
  if (said === "winning_evidence") return winDispute(scene, stored, stored.dispute.amount);
  return said === "losing_evidence" ? loseDispute(scene, stored) : stored;
}
