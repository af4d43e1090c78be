import type { OutgoingMail } from "../../ports/mailer.ts";

/** Builds the message as MIME: text and HTML of equal worth, attachments behind them. */
export async function composeMime(
  outgoing: OutgoingMail,
  fromAddress: string,
): Promise<Uint8Array> {
  const { createTransport } = await import("nodemailer");
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const sent = await transport.sendMail({
    from: { name: plain(outgoing.fromName), address: fromAddress },
    to: { name: plain(outgoing.to.name), address: outgoing.to.email },
    replyTo: { name: plain(outgoing.replyTo.name), address: outgoing.replyTo.email },
    subject: plain(outgoing.mail.subject),
    text: outgoing.mail.text,
    html: outgoing.mail.html,
    // Mail that nobody should answer by machine: out-of-office notes stay away (RFC 3834).
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      ...unsubscribing(outgoing),
    },
    attachments: outgoing.attachments.map((attachment) => ({
      filename: attachment.filename,
      contentType: attachment.contentType,
      content: Buffer.from(attachment.content),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return sent.message as Buffer;
}

/** What lets a mail program offer to stop reminders with one press (RFC 8058). */
function unsubscribing({ unsubscribeUrl }: OutgoingMail): Readonly<Record<string, string>> {
  if (unsubscribeUrl === undefined) return {};
  return {
    "List-Unsubscribe": `<${unsubscribeUrl}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}

/** One line without control characters, so that no name can add a header. */
function plain(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, " ").trim();
}
