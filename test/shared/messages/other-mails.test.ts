import { describe, expect, it } from "vitest";
import { composeFreshLinkMail } from "../../../shared/messages/fresh-link-mail.ts";
import { composeInvoiceMail } from "../../../shared/messages/invoice-mail.ts";
import { markAsPreview } from "../../../shared/messages/preview-mail.ts";
import { composeSignInMail } from "../../../shared/messages/sign-in-mail.ts";
import { visibleLines } from "./read-mail.ts";
import { sampleLink as link } from "./sample-mails.ts";
import { sampleViews } from "./sample-views.ts";

describe("a fresh link", () => {
  it("comes with where the invoice stands now", () => {
    const { subject, text } = composeFreshLinkMail({ view: sampleViews.partlyPaid, link }, "en");

    expect(subject).toBe("Your new link to invoice SL-1042 from Studio Lime");
    expect(text).toContain("$740.00 is left of $1,240.00, due by 21 December 2026.");
    expect(text).toContain(`Open the invoice:\n${link}\n`);
    expect(text).toContain("You didn’t ask for it? Then nothing has changed");
  });

  it("asks for no money of a paid invoice", () => {
    const { text } = composeFreshLinkMail({ view: sampleViews.paid, link }, "en");

    expect(text).toContain("The invoice is paid in full.");
    expect(text).not.toMatch(/\bdue\b|Someone else pays/u);
  });
});

describe("a sign-in link", () => {
  const facts = { vendorName: "Studio Lime", memberName: "Anna", link, minutes: 15 };

  it("says for how long it works and what another browser shows", () => {
    const { subject, text } = composeSignInMail(facts, "en");

    expect(subject).toBe("Your sign-in link for Studio Lime");
    expect(text).toContain("It works once, for 15 minutes.");
    expect(text).toContain("it shows a code to type there");
    expect(text).toContain(`Sign in:\n${link}\n`);
  });

  it("speaks Thai", () => {
    const { subject, text } = composeSignInMail({ ...facts, memberName: "แอนนา" }, "th");

    expect(subject).toBe("ลิงก์เข้าสู่ระบบของ Studio Lime");
    expect(text).toContain("เรียน คุณแอนนา");
    expect(text).toContain("ภายใน 15 นาที");
  });
});

describe("a preview", () => {
  const mail = composeInvoiceMail({ view: sampleViews.fresh, link, hasAttachment: true }, "en");
  const preview = markAsPreview(mail, "en");
  const notice = "This is a preview for you alone. The client hasn’t received it.";

  it("says so first of all", () => {
    expect(preview.subject).toBe(`Preview: ${mail.subject}`);
    expect(preview.text.startsWith(`${notice}\n\n`)).toBe(true);
    expect(visibleLines(preview.html)[0]).toBe(notice);
  });

  it("is else the mail that the client would get", () => {
    expect(preview.text.slice(notice.length + 2)).toBe(mail.text);
    expect(visibleLines(preview.html).slice(1)).toEqual(visibleLines(mail.html));
  });

  it("says so in the member's language, whatever the client's", () => {
    expect(markAsPreview(mail, "th").html).toContain('<p lang="th" class="notice"');
  });

  it("takes no other HTML than a mail's", () => {
    expect(() => markAsPreview({ ...mail, html: "<p>Hello</p>" }, "en")).toThrow(
      "where its words begin",
    );
  });
});
