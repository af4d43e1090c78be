import { createTransport } from "nodemailer";
import { describe, expect, it } from "vitest";
import { fromHeader } from "../../../shared/messages/sender.ts";

const address = "bills@kindly.example";

/** What a mail program makes of the header. */
async function readBack(from: string) {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "unix" });
  const sent = await transport.sendMail({ from, to: "maya@northwind.example", text: "Hello" });
  const source = Buffer.isBuffer(sent.message) ? sent.message.toString("utf8") : "";
  return { envelopeFrom: sent.envelope.from, headers: source.split("\n\n")[0] ?? "" };
}

describe("a From header", () => {
  it("is the vendor's name and the address", () => {
    expect(fromHeader("Studio Lime", address)).toBe(`"Studio Lime" <${address}>`);
  });

  it("is the address alone without a name", () => {
    expect(fromHeader(" \u202e\r\n", address)).toBe(address);
  });

  it("can't be ended by the name", () => {
    expect(fromHeader('A" <evil@example.com>, "\\', address)).toBe(
      `"A\\" <evil@example.com>, \\"\\\\" <${address}>`,
    );
  });

  it.each([
    "Studio Lime",
    "สตูดิโอไลม์",
    'Anna "The Pen" Lim, Ltd.',
    "evil@example.com",
    'A" <evil@example.com>, "B',
    "A\r\nBcc: evil@example.com",
  ])("comes from our address alone for a vendor named %j", async (name) => {
    const { envelopeFrom, headers } = await readBack(fromHeader(name, address));

    expect(envelopeFrom).toBe(address);
    expect(headers).not.toMatch(/^bcc:/imu);
    expect(headers.match(/^From: .*(?:\n[ \t].*)*/mu)?.[0]).toMatch(/<bills@kindly\.example>$/u);
  });

  it("is refused without an address", () => {
    expect(() => fromHeader("Studio Lime", "a@b\r\nBcc: c@d")).toThrow("needs an address");
  });
});
