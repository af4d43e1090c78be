import fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { composeMime } from "../../../../functions/adapters/ses/compose-mime.ts";
import type { OutgoingMail } from "../../../../functions/ports/mailer.ts";

const from = "billing@kindly.example";

/** The usual mail with a document; says only what differs. */
function aMail(change: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    fromName: "Studio Lime",
    to: { name: "Maya Chen", email: "maya@northwind.example" },
    replyTo: { name: "Anna Lim", email: "anna@studiolime.example" },
    mail: { subject: "Invoice SL-1042", text: "Dear Maya", html: "<p>Dear Maya</p>" },
    attachments: [
      {
        filename: "invoice-SL-1042.pdf",
        contentType: "application/pdf",
        content: new Uint8Array([37, 80, 68, 70, 0, 255]),
      },
    ],
    job: { ownerId: "inv_1", name: "send.1" },
    ...change,
  };
}

async function parsed(mail: OutgoingMail) {
  const raw = Buffer.from(await composeMime(mail, from));
  const head = raw.toString("utf8").split("\r\n\r\n")[0] ?? "";
  return { email: await PostalMime.parse(raw), raw: raw.toString("utf8"), head };
}

const headerNames = [
  "auto-submitted",
  "content-type",
  "date",
  "from",
  "message-id",
  "mime-version",
  "reply-to",
  "to",
  "x-auto-response-suppress",
];

describe("a message as MIME", () => {
  it("comes in the vendor's name from the deployment's address; answers go to a person", async () => {
    const { email } = await parsed(aMail());

    expect(email.from).toEqual({ name: "Studio Lime", address: from });
    expect(email.to).toEqual([{ name: "Maya Chen", address: "maya@northwind.example" }]);
    expect(email.replyTo).toEqual([{ name: "Anna Lim", address: "anna@studiolime.example" }]);
    expect(email.subject).toBe("Invoice SL-1042");
  });

  it("says the same as text and as HTML, in every script", async () => {
    const text = "เรียนคุณสมชาย, नमस्ते, 👋 – a line.\nAnother one.";
    const { email } = await parsed(
      aMail({ mail: { subject: "ใบแจ้งหนี้ SL-1042", text, html: `<p>${text}</p>` } }),
    );

    expect(email.subject).toBe("ใบแจ้งหนี้ SL-1042");
    expect(email.text?.replaceAll("\r\n", "\n").trimEnd()).toBe(text);
    expect(email.html).toContain("เรียนคุณสมชาย, नमस्ते, 👋");
  });

  it("carries its document to the byte", async () => {
    const { email } = await parsed(aMail());

    const [document] = email.attachments;
    expect(email.attachments).toHaveLength(1);
    expect(document).toMatchObject({
      filename: "invoice-SL-1042.pdf",
      mimeType: "application/pdf",
      disposition: "attachment",
    });
    expect([...new Uint8Array(document?.content as ArrayBuffer)]).toEqual([37, 80, 68, 70, 0, 255]);
  });

  it("asks machines not to answer it", async () => {
    const { email } = await parsed(aMail());
    const header = (name: string) => email.headers.find(({ key }) => key === name)?.value;

    expect(header("auto-submitted")).toBe("auto-generated");
    expect(header("x-auto-response-suppress")).toBe("All");
  });

  it.each([
    "Evil\r\nBcc: everybody@evil.example",
    "Evil\nBcc: everybody@evil.example",
    "Evil\rBcc: everybody@evil.example",
    "Evil\u0085Bcc: everybody@evil.example",
    "Evil\u2028Bcc: everybody@evil.example",
    '"Evil" <evil@evil.example>,',
    "evil@evil.example, Maya",
    "=?utf-8?q?Evil=0D=0ABcc:_a@evil.example?=",
  ])("has no header and nobody to go to that a name or subject adds: %j", async (evil) => {
    const { email, head } = await parsed(
      aMail({
        fromName: evil,
        to: { name: evil, email: "maya@northwind.example" },
        replyTo: { name: evil, email: "anna@studiolime.example" },
        mail: { subject: evil, text: "x", html: "x" },
      }),
    );

    expect(head).not.toMatch(/^bcc:/imu);
    expect(email.bcc).toBeUndefined();
    expect(email.from?.address).toBe(from);
    expect(email.to?.map(({ address }) => address)).toEqual(["maya@northwind.example"]);
    expect(email.replyTo?.map(({ address }) => address)).toEqual(["anna@studiolime.example"]);
  });

  describe("properties", () => {
    it("has the same headers and the same addresses whatever the words are", async () => {
      const words = fc.string({ unit: "binary", maxLength: 80 });
      await fc.assert(
        fc.asyncProperty(words, words, words, words, async (fromName, to, replyTo, subject) => {
          const { email } = await parsed(
            aMail({
              fromName,
              to: { name: to, email: "maya@northwind.example" },
              replyTo: { name: replyTo, email: "anna@studiolime.example" },
              mail: { subject, text: subject, html: "x" },
            }),
          );

          // A subject without a visible character is left out.
          const names = email.headers.map(({ key }) => key).filter((key) => key !== "subject");
          expect(names.toSorted()).toEqual(headerNames);
          expect(email.from?.address).toBe(from);
          expect(email.to?.map(({ address }) => address)).toEqual(["maya@northwind.example"]);
          expect(email.replyTo?.map(({ address }) => address)).toEqual(["anna@studiolime.example"]);
        }),
        { numRuns: 60 },
      );
    });
  });
});
