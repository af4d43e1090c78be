import { afterEach, describe, expect, it } from "vitest";
import { timelineOf } from "../stand/books.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { linkIn, mails, schedulesOf, subjectsTo } from "../stand/mails.ts";
import { completePage, sessionOf } from "../stand/stripe-page.ts";
import { openDesk, type VendorDesk } from "../stand/vendor-desk.ts";
import { openLink } from "../stand/visitor.ts";

const stand = localStand();
const ses = (fault: string, times = 1) =>
  stand.fault({ service: "ses", match: "SendRawEmail", fault, times });
const noWordOfIt = (times = 1) =>
  stand.fault({ service: "ses-events", match: "Send", fault: "drop", times });

afterEach(async () => {
  if (hasLocalWorld) await stand.local("DELETE", "/faults");
});

/** Sends an invoice while something goes wrong with its mail. */
async function sendBadly(...faults: readonly (() => Promise<void>)[]) {
  const desk = await openDesk(stand);
  for (const order of faults) await order();
  const { id } = (await desk.issued({}, true)) as { id: string };
  return { desk, id, received: () => subjectsTo(stand, desk.emails.client) };
}

/** Has an invoice paid, and something go wrong with the mails about it. */
async function payBadly(...faults: readonly (() => Promise<void>)[]) {
  const desk = await openDesk(stand);
  const visitor = await desk.opened();
  const started = await visitor.pay("key");
  for (const order of faults) await order();
  await completePage(stand, sessionOf(started));
  await stand.idle();
  return { desk, visitor };
}

const kindsOf = async (id: string, ...kinds: readonly string[]) =>
  (await timelineOf(stand, id)).filter((kind) => kinds.includes(kind));

describe.skipIf(!hasLocalWorld)("an invoice that is mailed", () => {
  it("comes in the vendor's name, with its PDF, and answers go to the person who signs it", async () => {
    const { desk, id } = await sendBadly();

    const [mail] = (await mails(stand)).filter(({ to }) => to.includes(desk.emails.client));

    expect(mail).toMatchObject({
      from: "Tamarind Studio <billing@kindly.example>",
      to: [desk.emails.client],
      replyTo: [desk.emails.vendor],
      attachments: [{ filename: "invoice-TS-1.pdf", contentType: "application/pdf" }],
    });
    expect(mail?.headers).toMatchObject({
      "reply-to": `Anong Srisuk <${desk.emails.vendor}>`,
      "auto-submitted": "auto-generated",
    });
    expect(mail?.text).toContain(`${stand.origin}/i/${id}#`);
    expect(await kindsOf(id, "sent")).toEqual(["sent"]);
  });

  it("carries a link that is its reader's own, and nobody's before the mail went out", async () => {
    const { desk, id } = await sendBadly(() => ses("throttle"));
    const links = async () =>
      (await desk.done("GET", `/invoices/${id}/links`)).items.length as number;
    const whileWaiting = await links();

    await stand.moveBy("PT3M");

    const [mail] = (await mails(stand)).filter(({ to }) => to.includes(desk.emails.client));
    const visitor = mail === undefined ? undefined : await openLink(stand, linkIn(mail));
    expect(visitor?.opening.body.reader.name).toBe("Maya Chen");
    expect([whileWaiting, await links()]).toEqual([1, 2]);
  });
});

describe.skipIf(!hasLocalWorld)("a mail whose answer is lost", () => {
  it("is settled by the provider's own word: it is in the timeline, and sent once", async () => {
    const { id, received } = await sendBadly(() => ses("timeout-after"));
    expect(await kindsOf(id, "sent", "send-failed")).toEqual([]);

    await stand.moveBy("PT16M");

    expect(await received()).toHaveLength(1);
    expect(await kindsOf(id, "sent", "send-failed")).toEqual(["sent"]);
  });

  it("is settled too when that word comes fourteen minutes later", async () => {
    const late = { service: "ses-events", match: "Send", fault: "delay", delaySeconds: 840 };
    const { id, received } = await sendBadly(
      () => ses("timeout-after"),
      () => stand.fault(late),
    );

    await stand.moveBy("PT16M");

    expect(await received()).toHaveLength(1);
    expect(await kindsOf(id, "sent", "send-failed")).toEqual(["sent"]);
  });

  it("goes out once more when no word comes within 15 minutes", async () => {
    const { id, received } = await sendBadly(() => ses("timeout-after"), noWordOfIt);

    await stand.moveBy("PT14M");
    expect(await received()).toHaveLength(1);
    await stand.moveBy("PT2M");

    expect(await received()).toHaveLength(2);
    expect(await kindsOf(id, "sent", "send-failed")).toEqual(["sent"]);
    await stand.moveBy("PT3H");
    expect(await received()).toHaveLength(2);
  });

  it("goes out once when it was the request that was lost", async () => {
    const { id, received } = await sendBadly(() => ses("timeout-before"));
    expect(await received()).toEqual([]);

    await stand.moveBy("PT16M");

    expect(await received()).toHaveLength(1);
    expect(await kindsOf(id, "sent", "send-failed")).toEqual(["sent"]);
  });

  it("goes out no third time: then a person has to look", async () => {
    const { id, received } = await sendBadly(
      () => ses("timeout-after", 2),
      () => noWordOfIt(2),
    );

    await stand.moveBy("PT3H");

    expect(await received()).toHaveLength(2);
    expect(await kindsOf(id, "sent", "send-failed")).toEqual(["send-failed"]);
  });

  it("goes out once more also after it was throttled before", async () => {
    const { id, received } = await sendBadly(
      () => ses("throttle"),
      () => ses("timeout-after"),
      noWordOfIt,
    );

    await stand.moveBy("PT2H");

    expect(await received()).toHaveLength(2);
    expect(await kindsOf(id, "sent", "send-failed")).toEqual(["sent"]);
  });
});

describe.skipIf(!hasLocalWorld)("a receipt whose answer is lost", () => {
  it("goes out once more after 15 minutes without word, with a link of its own", async () => {
    const { desk, visitor } = await payBadly(
      () => ses("timeout-before", 2),
      () => noWordOfIt(2),
    );
    expect(await subjectsTo(stand, desk.emails.client)).toEqual([]);

    await stand.moveBy("PT16M");

    expect(await subjectsTo(stand, desk.emails.client)).toHaveLength(1);
    expect(await subjectsTo(stand, desk.emails.vendor)).toHaveLength(1);
    expect(await kindsOf(visitor.invoiceId, "receipt-sent", "notice-sent")).toHaveLength(2);
  });
});

describe.skipIf(!hasLocalWorld)("a mail that is throttled", () => {
  it("waits with a schedule of its own, and goes out once", async () => {
    const { id, received } = await sendBadly(() => ses("throttle", 2));

    const waiting = (await schedulesOf(stand, id)).map(({ name }) => name);
    expect(waiting.filter((name) => name.startsWith("send."))).toHaveLength(1);
    await stand.moveBy("PT3M");
    expect(await received()).toEqual([]);
    await stand.moveBy("PT5M");

    expect(await received()).toHaveLength(1);
    expect(await kindsOf(id, "sent", "send-failed")).toEqual(["sent"]);
  });

  it("eight times needs a person, and is not tried a ninth time", async () => {
    const { id, received } = await sendBadly(() => ses("throttle", 8));

    await stand.moveBy("PT8H");

    expect(await received()).toEqual([]);
    expect(await kindsOf(id, "sent", "send-failed")).toEqual(["send-failed"]);
  });
});

describe.skipIf(!hasLocalWorld)("a mail that the provider refuses", () => {
  it("is tried once, and the timeline says so", async () => {
    const desk = await openDesk(stand);
    const clientId = await clientAt(desk, "münchen@northwind.example");

    const { id } = (await desk.issued({ clientId }, true)) as { id: string };
    await stand.moveBy("PT2H");

    const facts = await stand.ports.receivables.listFacts(id);
    expect(facts.find(({ kind }) => kind === "send-failed")?.facts).toMatchObject({
      reason: "mail-refused",
    });
    expect(await kindsOf(id, "sent", "send-failed")).toEqual(["send-failed"]);
  });
});

/** A client whose first contact has this address; the second is the usual colleague. */
async function clientAt(desk: VendorDesk, email: string): Promise<string> {
  const { contacts } = await desk.done("GET", `/clients/${desk.clientId}`);
  const bare = contacts.map(
    ({ name, role, email: known }: { name: string; role: string; email: string }) => ({
      name,
      role,
      email: known,
    }),
  );
  return desk.client({ contacts: [{ ...bare[0], email }, bare[1]] });
}

describe.skipIf(!hasLocalWorld).each([
  ["bounces", "bounce.test", "bounced"],
  ["is complained about", "complaint.test", "complained"],
])("a mail that %s", (_, domain, standing) => {
  let count = 0;
  /** An invoice that was sent to an address of that kind, with a colleague behind it. */
  async function sentInVain() {
    const desk = await openDesk(stand);
    const email = `maya${(count += 1)}@${domain}`;
    const clientId = await clientAt(desk, email);
    const invoice = await desk.issued({ clientId }, true);
    return { desk, email, clientId, id: String(invoice.id) };
  }

  it("stops mail to that contact, and tells the vendor once", async () => {
    await stand.fault({ service: "ses-events", match: "*", fault: "twice", times: 4 });
    const { desk, clientId, id } = await sentInVain();

    expect(await subjectsTo(stand, desk.emails.vendor)).toHaveLength(1);
    expect(await kindsOf(id, `mail-${standing}`)).toHaveLength(1);
    const client = await desk.done("GET", `/clients/${clientId}`);
    expect(
      client.contacts.map(({ mailStanding }: { mailStanding: string }) => mailStanding),
    ).toEqual([standing, "reachable"]);
  });

  it("goes to the next contact by itself, once, and there again when it is sent again", async () => {
    await stand.fault({ service: "ses-events", match: "*", fault: "twice", times: 4 });
    const { desk, email, id } = await sentInVain();
    expect(await subjectsTo(stand, desk.emails.colleague)).toHaveLength(1);
    expect(await kindsOf(id, "passed-on")).toHaveLength(1);

    await desk.done("POST", `/invoices/${id}/send`);
    await stand.idle();

    expect(await subjectsTo(stand, email)).toHaveLength(1);
    expect(await subjectsTo(stand, desk.emails.colleague)).toHaveLength(2);
  });

  it("is a task for the vendor, once for the contact", async () => {
    const { desk, email } = await sentInVain();

    const { items } = await desk.done("GET", "/tasks");

    const tasks = items.filter(({ kind }: { kind: string }) => kind === "contact-unreachable");
    expect(tasks).toHaveLength(1);
    expect(tasks[0].facts).toMatchObject({ email, standing });
  });

  it("makes the next invoice begin with the next contact", async () => {
    const { desk, email, clientId } = await sentInVain();

    await desk.issued({ clientId }, true);

    expect(await subjectsTo(stand, email)).toHaveLength(1);
    expect(await subjectsTo(stand, desk.emails.colleague)).toHaveLength(2);
  });
});

describe.skipIf(!hasLocalWorld)("a client none of whose contacts can be reached", () => {
  it("gets no invoice mailed, and the vendor is told before it is issued", async () => {
    const desk = await openDesk(stand);
    const contacts = [{ name: "Maya", role: "primary", email: "alone@bounce.test" }] as const;
    const clientId = await desk.client({ contacts: [...contacts] });
    const { id } = (await desk.issued({ clientId }, true)) as { id: string };

    const next = await desk.draft({ clientId });
    const refused = await desk.ask("POST", `/invoices/${next.id}/issue`, { send: true });
    const again = await desk.ask("POST", `/invoices/${id}/send`, {});

    expect(refused.body.type).toBe("urn:kindly:problem:nobody-to-reach");
    expect(again.body.type).toBe("urn:kindly:problem:nobody-to-reach");
    expect(await desk.done("GET", `/invoices/${next.id}`)).toMatchObject({ status: "draft" });
  });
});
