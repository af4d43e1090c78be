import {
  ConfigurationSetDoesNotExistException,
  MessageRejected,
  SendEmailCommand,
} from "@aws-sdk/client-ses";
import { describe, expect, test } from "vitest";
import { mime, sendRaw, servedSes } from "./sent-mail.ts";

describe("sesHost", () => {
  test("keeps a raw message as a person sees it", async () => {
    const { ses, box } = await servedSes();
    const raw = await mime({
      to: [{ name: "สมชาย ใจดี", address: "somchai@client.example" }],
      cc: "boss@client.example",
      replyTo: "dana@acme.example",
      subject: "ใบแจ้งหนี้ 104: नमस्ते",
      text: "สวัสดี\r\nน้ำ",
      html: "<p>สวัสดี</p>",
      headers: { "List-Unsubscribe": "<https://kindly.example/u/1>" },
      attachments: [{ filename: "invoice 104.pdf", content: Buffer.from("%PDF-1.7") }],
    });

    const { MessageId } = await sendRaw(ses, raw, { Tags: [{ Name: "job", Value: "inv_1.mail" }] });

    expect(box.all()).toEqual([
      {
        id: MessageId,
        at: "2026-11-22T12:00:00.000Z",
        from: "Acme Studio <billing@kindly.example>",
        to: ["somchai@client.example"],
        cc: ["boss@client.example"],
        recipients: ["somchai@client.example", "boss@client.example"],
        replyTo: ["dana@acme.example"],
        subject: "ใบแจ้งหนี้ 104: नमस्ते",
        text: "สวัสดี\nน้ำ",
        html: "<p>สวัสดี</p>",
        headers: expect.objectContaining({
          "list-unsubscribe": "<https://kindly.example/u/1>",
          "message-id": `<${MessageId}@email.amazonses.com>`,
          subject: "ใบแจ้งหนี้ 104: नमस्ते",
        }) as unknown,
        attachments: [
          {
            filename: "invoice 104.pdf",
            contentType: "application/pdf",
            size: 8,
            url: `/local/mailbox/${MessageId}/attachments/0`,
          },
        ],
        tags: { job: "inv_1.mail" },
        configurationSet: "kindly",
      },
    ]);
  });

  test("sends to the envelope's recipients when it names them", async () => {
    const { ses, box } = await servedSes();

    await sendRaw(ses, await mime({ bcc: "hidden@client.example" }), {
      Destinations: ["other@client.example"],
    });

    expect(box.all()[0]?.recipients).toEqual(["other@client.example"]);
  });

  test("takes SendEmail's parts for a message", async () => {
    const { ses, box } = await servedSes();

    await ses.send(
      new SendEmailCommand({
        Source: "Acme <billing@kindly.example>",
        Destination: {
          ToAddresses: ["a@client.example"],
          BccAddresses: ["b@client.example"],
        },
        ReplyToAddresses: ["dana@acme.example"],
        Message: {
          Subject: { Data: "Thank you" },
          Body: { Text: { Data: "Paid & done" }, Html: { Data: "<b>Paid</b>" } },
        },
      }),
    );

    expect(box.all()).toMatchObject([
      {
        from: "Acme <billing@kindly.example>",
        to: ["a@client.example"],
        recipients: ["a@client.example", "b@client.example"],
        replyTo: ["dana@acme.example"],
        subject: "Thank you",
        text: "Paid & done",
        html: "<b>Paid</b>",
      },
    ]);
  });

  test("reads tags and configuration set from SES's own headers, and keeps those to itself", async () => {
    const { ses, box } = await servedSes();
    const headers = {
      "X-SES-CONFIGURATION-SET": "kindly",
      "X-SES-MESSAGE-TAGS": "job=inv_1.mail, kind=invoice",
    };

    await sendRaw(ses, await mime({ headers }), { ConfigurationSetName: undefined });

    const mail = box.all()[0];
    expect(mail?.tags).toEqual({ job: "inv_1.mail", kind: "invoice" });
    expect(mail?.configurationSet).toBe("kindly");
    expect(Object.keys(mail?.headers ?? {}).filter((name) => name.startsWith("x-ses"))).toEqual([]);
  });

  test("rejects a sender whose domain isn't verified", async () => {
    const { ses, box } = await servedSes();
    const raw = await mime({ from: "billing@elsewhere.example" });

    await expect(sendRaw(ses, raw)).rejects.toBeInstanceOf(MessageRejected);

    expect(box.all()).toEqual([]);
  });

  test("names a configuration set that doesn't exist", async () => {
    const { ses } = await servedSes();
    const sent = sendRaw(ses, await mime(), { ConfigurationSetName: "absent" });

    await expect(sent).rejects.toBeInstanceOf(ConfigurationSetDoesNotExistException);
  });

  test("refuses what SES refuses", async () => {
    const { ses } = await servedSes();
    const invalid = { name: "InvalidParameterValue" };

    await expect(sendRaw(ses, await mime({ to: "" }))).rejects.toMatchObject(invalid);
    await expect(
      sendRaw(ses, await mime(), { Destinations: ["สมชาย@client.example"] }),
    ).rejects.toMatchObject(invalid);
    await expect(
      sendRaw(ses, await mime(), { Tags: [{ Name: "job", Value: "a b" }] }),
    ).rejects.toMatchObject(invalid);
    await expect(
      sendRaw(ses, await mime(), {
        Destinations: Array.from({ length: 51 }, (_, index) => `a${index}@client.example`),
      }),
    ).rejects.toBeInstanceOf(MessageRejected);
  });

  test("refuses more than ten megabytes", async () => {
    const { ses } = await servedSes();
    const content = Buffer.alloc(8 * 1024 * 1024);

    await expect(
      sendRaw(ses, await mime({ attachments: [{ filename: "big.bin", content }] })),
    ).rejects.toMatchObject({ name: "InvalidParameterValue" });
  });

  test("can lose an answer, fail and ask for patience where that was ordered", async () => {
    const { ses, box, faults } = await servedSes();
    const order = (fault: "timeout-after" | "throttle" | "500") =>
      faults.add({ service: "ses", match: "SendRawEmail", fault, times: 1 });

    order("throttle");
    await expect(sendRaw(ses, await mime())).rejects.toMatchObject({ name: "Throttling" });
    order("500");
    await expect(sendRaw(ses, await mime())).rejects.toMatchObject({ name: "InternalFailure" });
    expect(box.all()).toHaveLength(0);
    order("timeout-after");
    await expect(sendRaw(ses, await mime())).rejects.toThrow();
    expect(box.all()).toHaveLength(1);
  });
});
