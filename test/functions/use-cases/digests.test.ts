import { describe, expect, it } from "vitest";
import { digestDate } from "../../../functions/use-cases/digest.ts";
import { usualReminders } from "../../../functions/use-cases/hold-everything.ts";
import { asked } from "../stand/asking.ts";
import { hasLocalWorld, localStand, startsUnswept } from "../stand/local-stand.ts";
import { mailsTo } from "../stand/mails.ts";
import { openDesk } from "../stand/vendor-desk.ts";

const stand = localStand(startsUnswept);

const bangkok = { timeZone: "Asia/Bangkok" };

describe("the day of a digest", () => {
  it.each([
    ["in the small hours", "2026-11-23T18:00:00.000Z", "daily", "2026-11-24"],
    ["just before eight", "2026-11-24T00:59:59.999Z", "daily", "2026-11-24"],
    ["at eight", "2026-11-24T01:00:00.000Z", "daily", "2026-11-25"],
    ["on a Monday before eight", "2026-11-23T00:30:00.000Z", "weekly", "2026-11-23"],
    ["on a Monday at eight", "2026-11-23T01:00:00.000Z", "weekly", "2026-11-30"],
    ["on a Sunday", "2026-11-22T05:00:00.000Z", "weekly", "2026-11-23"],
  ] as const)("of what happens %s", (_, now, rhythm, date) => {
    expect(digestDate(bangkok, rhythm, now)).toBe(date);
  });
});

/** A vendor whose first member hears of news in this rhythm. */
async function gatheringDesk(rhythm: "daily" | "weekly") {
  const desk = await openDesk(stand);
  const [member] = desk.vendor.members;
  const digests = { [member?.id ?? ""]: rhythm };
  const reminders = { ...usualReminders(desk.vendor.id), version: 1, digests };
  await stand.ports.receivables.putReminders(reminders, 0);
  const news = () => mailsTo(stand, desk.emails.vendor);
  const look = async () => {
    const visitor = await desk.opened();
    await visitor.ask("POST", "/seen", {});
    await stand.idle();
    return visitor.invoiceId;
  };
  return { desk, news, look };
}

describe.skipIf(!hasLocalWorld)("a member who hears of news gathered", () => {
  it("gets one mail a day with all of it, and none where nothing happened", async () => {
    const { news, look } = await gatheringDesk("daily");
    await look();
    await look();
    expect(await news()).toEqual([]);

    await stand.moveBy("P1D");
    const [digest, ...others] = await news();
    await stand.moveBy("P3D");

    expect(others).toEqual([]);
    expect(digest?.text.match(/TS-[12]/gu)?.length).toBeGreaterThanOrEqual(2);
    expect(await news()).toHaveLength(1);
  });

  it("hears at once when somebody says that it is hard", async () => {
    const { desk, news } = await gatheringDesk("weekly");
    const visitor = await desk.opened();

    await asked(stand, visitor, { kind: "hardship", text: "It is hard now." });
    await stand.idle();

    expect(await news()).toHaveLength(1);
  });
});
