import { Hono } from "hono";
import * as v from "valibot";
import { localProblem } from "../local-problem.ts";
import { readJsonObject } from "../read-json-object.ts";
import { movedInstant } from "./moved-instant.ts";
import type { Timeline } from "./timeline.ts";

const move = v.union(
  [v.strictObject({ to: v.string() }), v.strictObject({ by: v.string() })],
  'Send { "to": instant } or { "by": duration }.',
);

export type ClockRoutesSettings = {
  timeline: Timeline;
  /** The next instant a person would wait for; the hourly sweep is not one. */
  nextEventAt: () => number | undefined;
  /** Why the clock stands with the world's: set while something outside has its own time. */
  immovableBecause?: string;
};

/** `GET /local/clock` tells the local time, `POST` moves it and answers when all due has run. */
export function clockRoutes(settings: ClockRoutesSettings): Hono {
  const { timeline, nextEventAt, immovableBecause } = settings;
  const times = () => {
    const next = nextEventAt();
    return {
      now: new Date(timeline.now()).toISOString(),
      ...(next !== undefined && { next: new Date(next).toISOString() }),
      movable: immovableBecause === undefined,
    };
  };

  const app = new Hono();
  app.get("/local/clock", (context) => context.json(times()));
  app.post("/local/clock", async (context) => {
    if (immovableBecause !== undefined) return localProblem(409, immovableBecause);
    const body = await readJsonObject(context.req.raw, move);
    if ("problem" in body) return body.problem;
    const target = movedInstant(body.value, timeline.now());
    if ("fault" in target) {
      return localProblem(400, target.fault.detail, [target.fault]);
    }
    await timeline.moveTo(target.instant);
    return context.json(times());
  });
  return app;
}
