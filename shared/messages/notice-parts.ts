import { arrangementNoticeParts, isOfArrangement } from "./arrangement-notice-parts.ts";
import type { ArrangementNoticeEvent } from "./arrangement-notice-parts.ts";
import type { NoticeWords } from "./catalog/en/notice.ts";
import { cleanLine, cleanLines } from "./clean-text.ts";
import { followUpNoticeParts, isFollowUp } from "./follow-up-notice-parts.ts";
import type { FollowUpNoticeEvent } from "./follow-up-notice-parts.ts";
import type { InvoiceFacts } from "./invoice-facts.ts";
import { noticeCatalog } from "./notice-catalog.ts";
import type { NoticeParts, NoticeSubject } from "./notice-content.ts";
import { paymentNoticeParts } from "./payment-notice-parts.ts";
import type { PaymentNoticeEvent } from "./payment-notice-parts.ts";

/** Somebody whom the client named, as they typed it. */
export type NamedPerson = { readonly name?: string; readonly email: string };

/** What happened that the vendor hears of. */
export type NoticeEvent =
  | PaymentNoticeEvent
  | ContactEvent
  | ArrangementNoticeEvent
  | FollowUpNoticeEvent;

/** What a contact of the client did, or their mailbox. */
type ContactEvent =
  | { readonly kind: "seen"; readonly contactName: string }
  | {
      readonly kind: "bounced";
      readonly contactName: string;
      readonly address: string;
      /** The mail server's answer; may be empty. */
      readonly reason: string;
    }
  | { readonly kind: "complained"; readonly contactName: string; readonly address: string }
  | {
      readonly kind: "wrong-person";
      readonly contactName: string;
      readonly message?: string;
      readonly rightPerson?: NamedPerson;
    }
  | { readonly kind: "forwarded"; readonly contactName: string; readonly to: NamedPerson };

const contactKinds: Readonly<Record<ContactEvent["kind"], true>> = {
  seen: true,
  bounced: true,
  complained: true,
  "wrong-person": true,
  forwarded: true,
};

type Event<Kind extends ContactEvent["kind"]> = Extract<ContactEvent, { readonly kind: Kind }>;

/** Words for what happened to an invoice. */
export function noticeParts(event: NoticeEvent, about: NoticeSubject): NoticeParts {
  if (isOfArrangement(event)) return arrangementNoticeParts(event, about);
  if (isFollowUp(event)) return followUpNoticeParts(event, about);
  if (!isOfContact(event)) return paymentNoticeParts(event, about);
  const words = noticeCatalog(about.locale);
  switch (event.kind) {
    case "seen":
      return seenParts(event, about.facts, words);
    case "bounced":
      return bouncedParts(event, about.facts, words);
    case "complained":
      return complainedParts(event, about.facts, words);
    case "wrong-person":
      return wrongPersonParts(event, about.facts, words);
    case "forwarded":
      return forwardedParts(event, about.facts, words);
  }
}

function isOfContact(event: NoticeEvent): event is ContactEvent {
  return Object.hasOwn(contactKinds, event.kind);
}

function seenParts(event: Event<"seen">, facts: InvoiceFacts, { seen }: NoticeWords): NoticeParts {
  const name = cleanLine(event.contactName);
  return {
    subject: seen.subject(name),
    opening: seen.opening(facts, name),
    paragraphs: [],
    next: facts.standing === "payable" ? seen.next : seen.nextWhenSettled,
  };
}

function bouncedParts(
  event: Event<"bounced">,
  facts: InvoiceFacts,
  { bounced }: NoticeWords,
): NoticeParts {
  const name = cleanLine(event.contactName);
  const said = cleanLine(event.reason).slice(0, 300);
  return {
    subject: bounced.subject(name),
    opening: bounced.opening(facts, name, cleanLine(event.address)),
    paragraphs: [bounced.stopped],
    ...(said !== "" && { quote: { introduction: bounced.said, text: said } }),
    next: bounced.ask,
  };
}

function complainedParts(
  event: Event<"complained">,
  facts: InvoiceFacts,
  { complained }: NoticeWords,
): NoticeParts {
  const name = cleanLine(event.contactName);
  return {
    subject: complained.subject(name),
    opening: complained.opening(facts, name, cleanLine(event.address)),
    paragraphs: [],
    next: complained.ask,
  };
}

function wrongPersonParts(
  event: Event<"wrong-person">,
  facts: InvoiceFacts,
  { wrongPerson }: NoticeWords,
): NoticeParts {
  const name = cleanLine(event.contactName);
  const { rightPerson, message } = event;
  return {
    subject: wrongPerson.subject(name),
    opening: wrongPerson.opening(facts, name),
    paragraphs: rightPerson === undefined ? [] : [wrongPerson.named(writePerson(rightPerson))],
    ...(message !== undefined && {
      quote: { introduction: wrongPerson.wrote, text: cleanLines(message) },
    }),
    next: wrongPerson.ask,
  };
}

function forwardedParts(
  event: Event<"forwarded">,
  facts: InvoiceFacts,
  { forwarded }: NoticeWords,
): NoticeParts {
  const name = cleanLine(event.contactName);
  return {
    subject: forwarded.subject(name, cleanLine(event.to.email)),
    opening: forwarded.opening(facts, name, writePerson(event.to)),
    paragraphs: [],
    next: forwarded.next,
  };
}

function writePerson({ name, email }: NamedPerson): string {
  const address = cleanLine(email);
  return name === undefined ? address : `${cleanLine(name)} (${address})`;
}
