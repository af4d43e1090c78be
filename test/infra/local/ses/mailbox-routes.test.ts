import { describe, expect, test } from "vitest";
import { mailboxRoutes } from "../../../../infra/local/ses/mailbox-routes.ts";
import { mime, sendRaw, servedSes } from "./sent-mail.ts";

const asPerson = { headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8" } };

async function withMails(...messages: Parameters<typeof mime>[0][]) {
  const { ses, box } = await servedSes();
  const ids: string[] = [];
  for (const message of messages) {
    const { MessageId = "" } = await sendRaw(ses, await mime(message));
    ids.push(MessageId);
  }
  return { app: mailboxRoutes(box), ids };
}

describe("the mailbox for programs", () => {
  test("lists mails oldest first and can be emptied", async () => {
    const { app } = await withMails({ subject: "first" }, { subject: "second" });
    const list = async () => (await (await app.request("/local/mailbox")).json()) as unknown[];
    expect(await list()).toMatchObject([{ subject: "first" }, { subject: "second" }]);

    expect((await app.request("/local/mailbox", { method: "DELETE" })).status).toBe(204);

    expect(await list()).toEqual([]);
  });

  test("serves attachments as they were sent", async () => {
    const content = Buffer.from("%PDF-1.7 น้ำ");
    const { app, ids } = await withMails({
      attachments: [{ filename: "ใบแจ้งหนี้.pdf", content, contentType: "application/pdf" }],
    });

    const response = await app.request(`/local/mailbox/${ids[0]}/attachments/0`);

    expect(Buffer.from(await response.arrayBuffer())).toEqual(content);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("content-disposition")).toContain("inline");
  });

  test("lets a browser keep what it must not show", async () => {
    const { app, ids } = await withMails({
      attachments: [
        { filename: "a.html", content: "<script>1</script>", contentType: "text/html" },
      ],
    });

    const response = await app.request(`/local/mailbox/${ids[0]}/attachments/0`);

    expect(response.headers.get("content-disposition")).toMatch(/^attachment/);
  });

  test.each(["", "/html", "/source", "/attachments/0"])(
    "says that %s isn't there",
    async (path) => {
      const { app } = await withMails();

      expect((await app.request(`/local/mailbox/absent${path}`)).status).toBe(404);
    },
  );
});

describe("the mailbox for people", () => {
  test("says kindly that there is no mail yet", async () => {
    const { app } = await withMails();

    const page = await (await app.request("/local/mailbox", asPerson)).text();

    expect(page).toContain("No mail yet");
  });

  test("opens the newest, and escapes what strangers wrote", async () => {
    const { app } = await withMails(
      { subject: "older" },
      { subject: '<img src=x onerror="alert(1)">', html: "<p>Hi</p>" },
    );

    const page = await (await app.request("/local/mailbox", asPerson)).text();

    expect(page).not.toContain("<img");
    expect(page.indexOf("&lt;img")).toBeLessThan(page.indexOf("older"));
    expect(page).toMatch(/<iframe src="[^"]+\/html"[^>]+sandbox="allow-popups/);
  });

  test("shows text and headers on their own tabs", async () => {
    const { app, ids } = await withMails({ text: "<b>plain</b>", html: "<p>rich</p>" });
    const view = async (name: string) =>
      (await app.request(`/local/mailbox?id=${ids[0]}&view=${name}`, asPerson)).text();

    expect(await view("text")).toContain("&lt;b&gt;plain&lt;/b&gt;");
    expect(await view("headers")).toContain("<dt>mime-version</dt>");
  });

  test("shows a message's HTML without scripts and without anything from elsewhere", async () => {
    const { app, ids } = await withMails({
      html: `<html><head><title>x</title></head><body><img src="cid:logo"><a href="/i/1">Pay</a></body></html>`,
      attachments: [{ filename: "logo.png", content: Buffer.from("png"), cid: "logo" }],
    });

    const response = await app.request(`/local/mailbox/${ids[0]}/html`);

    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("script-src");
    expect(policy).toMatch(/sandbox (?!.*allow-(scripts|same-origin))/);
    const html = await response.text();
    expect(html).toContain(`<head><base target="_blank">`);
    expect(html).toContain(`<img src="/local/mailbox/${ids[0]}/attachments/0">`);
  });

  test("is emptied by its button", async () => {
    const { app } = await withMails({});

    const response = await app.request("/local/mailbox/empty", { method: "POST" });

    expect(response.status).toBe(303);
    expect(await (await app.request("/local/mailbox")).json()).toEqual([]);
  });
});
