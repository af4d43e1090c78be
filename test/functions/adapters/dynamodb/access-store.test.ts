import { describe, expect, it } from "vitest";
import type { MemberSession, SignIn } from "../../../../functions/ports/access.ts";
import { addSeconds } from "../../../../shared/values/instant.ts";
import { aVendor } from "../../../shared/builders/a-vendor.ts";
import {
  freshId,
  freshVendorId,
  hasEmulator,
  storesNow,
  tableStand,
} from "../../stand/table-stand.ts";

const stand = tableStand();
let made = 0;

/** The hash of a secret that no other test uses. */
const aHash = () => `hash-${(made += 1)}`;

function aSignIn(): SignIn {
  const vendorId = freshVendorId();
  return {
    id: freshId("req", vendorId),
    vendorId,
    memberId: freshId("mem", vendorId),
    browserHash: "hash of a browser",
    expiresAt: addSeconds(storesNow, 600),
  };
}

function aSession({ vendorId, memberId }: SignIn): MemberSession {
  return {
    vendorId,
    memberId,
    createdAt: storesNow,
    lastUsedAt: storesNow,
    expiresAt: addSeconds(storesNow, 43_200),
  };
}

describe.skipIf(!hasEmulator)("a member's address", () => {
  it("finds the member with every vendor, whatever its case", async () => {
    const email = `anna${freshVendorId()}@studiolime.example`;
    const [member] = aVendor().members;
    const vendors = [freshVendorId(), freshVendorId()].map((id) =>
      aVendor({ id, members: member === undefined ? [] : [{ ...member, email }] }),
    );
    for (const vendor of vendors) await stand.receivables.putVendor(vendor, 0);

    const found = await stand.access.findMemberByEmail(email.toUpperCase());

    expect(found).toHaveLength(2);
    expect(found).toEqual(
      expect.arrayContaining(vendors.map(({ id }) => ({ vendorId: id, memberId: member?.id }))),
    );
    expect(await stand.access.findMemberByEmail(`x${email}`)).toEqual([]);
  });
});

describe.skipIf(!hasEmulator)("a sign-in", () => {
  it("is found by the hash of its secret, and by no other", async () => {
    const signIn = aSignIn();
    const hash = aHash();

    await stand.access.putSignIn(signIn, hash);

    expect(await stand.access.readSignIn(hash)).toEqual(signIn);
    expect(await stand.access.readSignIn(aHash())).toBeUndefined();
    expect(await stand.access.readMemberSession(hash)).toBeUndefined();
    expect(await stand.access.readApiKey(hash)).toBeUndefined();
  });

  it("becomes a session once, however many redeem it at the same moment", async () => {
    const signIn = aSignIn();
    const hash = aHash();
    const sessions = [aHash(), aHash(), aHash()];
    await stand.access.putSignIn(signIn, hash);

    const redeemed = await Promise.all(
      sessions.map((sessionHash) => stand.access.redeemSignIn(hash, aSession(signIn), sessionHash)),
    );

    expect(redeemed.filter(Boolean)).toHaveLength(1);
    const alive = await Promise.all(sessions.map((each) => stand.access.readMemberSession(each)));
    expect(alive.map((session) => session !== undefined)).toEqual(redeemed);
    expect(await stand.access.readSignIn(hash)).toBeUndefined();
  });

  it("turns into a code once, and its link is used up by that", async () => {
    const signIn = aSignIn();
    const hash = aHash();
    const code = aHash();
    await stand.access.putSignIn(signIn, hash);

    expect(await stand.access.turnIntoCode(hash, signIn, code)).toBe(true);
    expect(await stand.access.turnIntoCode(hash, signIn, aHash())).toBe(false);

    expect(await stand.access.readSignIn(hash)).toBeUndefined();
    expect(await stand.access.readSignIn(code)).toEqual(signIn);
    expect(await stand.access.redeemSignIn(code, aSession(signIn), aHash())).toBe(true);
    expect(await stand.access.redeemSignIn(code, aSession(signIn), aHash())).toBe(false);
  });
});

describe.skipIf(!hasEmulator)("a member's session", () => {
  /** A session that has just begun. */
  async function begun() {
    const signIn = aSignIn();
    const [secretHash, hash] = [aHash(), aHash()];
    await stand.access.putSignIn(signIn, secretHash);
    await stand.access.redeemSignIn(secretHash, aSession(signIn), hash);
    return { hash, session: aSession(signIn) };
  }

  it("remembers when it was last used, and nothing else changes", async () => {
    const { hash, session } = await begun();
    const lastUsedAt = addSeconds(storesNow, 400);

    await stand.access.touchMemberSession(hash, lastUsedAt);

    expect(await stand.access.readMemberSession(hash)).toEqual({ ...session, lastUsedAt });
  });

  it("is gone once it ended, and no late touch brings it back", async () => {
    const { hash } = await begun();

    await stand.access.endMemberSession(hash);
    await stand.access.touchMemberSession(hash, storesNow);
    await stand.access.endMemberSession(hash);

    expect(await stand.access.readMemberSession(hash)).toBeUndefined();
  });
});

describe.skipIf(!hasEmulator)("an API key", () => {
  it("is found by the hash of its secret, and by no other", async () => {
    const vendorId = freshVendorId();
    const key = {
      id: freshId("key", vendorId),
      vendorId,
      name: "books",
      scopes: ["read"],
      createdAt: storesNow,
    } as const;
    const hash = aHash();

    await stand.access.putApiKey(key, hash);

    expect(await stand.access.readApiKey(hash)).toEqual(key);
    expect(await stand.access.readApiKey(aHash())).toBeUndefined();
  });
});

describe.skipIf(!hasEmulator)("a limit", () => {
  const limit = { count: 3, windowSeconds: 60 };
  const after = (seconds: number) => addSeconds(storesNow, seconds);

  it("lets through as many as it says, however many come at once", async () => {
    const name = aHash();

    const answers = await Promise.all(
      Array.from({ length: 12 }, () => stand.access.withinLimit(name, limit, storesNow)),
    );

    expect(answers.filter(Boolean)).toHaveLength(3);
  });

  it("begins its window with the first use, and anew when that one is over", async () => {
    const name = aHash();
    const uses = [0, 50, 59, 59, 60, 61, 119, 119, 120];

    const answers: boolean[] = [];
    for (const second of uses) {
      answers.push(await stand.access.withinLimit(name, limit, after(second)));
    }

    expect(answers).toEqual([true, true, true, false, true, true, true, false, true]);
  });

  it("counts each name by itself", async () => {
    const [one, other] = [aHash(), aHash()];
    for (let use = 0; use < 4; use += 1) await stand.access.withinLimit(one, limit, storesNow);

    expect(await stand.access.withinLimit(other, limit, storesNow)).toBe(true);
    expect(await stand.access.withinLimit(one, limit, storesNow)).toBe(false);
  });
});
