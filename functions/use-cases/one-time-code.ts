import { addSeconds } from "../../shared/values/instant.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import type { World } from "../ports/world.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Reader } from "./link-access.ts";
import { mailJob, shortId } from "./owed-jobs.ts";
import { newId } from "./new-id.ts";

/** A code works for ten minutes, once, and only from where it was asked for (OWASP ASVS 5.0, 6.5.5). */
const codeSeconds = 10 * 60;

/** What a code opens stays open for half an hour without use. */
const elevatedSeconds = 30 * 60;

/**
 * Owes a reader the mail with a code; it is minted by the job that mails it. False for somebody to
 * whom the invoice was only passed on: what a code opens is the client's own.
 */
export async function askCode(
  world: Pick<World, "clock" | "randomness" | "receivables">,
  { invoice, contact }: Reader,
  sessionHash: string,
): Promise<boolean> {
  const client = await world.receivables.readClient(invoice.content.clientId);
  if (client?.contacts.some(({ id }) => id === contact.id) !== true) return false;
  const mail = { message: "code", contactId: contact.id, sessionHash } as const;
  const name = `code.${shortId(newId(world.randomness, "req", invoice.vendorId))}`;
  await world.receivables.addJobs([mailJob(invoice.id, name, mail, world.clock.now())]);
  return true;
}

/** Owes a member the mail with a code for changing where money goes. */
export async function askMemberCode(
  world: Pick<World, "clock" | "randomness" | "receivables">,
  memberId: string,
  browserHash: string,
): Promise<void> {
  const vendorId = vendorOf(memberId);
  const mail = { message: "member-code", memberId, purpose: "own-account", browserHash } as const;
  const name = `code.${shortId(newId(world.randomness, "req", vendorId))}`;
  await world.receivables.addJobs([mailJob(vendorId, name, mail, world.clock.now())]);
}

/** Makes a code for somebody, bound to the browser that asked. */
export async function mintCode(
  world: Pick<World, "clock" | "secrets" | "access">,
  subjectId: string,
  boundTo: string,
): Promise<string> {
  const code = world.secrets.mintCode();
  const expiresAt = addSeconds(world.clock.now(), codeSeconds);
  await world.access.putCode({ subjectId, expiresAt }, codeHash(world, code, boundTo));
  return code;
}

/** Uses a code up; true when it is this person's, from this browser, and still good. */
export async function redeemCode(
  world: Pick<World, "clock" | "secrets" | "access">,
  entered: { readonly code: string; readonly subjectId: string; readonly boundTo: string },
): Promise<boolean> {
  const hash = codeHash(world, entered.code, entered.boundTo);
  const known = await world.access.takeCode(hash);
  if (known === undefined || known.subjectId !== entered.subjectId) return false;
  return world.clock.now() < known.expiresAt;
}

/** People write codes with or without hyphens, in either case. */
function codeHash(world: Pick<World, "secrets">, code: string, boundTo: string): string {
  return world.secrets.hash(`${boundTo}:${code.replaceAll(/[\s-]/gu, "").toUpperCase()}`);
}

/** Lets the session of a reader do more for a while; asked again, the while begins anew. */
export async function elevateSession(
  world: Pick<World, "clock" | "receivables">,
  { invoice }: Reader,
  sessionHash: string,
): Promise<void> {
  const elevatedUntil = addSeconds(world.clock.now(), elevatedSeconds);
  await changeInvoice(world.receivables, invoice.id, ({ invoice: current, sessions }) => {
    const session = sessions.find(({ secretHash }) => secretHash === sessionHash);
    if (session === undefined) return { answer: undefined };
    const elevated = { ...session, elevatedUntil };
    return { answer: undefined, commit: { invoice: current, sessions: [elevated] } };
  });
}
