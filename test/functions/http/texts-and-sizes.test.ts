import { beforeAll, describe, expect, it } from "vitest";
import type { NewInvoice } from "../../../shared/contract/invoice-schema.ts";
import type { Json } from "../stand/ask.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { mails } from "../stand/mails.ts";
import { aLineOf, openDesk, type VendorDesk } from "../stand/vendor-desk.ts";

const stand = localStand();

/** Texts that have hurt others: markup, control characters, directions, emoji, templates, formulas. */
const strange = [
  `<script>alert("x")</script>`,
  `"><img src=x onerror=alert(1)>`,
  "</title><b>&amp;&lt;",
  "a\u0000b\u0007c\u001b[31md",
  "line one\r\nBcc: everybody@evil.example\nline three\ttab",
  "\u202eabc\u202c \u200b\u2028\ufeff",
  "👩‍👩‍👧‍👦 é é ﷽ ｆｕｌｌ",
  "ออกแบบบรรจุภัณฑ์ डिज़ाइन",
  "{{7*7}} ${7*7} %s %00 #{x}",
  '=HYPERLINK("http://evil.example")',
  "' OR 1=1; --",
  "../../etc/passwd",
];

const fitting = (text: string, length: number) => text.slice(0, length).trimEnd();

/** An invoice in which every text is a strange one. */
function strangeInvoice(text: string): Partial<NewInvoice> {
  return {
    subject: fitting(text, 200),
    purchaseOrder: fitting(text, 100),
    note: text,
    thankYou: text,
    offer: text,
    lateTerms: text,
    lines: [aLineOf("10", text)],
    adjustments: [{ kind: "charge", description: text, amount: 100, taxRate: "0" }],
    usefulLinks: [{ label: fitting(text, 100), url: "https://a.example/?q=%3Cb%3E" }],
  };
}

/** A client in which every text is a strange one. */
function strangeClient(text: string, email: string) {
  return {
    kind: "business",
    name: text,
    address: {
      lines: [text],
      city: text,
      region: text,
      postalCode: text.slice(0, 20),
      country: "US",
    },
    taxIdentifiers: [{ kind: text.slice(0, 40), value: text.slice(0, 40) }],
    contacts: [{ name: text, salutation: text, role: "primary", email, phone: text.slice(0, 40) }],
    habits: {},
  };
}

describe.skipIf(!hasLocalWorld).each(strange)("the text %j", (text) => {
  let desk: VendorDesk;
  beforeAll(async () => {
    if (hasLocalWorld) desk = await openDesk(stand);
  });

  it("is kept as it is in every field of a client and an invoice", async () => {
    const client = strangeClient(text, desk.emails.colleague);
    const created = await desk.ask("POST", "/clients", client);
    expect(created.status, created.text).toBe(201);
    const clientId = String(created.body.id);
    expect(await desk.done("GET", `/clients/${clientId}`)).toMatchObject(client);

    const content = strangeInvoice(text);
    const draft = await desk.draft({ ...content, clientId });
    expect(await desk.done("GET", `/invoices/${draft.id}`)).toMatchObject(content);
    const issued = await desk.done("POST", `/invoices/${draft.id}/issue`, { send: true });
    expect(issued).toMatchObject({ ...content, clientName: text });
    await stand.idle();
    const view = await desk.done("GET", `/invoices/${draft.id}/view`);
    expect(view).toMatchObject({
      subject: content.subject,
      note: text,
      client: { name: text },
      lines: [{ description: text }],
    });
    await expectHarmlessMail(desk.emails.colleague);
  });

  it("is kept in why an invoice is taken back, and in what its client writes", async () => {
    const visitor = await desk.opened();
    const { invoiceId } = visitor;
    const rightPerson = { name: text, email: "right@elsewhere.example" };
    const said = await visitor.ask("POST", "/wrong-person", { message: text, rightPerson });
    expect(said.status, said.text).toBe(204);

    await desk.done("POST", `/invoices/${invoiceId}/void`, { reason: text });

    expect(await desk.done("GET", `/invoices/${invoiceId}`)).toMatchObject({
      voided: { reason: text },
    });
    expect(await visitor.view()).toMatchObject({ voided: { reason: text } });
    await stand.idle();
    await expectHarmlessMail(desk.emails.vendor);
  });
});

async function expectHarmlessMail(address: string): Promise<void> {
  const received = (await mails(stand)).filter(({ to }) => to.includes(address));
  expect(received).not.toEqual([]);
  for (const mail of received) {
    expect(mail.to).toEqual([address]);
    expect(Object.keys(mail.headers)).not.toContain("bcc");
    expect(mail.subject).not.toMatch(/[\r\n]/u);
    expect(mail.html).not.toMatch(/<script|<img src=x|<b>&amp;/u);
  }
}

describe.skipIf(!hasLocalWorld)("an invoice of ten thousand lines", () => {
  const lines = Array.from({ length: 10_000 }, (_, index) =>
    aLineOf(`${index % 100}.25`, `Bracket ${index}: milling and fitting, drawing ${index * 7}`),
  );

  it("is created, issued and shown in pages, each line once and in order", async () => {
    const desk = await openDesk(stand);
    const draft = await desk.draft({ lines });
    const issued = await desk.done("POST", `/invoices/${draft.id}/issue`, {});
    expect(issued).toMatchObject({ lineCount: 10_000, number: "TS-1" });

    const visitor = await desk.visitor(String(draft.id));
    const shown = [...(visitor.opening.body.lines as Json[])];
    for (let next = visitor.opening.body.nextLineCursor; next !== undefined;) {
      const { body } = await visitor.ask("GET", `/lines?cursor=${next}`);
      shown.push(...(body.lines as Json[]));
      next = body.nextLineCursor;
    }

    expect(shown.map(({ description }) => String(description))).toEqual(
      lines.map(({ description }) => description),
    );
    const total = shown.reduce((sum, { amount }) => sum + Number(amount), 0);
    expect(issued.sums.total.amount).toBe(total);
  });

  it("is one too many with one more", async () => {
    const desk = await openDesk(stand);
    const content = { lines: [...lines, aLineOf("1")], clientId: desk.clientId, subject: "x" };

    const answer = await desk.ask("POST", "/invoices", content);

    expect([answer.status, answer.body.errors]).toEqual([
      422,
      [{ pointer: "/lines", detail: "must have at most 10000 lines" }],
    ]);
  });

  it("is refused, without a trace, when its words do not fit into the store", async () => {
    const desk = await openDesk(stand);
    const random = () => Buffer.from(stand.ports.randomness.bytes(1_400)).toString("base64");
    const content = {
      lines: Array.from({ length: 400 }, () => aLineOf("1", random())),
      clientId: desk.clientId,
      subject: "x",
    };

    const answer = await desk.ask("POST", "/invoices", content);

    expect([answer.status, answer.body.type]).toEqual([
      422,
      "urn:kindly:problem:invoice-too-large",
    ]);
    expect((await desk.done("GET", "/invoices")).items).toEqual([]);
  });
});
