import { describe, expect, it } from "vitest";
import { hasLocalWorld, localStand, startsUnswept } from "../stand/local-stand.ts";
import { openDesk } from "../stand/vendor-desk.ts";
import { openLink } from "../stand/visitor.ts";

// A world with one vendor: each has its books compared every day.
const stand = localStand(startsUnswept);

describe.skipIf(!hasLocalWorld)("an opened link", () => {
  it("lives as long as money is owed, years if it must", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();

    await stand.moveBy("P300D");

    expect((await visitor.ask("GET", "")).status).toBe(200);
    expect((await openLink(stand, visitor.link)).opening.status).toBe(200);
  });
});
