import { describe, expect, it } from "vitest";
import { defaultCadence } from "../../../shared/milestones/cadence.ts";
import { addSeconds } from "../../../shared/values/instant.ts";
import { timelineOf } from "../stand/books.ts";
import { hasLocalWorld, localStand, startsUnswept } from "../stand/local-stand.ts";
import { mails, schedulesOf } from "../stand/mails.ts";
import { openDesk } from "../stand/vendor-desk.ts";

const stand = localStand(startsUnswept);

/** The hour of an instant in Portland, where winter is eight hours behind UTC. */
const hourInPortland = (instant: string) => addSeconds(instant, -8 * 60 * 60).slice(11, 13);

describe.skipIf(!hasLocalWorld)("the life of an invoice that nobody pays", () => {
  it("has each reminder once, in the morning, and leaves no schedule behind", async () => {
    const desk = await openDesk(stand);
    const { id } = await desk.issued({}, true);

    await stand.moveBy("P95D");

    const received = (await mails(stand)).filter(({ to }) => to.includes(desk.emails.client));
    const [invoice, ...reminders] = received;
    expect(invoice?.attachments).toHaveLength(1);
    expect(reminders.map(({ at }) => hourInPortland(at))).toEqual(Array(8).fill("09"));
    const facts = await stand.ports.receivables.listFacts(String(id));
    const milestones = (kind: string) =>
      facts.filter((fact) => fact.kind === kind).map((fact) => fact.facts["milestone"]);
    const mailed = defaultCadence.filter(({ channel }) => channel === "mail");
    const byHand = defaultCadence.filter(({ channel }) => channel !== "mail");
    expect(milestones("reminder-due")).toEqual(mailed.map(({ kind }) => kind));
    expect(new Set(milestones("reminder-sent"))).toEqual(new Set(mailed.map(({ kind }) => kind)));
    expect(milestones("follow-up-due")).toEqual(byHand.map(({ kind }) => kind));
    expect(await schedulesOf(stand, String(id))).toEqual([]);
  });

  it("goes on with the colleague when the first contact cannot be reached", async () => {
    const desk = await openDesk(stand);
    const { emails } = desk;
    const [first, second] = (await desk.done("GET", `/clients/${desk.clientId}`)).contacts;
    const { id: _, mailStanding: __, ...maya } = first;
    const { id: ___, mailStanding: ____, ...colleague } = second;
    const email = `gone${emails.client.split("@")[1]?.length}@bounce.test`;
    const clientId = await desk.client({ contacts: [{ ...maya, email }, colleague] });
    const invoice = await desk.issued({ clientId }, true);

    await stand.moveBy("P4D");

    const to = (address: string) =>
      mails(stand).then((all) => all.filter((mail) => mail.to.includes(address)));
    expect(await to(email)).toHaveLength(1);
    expect(await to(emails.colleague)).toHaveLength(2);
    expect(await timelineOf(stand, String(invoice.id))).toEqual(
      expect.arrayContaining(["mail-bounced", "reminder-sent"]),
    );
  });
});

describe.skipIf(!hasLocalWorld)("a reminder that something held up", () => {
  it("until the night leaves in the morning", async () => {
    const desk = await openDesk(stand);
    const { id } = await desk.issued({}, true);
    await stand.fault({ service: "ses", match: "SendRawEmail", fault: "throttle", times: 7 });

    await stand.moveBy("P5D");

    const received = (await mails(stand)).filter(({ to }) => to.includes(desk.emails.client));
    expect(received).toHaveLength(2);
    expect(Number(hourInPortland(received[1]?.at ?? ""))).toBeGreaterThanOrEqual(8);
    expect(Number(hourInPortland(received[1]?.at ?? ""))).toBeLessThan(21);
    expect(await timelineOf(stand, String(id))).toContain("reminder-sent");
  });
});

describe.skipIf(!hasLocalWorld)("a reminder whose answer is lost", () => {
  it.each([
    ["timeout-after", 2],
    ["timeout-before", 1],
  ])("(%s) is never sent again", async (fault, received) => {
    const desk = await openDesk(stand);
    const { id } = await desk.issued({}, true);
    await stand.fault({ service: "ses", match: "SendRawEmail", fault });
    await stand.fault({ service: "ses-events", match: "Send", fault: "drop" });

    await stand.moveBy("P5D");
    await stand.local("DELETE", "/faults");

    const all = (await mails(stand)).filter(({ to }) => to.includes(desk.emails.client));
    expect(all).toHaveLength(received);
    const timeline = await timelineOf(stand, String(id));
    expect(timeline).toContain("send-failed");
    expect(timeline).not.toContain("reminder-sent");
  });

  it("counts as sent when the provider's word comes after all", async () => {
    const desk = await openDesk(stand);
    const { id } = await desk.issued({}, true);
    await stand.fault({ service: "ses", match: "SendRawEmail", fault: "timeout-after" });

    await stand.moveBy("P5D");

    const all = (await mails(stand)).filter(({ to }) => to.includes(desk.emails.client));
    expect(all).toHaveLength(2);
    const timeline = await timelineOf(stand, String(id));
    expect(timeline).toContain("reminder-sent");
    expect(timeline).not.toContain("send-failed");
  });
});
