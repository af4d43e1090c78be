import type { Json } from "./ask.ts";
import type { Stand } from "./local-stand.ts";

/** A mail in the mailbox of the world. */
export type ReceivedMail = {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly Json[];
};

/** All mails that arrived since the mailbox was emptied, oldest first. */
export async function mails(stand: Stand): Promise<readonly ReceivedMail[]> {
  return (await stand.local("GET", "/mailbox")) as readonly ReceivedMail[];
}

/** Who got mail and about what, oldest first; tests compare these. */
export async function subjectsTo(stand: Stand, address: string): Promise<readonly string[]> {
  return (await mails(stand))
    .filter(({ to }) => to.includes(address))
    .map(({ subject }) => subject);
}

/** The magic link in a mail. */
export function linkIn(mail: ReceivedMail): string {
  const link = /https?:\/\/\S+\/i\/inv_\w+#[\w-]{43}/u.exec(mail.text)?.[0];
  if (link === undefined) throw new Error(`There is no link in "${mail.subject}".`);
  return link;
}

/** The live schedules of an owner's jobs: their names without the owner, and when. */
export async function schedulesOf(
  stand: Stand,
  ownerId: string,
): Promise<readonly { readonly name: string; readonly at: string }[]> {
  const all = (await stand.local("GET", "/schedules")) as readonly { name: string; at: string }[];
  return all
    .filter(({ name }) => name.startsWith(`${ownerId}.`))
    .map(({ name, at }) => ({ name: name.slice(ownerId.length + 1), at }));
}

/** All mails to an address, oldest first. */
export async function mailsTo(stand: Stand, address: string): Promise<readonly ReceivedMail[]> {
  return (await mails(stand)).filter(({ to }) => to.includes(address));
}

/** The one-time code in a mail. */
export function codeIn(mail: ReceivedMail | undefined): string {
  const code = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/u.exec(mail?.text ?? "")?.[0];
  if (code === undefined) throw new Error(`There is no code in "${mail?.subject}".`);
  return code;
}
