import type { Client } from "../../shared/invoicing/client.ts";
import type { Hold, VendorReminders } from "../../shared/milestones/reminder-settings.ts";

/** Whoever holds an invoice's reminders from further away: its client's hold, or the vendor's own. */
export function heldAlong({
  client,
  reminders,
}: {
  readonly client: Client | undefined;
  readonly reminders: VendorReminders | undefined;
}): Hold | undefined {
  const [one, other] = [client?.hold, reminders?.hold];
  if (one === undefined || other === undefined) return one ?? other;
  // Whichever holds longer says until when; fees rest if either of them says so.
  const isLonger =
    one.until === undefined || (other.until !== undefined && one.until >= other.until);
  return { ...(isLonger ? one : other), freezesFees: one.freezesFees || other.freezesFees };
}
