import type { FieldFault } from "../../shared/contract/problem.ts";
import type { Hold } from "../../shared/milestones/reminder-settings.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import type { TimeZone } from "../../shared/values/time-zone.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";

/** What a member says when holding reminders. */
export type HoldWish = Pick<Hold, "reason" | "note" | "until"> & {
  readonly freezesFees?: boolean;
};

/** Why reminders are not held, or let go, as was asked. */
export type HoldRefusal =
  | { readonly reason: "settings-not-valid"; readonly errors: readonly FieldFault[] }
  | { readonly reason: "invoice-not-issued" }
  | { readonly reason: "changed-meanwhile" };

/** A hold as it is kept; one that is over before it begins is refused. */
export function newHold(
  wish: HoldWish,
  by: { readonly actorId: string; readonly now: Instant; readonly timeZone: TimeZone },
): Decided<{ readonly hold: Hold }, HoldRefusal> {
  const { reason, note, until, freezesFees } = wish;
  if (until !== undefined && until < localDateOf(by.now, by.timeZone)) {
    const detail = "must not be over already; leave it out to hold until it is lifted";
    return refused({ reason: "settings-not-valid", errors: [{ pointer: "/until", detail }] });
  }
  const hold: Hold = {
    at: by.now,
    by: by.actorId,
    reason,
    ...(note === undefined ? {} : { note }),
    ...(until === undefined ? {} : { until }),
    // A legal pause keeps fees from growing, whatever else is said.
    freezesFees: freezesFees ?? reason === "legal",
  };
  return { outcome: "done", hold };
}

/** What the timeline says of a hold; its note is the vendor's own and stays out of it. */
export function holdFacts({ reason, until, freezesFees }: Hold) {
  return { reason, freezesFees, ...(until === undefined ? {} : { until }) };
}
