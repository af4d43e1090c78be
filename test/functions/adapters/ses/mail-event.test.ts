import { describe, expect, it } from "vitest";
import { readMailEvent } from "../../../../functions/adapters/ses/mail-event.ts";

const tags = { owner: ["inv_1"], job: [Buffer.from("receipt.abc").toString("base64url")] };

const anEvent = (detail: object, mail: object = {}) => ({
  source: "aws.ses",
  detail: { mail: { destination: ["maya@northwind.example"], tags, ...mail }, ...detail },
});

const aBounce = (bounceType: string) =>
  anEvent({
    eventType: "Bounce",
    bounce: { bounceType, bouncedRecipients: [{ diagnosticCode: "smtp; 550 5.1.1 unknown" }] },
  });

describe("an event of the mail provider", () => {
  it("names the job and the address of the message", () => {
    expect(readMailEvent(anEvent({ eventType: "Send", send: {} }))).toEqual({
      kind: "accepted",
      ownerId: "inv_1",
      jobName: "receipt.abc",
      address: "maya@northwind.example",
      reason: "",
    });
  });

  it.each(["Permanent", "Undetermined"])("says that mail did not arrive: %s", (bounceType) => {
    expect(readMailEvent(aBounce(bounceType))).toMatchObject({
      kind: "bounced",
      reason: "smtp; 550 5.1.1 unknown",
    });
  });

  it("is nothing while the provider itself tries again", () => {
    expect(readMailEvent(aBounce("Transient"))).toBeUndefined();
  });

  it("says what somebody complained about", () => {
    const complaint = { complaintFeedbackType: "abuse" };

    expect(readMailEvent(anEvent({ eventType: "Complaint", complaint }))).toMatchObject({
      kind: "complained",
      reason: "abuse",
    });
  });

  it("keeps no more than 300 letters of another's words", () => {
    const bouncedRecipients = [{ diagnosticCode: "x".repeat(5_000) }];
    const bounce = { bounceType: "Permanent", bouncedRecipients };

    expect(readMailEvent(anEvent({ eventType: "Bounce", bounce }))?.reason).toHaveLength(300);
  });

  it.each([
    ["of another kind", anEvent({ eventType: "Delivery" })],
    ["of no kind", anEvent({})],
    ["about another's message", anEvent({ eventType: "Send" }, { tags: {} })],
    ["about a message without tags", anEvent({ eventType: "Send" }, { tags: undefined })],
    ["without content", {}],
    ["that is none", undefined],
  ])("%s changes nothing", (_, event) => {
    expect(readMailEvent(event)).toBeUndefined();
  });
});
