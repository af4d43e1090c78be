import { describe, expect, test } from "vitest";
import { clockRoutes } from "../../../../infra/local/clock/clock-routes.ts";
import { movableClock } from "../../../../infra/local/clock/movable-clock.ts";
import { timeline } from "../../../../infra/local/clock/timeline.ts";
import { openLocalStore } from "../../../../infra/local/local-store.ts";
import { noon } from "../stand-in-clock.ts";

function routes(immovableBecause?: string) {
  const clock = movableClock(openLocalStore(":memory:"), () => noon);
  const time = timeline({ clock, parts: [], idle: async () => undefined });
  return clockRoutes({
    timeline: time,
    nextEventAt: () => noon + 1000,
    ...(immovableBecause !== undefined && { immovableBecause }),
  });
}

const post = (body: unknown): RequestInit => ({ method: "POST", body: JSON.stringify(body) });

describe("clock routes", () => {
  test("tell the time and the next event", async () => {
    const response = await routes().request("/local/clock");

    expect(await response.json()).toEqual({
      now: "2026-11-22T12:00:00.000Z",
      next: "2026-11-22T12:00:01.000Z",
      movable: true,
    });
  });

  test.each([
    [{ to: "2026-12-01T09:00:00Z" }, "2026-12-01T09:00:00.000Z"],
    [{ to: "2026-12-01T09:00:00+07:00" }, "2026-12-01T02:00:00.000Z"],
    [{ by: "P3D" }, "2026-11-25T12:00:00.000Z"],
    [{ by: "P1W" }, "2026-11-29T12:00:00.000Z"],
    [{ by: "P1M" }, "2026-12-22T12:00:00.000Z"],
    [{ by: "PT90M" }, "2026-11-22T13:30:00.000Z"],
  ])("move by %j", async (body, now) => {
    const response = await routes().request("/local/clock", post(body));

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ now });
  });

  test.each([
    [{ to: "2026-11-22T11:59:59Z" }, "/to"],
    [{ to: "tomorrow" }, "/to"],
    [{ to: "2026-12-01" }, "/to"],
    [{ by: "-P1D" }, "/by"],
    [{ by: "3 days" }, "/by"],
    [{ by: "P11Y" }, "/by"],
    [{ by: "P9999999999999Y" }, "/by"],
    [{ by: "P1D", to: "2026-12-01T09:00:00Z" }, ""],
    [{ by: 3 }, ""],
    [{}, ""],
    [[], ""],
  ])("refuse %j, saying where", async (body, pointer) => {
    const response = await routes().request("/local/clock", post(body));

    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const problem = (await response.json()) as { errors: { pointer: string }[] };
    expect(problem.errors[0]?.pointer ?? "").toBe(pointer);
  });

  test("refuse what isn't JSON", async () => {
    const response = await routes().request("/local/clock", { method: "POST", body: "{" });

    expect(response.status).toBe(400);
  });

  test("refuse to move while something outside has its own time", async () => {
    const response = await routes("Stripe's own clock can't be moved.").request(
      "/local/clock",
      post({ by: "P1D" }),
    );

    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ detail: "Stripe's own clock can't be moved." });
  });
});
