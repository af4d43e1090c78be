import { addSeconds } from "../../shared/values/instant.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import type { MemberSession, SignIn } from "../ports/access.ts";
import type { World } from "../ports/world.ts";
import { newId } from "./new-id.ts";
import { mailJob, shortId } from "./owed-jobs.ts";

/** A mailed link, and the code it may turn into, work for ten minutes (OWASP ASVS 5.0, 6.5.5). */
export const signInSeconds = 10 * 60;

/** A member is signed in for twelve hours at most, and for two without doing anything. */
const sessionSeconds = 12 * 60 * 60;
const idleSeconds = 2 * 60 * 60;

type Parts = Pick<World, "clock" | "randomness" | "secrets" | "receivables" | "access">;

/**
 * Owes a sign-in link to every member with this address. The answer is the same whether there is
 * one; the secret is made by the job that mails it.
 */
export async function askSignIn(
  world: Parts,
  request: { readonly email: string; readonly browserSecret: string },
): Promise<void> {
  const members = await world.access.findMemberByEmail(request.email);
  const now = world.clock.now();
  for (const { vendorId, memberId } of members) {
    const signInId = newId(world.randomness, "req", vendorId);
    const browserHash = world.secrets.hash(request.browserSecret);
    const job = mailJob(
      vendorId,
      `sign-in.${shortId(signInId)}`,
      { message: "sign-in", memberId, signInId, browserHash },
      now,
    );
    await world.receivables.addJobs([job]);
  }
}

/** Where an opened sign-in link leads. */
export type OpenedSignIn =
  | { readonly outcome: "signed-in"; readonly sessionSecret: string }
  | { readonly outcome: "other-browser"; readonly code: string };

/**
 * Uses a mailed link, once. In the browser that asked for it, it signs in; in any other it turns
 * into a code to be typed in the one that asked. Undefined when it is not valid, or used.
 */
export async function openSignIn(
  world: Parts,
  request: { readonly secret: string; readonly browserSecret: string | undefined },
): Promise<OpenedSignIn | undefined> {
  const secretHash = world.secrets.hash(request.secret);
  const signIn = await world.access.readSignIn(secretHash);
  if (signIn === undefined || signIn.expiresAt <= world.clock.now()) return undefined;
  if (isAsker(world, signIn, request.browserSecret)) {
    return beginSession(world, secretHash, signIn);
  }
  const code = world.secrets.mintCode();
  const turned = await world.access.turnIntoCode(secretHash, signIn, codeHash(world, code));
  return turned ? { outcome: "other-browser", code } : undefined;
}

/** Uses a code, once, in the browser that asked for the link. */
export async function enterSignInCode(
  world: Parts,
  request: { readonly code: string; readonly browserSecret: string | undefined },
): Promise<Extract<OpenedSignIn, { readonly outcome: "signed-in" }> | undefined> {
  const hash = codeHash(world, request.code);
  const signIn = await world.access.readSignIn(hash);
  if (signIn === undefined || signIn.expiresAt <= world.clock.now()) return undefined;
  if (!isAsker(world, signIn, request.browserSecret)) return undefined;
  return beginSession(world, hash, signIn);
}

/** The member behind a session's secret; undefined once it is over, by hours or by idleness. */
export async function readSession(
  world: Pick<World, "clock" | "secrets" | "access">,
  sessionSecret: string,
): Promise<MemberSession | undefined> {
  const hash = world.secrets.hash(sessionSecret);
  const session = await world.access.readMemberSession(hash);
  const now = world.clock.now();
  if (session === undefined || session.expiresAt <= now) return undefined;
  if (addSeconds(session.lastUsedAt, idleSeconds) <= now) return undefined;
  // Once in five minutes is fine enough for idleness, and spares a write with each request.
  if (addSeconds(session.lastUsedAt, 5 * 60) <= now) {
    await world.access.touchMemberSession(hash, now);
  }
  return session;
}

function isAsker(world: Parts, signIn: SignIn, browserSecret: string | undefined): boolean {
  return browserSecret !== undefined && world.secrets.hash(browserSecret) === signIn.browserHash;
}

async function beginSession(world: Parts, hash: string, signIn: SignIn) {
  const now = world.clock.now();
  const sessionSecret = world.secrets.mint();
  const session: MemberSession = {
    vendorId: vendorOf(signIn.memberId),
    memberId: signIn.memberId,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: addSeconds(now, sessionSeconds),
  };
  const sessionHash = world.secrets.hash(sessionSecret);
  const isFirst = await world.access.redeemSignIn(hash, session, sessionHash);
  return isFirst ? ({ outcome: "signed-in", sessionSecret } as const) : undefined;
}

/** People write codes with or without hyphens, in either case. */
function codeHash(world: Parts, code: string): string {
  return world.secrets.hash(`code:${code.replaceAll("-", "").toUpperCase()}`);
}
