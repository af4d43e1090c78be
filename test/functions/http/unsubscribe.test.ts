import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { unsubscribeStyle } from "../../../shared/messages/unsubscribe-page.ts";
import { timelineOf } from "../stand/books.ts";
import { hasLocalWorld, localStand, startsUnswept } from "../stand/local-stand.ts";
import { mailsTo, type ReceivedMail, subjectsTo } from "../stand/mails.ts";
import { dumpTable } from "../stand/table-dump.ts";
import { openDesk } from "../stand/vendor-desk.ts";

const stand = localStand(startsUnswept);

/** Where a mail says that a POST stops such mails. */
function addressIn({ headers }: ReceivedMail): string {
  const [, address = ""] = /^<(\S+)>$/u.exec(headers["list-unsubscribe"] ?? "") ?? [];
  return address;
}

async function remindedDesk() {
  const desk = await openDesk(stand);
  const invoice = await desk.issued({}, true);
  await stand.moveBy("P4D");
  const [sent, reminder] = await mailsTo(stand, desk.emails.client);
  if (sent === undefined || reminder === undefined) throw new Error("There is no reminder.");
  return { desk, id: String(invoice.id), sent, address: addressIn(reminder), reminder };
}

const oneClick = (address: string, headers: Record<string, string> = {}) =>
  fetch(address, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: "List-Unsubscribe=One-Click",
  });

const contactsOf = async (id: string) => {
  const record = await stand.ports.receivables.readInvoice(id);
  return record?.invoice.stage === "issued" ? record.invoice.contacts : [];
};

describe.skipIf(!hasLocalWorld)("stopping reminders from a mail", () => {
  it("is offered by reminders only, and looking at the address changes nothing", async () => {
    const { sent, reminder, address } = await remindedDesk();
    const before = await dumpTable();

    const page = await fetch(address);

    expect(reminder.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
    expect(sent.headers["list-unsubscribe"]).toBeUndefined();
    expect(page.status).toBe(200);
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(page.headers.get("referrer-policy")).toBe("same-origin");
    expect(await page.text()).toContain('<form method="post">');
    expect(await dumpTable()).toEqual(before);
  });

  it("takes one press, stops them for good, and leaves receipts alone", async () => {
    const { desk, id, address } = await remindedDesk();

    const stopped = await oneClick(address);
    const again = await oneClick(address, { origin: stand.origin });
    await stand.idle();

    expect([stopped.status, again.status]).toEqual([200, 200]);
    expect((await contactsOf(id))[0]?.remindersStoppedAt).toBeDefined();
    const client = await stand.ports.receivables.readClient(desk.clientId);
    expect(client?.contacts[0]?.remindersStoppedAt).toBeDefined();
    const timeline = await timelineOf(stand, id);
    expect(timeline.filter((kind) => kind === "reminders-stopped")).toHaveLength(1);
    expect(await subjectsTo(stand, desk.emails.vendor)).toHaveLength(1);
    const before = (await subjectsTo(stand, desk.emails.client)).length;
    await stand.moveBy("P30D");
    expect(await subjectsTo(stand, desk.emails.client)).toHaveLength(before);
    await desk.done("POST", `/invoices/${id}/send`);
    await stand.idle();
    expect(await subjectsTo(stand, desk.emails.client)).toHaveLength(before + 1);
  });

  it("stops those of the client's other invoices as well", async () => {
    const { desk, address } = await remindedDesk();
    const other = await desk.issued({}, true);

    await oneClick(address);
    await stand.idle();

    expect((await contactsOf(String(other.id)))[0]?.remindersStoppedAt).toBeDefined();
  });

  it("does nothing with an address that is not one", async () => {
    const { id, address } = await remindedDesk();
    const before = await dumpTable();

    const answers = await Promise.all([
      oneClick(`${address.slice(0, -1)}x`),
      oneClick(`${stand.origin}/u/${id}/${"a".repeat(32)}`),
      oneClick(`${stand.origin}/u/inv_1/${"a".repeat(32)}`),
      fetch(`${stand.origin}/u/${id}/${"a".repeat(32)}`),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(await dumpTable()).toEqual(before);
  });

  it("lets nothing but its own style touch its page", async () => {
    const { address } = await remindedDesk();

    const policy = (await fetch(address)).headers.get("content-security-policy") ?? "";

    const hash = createHash("sha256").update(unsubscribeStyle).digest("base64");
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("script-src");
  });
});

describe.skipIf(!hasLocalWorld)("stopping reminders from the page", () => {
  it("and having them again is up to the reader", async () => {
    const desk = await openDesk(stand);
    const { id } = (await desk.issued({}, true)) as { id: string };
    const visitor = await desk.visitor(id);

    const stopped = await visitor.ask("POST", "/reminders/stop", {});
    const whileStopped = (await visitor.ask("GET", "")).body.reader;
    const started = await visitor.ask("POST", "/reminders/start", {});
    const afterwards = (await visitor.ask("GET", "")).body.reader;

    expect([stopped.status, started.status]).toEqual([204, 204]);
    expect(whileStopped.remindersStopped).toBe(true);
    expect(afterwards.remindersStopped).toBeUndefined();
    expect((await contactsOf(id))[0]?.remindersStoppedAt).toBeUndefined();
  });
});
