import { Hono } from "hono";
import { localProblem } from "../local-problem.ts";
import type { Scheduler } from "./scheduler.ts";
import type { ScheduleBook, StoredSchedule } from "./stored-schedule.ts";

export type ScheduleRoutesSettings = {
  book: ScheduleBook;
  scheduler: Scheduler;
  /** Resolves when what was set off has run. */
  idle: () => Promise<void>;
};

/**
 * `GET /local/schedules` lists the live ones by instant; `POST …/{name}/fire` fires one, now and as
 * often as it's called, also after it's gone, and answers when its function has run.
 */
export function scheduleRoutes({ book, scheduler, idle }: ScheduleRoutesSettings): Hono {
  const app = new Hono();
  app.get("/local/schedules", (context) => {
    const live = book.all().filter(({ state, nextAt }) => state === "ENABLED" && nextAt);
    return context.json(live.toSorted((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0)).map(shown));
  });
  app.post("/local/schedules/:name/fire", async (context) => {
    const name = context.req.param("name");
    if (!scheduler.fireNow(name)) {
      return localProblem(404, `There never was a schedule named ${name}.`);
    }
    await idle();
    return context.json({ fired: name });
  });
  return app;
}

function shown({ name, groupName, expression, nextAt, target }: StoredSchedule) {
  return {
    name,
    at: new Date(nextAt ?? 0).toISOString(),
    input: JSON.parse(target.Input ?? "{}") as unknown,
    group: groupName,
    expression,
  };
}
