import * as v from "valibot";
import { viewEventSchema } from "./invoice-view.ts";

/** What was sent to whom and why, what comes next, and whether its reader wants reminders. */
export const timelineSchema = v.strictObject({
  events: v.array(viewEventSchema),
  /** Absent where the reader is not one who gets reminders. */
  reminders: v.exactOptional(v.picklist(["wanted", "stopped"])),
});

export type Timeline = v.InferOutput<typeof timelineSchema>;
