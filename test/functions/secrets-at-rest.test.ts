import { afterAll, describe, expect, it } from "vitest";
import { expectBooksToAgree } from "./stand/books.ts";
import { hasLocalWorld, localStand } from "./stand/local-stand.ts";
import { linkIn, mails } from "./stand/mails.ts";
import { completePage, sessionOf, stripeEvents } from "./stand/stripe-page.ts";
import { deliverSigned, signatureOf } from "./stand/signed-event.ts";
import { dumpTable } from "./stand/table-dump.ts";
import { aKeyWith, openDesk } from "./stand/vendor-desk.ts";
import { openLink, partsOf, postSecret } from "./stand/visitor.ts";
import { ask } from "./stand/ask.ts";

const stand = localStand();

afterAll(async () => {
  if (!hasLocalWorld) return;
  await expectBooksToAgree(stand);
});

/** The forms in which a secret could lie around. */
function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, "utf8");
  return [
    secret,
    bytes.toString("base64").replaceAll("=", ""),
    bytes.toString("base64url"),
    bytes.toString("hex"),
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
  ];
}

/** Every secret that a walk through the whole product brings into being, by what it is. */
async function mintEverything(): Promise<ReadonlyMap<string, string>> {
  const secrets = new Map<string, string>([
    ["the edge's secret", stand.secrets.edge],
    ["Stripe's key", stand.secrets.stripe],
    ["the webhook's secret", stand.secrets.webhook],
  ]);
  const desk = await openDesk(stand);
  secrets.set("an API key", desk.apiKey);
  secrets.set("a key that may only read", await aKeyWith(stand, desk.vendor.id, ["read"]));
  const visitor = await desk.opened();
  secrets.set("a minted link", partsOf(visitor.link).secret);
  secrets.set("a client's session", visitor.cookie.split("=")[1] ?? "");
  await desk.done("POST", `/invoices/${visitor.invoiceId}/send`);
  await visitor.ask("POST", "/seen", {});
  await visitor.ask("POST", "/forward", { email: "ap@elsewhere.example" });
  await visitor.ask("POST", "/wrong-person", { message: "Not me" });
  await visitor.ask("POST", "/fresh-link", { secret: partsOf(visitor.link).secret });
  await stand.idle();
  for (const mail of await mails(stand)) {
    if (!mail.text.includes("/i/inv_")) continue;
    const secret = partsOf(linkIn(mail)).secret;
    secrets.set(`the link of "${mail.subject}" to ${mail.to[0] ?? ""}`, secret);
  }
  await failEverywhere(visitor.invoiceId, partsOf(visitor.link).secret);
  const started = await visitor.pay("a-payer's-own-key");
  await completePage(stand, sessionOf(started), "pm_card_visa_chargeDeclined");
  await completePage(stand, sessionOf(started));
  await stand.idle();
  await signInBothWays(desk.emails.vendor, secrets);
  const event = JSON.stringify((await stripeEvents(stand)).at(-1));
  secrets.set("a signature", signatureOf(event, stand.secrets.webhook, 1_900_000_000).slice(-64));
  await deliverSigned(stand, event, { secret: "whsec_guessed" });
  return secrets;
}

/** Requests that go wrong, so that their secrets could get into what is logged of failures. */
async function failEverywhere(invoiceId: string, secret: string): Promise<void> {
  await postSecret(stand, invoiceId, `${secret.slice(0, -1)}!`);
  await stand.fault({ service: "dynamodb", fault: "timeout-before", times: 4 });
  await postSecret(stand, invoiceId, secret);
  await stand.fault({ service: "ses", fault: "500", times: 1 });
  await stand.local("DELETE", "/faults");
}

async function signInBothWays(email: string, secrets: Map<string, string>): Promise<void> {
  const post = (path: string, body: unknown, cookie = "") =>
    ask(`${stand.origin}/api/v1${path}`, { method: "POST", body, headers: { cookie } });
  for (const browser of ["the same", "another"]) {
    const asked = await post("/sign-in", { email });
    const cookie = asked.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    await stand.idle();
    const text = (await mails(stand)).findLast(({ to }) => to.includes(email))?.text ?? "";
    const secret = /sign-in#([\w-]{43})/u.exec(text)?.[1] ?? "";
    const opened = await post("/sign-in/open", { secret }, browser === "another" ? "" : cookie);
    secrets.set(`the asking browser's cookie (${browser})`, cookie.split("=")[1] ?? "");
    secrets.set(`a sign-in link (${browser} browser)`, secret);
    if (browser === "another") {
      const { code } = opened.body as { code: string };
      secrets.set("a sign-in code", code);
      const entered = await post("/sign-in/code", { code }, cookie);
      secrets.set("a session by code", entered.headers.getSetCookie()[0]?.slice(14, 57) ?? "");
    } else {
      secrets.set("a member's session", opened.headers.getSetCookie()[0]?.slice(14, 57) ?? "");
    }
  }
}

describe.skipIf(!hasLocalWorld)("a secret", () => {
  it("is nowhere in the table, the logs, the schedules or the queues, in no form", async () => {
    const secrets = await mintEverything();
    const kept = {
      table: JSON.stringify(await dumpTable()),
      logs: stand.log.lines().join("\n"),
      schedules: JSON.stringify(await stand.local("GET", "/schedules")),
      queues: JSON.stringify(await stand.local("GET", "/queues")),
    };

    expect(kept.table.length).toBeGreaterThan(10_000);
    expect(kept.logs).toContain("stripe-event");
    expect(secrets.size).toBeGreaterThan(15);
    for (const [what, secret] of secrets) expect(secret.length, what).toBeGreaterThanOrEqual(14);
    const found = [...secrets].flatMap(([what, secret]) =>
      Object.entries(kept).flatMap(([place, text]) =>
        formsOf(secret).some((form) => text.includes(form)) ? [`${what} in the ${place}`] : [],
      ),
    );

    expect(found).toEqual([]);
  });

  it("is named in no answer but the one that made it", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const { secret } = partsOf(visitor.link);
    const { invoiceId } = visitor;

    const answers = [
      await desk.ask("GET", `/invoices/${invoiceId}`),
      await desk.ask("GET", `/invoices/${invoiceId}/links`),
      await desk.ask("GET", `/invoices/${invoiceId}/timeline`),
      await desk.ask("GET", `/invoices/${invoiceId}/view`),
      await visitor.ask("GET", ""),
      await openLink(stand, visitor.link).then(({ opening }) => opening),
    ];

    for (const { text, status } of answers) {
      expect(status).toBe(200);
      expect(text).not.toContain(secret);
      expect(text).not.toContain(visitor.cookie.split("=")[1]);
      expect(text).not.toContain(stand.ports.secrets.hash(secret));
    }
  });
});
