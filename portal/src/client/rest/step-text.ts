import type { ViewEvent } from "../../../../shared/contract/invoice-view.ts";
import type { Locale } from "../../../../shared/messages/locale.ts";
import { stepReasonIn } from "../../../../shared/messages/step-reason-in.ts";
import { writtenList } from "../arrange/short-date.ts";
import type { TimelineWords } from "./timeline-words.ts";

/** What the line of time says of a mail with who gets it and why; undefined for all other events. */
export function stepText(
  { kind, step, to = [] }: ViewEvent,
  words: TimelineWords | undefined,
  locale: Locale,
): string | undefined {
  if (words === undefined || to.length === 0) return undefined;
  const names = writtenList(to, locale);
  if (kind === "sent") return words.page.sentTo(names);
  if (step === undefined) return undefined;
  const reason = stepReasonIn({ ...step, channel: "mail" }, words.steps);
  if (kind === "reminder-sent") return words.page.reminderSent(names, reason);
  return kind === "reminder-planned" ? words.page.coming[step.channel](names, reason) : undefined;
}
