import type { PortalSession } from "../ports/access.ts";

/** Whether a session was opened further by a mailed code and not left alone since. */
export function isElevated(session: PortalSession | undefined, now: string): boolean {
  return session?.elevatedUntil !== undefined && now < session.elevatedUntil;
}
