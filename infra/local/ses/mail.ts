import PostalMime, { type Address, addressParser, type Attachment, decodeWords } from "postal-mime";

export type MailAttachment = {
  filename: string;
  contentType: string;
  size: number;
  /** Where its content is served. */
  url: string;
};

/** A message that SES accepted, as the mailbox shows it. */
export type Mail = {
  /** The id by which SES's events name it. */
  id: string;
  at: string;
  from: string;
  to: string[];
  cc: string[];
  /** Everybody it goes to, hidden copies included. */
  recipients: string[];
  replyTo: string[];
  subject: string;
  text: string;
  html: string;
  /** Lower-case names; a repeated header's values are joined with commas. */
  headers: Record<string, string>;
  attachments: MailAttachment[];
  tags: Record<string, string>;
  configurationSet: string | undefined;
};

export type MailEnvelope = {
  id: string;
  at: number;
  /** Empty where the message's own headers say who gets it. */
  recipients: string[];
  tags: [name: string, value: string][];
  configurationSet: string | undefined;
};

/** Reads a raw message; SES's own headers steer it and aren't passed on. */
export async function readMail(raw: Buffer, envelope: MailEnvelope): Promise<Mail> {
  const email = await PostalMime.parse(raw);
  const header = (name: string) => email.headers.find(({ key }) => key === name)?.value;
  const to = addresses(email.to);
  const cc = addresses(email.cc);
  const named = [...to, ...cc, ...addresses(email.bcc)];
  const tags = [...envelope.tags, ...headerTags(header("x-ses-message-tags"))];
  return {
    id: envelope.id,
    at: new Date(envelope.at).toISOString(),
    from: email.from === undefined ? "" : written(email.from),
    to,
    cc,
    recipients: envelope.recipients.length > 0 ? envelope.recipients.flatMap(bare) : named,
    replyTo: addresses(email.replyTo),
    subject: email.subject ?? "",
    text: (email.text ?? "").replaceAll("\r\n", "\n").trimEnd(),
    html: (email.html ?? "").trimEnd(),
    headers: shownHeaders(email.headers, envelope.id),
    attachments: email.attachments.map((attachment, index) => ({
      filename: attachment.filename ?? `attachment-${index + 1}`,
      contentType: attachment.mimeType,
      size: attachmentContent(attachment).length,
      url: `/local/mailbox/${envelope.id}/attachments/${index}`,
    })),
    tags: Object.fromEntries(tags),
    configurationSet: envelope.configurationSet ?? header("x-ses-configuration-set"),
  };
}

/** The attachments of a raw message, with their content. */
export async function readAttachments(
  raw: Buffer,
): Promise<{ contentId: string | undefined; content: Buffer }[]> {
  const { attachments } = await PostalMime.parse(raw);
  return attachments.map((attachment) => ({
    contentId: attachment.contentId?.replace(/^<|>$/g, ""),
    content: attachmentContent(attachment),
  }));
}

function attachmentContent({ content, encoding }: Attachment): Buffer {
  if (typeof content === "string") return Buffer.from(content, encoding ?? "utf8");
  return content instanceof Uint8Array
    ? Buffer.from(content)
    : Buffer.from(new Uint8Array(content));
}

function shownHeaders(
  headers: readonly { key: string; value: string }[],
  id: string,
): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const { key, value } of headers) {
    if (key.startsWith("x-ses-") || key === "bcc") continue;
    const decoded = decodeWords(value);
    shown[key] = shown[key] === undefined ? decoded : `${shown[key]}, ${decoded}`;
  }
  return { ...shown, "message-id": `<${id}@email.amazonses.com>` };
}

/** `a=b, c=d`, as the header X-SES-MESSAGE-TAGS writes tags. */
function headerTags(text = ""): [string, string][] {
  return text
    .split(",")
    .map((pair) => pair.split("=").map((part) => part.trim()))
    .filter((pair): pair is [string, string] => pair.length === 2 && pair[0] !== "");
}

function addresses(found: readonly Address[] | undefined): string[] {
  return (found ?? []).flatMap((address) =>
    address.group === undefined ? [address.address] : address.group.map((one) => one.address),
  );
}

function bare(text: string): string[] {
  return addresses(addressParser(text));
}

function written(address: Address): string {
  if (address.group !== undefined) return address.name;
  return address.name === "" ? address.address : `${address.name} <${address.address}>`;
}

/** The address of a written sender, without the name. */
export function senderAddress(from: string): string {
  return bare(from)[0] ?? from;
}
