/** Whose reminders are meant: everybody's, a client's, or those of one invoice. */
export type ReminderLevel =
  | { readonly kind: "vendor" }
  | { readonly kind: "client"; readonly id: string }
  | { readonly kind: "invoice"; readonly id: string };

/** Where the API has a level's client or invoice. */
export function pathOfLevel(level: Exclude<ReminderLevel, { kind: "vendor" }>): string {
  return `/api/v1/${level.kind}s/${level.id}`;
}
