import { action, query } from "@solidjs/router";
import type {
  CheckInWish,
  ClientRemindersAnswer,
  InvoiceRemindersAnswer,
  ReminderChange,
  VendorReminderChange,
  VendorRemindersAnswer,
} from "../../../../shared/contract/reminder-schema.ts";
import { read } from "./read.ts";
import { pathOfLevel, type ReminderLevel } from "./reminder-levels.ts";
import { send } from "./send.ts";

const settings = "/api/v1/reminder-settings";

/** What one client's or invoice's reminders are like. */
export type LevelReminders = ClientRemindersAnswer | InvoiceRemindersAnswer;
type NearLevel = Exclude<ReminderLevel, { kind: "vendor" }>;

export const readReminderSettings = query(
  () => read<VendorRemindersAnswer>(settings),
  "reminder-settings",
);

export const changeReminderSettings = action(
  (version: number, body: VendorReminderChange) =>
    send<VendorRemindersAnswer>({ method: "PATCH", path: settings, version, body }),
  "change-reminder-settings",
);

export const readClientReminders = query(
  (id: string) => read<ClientRemindersAnswer>(`${pathOfLevel({ kind: "client", id })}/reminders`),
  "client-reminders",
);

const readInvoiceReminders = query(
  (id: string) => read<InvoiceRemindersAnswer>(`${pathOfLevel({ kind: "invoice", id })}/reminders`),
  "invoice-reminders",
);

/** The same, where a page can do without it. */
export const readInvoiceRemindersIfAny = query(async (id: string) => {
  const path = `${pathOfLevel({ kind: "invoice", id })}/reminders`;
  const answer = await send<InvoiceRemindersAnswer>({ method: "GET", path });
  return answer.outcome === "answered" ? answer.content : undefined;
}, "invoice-reminders-if-any");

/** What one level's reminders are like, whichever it is. */
export async function readLevelReminders(level: NearLevel) {
  return level.kind === "client" ? readClientReminders(level.id) : readInvoiceReminders(level.id);
}

export const changeLevelReminders = action(
  (level: NearLevel, version: number, body: ReminderChange) =>
    send<LevelReminders>({
      method: "PATCH",
      path: `${pathOfLevel(level)}/reminders`,
      version,
      body,
    }),
  "change-level-reminders",
);

export const setCheckIn = action(
  (clientId: string, body: CheckInWish) =>
    send<unknown>({ method: "PUT", path: `/api/v1/clients/${clientId}/check-in`, body }),
  "set-check-in",
);

export const stopCheckIn = action(
  (clientId: string) =>
    send<unknown>({ method: "DELETE", path: `/api/v1/clients/${clientId}/check-in` }),
  "stop-check-in",
);
