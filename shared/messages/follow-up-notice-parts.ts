import { followUpNoticeWords as english } from "./catalog/en/follow-up-notice.ts";
import type { FollowUpNoticeWords } from "./catalog/en/follow-up-notice.ts";
import { followUpNoticeWords as nepali } from "./catalog/ne/follow-up-notice.ts";
import { followUpNoticeWords as thai } from "./catalog/th/follow-up-notice.ts";
import { cleanLine } from "./clean-text.ts";
import type { Locale } from "./locale.ts";
import type { NoticeParts, NoticeSubject } from "./notice-content.ts";

/** What a person at the vendor should do, or should know before they do it. */
export type FollowUpNoticeEvent =
  | { readonly kind: "unsubscribed"; readonly contactName: string }
  | {
      readonly kind: "call-due" | "letter-due" | "visit-due";
      readonly contactName: string;
      readonly phone?: string;
    }
  | { readonly kind: "hand-over-due" };

const catalogs: Readonly<Record<Locale, FollowUpNoticeWords>> = {
  en: english,
  th: thai,
  ne: nepali,
};

const kinds: Readonly<Record<FollowUpNoticeEvent["kind"], true>> = {
  unsubscribed: true,
  "call-due": true,
  "letter-due": true,
  "visit-due": true,
  "hand-over-due": true,
};

/** Whether an event is about what a person should do. */
export function isFollowUp(event: { readonly kind: string }): event is FollowUpNoticeEvent {
  return Object.hasOwn(kinds, event.kind);
}

/** Words for what a person should do about an invoice. */
export function followUpNoticeParts(
  event: FollowUpNoticeEvent,
  { facts, locale }: NoticeSubject,
): NoticeParts {
  const words = catalogs[locale];
  if (event.kind === "hand-over-due") {
    const { subject, opening, stays, ask } = words.handOver;
    return { subject: subject(facts), opening: opening(facts), paragraphs: [stays], next: ask };
  }
  const name = cleanLine(event.contactName);
  if (event.kind === "unsubscribed") {
    const { subject, opening, stays, next } = words.unsubscribed;
    return { subject: subject(name), opening: opening(facts, name), paragraphs: [stays], next };
  }
  const { subject, opening, ask } = wordsOfStep(event.kind, words);
  const { phone } = event;
  return {
    subject: subject(name),
    opening: opening(facts, name),
    paragraphs: phone === undefined ? [] : [words.phone(name, cleanLine(phone))],
    next: ask,
  };
}

function wordsOfStep(
  kind: "call-due" | "letter-due" | "visit-due",
  { call, letter, visit }: FollowUpNoticeWords,
) {
  if (kind === "call-due") return call;
  return kind === "letter-due" ? letter : visit;
}
