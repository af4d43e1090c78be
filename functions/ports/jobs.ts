import type { MilestoneKind } from "../../shared/milestones/cadence.ts";
import type { ClientTerms } from "../../shared/flexibility/client-terms.ts";
import type { Wording } from "../../shared/milestones/reminder-settings.ts";
import type { PaidWith } from "../../shared/payments/payment.ts";
import type { CalendarDate } from "../../shared/values/calendar-date.ts";
import type { Currency } from "../../shared/values/currency.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { AccessLink } from "./access.ts";
import type { VendorNoticeOrder } from "./vendor-notice-order.ts";

/** A message that is owed to somebody, and the facts that its words cannot be derived from. */
export type MailOrder =
  | {
      readonly message: "invoice";
      readonly contactId: string;
      /** The contact who had it sent on to this one. */
      readonly forwardedBy?: string;
    }
  /** As reminders were owed one by one; those that still wait are sent as a mail of a day of one. */
  | { readonly message: "reminder"; readonly contactId: string; readonly milestone: MilestoneKind }
  /** All reminders to one person on one day, in one mail; the client owns the job. */
  | {
      readonly message: "reminders";
      /** The day where the reader is. */
      readonly date: CalendarDate;
      readonly enrolled: readonly EnrolledReminder[];
    }
  | {
      readonly message: "hand-over";
      readonly contactId: string;
      readonly news: "notice" | "withdrawn";
    }
  /** What a member chose to hear gathered; the vendor owns the job. */
  | { readonly message: "digest"; readonly memberId: string; readonly date: CalendarDate }
  /** A message as a vendor's words would make it, for the member who looks at it; the vendor owns the job. */
  | {
      readonly message: "wording";
      readonly memberId: string;
      readonly invoiceId?: string;
      readonly wording: Wording;
    }
  | {
      readonly message: "receipt";
      readonly contactId: string;
      readonly paymentId: string;
      /** What of a transfer no open invoice took, in minor units: it is the client's credit. */
      readonly credited?: number;
    }
  | { readonly message: "fresh-link"; readonly contactId: string }
  /** Money is on its way, came back, or goes back: about one payment of the invoice. */
  | {
      readonly message: "payment-processing" | "payment-failed" | "payment-returned";
      readonly contactId: string;
      readonly paymentId: string;
    }
  | {
      readonly message: "refund";
      readonly contactId: string;
      readonly paymentId: string;
      readonly refundId: string;
      readonly news: "on-its-way" | "failed";
    }
  | {
      readonly message: "dispute";
      readonly contactId: string;
      readonly paymentId: string;
      readonly disputeId: string;
      readonly news: "opened" | "won" | "lost";
    }
  | {
      readonly message: "credit-note";
      readonly contactId: string;
      readonly creditNoteId: string;
    }
  /** The vendor's answer to "I've paid this". */
  | {
      readonly message: "declaration-declined";
      readonly contactId: string;
      readonly declarationId: string;
    }
  | {
      readonly message: "withholding-answered";
      readonly contactId: string;
      readonly withholdingId: string;
    }
  /** A transfer that no invoice of the client waits for; it is the client's credit. */
  | {
      readonly message: "transfer-credited";
      readonly contactId: string;
      readonly amount: number;
      readonly currency: Currency;
    }
  | {
      readonly message: "method-expiring";
      readonly contactId: string;
      readonly shownAs: PaidWith;
      /** The last month in which it is good: "2027-06". */
      readonly expiryMonth: string;
    }
  | { readonly message: "own-account-changed"; readonly contactId: string }
  /** An agreement in force: told to all of the client's contacts. */
  | {
      readonly message: "agreement";
      readonly contactId: string;
      readonly news: "made" | "taken-back";
      /** The plan or extension that it is about. */
      readonly agreementId: string;
    }
  | {
      readonly message: "request";
      readonly contactId: string;
      readonly requestId: string;
      readonly news: "received" | "approved" | "declined" | "countered" | "expired";
    }
  | {
      readonly message: "installment";
      readonly contactId: string;
      readonly planId: string;
      readonly number: number;
      readonly news: "coming" | "due" | "failed" | "moved" | "missed";
    }
  | {
      readonly message: "plan";
      readonly contactId: string;
      readonly planId: string;
      readonly news:
        | "paused"
        | "autopay-stopped"
        | "stopped"
        | "method-changed"
        | "past-due"
        | "ended"
        | "finished";
    }
  | {
      readonly message: "promise";
      readonly contactId: string;
      readonly promiseId: string;
      readonly news: "made" | "kept" | "partly-kept" | "broken";
    }
  | {
      readonly message: "question";
      readonly contactId: string;
      readonly questionId: string;
      readonly news: "received" | "message" | "answered" | "adjusted" | "stood-by";
    }
  /** To somebody with whom the bill is shared, who has a link of their own. */
  | {
      readonly message: "share";
      /** The payer. */
      readonly contactId: string;
      readonly shareId: string;
      readonly news: "invited" | "changed" | "ended";
    }
  /** To whoever shared the bill: somebody has paid their share. */
  | { readonly message: "share-paid"; readonly contactId: string; readonly shareId: string }
  | { readonly message: "pause"; readonly contactId: string }
  /** A code that opens more for the browser that asked; it is minted in the job. */
  | { readonly message: "code"; readonly contactId: string; readonly sessionHash: string }
  | {
      readonly message: "member-code";
      readonly memberId: string;
      readonly purpose: "own-account";
      readonly browserHash: string;
    }
  | { readonly message: "own-account-changing"; readonly memberId: string }
  | { readonly message: "preview"; readonly memberId: string }
  | {
      readonly message: "sign-in";
      readonly memberId: string;
      readonly signInId: string;
      /** The browser that asked, the only one that may end up signed in. */
      readonly browserHash: string;
    }
  | { readonly message: "notice"; readonly notice: VendorNoticeOrder };

/** One invoice's reminder within the mail of a day. */
export type EnrolledReminder = {
  readonly invoiceId: string;
  readonly contactId: string;
  readonly milestone: MilestoneKind;
};

/** What must happen because of a change. */
export type JobWork =
  | {
      readonly kind: "milestone";
      /** A step of the cadence, or a moment of what was arranged. */
      readonly milestone: MilestoneKind;
    }
  | { readonly kind: "mail"; readonly mail: MailOrder }
  /** Ask the processor what became of an attempt; once opened, also after its page closed. */
  | { readonly kind: "settle-payment"; readonly paymentId: string }
  /** Close the hosted page of an attempt that must not be paid any more. */
  | { readonly kind: "expire-checkout"; readonly paymentId: string }
  /** Ask the processor for a refund, or what became of it. */
  | { readonly kind: "refund"; readonly paymentId: string; readonly refundId: string }
  /** Move a matched transfer from the client's cash balance to the vendor's. */
  | {
      readonly kind: "draw-cash";
      readonly customerId: string;
      readonly transactionId: string;
      readonly amount: number;
      readonly currency: Currency;
    }
  /** Hold the ledger against the processor's book; comes back each day. */
  | {
      readonly kind: "reconcile";
      /** Up to when the last one that came to its end has compared. */
      readonly comparedUntil?: Instant;
    }
  /** Put a check-in with a client on the follow-up list; comes back in its rhythm. */
  | { readonly kind: "check-in" }
  /** Bring what the vendor allows and prefers to its open invoices. */
  | { readonly kind: "spread-policy" }
  /** Show the vendor's new account from now on. */
  | { readonly kind: "switch-own-account" }
  /** Warn the payer while a method on file is still good. */
  | { readonly kind: "method-expiry"; readonly methodId: string }
  /** Charge an installment by the method that its client authorized. */
  | { readonly kind: "charge-installment"; readonly planId: string; readonly number: number }
  /** Close the page on which a method was to be authorized, or read what came of it. */
  | { readonly kind: "settle-setup"; readonly planId: string; readonly setupId: string }
  /** Make what was agreed on an invoice the client's terms for later ones. */
  | { readonly kind: "keep-terms"; readonly terms: ClientTerms }
  /** Finish a draft that was frozen for issuing and then left alone; the hourly sweep's alone. */
  | { readonly kind: "finish-issue" };

/** Something owed to happen, now or at an instant; a row beside what it belongs to. */
export type Job = {
  /** The invoice, client or vendor that the job belongs to. */
  readonly ownerId: string;
  /** Unique within its owner and derived from its cause, so that the same cause owes it once. */
  readonly name: string;
  readonly work: JobWork;
  readonly dueAt: Instant;
};

/** How far a job has come. */
export type JobStanding = {
  readonly status: "open" | "leased" | "done" | "skipped" | "unknown" | "attention";
  /** Times that it was begun, or failed before it could be, since it last got anywhere. */
  readonly tries: number;
  readonly leasedUntil?: Instant;
  /** When a mail was handed over without word of its fate so far, oldest first. */
  readonly sendsInDoubt?: readonly Instant[];
  readonly reason?: string;
};

/** A job as it is stored. */
export type StoredJob = Job & JobStanding;

/** How a run of a job ended. */
export type JobOutcome =
  | { readonly status: "done" }
  | { readonly status: "skipped"; readonly reason: string }
  | { readonly status: "unknown"; readonly reason: string }
  | { readonly status: "attention"; readonly reason: string }
  | {
      readonly status: "again";
      readonly dueAt: Instant;
      readonly reason: string;
      /** How many tries it has behind it from now on; as many as it had when absent. */
      readonly tries?: number;
      /** What it owes from now on; the same as before when absent. */
      readonly work?: JobWork;
    };

/** For how long a job is taken, and what comes into being with the taking. */
export type Lease = {
  readonly now: Instant;
  readonly until: Instant;
  /** A mail goes out under this lease: until its end is recorded, its fate is in doubt. */
  readonly isSending?: boolean;
  /** The magic links that the mail of this job carries, each beside its invoice. */
  readonly links?: readonly OwnedLink[];
  /** What of the job is done under this lease, where that is not all of it; the rest is dropped. */
  readonly work?: JobWork;
  /** What the timeline keeps of what was dropped. */
  readonly facts?: readonly Fact[];
  /**
   * Invoices that are reminded of although their reminders rest: just what they rest for is what the
   * reminder is about. They must still be as they were read.
   */
  readonly asRead?: readonly { readonly invoiceId: string; readonly revision: number }[];
};

/** A magic link and the invoice that it opens. */
export type OwnedLink = { readonly ownerId: string; readonly link: AccessLink };

/** Keeps jobs, and hands each to one runner at a time. */
export type JobStore = {
  readJob(ownerId: string, name: string): Promise<StoredJob | undefined>;
  /**
   * Takes an open job, or one whose lease ran out, until `leasedUntil`. Undefined when somebody
   * else has it, it has ended, or what it belongs to no longer owes it.
   */
  claimJob(job: StoredJob, lease: Lease): Promise<StoredJob | undefined>;
  /** Records how a claimed job ended, with the facts that the timeline keeps. */
  finishJob(job: StoredJob, outcome: JobOutcome, facts: readonly Fact[]): Promise<void>;
  /** Notes that the mail provider accepted the message of a job. */
  noteAccepted(ownerId: string, name: string, at: Instant): Promise<void>;
  /** Whether the mail provider told that it accepted the message of a job. */
  wasAccepted(ownerId: string, name: string): Promise<boolean>;
  /** The jobs that were due at `until` or before it and have not ended, oldest first. */
  listDueJobs(
    until: Instant,
  ): Promise<readonly { readonly ownerId: string; readonly name: string }[]>;
};

/** Something that happened, kept for ever in the timeline of what it belongs to. */
export type Fact = {
  readonly ownerId: string;
  readonly at: Instant;
  readonly kind: string;
  /** Who did it: a member, a contact, an API key, or the system itself. */
  readonly actor: string;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
};

/** Keeps one live schedule per dated job at the deployment's scheduler. */
export type Schedules = {
  /** Creates or moves the schedule of a job. */
  keep(job: { readonly ownerId: string; readonly name: string }, at: Instant): Promise<void>;
  /** Removes it; nothing happens when there is none. */
  drop(job: { readonly ownerId: string; readonly name: string }): Promise<void>;
};
