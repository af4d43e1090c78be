import { describe, expect, it } from "vitest";
import type { Answer } from "../stand/ask.ts";
import { aBrowser, type Browser } from "../stand/browser.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { mails } from "../stand/mails.ts";
import { dumpTable } from "../stand/table-dump.ts";
import { openDesk, type VendorDesk } from "../stand/vendor-desk.ts";

const stand = localStand();
const notValid = [400, "urn:kindly:problem:code-not-valid"];
const notSignedIn = [401, "urn:kindly:problem:not-signed-in"];
const typeOf = ({ status, body }: Answer) => [status, body?.type as unknown];

/** Asks for a link in a browser; the secret that came by mail. */
async function askedIn(browser: Browser, desk: VendorDesk): Promise<string> {
  const asked = await browser.send("POST", "/sign-in", { email: desk.emails.vendor });
  expect([asked.status, asked.text]).toEqual([202, "{}"]);
  await stand.idle();
  const mail = (await mails(stand)).findLast(({ to }) => to.includes(desk.emails.vendor));
  const secret = /vendor\/sign-in#([\w-]{43})/u.exec(mail?.text ?? "")?.[1];
  if (secret === undefined) throw new Error("No link came.");
  return secret;
}

const open = (browser: Browser, secret: string) =>
  browser.send("POST", "/sign-in/open", { secret });
const enter = (browser: Browser, code: string) => browser.send("POST", "/sign-in/code", { code });
const session = (browser: Browser) => browser.send("GET", "/session");

describe.skipIf(!hasLocalWorld)("signing in", () => {
  it("in the browser that asked takes the mailed link, and one click", async () => {
    const [desk, browser] = [await openDesk(stand), aBrowser(stand)];
    const secret = await askedIn(browser, desk);

    const opened = await open(browser, secret);

    expect([opened.status, opened.body]).toEqual([200, { outcome: "signed-in" }]);
    const { body } = await session(browser);
    expect(body.member.email).toBe(desk.emails.vendor);
    expect(body.vendor.id).toBe(desk.vendor.id);
    expect((await browser.send("GET", "/invoices")).status).toBe(200);
  });

  it("keeps its cookies from scripts and other sites, for as long as they are good", async () => {
    const [desk, browser] = [await openDesk(stand), aBrowser(stand)];
    const asked = await browser.send("POST", "/sign-in", { email: desk.emails.vendor });
    const opened = await open(browser, await askedIn(browser, desk));
    const attributes = (answer: Answer) =>
      answer.headers.getSetCookie().map((line) => line.replace(/=[\w-]{43}/u, "=…"));
    const guarded = "Path=/; HttpOnly; Secure; SameSite=Lax";

    expect(attributes(asked)).toEqual([`__Host-sign-in=…; Max-Age=600; ${guarded}`]);
    expect(attributes(opened)).toEqual([
      `__Host-vendor=…; Max-Age=43200; ${guarded}`,
      `__Host-sign-in=; Max-Age=0; ${guarded}`,
    ]);
  });

  it("from another browser takes a code that is typed where it was asked for", async () => {
    const [desk, asker, phone] = [await openDesk(stand), aBrowser(stand), aBrowser(stand)];
    const secret = await askedIn(asker, desk);

    const opened = await open(phone, secret);
    expect(opened.body).toEqual({
      outcome: "other-browser",
      code: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/u),
    });
    expect(typeOf(await session(phone))).toEqual(notSignedIn);
    const code = String(opened.body.code);

    expect(typeOf(await enter(phone, code))).toEqual(notValid);
    expect((await enter(asker, code.toLowerCase().replaceAll("-", ""))).status).toBe(204);
    expect((await session(asker)).status).toBe(200);
    expect(typeOf(await session(phone))).toEqual(notSignedIn);
  });

  it("is for the browser that asked, not for another one that asked as well", async () => {
    const [desk, asker, other] = [await openDesk(stand), aBrowser(stand), aBrowser(stand)];
    const secret = await askedIn(asker, desk);
    await askedIn(other, desk);

    const opened = await open(other, secret);

    expect(opened.body.outcome).toBe("other-browser");
    expect(typeOf(await enter(other, String(opened.body.code)))).toEqual(notValid);
    expect(typeOf(await session(other))).toEqual(notSignedIn);
    expect((await enter(asker, String(opened.body.code))).status).toBe(204);
  });

  it("works once: neither link nor code opens anything again", async () => {
    const [desk, asker, phone] = [await openDesk(stand), aBrowser(stand), aBrowser(stand)];
    const secret = await askedIn(asker, desk);
    const code = String((await open(phone, secret)).body.code);

    expect(typeOf(await open(asker, secret))).toEqual(notValid);
    expect(typeOf(await open(phone, secret))).toEqual(notValid);
    expect((await enter(asker, code)).status).toBe(204);
    expect(typeOf(await enter(asker, code))).toEqual(notValid);
  });

  it("works once too when it is tried many times at the same moment", async () => {
    const [desk, browser] = [await openDesk(stand), aBrowser(stand)];
    const secret = await askedIn(browser, desk);

    const answers = await Promise.all([1, 2, 3, 4].map(() => open(browser, secret)));

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(3);
  });

  it("ends ten minutes after the mail, for the link and for the code", async () => {
    const desk = await openDesk(stand);
    const [asker, phone] = [aBrowser(stand), aBrowser(stand)];
    const late = await askedIn(asker, desk);
    const other = aBrowser(stand);
    const code = String((await open(phone, await askedIn(other, desk))).body.code);

    await stand.moveBy("PT10M");

    // The table forgets them within days; until then they are there, and open nothing.
    const kept = (await dumpTable()) as readonly { SK: string; signIn?: { vendorId: string } }[];
    expect(kept.filter(({ signIn }) => signIn?.vendorId === desk.vendor.id)).toHaveLength(2);
    expect(typeOf(await open(asker, late))).toEqual(notValid);
    expect(typeOf(await enter(other, code))).toEqual(notValid);
    expect(typeOf(await session(asker))).toEqual(notSignedIn);
  });

  it("is not done by guessing, and says nothing of what was wrong", async () => {
    const [desk, browser] = [await openDesk(stand), aBrowser(stand)];
    await askedIn(browser, desk);

    expect(typeOf(await open(browser, stand.ports.secrets.mint()))).toEqual(notValid);
    expect(typeOf(await enter(browser, "AAAA-BBBB-CCCC"))).toEqual(notValid);
    for (const secret of ["", "x", null, 5]) {
      const answer = await browser.send("POST", "/sign-in/open", { secret });
      expect(answer.status).toBe(422);
    }
  });

  it("is answered the same for an address that nobody has, and no mail goes out", async () => {
    const browser = aBrowser(stand);
    const before = (await mails(stand)).length;

    const asked = await browser.send("POST", "/sign-in", { email: "nobody@nowhere.example" });
    await stand.idle();

    expect([asked.status, asked.text]).toEqual([202, "{}"]);
    expect(asked.headers.getSetCookie()).toHaveLength(1);
    expect((await mails(stand)).length).toBe(before);
  });
});

describe.skipIf(!hasLocalWorld)("a member who is signed in", () => {
  async function signedIn() {
    const [desk, browser] = [await openDesk(stand), aBrowser(stand)];
    await open(browser, await askedIn(browser, desk));
    return { desk, browser };
  }

  it("is signed out after two hours without doing anything", async () => {
    const { browser } = await signedIn();

    await stand.moveBy("PT1H59M");
    expect((await session(browser)).status).toBe(200);
    await stand.moveBy("PT1H59M");
    expect((await session(browser)).status).toBe(200);
    await stand.moveBy("PT2H1M");

    expect(typeOf(await session(browser))).toEqual(notSignedIn);
  });

  it("is signed out after twelve hours, whatever they do", async () => {
    const { browser } = await signedIn();

    for (let hours = 0; hours < 11; hours += 1) {
      await stand.moveBy("PT1H");
      expect((await session(browser)).status).toBe(200);
    }
    await stand.moveBy("PT1H");

    expect(typeOf(await session(browser))).toEqual(notSignedIn);
  });

  it("is signed out at once when they ask for it, whoever kept the cookie", async () => {
    const { browser } = await signedIn();
    const kept = aBrowser(stand);
    for (const [name, value] of browser.cookies) kept.cookies.set(name, value);

    const out = await browser.send("POST", "/sign-out", {});

    expect(out.status).toBe(204);
    expect(browser.cookies.has("__Host-vendor")).toBe(false);
    expect(typeOf(await session(kept))).toEqual(notSignedIn);
  });

  it("sees their own vendor's things only", async () => {
    const { browser, desk } = await signedIn();
    const other = await openDesk(stand);
    const { id } = await other.issued();

    expect((await browser.send("GET", `/invoices/${id}`)).status).toBe(404);
    expect((await browser.send("GET", `/clients/${other.clientId}`)).status).toBe(404);
    expect((await browser.send("GET", `/clients/${desk.clientId}`)).status).toBe(200);
  });
});
