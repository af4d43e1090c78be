import { type Answer, ask, type Json } from "./ask.ts";
import type { Stand } from "./local-stand.ts";
import { codeIn, mailsTo } from "./mails.ts";

/** A client's browser that opened an invoice's link. */
export type Visitor = {
  readonly invoiceId: string;
  readonly link: string;
  /** The cookie as the browser sends it. */
  readonly cookie: string;
  /** What opening the link answered. */
  readonly opening: Answer;
  ask(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** The invoice as the page shows it now. */
  view(): Promise<Json>;
  pay(key: string, wish?: object): Promise<Answer>;
  /** A request under a key of its own. */
  money(path: string, body: unknown, key?: string): Promise<Answer>;
};

/** The parts of a magic link. */
export function partsOf(link: string): { readonly invoiceId: string; readonly secret: string } {
  const [page = "", secret = ""] = link.split("#");
  return { invoiceId: page.split("/").at(-1) ?? "", secret };
}

/** Posts a link's secret, as the page's first script does. */
export function postSecret(stand: Stand, invoiceId: string, secret: unknown): Promise<Answer> {
  return ask(`${stand.origin}/api/portal/invoices/${invoiceId}/open`, {
    method: "POST",
    body: { secret },
  });
}

/** Has a code mailed to a visitor at this address, and reads it. */
export async function askedCode(stand: Stand, visitor: Visitor, address: string): Promise<string> {
  const asked = await visitor.ask("POST", "/code");
  if (asked.status !== 204) throw new Error(`No code: ${asked.text}`);
  await stand.idle();
  return codeIn((await mailsTo(stand, address)).at(-1));
}

/** Opens a link in a browser of its own. */
export async function openLink(stand: Stand, link: string): Promise<Visitor> {
  const { invoiceId, secret } = partsOf(link);
  const opening = await postSecret(stand, invoiceId, secret);
  const cookie = opening.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const askAs: Visitor["ask"] = (method, path, body, headers = {}) =>
    ask(`${stand.origin}/api/portal/invoices/${invoiceId}${path}`, {
      method,
      body,
      headers: { cookie, ...headers },
    });
  return {
    invoiceId,
    link,
    cookie,
    opening,
    ask: askAs,
    view: async () => (await askAs("GET", "")).body,
    pay: (key, wish = {}) =>
      askAs("POST", "/payments", { method: "card", ...wish }, { "idempotency-key": key }),
    money: (path, body, key = crypto.randomUUID()) =>
      askAs("POST", path, body, { "idempotency-key": key }),
  };
}
