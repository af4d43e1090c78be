import type { Json, Program } from "./started-program.ts";

/** A message as the mailbox shows it. */
export type Message = {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { filename: string; contentType: string; url: string }[];
  readonly tags: Readonly<Record<string, string>>;
};

/** All messages to an address, oldest first. */
export async function mailsTo(program: Program, address: string): Promise<readonly Message[]> {
  const all = (await program.local("GET", "/mailbox")) as readonly Message[];
  return all.filter(({ to }) => to.some((recipient) => recipient.includes(address)));
}

/** What the product calls the job behind a message, without what tells jobs of a kind apart. */
export function jobKindOf({ tags }: Message): string {
  const name = Buffer.from(tags["job"] ?? "", "base64url").toString("utf8");
  return name.split(".")[0] ?? "";
}

/** The magic link in a message. */
export function linkIn({ text }: Message): string {
  const link = /http:\/\/localhost:\d+\/i\/inv_\w+#[\w-]{43}/.exec(text)?.[0];
  if (link === undefined) throw new Error(`There is no link in: ${text}`);
  return link;
}

/** The message that an address got last; waits until all that was set off has been done. */
export async function lastMailTo(program: Program, address: string): Promise<Message> {
  await program.idle();
  const last = (await mailsTo(program, address)).at(-1);
  if (last === undefined) throw new Error(`No mail to ${address} arrived.`);
  return last;
}

/** An attached file as bytes. */
export async function attachmentOf(
  program: Program,
  message: Message,
  index = 0,
): Promise<Uint8Array> {
  const url = message.attachments[index]?.url ?? "";
  const response = await fetch(new URL(url, program.origin));
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * How often each kind of message about an invoice went out, whoever got it. Reminders are the
 * client's: those with a link to the invoice are about it.
 */
export async function mailCounts(
  program: Program,
  invoiceId: string,
): Promise<Readonly<Record<string, number>>> {
  const all = (await program.local("GET", "/mailbox")) as readonly Message[];
  const counts: Record<string, number> = {};
  for (const message of all) {
    const kind = jobKindOf(message);
    const isReminder = kind === "remind" && message.text.includes(invoiceId);
    if (message.tags["owner"] !== invoiceId && !isReminder) continue;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** Live schedules about an invoice, the next one first. */
export async function schedulesOf(
  program: Program,
  invoiceId: string,
): Promise<readonly { name: string; at: string }[]> {
  const all = (await program.local("GET", "/schedules")) as readonly Json[];
  return all
    .filter(({ input }) => JSON.stringify(input).includes(invoiceId))
    .map(({ name, at }) => ({ name, at }));
}
