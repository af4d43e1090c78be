import { describe, expect, it } from "vitest";
import {
  holdClient,
  holdInvoice,
  liftClientHold,
  liftInvoiceHold,
} from "../../../functions/use-cases/hold-reminders.ts";
import { heldAlong } from "../../../functions/use-cases/held-along.ts";
import { holdEverything, liftEverything } from "../../../functions/use-cases/hold-everything.ts";
import { spreadPolicy } from "../../../functions/use-cases/spread-policy.ts";
import { nextMilestone } from "../../../shared/milestones/plan-milestones.ts";
import type { Hold } from "../../../shared/milestones/reminder-settings.ts";
import { aDayScene, type DayScene } from "../stand/day-scene.ts";
import { hasEmulator, tableStand } from "../stand/table-stand.ts";

const stand = tableStand();

const actorId = "mem_1";

type Level = {
  readonly hold: (scene: DayScene, until?: string) => Promise<unknown>;
  readonly lift: (scene: DayScene) => Promise<unknown>;
};

const first = ({ invoices }: DayScene) => invoices[0] as DayScene["invoices"][number];

const wish = (until?: string) => ({
  reason: "call" as const,
  note: "We talk on Tuesday.",
  ...(until === undefined ? {} : { until }),
});

const levels: Readonly<Record<string, Level>> = {
  "an invoice": {
    hold: (scene, until) =>
      holdInvoice(scene.world, { invoiceId: first(scene).id, actorId, hold: wish(until) }),
    lift: (scene) => liftInvoiceHold(scene.world, { invoiceId: first(scene).id, actorId }),
  },
  "a client": {
    hold: async (scene, until) => {
      await holdClient(scene.world, { clientId: scene.client.id, actorId, hold: wish(until) });
      await spreadPolicy(scene.world, scene.client.id);
    },
    lift: async (scene) => {
      await liftClientHold(scene.world, { clientId: scene.client.id, actorId });
      await spreadPolicy(scene.world, scene.client.id);
    },
  },
  everything: {
    hold: async (scene, until) => {
      await holdEverything(scene.world, { vendorId: scene.vendorId, actorId, hold: wish(until) });
      await spreadPolicy(scene.world, scene.vendorId);
    },
    lift: async (scene) => {
      await liftEverything(scene.world, { vendorId: scene.vendorId, actorId });
      await spreadPolicy(scene.world, scene.vendorId);
    },
  },
};

describe.skipIf(!hasEmulator).each(Object.entries(levels))("holding %s", (_, { hold, lift }) => {
  it("leaves no milestone until it is lifted, and then the same ones", async () => {
    const scene = await aDayScene(stand);
    const planned = nextMilestone(first(scene));
    scene.setTime("2026-11-22T17:00:00.000Z");

    await hold(scene);
    const held = await scene.read(first(scene));
    await lift(scene);

    expect(nextMilestone(held)).toBeUndefined();
    expect(nextMilestone(await scene.read(first(scene)))).toEqual(planned);
    expect(await scene.timeline(first(scene))).toEqual(["held: call", "hold-lifted"]);
  });

  it("until a day moves them behind that day", async () => {
    const scene = await aDayScene(stand);
    scene.setTime("2026-11-22T17:00:00.000Z");

    await hold(scene, "2026-11-26");

    expect(nextMilestone(await scene.read(first(scene)))?.at.slice(0, 10)).toBe("2026-11-27");
  });

  it("keeps its note from the timeline", async () => {
    const scene = await aDayScene(stand);

    await hold(scene);

    const facts = await stand.receivables.listFacts(first(scene).id);
    expect(JSON.stringify(facts)).not.toContain("Tuesday");
  });
});

describe.skipIf(!hasEmulator)("a hold", () => {
  it("that is over before it begins is refused", async () => {
    const scene = await aDayScene(stand);
    const [{ id: invoiceId }, clientId] = [first(scene), scene.client.id];
    const past = wish("2026-11-01");

    const answers = await Promise.all([
      holdInvoice(scene.world, { invoiceId, actorId, hold: past }),
      holdClient(scene.world, { clientId, actorId, hold: past }),
      holdEverything(scene.world, { vendorId: scene.vendorId, actorId, hold: past }),
    ]);

    for (const answer of answers) {
      expect(answer).toMatchObject({ refusal: { errors: [{ pointer: "/until" }] } });
    }
  });

  it("for the law keeps fees from growing unless it says otherwise", async () => {
    const scene = await aDayScene(stand);
    const hold = (freezesFees?: boolean) =>
      holdInvoice(scene.world, {
        invoiceId: first(scene).id,
        actorId,
        hold: { reason: "legal", ...(freezesFees === undefined ? {} : { freezesFees }) },
      });

    expect(await hold()).toMatchObject({ hold: { freezesFees: true } });
    expect(await hold(false)).toMatchObject({ hold: { freezesFees: false } });
  });

  it("of two that hold an invoice from further away is the longer one", () => {
    const hold = (change: Partial<Hold>): Hold => ({
      at: "2026-11-22T17:00:00.000Z",
      by: actorId,
      reason: "other",
      freezesFees: false,
      ...change,
    });
    const until = (date: string) => hold({ until: date });
    const along = (client: Hold, vendor: Hold) =>
      heldAlong({ client: { hold: client } as never, reminders: { hold: vendor } as never });

    expect(along(until("2026-12-01"), until("2026-12-24"))?.until).toBe("2026-12-24");
    expect(along(until("2026-12-24"), until("2026-12-01"))?.until).toBe("2026-12-24");
    expect(along(hold({}), until("2026-12-24"))?.until).toBeUndefined();
    expect(along(until("2026-12-24"), hold({}))?.until).toBeUndefined();
    expect(along(until("2026-12-24"), hold({ freezesFees: true, until: "2026-12-01" }))).toEqual({
      ...until("2026-12-24"),
      freezesFees: true,
    });
  });
});

describe.skipIf(!hasEmulator)("what a vendor changes for its reminders", () => {
  const cadence = {
    id: "cad_1",
    name: "Short",
    steps: [
      {
        kind: "one-week-late",
        anchor: "due",
        offsetDays: 7,
        graceDays: 5,
        channel: "mail",
        tone: "warm",
        circle: "first",
        sender: "senior",
        message: "reminder",
      },
    ],
  } as const;

  it("comes to open invoices, and to none that has it already", async () => {
    const scene = await aDayScene(stand, { count: 2 });
    const [member] = (await stand.receivables.readVendor(scene.vendorId))?.members ?? [];
    await scene.putReminders({
      cadences: [cadence],
      settings: { cadenceId: "cad_1", skipsWeekends: true },
      seniorMemberId: member?.id ?? "",
    });

    await spreadPolicy(scene.world, scene.vendorId);
    const after = await stand.receivables.readInvoice(first(scene).id);
    await spreadPolicy(scene.world, scene.vendorId);

    const { invoice, revision } = (await stand.receivables.readInvoice(first(scene).id)) ?? {};
    expect(revision).toBe(after?.revision);
    expect(invoice).toMatchObject({
      reminders: {
        version: "v1.c0.i0",
        cadence: { id: "cad_1" },
        calendar: { skipsWeekends: true },
        senior: { name: "Anna Lim" },
      },
    });
    expect(nextMilestone(await scene.read(first(scene)))?.kind).toBe("one-week-late");
  });

  it("gives way to what is set for a client", async () => {
    const scene = await aDayScene(stand);
    await scene.putReminders({ cadences: [cadence], settings: { cadenceId: "cad_1" } });
    const reminders = { version: 1, settings: { cadenceId: "usual" } };
    await stand.receivables.putClient({ ...scene.client, version: 2, reminders }, 1);

    await spreadPolicy(scene.world, scene.vendorId);

    expect((await scene.read(first(scene))).reminders).toBeUndefined();
  });
});
