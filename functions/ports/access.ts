import type { Instant } from "../../shared/values/instant.ts";

/** A magic link: it shows and pays one invoice, for one contact. Only its secret's hash is kept. */
export type AccessLink = {
  readonly id: string;
  readonly contactId: string;
  readonly secretHash: string;
  readonly createdAt: Instant;
  readonly revokedAt?: Instant;
  /** The hash of what stops reminders to its holder, and does nothing else. */
  readonly unsubscribeHash?: string;
  /** The share that it shows and pays, where its holder is one of several payers. */
  readonly shareId?: string;
};

/** A browser that opened a link; it lives as long as the link does. */
export type PortalSession = {
  readonly secretHash: string;
  readonly linkId: string;
  readonly contactId: string;
  readonly createdAt: Instant;
  /** Until when the mailed code opens more than the invoice, unless it is used again before. */
  readonly elevatedUntil?: Instant;
};

/** A mailed code, usable once and only from where it was asked for. */
export type OneTimeCode = {
  /** The contact or member who was mailed it. */
  readonly subjectId: string;
  readonly expiresAt: Instant;
};

/** A sign-in that a member asked for and that waits for the mailed link. */
export type SignIn = {
  readonly id: string;
  readonly vendorId: string;
  readonly memberId: string;
  /** The browser that asked; only it may end up signed in. */
  readonly browserHash: string;
  readonly expiresAt: Instant;
};

/** A member's browser that is signed in. */
export type MemberSession = {
  readonly vendorId: string;
  readonly memberId: string;
  readonly createdAt: Instant;
  /** The absolute end, whatever is done meanwhile. */
  readonly expiresAt: Instant;
  readonly lastUsedAt: Instant;
};

/** What a member may decide from a mail, and nothing else; it opens once for that decision. */
export type AnswerLink = {
  readonly vendorId: string;
  readonly memberId: string;
  readonly invoiceId: string;
  readonly requestId: string;
  readonly expiresAt: Instant;
};

/** What an API key may do. */
export type Scope = "read" | "write";

/** A key for a vendor's programs. */
export type ApiKey = {
  readonly id: string;
  readonly vendorId: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: Instant;
};

/** Keeps what opens doors, by the hash of its secret. */
export type AccessStore = {
  findMemberByEmail(
    email: string,
  ): Promise<readonly { readonly vendorId: string; readonly memberId: string }[]>;
  putSignIn(signIn: SignIn, secretHash: string): Promise<void>;
  readSignIn(secretHash: string): Promise<SignIn | undefined>;
  /** Replaces the link's secret by a code; false when the link was used meanwhile. */
  turnIntoCode(secretHash: string, signIn: SignIn, codeHash: string): Promise<boolean>;
  /** Ends a sign-in and begins a session in one step; false when it was used meanwhile. */
  redeemSignIn(secretHash: string, session: MemberSession, sessionHash: string): Promise<boolean>;
  readMemberSession(sessionHash: string): Promise<MemberSession | undefined>;
  touchMemberSession(sessionHash: string, at: Instant): Promise<void>;
  endMemberSession(sessionHash: string): Promise<void>;
  putCode(code: OneTimeCode, codeHash: string): Promise<void>;
  /** Uses a code up; undefined when there is none, or it was used. Who asks compares the end. */
  takeCode(codeHash: string): Promise<OneTimeCode | undefined>;
  putAnswerLink(link: AnswerLink, secretHash: string): Promise<void>;
  readAnswerLink(secretHash: string): Promise<AnswerLink | undefined>;
  putApiKey(key: ApiKey, secretHash: string): Promise<void>;
  readApiKey(secretHash: string): Promise<ApiKey | undefined>;
  /**
   * Counts one more use of something within a window; true while within the limit. Windows start
   * with the first use.
   */
  withinLimit(
    name: string,
    limit: { readonly count: number; readonly windowSeconds: number },
    now: Instant,
  ): Promise<boolean>;
};
