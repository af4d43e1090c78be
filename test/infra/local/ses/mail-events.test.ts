import { describe, expect, test } from "vitest";
import { mime, sendRaw, servedSes } from "./sent-mail.ts";

type Emitted = Awaited<ReturnType<typeof servedSes>>["emitted"];
const types = (emitted: Emitted) => emitted.map(({ event }) => event.detail.eventType);

describe("mail events", () => {
  test("tell first that a message was accepted, in EventBridge's shape", async () => {
    const { ses, emitted } = await servedSes();

    const { MessageId } = await sendRaw(ses, await mime(), {
      Tags: [{ Name: "job", Value: "inv_1.mail" }],
    });

    expect(emitted[0]).toMatchObject({
      afterMilliseconds: 0,
      event: {
        version: "0",
        "detail-type": "Email Sent",
        source: "aws.ses",
        account: "000000000000",
        time: "2026-11-22T12:00:00Z",
        region: "us-east-1",
        resources: ["arn:aws:ses:us-east-1:000000000000:configuration-set/kindly"],
        detail: {
          eventType: "Send",
          send: {},
          mail: {
            timestamp: "2026-11-22T12:00:00.000Z",
            messageId: MessageId,
            destination: ["ap@client.example"],
            commonHeaders: { subject: "Acme Studio: invoice 104" },
            tags: { "ses:configuration-set": ["kindly"], job: ["inv_1.mail"] },
          },
        },
      },
    });
    expect(types(emitted)).toEqual(["Send", "Delivery"]);
  });

  test.each([
    "bounce@simulator.amazonses.com",
    "bounce+label@simulator.amazonses.com",
    "somebody@bounce.test",
  ])("tell of a bounce from %s", async (address) => {
    const { ses, emitted } = await servedSes();

    await sendRaw(ses, await mime({ to: address }));

    expect(types(emitted)).toEqual(["Send", "Bounce"]);
    expect(emitted[1]?.event).toMatchObject({
      "detail-type": "Email Bounced",
      detail: {
        bounce: {
          bounceType: "Permanent",
          bounceSubType: "General",
          bouncedRecipients: [{ emailAddress: address, status: "5.1.1", action: "failed" }],
        },
      },
    });
  });

  test("tell of those who got it and those who didn't apart", async () => {
    const { ses, emitted } = await servedSes();

    await sendRaw(ses, await mime({ to: ["a@bounce.test", "b@client.example"] }));

    expect(types(emitted)).toEqual(["Send", "Delivery", "Bounce"]);
    expect(emitted[1]?.event.detail["delivery"]).toMatchObject({
      recipients: ["b@client.example"],
    });
  });

  test("tell of a complaint after the delivery", async () => {
    const { ses, emitted } = await servedSes();

    await sendRaw(ses, await mime({ to: "complaint@simulator.amazonses.com" }));

    expect(types(emitted)).toEqual(["Send", "Delivery", "Complaint"]);
    expect(emitted[2]?.event.detail["complaint"]).toMatchObject({
      complaintFeedbackType: "abuse",
      complainedRecipients: [{ emailAddress: "complaint@simulator.amazonses.com" }],
    });
  });

  test("need a configuration set", async () => {
    const { ses, emitted } = await servedSes();

    await sendRaw(ses, await mime(), { ConfigurationSetName: undefined });

    expect(emitted).toEqual([]);
  });

  test("come late, never or twice where that was ordered", async () => {
    const { ses, emitted, faults } = await servedSes();
    const order = (fault: "delay" | "drop" | "twice", match: "Send" | "Delivery") =>
      faults.add({ service: "ses-events", match, fault, delaySeconds: 1200, times: 1 });

    order("delay", "Send");
    order("drop", "Delivery");
    await sendRaw(ses, await mime());
    expect(emitted.map(({ afterMilliseconds }) => afterMilliseconds)).toEqual([1_200_000]);

    emitted.length = 0;
    order("twice", "Send");
    await sendRaw(ses, await mime());
    expect(types(emitted)).toEqual(["Send", "Send", "Delivery"]);
    expect(emitted[0]?.event.id).toBe(emitted[1]?.event.id);
  });
});
