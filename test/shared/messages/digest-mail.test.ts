import { describe, expect, it } from "vitest";
import { composeDigestMail } from "../../../shared/messages/digest-mail.ts";
import { composeVendorNotice } from "../../../shared/messages/vendor-notice.ts";
import type { VendorNotice } from "../../../shared/messages/vendor-notice.ts";
import { sampleView } from "./sample-views.ts";

const facts = {
  vendor: { name: "Studio Lime" },
  memberName: "Anna",
  rhythm: "daily",
  date: "2026-12-14",
  timeZone: "Asia/Bangkok",
  homeUrl: "https://pay.kindly.example/vendor",
  lines: [
    { at: "2026-12-14T03:05:00.000Z", text: "Invoice SL-1042: opened by Maya Chen" },
    { at: "2026-12-14T04:05:00.000Z", text: "Invoice SL-1042: $1,240.00 paid by Northwind" },
  ],
} as const;

describe("a digest", () => {
  it("has a line for each thing that happened, by the vendor's clock, and one button", () => {
    const { subject, text } = composeDigestMail(facts, "en");

    expect(subject).toBe("Studio Lime on 14 December 2026");
    expect(text).toContain(
      "2 things have happened since yesterday.\n\n" +
        "14 December 2026 at 10:05 GMT+7: Invoice SL-1042: opened by Maya Chen\n" +
        "14 December 2026 at 11:05 GMT+7: Invoice SL-1042: $1,240.00 paid by Northwind\n",
    );
    expect(text).toContain("Open the home page:\nhttps://pay.kindly.example/vendor\n");
  });

  it("of a week says so, and counts what it leaves to the home page", () => {
    const lines = Array.from({ length: 43 }, () => facts.lines[0]);
    const { subject, text } = composeDigestMail({ ...facts, rhythm: "weekly", lines }, "en");

    expect(subject).toBe("Studio Lime in the week until 14 December 2026");
    expect(text).toContain("43 things have happened this week.");
    expect(text.match(/opened by/gu)).toHaveLength(40);
    expect(text).toContain("3 more are on your home page.");
  });
});

describe("notices of what a person should do", () => {
  const about = { invoiceUrl: "https://pay.kindly.example/x", memberName: "Anna" } as const;
  const notice = (event: VendorNotice) => composeVendorNotice(event, "en").text;

  it("say whom to call and how to reach them", () => {
    const text = notice({
      kind: "call-due",
      contactName: "Maya Chen",
      phone: "+1 503 555 0117",
      view: sampleView(),
      ...about,
    });

    expect(text).toContain("Maya Chen’s phone: +1 503 555 0117.");
    expect(text).toContain("Please call, and note what was said among your follow-ups.");
  });

  it("leave the decision about a hand-over to a person", () => {
    expect(notice({ kind: "hand-over-due", view: sampleView(), ...about })).toContain(
      "Nothing happens by itself; no reminder goes out meanwhile.",
    );
  });
});
