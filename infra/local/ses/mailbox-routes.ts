import { type Context, Hono } from "hono";
import { localProblem } from "../local-problem.ts";
import { prefersHtml } from "../prefers-html.ts";
import { type Mail, readAttachments } from "./mail.ts";
import { mailDocument } from "./mail-document.ts";
import type { Mailbox } from "./mailbox.ts";
import { mailboxPage, type MailView, mailViews } from "./mailbox-page.ts";

/** What a browser may show as it is; everything else is offered as a file to keep. */
const shownInline = /^(?:application\/pdf|image\/(?:png|jpeg|gif|webp)|text\/plain)$/;

/**
 * `GET /local/mailbox` is JSON for programs, oldest first, and a page for people; `DELETE` empties
 * it. Attachments and the raw source have addresses of their own.
 */
export function mailboxRoutes(mailbox: Mailbox): Hono {
  const app = new Hono();
  const found = async (context: Context, answer: (mail: Mail) => Response | Promise<Response>) => {
    const mail = mailbox.get(context.req.param("id") ?? "");
    return mail === undefined ? localProblem(404, "There is no such message.") : answer(mail);
  };

  app.get("/local/mailbox", (context) => {
    const mails = mailbox.all();
    if (!prefersHtml(context.req.header("accept"))) {
      return context.json(mails, 200, { vary: "accept", "cache-control": "no-store" });
    }
    const view = mailViews.find((name: MailView) => name === context.req.query("view"));
    return mailboxPage(mails, context.req.query("id"), view);
  });
  app.delete("/local/mailbox", (context) => {
    mailbox.empty();
    return context.body(null, 204);
  });
  app.post("/local/mailbox/empty", (context) => {
    mailbox.empty();
    return context.redirect("/local/mailbox", 303);
  });

  app.get("/local/mailbox/:id", (context) => found(context, (mail) => Response.json(mail)));
  app.get("/local/mailbox/:id/html", (context) =>
    found(context, async (mail) => {
      const parts = await readAttachments(mailbox.raw(mail.id) ?? Buffer.alloc(0));
      return mailDocument(
        mail,
        parts.map(({ contentId }) => contentId),
      );
    }),
  );
  app.get("/local/mailbox/:id/source", (context) =>
    found(context, (mail) => plainFile(mailbox.raw(mail.id) ?? Buffer.alloc(0))),
  );
  app.get("/local/mailbox/:id/attachments/:index", (context) =>
    found(context, async (mail) => {
      const index = Number(context.req.param("index"));
      const attachment = mail.attachments[index];
      const content = await mailbox.attachment(mail.id, index);
      if (attachment === undefined || content === undefined) {
        return localProblem(404, "There is no such attachment.");
      }
      return attachedFile(attachment, content);
    }),
  );
  return app;
}

function attachedFile(
  { filename, contentType }: { filename: string; contentType: string },
  content: Buffer,
): Response {
  const disposition = shownInline.test(contentType) ? "inline" : "attachment";
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": contentType,
      "content-disposition": `${disposition}; filename*=UTF-8''${encodeURIComponent(filename)}`,
      "x-content-type-options": "nosniff",
    },
  });
}

function plainFile(content: Buffer): Response {
  return new Response(new Uint8Array(content), {
    headers: { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" },
  });
}
