import { describe, expect, it } from "vitest";
import { type Answer, ask } from "../stand/ask.ts";
import { timelineOf } from "../stand/books.ts";
import { type Browser, ownAccountCode, signedInBrowser } from "../stand/browser.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { mailsTo } from "../stand/mails.ts";
import { changeSettings } from "../stand/paying.ts";
import { dumpTable } from "../stand/table-dump.ts";
import { openDesk, type VendorDesk } from "../stand/vendor-desk.ts";

const stand = localStand();
const problem = (reason: string) => `urn:kindly:problem:${reason}`;
const typeOf = ({ status, body }: Answer) => [status, String(body?.type)];
const notValid = [400, problem("code-not-valid")];

const account = {
  lines: [
    { label: "Bank", value: "Siam Bank" },
    { label: "Account", value: "123-4-56789-0" },
  ],
  currency: "USD",
};

const change = (browser: Browser, code: string, wanted: object | null = account) =>
  browser.send("POST", "/payment-settings/own-account", { code, account: wanted });

/** A vendor and a browser in which its first member is signed in. */
async function aMember(): Promise<{ readonly desk: VendorDesk; readonly browser: Browser }> {
  const desk = await openDesk(stand);
  return { desk, browser: await signedInBrowser(stand, desk) };
}

/** Signs in, a session being as short as a day's work, and has another account shown. */
async function changed(desk: VendorDesk, wanted?: object | null): Promise<Answer> {
  const browser = await signedInBrowser(stand, desk);
  const answer = await change(browser, await ownAccountCode(stand, desk, browser), wanted);
  await stand.idle();
  return answer;
}

describe.skipIf(!hasLocalWorld)("the account outside Stripe", () => {
  it("changes a day after a member has asked with the mailed code; all members hear at once", async () => {
    const desk = await openDesk(stand);
    const before = (await mailsTo(stand, "ben@tamarind.example")).length;
    const [invoice, later] = [await desk.opened(), await desk.issued({}, true)];

    const answer = await changed(desk);

    expect(answer.status).toBe(200);
    expect(answer.body.ownAccount).toBeUndefined();
    expect(answer.body.pendingOwnAccount.account).toMatchObject(account);
    expect((await mailsTo(stand, desk.emails.vendor)).at(-1)?.text).not.toContain("123-4-56789-0");
    expect(await mailsTo(stand, "ben@tamarind.example")).toHaveLength(before + 1);
    await stand.moveBy("PT23H");
    expect((await invoice.view()).ownAccount).toBeUndefined();

    await stand.moveBy("PT2H");

    const settings = await desk.done("GET", "/payment-settings");
    expect(settings.ownAccount).toMatchObject(account);
    expect(settings.pendingOwnAccount).toBeUndefined();
    const view = await invoice.view();
    expect(view.ownAccount.lines).toEqual(account.lines);
    expect(view.ownAccount.changedAt).toBe(answer.body.pendingOwnAccount.effectiveAt);
    expect(view.options.map(({ method }: { method: string }) => method)).toContain("own_account");
    expect(await timelineOf(stand, String(later.id))).toContain("own-account-changed");
  });

  it("when it changes once more, is told to clients who were sent the one before, once", async () => {
    const desk = await openDesk(stand);
    await changed(desk);
    await stand.moveBy("P1DT1H");
    const { id } = await desk.issued({}, true);
    await desk.issued();
    const before = (await mailsTo(stand, desk.emails.client)).length;

    await changed(desk, { ...account, lines: [{ label: "Account", value: "999-9" }] });
    expect(await mailsTo(stand, desk.emails.client)).toHaveLength(before);
    await stand.moveBy("P1DT1H");
    await changeSettings(stand, desk, { smallestParts: { USD: 1_000 } });

    const told = (await mailsTo(stand, desk.emails.client)).slice(before);
    expect(told).toHaveLength(1);
    expect(told[0]?.text).not.toContain("999-9");
    expect((await (await desk.visitor(String(id))).view()).ownAccount.lines).toEqual([
      { label: "Account", value: "999-9" },
    ]);
  });

  it("can be taken away, and the way to pay goes with it", async () => {
    const desk = await openDesk(stand);
    await changed(desk);
    await stand.moveBy("P1DT1H");
    const invoice = await desk.opened();
    expect((await invoice.view()).ownAccount).toBeDefined();

    const answer = await changed(desk, null);
    expect(answer.body.pendingOwnAccount.account).toBeNull();
    await stand.moveBy("P1DT1H");

    const view = await invoice.view();
    expect(view.ownAccount).toBeUndefined();
    expect(JSON.stringify(view.options)).not.toContain("own_account");
  });

  it("waits a day anew when another is asked for meanwhile", async () => {
    const desk = await openDesk(stand);
    await changed(desk);
    await stand.moveBy("PT20H");
    await changed(desk, { ...account, lines: [{ label: "Account", value: "2" }] });
    await stand.moveBy("PT10H");
    const early = await desk.done("GET", "/payment-settings");
    await stand.moveBy("PT15H");
    const late = await desk.done("GET", "/payment-settings");

    expect(early.ownAccount).toBeUndefined();
    expect(late.ownAccount.lines).toEqual([{ label: "Account", value: "2" }]);
  });
});

describe.skipIf(!hasLocalWorld)("the code for another account", () => {
  it("is a person's: a key can neither ask for one nor use one", async () => {
    const { desk, browser } = await aMember();
    const code = await ownAccountCode(stand, desk, browser);
    const before = await dumpTable();

    const answers = [
      await desk.ask("POST", "/payment-settings/own-account/code"),
      await desk.ask("POST", "/payment-settings/own-account", { code, account }),
      await ask(`${stand.origin}/api/v1/payment-settings/own-account/code`, { method: "POST" }),
    ];

    expect(answers.map(typeOf)).toEqual([
      [403, problem("missing-scope")],
      [403, problem("missing-scope")],
      [401, problem("not-signed-in")],
    ]);
    expect(await dumpTable()).toEqual(before);
  });

  it("works in the browser that asked, once, and for ten minutes", async () => {
    const { desk, browser } = await aMember();
    const elsewhere = await signedInBrowser(stand, desk);
    const code = await ownAccountCode(stand, desk, browser);

    expect(typeOf(await change(elsewhere, code))).toEqual(notValid);
    expect((await change(browser, code.toLowerCase())).status).toBe(200);
    expect(typeOf(await change(browser, code))).toEqual(notValid);

    const late = await ownAccountCode(stand, desk, browser);
    await stand.moveBy("PT10M1S");
    expect(typeOf(await change(browser, late))).toEqual(notValid);
  });

  it("can be guessed five times in a quarter of an hour, and asked for as often", async () => {
    const { desk, browser } = await aMember();
    const code = await ownAccountCode(stand, desk, browser);

    for (let guess = 0; guess < 5; guess += 1) {
      expect(typeOf(await change(browser, `AAAA-AAAA-000${guess}`))).toEqual(notValid);
    }
    expect(typeOf(await change(browser, code))).toEqual([429, problem("too-many-requests")]);
    const asked = [];
    for (const _ of [1, 2, 3, 4, 5]) {
      asked.push((await browser.send("POST", "/payment-settings/own-account/code")).status);
    }
    expect(asked).toEqual([204, 204, 204, 204, 429]);
    await stand.idle();
  });

  it("is not used up by an account that can't be one", async () => {
    const { desk, browser } = await aMember();
    const code = await ownAccountCode(stand, desk, browser);
    const wrong: readonly (readonly [object, string])[] = [
      [{ ...account, lines: [] }, "/account/lines"],
      [{ ...account, promptPayId: "12" }, "/account/promptPayId"],
      [{ ...account, currency: "usd" }, "/account/currency"],
      [{ ...account, changedAt: "2030-01-01T00:00:00.000Z" }, "/account/changedAt"],
      [{ lines: account.lines }, "/account/currency"],
    ];

    for (const [wanted, pointer] of wrong) {
      const answer = await change(browser, code, wanted);
      expect(typeOf(answer)).toEqual([422, problem("invalid-request")]);
      expect(answer.body.errors).toMatchObject([{ pointer }]);
    }
    expect((await change(browser, code)).status).toBe(200);
  });
});
