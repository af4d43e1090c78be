import { createTransport } from "nodemailer";
import type { QueryForm } from "./query-form.ts";

const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });

/** The raw message that SES makes of SendEmail's parts. */
export async function composeMail(form: QueryForm): Promise<Buffer> {
  const composed = await composer.sendMail({
    from: form.text("Source") ?? "",
    to: form.list("Destination.ToAddresses"),
    cc: form.list("Destination.CcAddresses"),
    replyTo: form.list("ReplyToAddresses"),
    subject: form.text("Message.Subject.Data") ?? "",
    ...text("text", form.text("Message.Body.Text.Data")),
    ...text("html", form.text("Message.Body.Html.Data")),
  });
  return Buffer.isBuffer(composed.message) ? composed.message : Buffer.alloc(0);
}

function text(name: "text" | "html", content: string | undefined): Record<string, string> {
  return content === undefined ? {} : { [name]: content };
}
