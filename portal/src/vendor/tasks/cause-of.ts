import type { TaskAnswer } from "../../../../shared/contract/money-schema.ts";

/** What a task is about, by its cause: a task is named after its kind and cause. */
export function causeOf({ id }: TaskAnswer): string {
  return id.slice(id.indexOf(".") + 1);
}
