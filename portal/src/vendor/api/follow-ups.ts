import { action, query } from "@solidjs/router";
import type {
  FollowUp,
  FollowUpNote,
  FollowUpNoted,
} from "../../../../shared/contract/follow-up-schema.ts";
import { read } from "./read.ts";
import { send } from "./send.ts";

const followUps = "/api/v1/follow-ups";

export const readFollowUps = query(
  () => read<{ readonly items: readonly FollowUp[] }>(followUps),
  "follow-ups",
);

export const noteFollowUp = action(
  (taskId: string, body: FollowUpNote) =>
    send<FollowUpNoted>({
      method: "POST",
      path: `${followUps}/${encodeURIComponent(taskId)}/note`,
      body,
    }),
  "note-follow-up",
);
