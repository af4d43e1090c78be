import { action } from "@solidjs/router";
import type { HoldWish } from "../../../../shared/contract/reminder-schema.ts";
import { pathOfLevel, type ReminderLevel } from "./reminder-levels.ts";
import { send } from "./send.ts";

function pathOf(level: ReminderLevel): string {
  return level.kind === "vendor" ? "/api/v1/reminder-hold" : `${pathOfLevel(level)}/hold`;
}

export const setHold = action(
  (level: ReminderLevel, body: HoldWish) =>
    send<unknown>({ method: "POST", path: pathOf(level), body }),
  "set-hold",
);

export const liftHold = action(
  (level: ReminderLevel) => send<unknown>({ method: "DELETE", path: pathOf(level) }),
  "lift-hold",
);
