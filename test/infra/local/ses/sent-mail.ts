import { SESClient, SendRawEmailCommand, type SendRawEmailCommandInput } from "@aws-sdk/client-ses";
import { createTransport, type SendMailOptions } from "nodemailer";
import { faultBook } from "../../../../infra/local/faults.ts";
import { openLocalStore } from "../../../../infra/local/local-store.ts";
import { mailbox } from "../../../../infra/local/ses/mailbox.ts";
import type { MailEvent } from "../../../../infra/local/ses/mail-events.ts";
import { sesHost } from "../../../../infra/local/ses/ses-host.ts";
import { servedAws } from "../aws/served-aws.ts";
import { standInClock } from "../stand-in-clock.ts";

/** SES with an empty mailbox, as a client reaches it. */
export async function servedSes() {
  const store = openLocalStore(":memory:");
  const box = mailbox(store);
  const emitted: { event: MailEvent; afterMilliseconds: number }[] = [];
  const service = sesHost({
    mailbox: box,
    clock: standInClock(),
    faults: faultBook(store),
    verifiedDomains: ["kindly.example"],
    configurationSets: ["kindly"],
    emit: (event, afterMilliseconds) => emitted.push({ event, afterMilliseconds }),
  });
  const faults = faultBook(store);
  const { settings } = await servedAws(service, faults);
  return { ses: new SESClient(settings), box, emitted, faults };
}

const composer = createTransport({ streamTransport: true, buffer: true });

/** A message in MIME, invoice-like where nothing else is asked for. */
export async function mime(deviation: SendMailOptions = {}): Promise<Buffer> {
  const { message } = await composer.sendMail({
    from: { name: "Acme Studio", address: "billing@kindly.example" },
    to: "ap@client.example",
    subject: "Acme Studio: invoice 104",
    text: "Hello",
    ...deviation,
  });
  return message as Buffer;
}

/** Sends raw bytes as the adapter does. */
export function sendRaw(ses: SESClient, raw: Buffer, more: Partial<SendRawEmailCommandInput> = {}) {
  return ses.send(
    new SendRawEmailCommand({
      RawMessage: { Data: raw },
      ConfigurationSetName: "kindly",
      ...more,
    }),
  );
}
