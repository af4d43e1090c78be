import { action, query } from "@solidjs/router";
import type { TaskAnswer } from "../../../../shared/contract/money-schema.ts";
import { read } from "./read.ts";
import { send } from "./send.ts";

type TaskList = { readonly items: readonly TaskAnswer[] };

export const readTasks = query(() => read<TaskList>("/api/v1/tasks"), "tasks");

export const endTask = action(
  (id: string) =>
    send<void>({ method: "POST", path: `/api/v1/tasks/${encodeURIComponent(id)}/done` }),
  "end-task",
);
