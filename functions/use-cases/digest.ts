import type { Member, Vendor } from "../../shared/invoicing/vendor.ts";
import type { DigestRhythm } from "../../shared/milestones/reminder-settings.ts";
import { addDays, weekday } from "../../shared/values/calendar-date.ts";
import type { CalendarDate } from "../../shared/values/calendar-date.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { instantAt, localDateOf, localTimeOf } from "../../shared/values/time-zone.ts";
import type { Fact, Job } from "../ports/jobs.ts";
import type { VendorNoticeOrder } from "../ports/vendor-notice-order.ts";
import { fact } from "./actor.ts";
import { leaseSeconds } from "./run-claimed.ts";

/** Until then, where the vendor is, news belongs to the digest of that morning. */
const closingTime = "08:00";

const monday = 1;

/** News that can't wait: its mail asks for an answer, or tells that it is hard for somebody. */
const urgentKinds: ReadonlySet<VendorNoticeOrder["kind"]> = new Set([
  "request-asked",
  "hardship-told",
]);

/** Whether a member hears of some news at once, whatever they chose for the rest. */
export function isUrgent({ kind }: VendorNoticeOrder): boolean {
  return urgentKinds.has(kind);
}

/** The day of the digest that news of this moment belongs to. */
export function digestDate(
  { timeZone }: Pick<Vendor, "timeZone">,
  rhythm: Exclude<DigestRhythm, "at-once">,
  now: Instant,
): CalendarDate {
  const today = localDateOf(now, timeZone);
  const first = localTimeOf(now, timeZone) < closingTime ? today : addDays(today, 1);
  if (rhythm === "daily") return first;
  const daysToMonday = (7 + monday - weekday(first)) % 7;
  return addDays(first, daysToMonday);
}

/** Where the lines of one member's digest of one day are kept. */
export function digestOwner(vendorId: string, memberId: string, date: CalendarDate): string {
  return `${vendorId}.digest.${memberId}.${date}`;
}

/** One thing that happened, and the digest that tells it. */
export type Gathered = { readonly line: Fact; readonly digest: Job };

/** Keeps a notice for its member's next digest. */
export function gatherNotice(
  news: { readonly vendor: Vendor; readonly member: Member; readonly text: string },
  rhythm: Exclude<DigestRhythm, "at-once">,
  now: Instant,
): Gathered {
  const { vendor, member, text } = news;
  const date = digestDate(vendor, rhythm, now);
  const ownerId = digestOwner(vendor.id, member.id, date);
  const mail = { message: "digest", memberId: member.id, date } as const;
  // Whoever gathers a last line has as long for it as a job is theirs.
  const dueAt = addSeconds(instantAt(date, closingTime, vendor.timeZone), leaseSeconds);
  return {
    line: fact({ ownerId, at: now, actor: "system" }, "digest-line", { text }),
    digest: {
      ownerId: vendor.id,
      name: `digest.${date}.${member.id.slice(-6)}`,
      work: { kind: "mail", mail },
      dueAt,
    },
  };
}
