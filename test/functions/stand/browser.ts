import { type Answer, ask } from "./ask.ts";
import type { Stand } from "./local-stand.ts";
import { codeIn, mailsTo } from "./mails.ts";
import type { VendorDesk } from "./vendor-desk.ts";

/** A member's browser: it keeps its cookies. */
export type Browser = {
  readonly cookies: Map<string, string>;
  send(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
};

/** A browser that nobody is signed in with. */
export function aBrowser(stand: Stand): Browser {
  const cookies = new Map<string, string>();
  const send: Browser["send"] = async (method, path, body, headers = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await ask(`${stand.origin}/api/v1${path}`, {
      method,
      body,
      headers: { cookie, ...headers },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
      if (/max-age=0/iu.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  return { cookies, send };
}

/** A browser in which the first member of a vendor is signed in, by the mailed link. */
export async function signedInBrowser(stand: Stand, desk: VendorDesk): Promise<Browser> {
  const browser = aBrowser(stand);
  await browser.send("POST", "/sign-in", { email: desk.emails.vendor });
  await stand.idle();
  const mail = (await mailsTo(stand, desk.emails.vendor)).at(-1);
  const secret = /vendor\/sign-in#([\w-]{43})/u.exec(mail?.text ?? "")?.[1];
  await browser.send("POST", "/sign-in/open", { secret });
  return browser;
}

/** Has a code for the own account mailed to the member, and reads it. */
export async function ownAccountCode(
  stand: Stand,
  desk: VendorDesk,
  browser: Browser,
): Promise<string> {
  await browser.send("POST", "/payment-settings/own-account/code");
  await stand.idle();
  return codeIn((await mailsTo(stand, desk.emails.vendor)).at(-1));
}
