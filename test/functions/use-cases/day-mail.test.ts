import { describe, expect, it } from "vitest";
import { PortFailure } from "../../../functions/ports/port-failure.ts";
import type { World } from "../../../functions/ports/world.ts";
import { enrolledIn } from "../../../functions/use-cases/day-mail.ts";
import { recordMailEvent } from "../../../functions/use-cases/record-mail-event.ts";
import { addSeconds } from "../../../shared/values/instant.ts";
import { aDayScene, type DayScene, firstMorning } from "../stand/day-scene.ts";
import { hasEmulator, tableStand } from "../stand/table-stand.ts";

const stand = tableStand();

const later = addSeconds(firstMorning, 15 * 60);

const throttled = new PortFailure(
  { port: "mail", operation: "send", retryable: true, outcome: "not-done" },
  undefined,
);

/** The invoices that each mail asks for, by the links in it. */
function invoicesIn({ sent }: DayScene): readonly (readonly string[])[] {
  return sent.map(({ mail }) => [
    ...new Set([...mail.text.matchAll(/\/i\/(inv_\w+)#/gu)].map(([, id]) => id ?? "")),
  ]);
}

/** A world in which something happens just before a job is claimed for the first time. */
function beforeClaim({ world }: DayScene, happens: () => Promise<unknown>): World {
  let isFirst = true;
  return {
    ...world,
    jobs: {
      ...world.jobs,
      claimJob: async (job, lease) => {
        if (isFirst) {
          isFirst = false;
          await happens();
        }
        return stand.jobs.claimJob(job, lease);
      },
    },
  };
}

describe.skipIf(!hasEmulator)("the mail of a day", () => {
  it("has all invoices of which a reader is reminded on that day, each with a link", async () => {
    const scene = await aDayScene(stand, { count: 3 });
    for (const invoice of scene.invoices) await scene.fire(invoice);
    expect(scene.sent).toEqual([]);

    await scene.runDays(later);

    expect(scene.sent).toHaveLength(1);
    for (const invoice of scene.invoices) {
      expect(await scene.timeline(invoice)).toEqual(["reminder-due", "reminder-sent"]);
      const links = (await stand.receivables.readInvoice(invoice.id))?.links ?? [];
      expect(links.map(({ contactId }) => contactId)).toEqual([scene.client.contacts[0]?.id]);
    }
  });

  it("says on each invoice who got it and why", async () => {
    const scene = await aDayScene(stand);
    const [invoice] = scene.invoices as [DayScene["invoices"][number]];
    await scene.fire(invoice);
    await scene.runDays(later);

    const facts = await stand.receivables.listFacts(invoice.id);

    expect(facts.find(({ kind }) => kind === "reminder-sent")?.facts).toEqual({
      contactId: scene.client.contacts[0]?.id,
      name: "Maya Chen",
      email: "maya@northwind.example",
      milestone: "not-opened",
      anchor: "sent",
      offsetDays: 3,
      channel: "mail",
    });
    expect((await scene.read(invoice)).firedMilestones).toMatchObject([
      { kind: "not-opened", contactIds: [scene.client.contacts[0]?.id], channel: "mail" },
    ]);
  });

  it("lets a mail program stop such mails with one press, and has no other mail do so", async () => {
    const scene = await aDayScene(stand);
    await Promise.all(scene.invoices.map((invoice) => scene.fire(invoice)));

    await scene.runDays(later);

    const [url] = scene.sent.map(({ unsubscribeUrl }) => unsubscribeUrl);
    expect(url).toMatch(/^https:\/\/pay\.studiolime\.example\/u\/inv_\w+\/[\w-]{32}$/u);
  });

  it("takes in all that fire at the same moment", async () => {
    const scene = await aDayScene(stand, { count: 5 });

    // Whoever finds it changed again and again comes back two minutes later.
    for (let rounds = 0; rounds < 4; rounds += 1) {
      const waiting = [];
      for (const invoice of scene.invoices) {
        const { firedMilestones } = await scene.read(invoice);
        if (firedMilestones.length === 0) waiting.push(invoice);
      }
      await Promise.all(waiting.map((invoice) => scene.fire(invoice)));
    }

    const jobs = await scene.days();
    expect(jobs.map((job) => enrolledIn(job).length)).toEqual([5]);
  });

  it("has room for fifteen; the sixteenth goes out on the next day", async () => {
    const scene = await aDayScene(stand, { count: 16 });
    for (const invoice of scene.invoices) await scene.fire(invoice);
    const jobs = await scene.days();
    expect(jobs.map((job) => enrolledIn(job).length)).toEqual([15, 1]);

    await scene.runDays(later);
    expect(scene.sent).toHaveLength(1);
    await scene.runDays(addSeconds(later, 24 * 60 * 60));

    expect(scene.sent).toHaveLength(2);
    const days = jobs.map(({ name }) => name.slice(0, 17));
    expect(days).toEqual(["remind.2026-11-24", "remind.2026-11-25"]);
  });

  it("is one: what fires after it has left goes out on the next day", async () => {
    const scene = await aDayScene(stand, { count: 2 });
    const [one, other] = scene.invoices as [
      DayScene["invoices"][number],
      DayScene["invoices"][number],
    ];
    await scene.fire(one);
    await scene.runDays(later);

    await scene.fire(other);

    const [next] = await scene.days();
    expect(next?.name.slice(0, 17)).toBe("remind.2026-11-25");
    expect((await scene.read(other)).firedMilestones[0]?.at).toBe(next?.dueAt);
    await scene.runDays(next?.dueAt ?? "");
    expect(scene.sent).toHaveLength(2);
    expect(invoicesIn(scene)).toEqual([[one.id], [other.id]]);
  });

  it("waits with that of another day when it was held up until then", async () => {
    const scene = await aDayScene(stand, { count: 2 });
    const [one, other] = scene.invoices as [
      DayScene["invoices"][number],
      DayScene["invoices"][number],
    ];
    await scene.fire(one);
    scene.setTime("2026-11-25T17:15:00.000Z");
    await scene.fire(other);

    await scene.runDays("2026-11-25T17:30:00.000Z");
    await scene.runDays("2026-11-25T17:45:00.000Z");

    expect(scene.sent).toHaveLength(1);
    expect(await scene.timeline(one)).toContain("reminder-sent");
    expect(await scene.timeline(other)).toContain("reminder-sent");
  });

  it("goes to each of the circle, who are told of one another", async () => {
    const scene = await aDayScene(stand, {
      contacts: [{}, { name: "Ada Payable", role: "billing", email: "ap@northwind.example" }],
    });
    const [invoice] = scene.invoices as [DayScene["invoices"][number]];
    const fired = ["not-opened", "upcoming", "due-today", "three-days-late", "seven-days-late"];
    const at = "2026-12-28T17:30:00.000Z";
    await scene.change(invoice, { firedMilestones: fired.map((kind) => ({ kind, at })) });
    scene.setTime("2027-01-04T17:15:00.000Z");

    await scene.fire(invoice);
    await scene.runDays("2027-01-04T17:30:00.000Z");

    expect(scene.sent.map(({ to }) => to.email).toSorted()).toEqual([
      "ap@northwind.example",
      "maya@northwind.example",
    ]);
    const { firedMilestones } = await scene.read(invoice);
    const ids = scene.client.contacts.map(({ id }) => id);
    expect(firedMilestones.at(-1)).toMatchObject({ kind: "fourteen-days-late", contactIds: ids });
  });
});

describe.skipIf(!hasEmulator)("an invoice in the mail of a day", () => {
  it("that was paid meanwhile is left out, and the others go", async () => {
    const scene = await aDayScene(stand, { count: 2 });
    const [paid, open] = scene.invoices as [
      DayScene["invoices"][number],
      DayScene["invoices"][number],
    ];
    for (const invoice of scene.invoices) await scene.fire(invoice);
    await scene.pay(paid);

    await scene.runDays(later);

    expect(invoicesIn(scene)).toEqual([[open.id]]);
    expect(await scene.timeline(paid)).toEqual(["reminder-due", "reminder-skipped: settled"]);
    expect(await scene.timeline(open)).toEqual(["reminder-due", "reminder-sent"]);
  });

  it("that is paid while the mail is being written is left out", async () => {
    const scene = await aDayScene(stand, { count: 2 });
    const [paid, open] = scene.invoices as [
      DayScene["invoices"][number],
      DayScene["invoices"][number],
    ];
    for (const invoice of scene.invoices) await scene.fire(invoice);

    await scene.runDays(
      later,
      beforeClaim(scene, () => scene.pay(paid)),
    );

    expect(invoicesIn(scene)).toEqual([[open.id]]);
    expect(await scene.timeline(paid)).toEqual(["reminder-due", "reminder-skipped: settled"]);
  });

  it("that was all of it and is paid leaves no mail", async () => {
    const scene = await aDayScene(stand);
    const [paid] = scene.invoices as [DayScene["invoices"][number]];
    await scene.fire(paid);

    await scene.runDays(
      later,
      beforeClaim(scene, () => scene.pay(paid)),
    );

    expect(scene.sent).toEqual([]);
    expect(await scene.timeline(paid)).toEqual(["reminder-due", "reminder-skipped: settled"]);
    expect(await scene.days()).toEqual([]);
  });

  it("that enrols while the mail is being written goes along", async () => {
    const scene = await aDayScene(stand, { count: 2 });
    const [one, other] = scene.invoices as [
      DayScene["invoices"][number],
      DayScene["invoices"][number],
    ];
    await scene.fire(one);

    await scene.runDays(
      later,
      beforeClaim(scene, () => scene.fire(other)),
    );

    expect(scene.sent).toHaveLength(1);
    expect(await scene.timeline(one)).toEqual(["reminder-due", "reminder-sent"]);
    expect(await scene.timeline(other)).toEqual(["reminder-due", "reminder-sent"]);
  });

  it.each([
    ["the client", "client"],
    ["everything", "vendor"],
  ])("is left out when %s is held at the last moment", async (_, level) => {
    const scene = await aDayScene(stand);
    const [invoice] = scene.invoices as [DayScene["invoices"][number]];
    await scene.fire(invoice);
    const hold = { at: later, by: "mem_1", reason: "call", freezesFees: false } as const;
    await (level === "client"
      ? stand.receivables.putClient({ ...scene.client, version: 2, hold }, 1)
      : scene.putReminders({ hold }));

    await scene.runDays(later);

    expect(scene.sent).toEqual([]);
    expect(await scene.timeline(invoice)).toEqual(["reminder-due", "reminder-skipped: held"]);
  });

  it("is left out when its reader wants no more reminders of the client's", async () => {
    const scene = await aDayScene(stand);
    const [invoice] = scene.invoices as [DayScene["invoices"][number]];
    await scene.fire(invoice);
    const contacts = scene.client.contacts.map((one) => ({ ...one, remindersStoppedAt: later }));
    await stand.receivables.putClient({ ...scene.client, version: 2, contacts }, 1);

    await scene.runDays(later);

    expect(scene.sent).toEqual([]);
    expect(await scene.timeline(invoice)).toContain("reminder-skipped: unsubscribed");
  });
});

describe.skipIf(!hasEmulator)("a mail of reminders that is too much at once", () => {
  it("comes back after two to ten minutes, which counts as no try", async () => {
    const scene = await aDayScene(stand);
    await Promise.all(scene.invoices.map((invoice) => scene.fire(invoice)));
    scene.sendFailures.push(throttled);

    await scene.runDays(later);

    const [job] = await scene.days();
    expect(job).toMatchObject({ status: "open", tries: 0, reason: "mail-throttled" });
    expect(job?.sendsInDoubt).toEqual([]);
    expect(job?.dueAt.localeCompare(addSeconds(later, 120))).toBeGreaterThanOrEqual(0);
    expect(job?.dueAt.localeCompare(addSeconds(later, 600))).toBeLessThanOrEqual(0);
    await scene.runDays(job?.dueAt ?? "");
    expect(scene.sent).toHaveLength(1);
  });
});

describe.skipIf(!hasEmulator)("a reminder that bounces", () => {
  it("goes to the next contact, once, and to nobody who has it already", async () => {
    const scene = await aDayScene(stand, {
      count: 2,
      contacts: [{}, { name: "Ada Payable", role: "billing", email: "ap@northwind.example" }],
    });
    const { world, client, invoices, sent } = scene;
    for (const invoice of invoices) await scene.fire(invoice);
    const [mail] = await scene.days();
    await scene.runDays(later);
    const bounce = {
      kind: "bounced",
      ownerId: client.id,
      jobName: mail?.name ?? "",
      address: "maya@northwind.example",
      reason: "550 no such user",
    } as const;

    await recordMailEvent(world, bounce);
    await recordMailEvent(world, bounce);
    const [next] = await scene.days();
    await scene.runDays(next?.dueAt ?? "");

    expect(sent.map(({ to }) => to.email)).toEqual([
      "maya@northwind.example",
      "ap@northwind.example",
    ]);
    for (const invoice of invoices) {
      const timeline = await scene.timeline(invoice);
      expect(timeline.filter((kind) => kind === "reminder-sent")).toHaveLength(2);
      expect(timeline.filter((kind) => kind === "passed-on")).toHaveLength(1);
    }
    const tasks = await stand.receivables.listTasks(scene.vendorId);
    expect(tasks.map(({ kind }) => kind)).toEqual(["contact-unreachable"]);
  });
});

describe.skipIf(!hasEmulator)("a reminder of a promise", () => {
  const step = {
    kind: "day-before-promise",
    anchor: "promise",
    offsetDays: -1,
    graceDays: 0,
    channel: "mail",
    tone: "warm",
    circle: "first",
    sender: "owner",
    message: "reminder",
  } as const;
  const promise = {
    id: "prm_1",
    requestKey: "promise",
    status: "open",
    contactId: "con_1",
    date: "2026-12-02",
    amount: 124_000,
    settledBefore: 0,
    madeAt: "2026-11-22T17:00:00.000Z",
  } as const;

  /** An invoice whose client has promised to pay, with a reminder of that on the day before. */
  async function promised() {
    const scene = await aDayScene(stand);
    const [invoice] = scene.invoices as [DayScene["invoices"][number]];
    await scene.change(invoice, {
      arrangements: { promises: [promise] },
      reminders: {
        version: "v1.c0.i0",
        cadence: { id: "cad_1", name: "Short", steps: [step] },
        calendar: { skipsWeekends: false, daysOff: [] },
      },
    });
    scene.setTime("2026-12-01T17:15:00.000Z");
    await scene.fire(invoice);
    return { ...scene, invoice };
  }

  it("goes out although all others rest for that promise", async () => {
    const { runDays, sent, timeline, invoice } = await promised();

    await runDays("2026-12-01T17:30:00.000Z");

    expect(sent).toHaveLength(1);
    expect(await timeline(invoice)).toEqual(["reminder-due", "reminder-sent"]);
  });

  it("does not, once the vendor holds the invoice while it is being written", async () => {
    const scene = await promised();
    const hold = { at: later, by: "mem_1", reason: "call", freezesFees: false } as const;
    const held = () => scene.change(scene.invoice, { hold });

    await scene.runDays("2026-12-01T17:30:00.000Z", beforeClaim(scene, held));

    expect(scene.sent).toEqual([]);
    expect(await scene.timeline(scene.invoice)).toContain("reminder-skipped: held");
  });
});
