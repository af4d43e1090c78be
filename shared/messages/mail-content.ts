import type { StateBand } from "../invoicing/state-band.ts";
import type { Locale } from "./locale.ts";

/** How a band looks beside what it says: settled is green, late is amber, all else is quiet. */
export type BandMood = "quiet" | "settled" | "attention";

/** Words of a person, kept apart from ours so that they can't pass for them. */
export type Quote = { readonly introduction: string; readonly text: string };

/** The one thing that a mail asks for. */
export type MailAsk = {
  readonly sentence: string;
  /** Stands large above the button; its facts are in the paragraphs too. */
  readonly headline?: { readonly amount: string; readonly date: string };
  /** What happens on pressing the button. */
  readonly verb: string;
  readonly link: string;
  /** Stands before the button's address. */
  readonly addressLabel: string;
};

/** One of several things that a mail asks for, each with its own button. */
export type MailItem = {
  readonly title: string;
  readonly state: string;
  readonly verb: string;
  readonly link: string;
};

/** A mail before it is laid out: text without markup, in reading order. */
export type MailContent = {
  readonly locale: Locale;
  readonly subject: string;
  /** What an inbox shows behind the subject. */
  readonly preview: string;
  /** Whose letter it is. */
  readonly letterhead: string;
  readonly accentColor?: string;
  readonly band?: { readonly text: string; readonly mood: BandMood };
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly rows?: readonly { readonly label: string; readonly value: string }[];
  /** What somebody wrote that the ask is about. */
  readonly quote?: Quote;
  /** A one-time code, which stands large by itself. */
  readonly code?: string;
  /** Absent where the letter asks for nothing that a link could open. */
  readonly ask?: MailAsk;
  /** In place of one ask: a sentence for all, and a button each. */
  readonly items?: {
    readonly sentence: string;
    readonly list: readonly MailItem[];
    /** Stands before each button's address. */
    readonly addressLabel: string;
  };
  readonly otherWays?: { readonly title: string; readonly ways: readonly string[] };
  /** A word from the person who signs; it may be long, so that the ask comes first. */
  readonly note?: Quote;
  readonly thanks?: string;
  readonly signature: readonly string[];
  readonly foot: readonly string[];
};

/** The mood of a state band. */
export function bandMood(band: StateBand): BandMood {
  if (band.kind === "paid") return "settled";
  const isLate = band.kind === "days-late" || band.kind === "plan-past-due";
  return isLate ? "attention" : "quiet";
}
