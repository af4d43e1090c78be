import type { Instant } from "../values/instant.ts";

/** What a client's remark is; `hardship` is private between its writer and the vendor. */
export type QuestionKind = "question" | "dispute" | "suggestion" | "hardship";

/** Where a question stands: open, or how the vendor or its asker ended it. */
export type QuestionStatus = "open" | "answered" | "adjusted" | "stood-by" | "withdrawn";

/** One message of a question's thread. */
export type QuestionMessage = {
  readonly from: "client" | "vendor";
  /** The contact or member who wrote it. */
  readonly actorId: string;
  readonly at: Instant;
  readonly text: string;
  readonly requestKey?: string;
};

/** A client's remark about an invoice or one of its lines, with its thread. */
export type Question = {
  readonly id: string;
  readonly requestKey: string;
  readonly kind: QuestionKind;
  /** The place of the line in the invoice, 0 is the first; absent: the invoice as a whole. */
  readonly line?: number;
  readonly status: QuestionStatus;
  readonly contactId: string;
  readonly askedAt: Instant;
  readonly messages: readonly QuestionMessage[];
  /** The credit note by which the vendor adjusted the invoice. */
  readonly creditNoteId?: string;
  readonly endedAt?: Instant;
};

/** What an open question keeps from being chased, as the invoice itself knows it. */
export type FrozenPart = {
  readonly questionId: string;
  /** What of the invoice is in question, tax included, in minor units; absent: all of it. */
  readonly amount?: number;
};
