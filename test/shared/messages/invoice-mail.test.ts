import { describe, expect, it } from "vitest";
import { composeInvoiceMail } from "../../../shared/messages/invoice-mail.ts";
import { sampleLink as link } from "./sample-mails.ts";
import { sampleView, sampleViews } from "./sample-views.ts";

const textOf = (view = sampleView(), hasAttachment = true) =>
  composeInvoiceMail({ view, link, hasAttachment }, "en").text;

describe("the mail with the invoice", () => {
  it("reads like a letter, in English", () => {
    const mail = composeInvoiceMail({ view: sampleViews.fresh, link, hasAttachment: true }, "en");

    expect(mail.subject).toBe("Invoice SL-1042 from Studio Lime: $1,240.00, due 21 December 2026");
    expect(mail.text).toBe(`Due in 30 days

Hello Maya,

Here is invoice SL-1042 from Studio Lime for “Website redesign, second milestone”. $1,240.00 is due by 21 December 2026.

It is billed to Northwind Trading; your purchase order is PO-77120. The PDF is attached.

Please pay on the invoice’s page, by card and without a password.

View and pay $1,240.00:
${link}

Other ways
- Someone else pays? Send the invoice to accounts payable from its page.
- Not the right person? Tell us there, and who is if you know.
- A question, or would another date suit you better? Reply to this mail; Anna Lim reads it.

A note from Anna Lim:
> The second milestone is live.
>
> It was a joy to work with your team.

Thank you for the trust, and for the cake at the launch.

Anna Lim
Accounts, Studio Lime
+66 2 555 0143

—
Unless it is paid by then, a reminder comes on 14 December 2026.
Is this real? Call Studio Lime on a number you know. Bank details never come by mail. The details of Studio Lime last changed on 2 March 2026.
`);
  });

  it("reads like a letter, in Thai", () => {
    const mail = composeInvoiceMail({ view: sampleViews.thai, link, hasAttachment: true }, "th");

    expect(mail.subject).toBe(
      "ใบแจ้งหนี้เลขที่ ลม-0087 จาก สตูดิโอไลม์: ฿17,569.40 ครบกำหนด 21 ธันวาคม พ.ศ. 2569",
    );
    expect(mail.text).toBe(`ครบกำหนดในอีก 7 วัน

เรียน คุณสมชาย

ขอส่งใบแจ้งหนี้เลขที่ ลม-0087 จาก สตูดิโอไลม์ สำหรับ “ถ่ายภาพสินค้าชุดฤดูหนาว” ยอดที่ต้องชำระคือ ฿17,569.40 ภายในวันที่ 21 ธันวาคม พ.ศ. 2569

ออกในนาม สมชาย ใจดี และแนบไฟล์ PDF มาด้วยแล้ว

กรุณาชำระด้วยบัตรที่หน้าใบแจ้งหนี้ โดยไม่ต้องใช้รหัสผ่าน

เปิดดูและชำระ ฿17,569.40:
${link}

ทางเลือกอื่น
- หากมีผู้อื่นเป็นผู้ชำระ ส่งใบแจ้งหนี้ให้ฝ่ายบัญชีได้จากหน้าใบแจ้งหนี้
- หากคุณไม่ใช่ผู้ที่เกี่ยวข้อง แจ้งเราได้ที่หน้าเดียวกัน พร้อมบอกว่าควรเป็นใครหากทราบ
- หากมีคำถามหรือสะดวกวันอื่น ตอบกลับอีเมลนี้ได้เลย แอนนา ลิ้ม จะเป็นผู้อ่าน

ขอบคุณที่ร่วมงานกับเรา

แอนนา ลิ้ม
ฝ่ายบัญชี สตูดิโอไลม์
+66 2 555 0142

—
หากไม่แน่ใจว่าอีเมลนี้เป็นของจริง โทรหา สตูดิโอไลม์ ตามหมายเลขที่คุณมีอยู่แล้วได้เสมอ เราไม่ส่งเลขบัญชีธนาคารทางอีเมล ข้อมูลของ สตูดิโอไลม์ เปลี่ยนแปลงล่าสุดเมื่อวันที่ 3 มีนาคม พ.ศ. 2569
`);
  });

  it("says who had it sent on", () => {
    const facts = { view: sampleView(), link, hasAttachment: true, forwardedBy: "Maya Chen" };

    expect(composeInvoiceMail(facts, "en").text).toContain(
      "Maya Chen has asked us to send you invoice SL-1042 from Studio Lime for",
    );
  });

  it("greets the client where no reader is known", () => {
    expect(textOf(sampleViews.unknownReader)).toContain("Hello Northwind Trading,");
  });

  it("points to the page where no PDF travels along", () => {
    expect(textOf(sampleView(), false)).toContain("Its page has the PDF.");
    expect(textOf(sampleView(), false)).not.toContain("attached");
  });

  it("asks for what is left, and names what is on its way", () => {
    const { partlyPaid, partlyOnItsWay } = sampleViews;

    expect(textOf(partlyPaid)).toContain("$740.00 is left of $1,240.00, due by 21 December 2026.");
    expect(textOf(partlyPaid)).toContain("View and pay $740.00:");
    expect(textOf(partlyOnItsWay)).toContain(
      "$1,240.00 is due by 21 December 2026. $400.00 of it is on its way already.",
    );
    expect(textOf(partlyOnItsWay)).toContain("View and pay $840.00:");
  });

  it.each([
    ["processing", "A payment of $1,240.00 is on its way, so there is nothing to do now."],
    ["paid", "The invoice is paid in full."],
    ["nothingDue", "The invoice comes to $0.00, so there is nothing to pay."],
    ["voided", "The invoice has been withdrawn, so there is nothing to pay."],
    ["uncollectible", "The invoice has been closed, and no payment is expected."],
  ] as const)("asks for no money when it is %s", (name, sentence) => {
    const view = sampleViews[name];
    const { subject, text } = composeInvoiceMail({ view, link, hasAttachment: true }, "en");

    expect(subject).toBe("Invoice SL-1042 from Studio Lime");
    expect(text).toContain(sentence);
    expect(text).toContain("View the invoice:");
    expect(text).not.toMatch(/View and pay|by card|Someone else pays/u);
  });

  it("asks for a reply where nothing can be paid online", () => {
    const text = textOf(sampleViews.tooSmallForCards);

    expect(text).toContain("$0.30 is due by 21 December 2026.");
    expect(text).toContain("Please reply, so that we can agree on a way to pay");
    expect(text).not.toContain("by card");
  });

  it("shows a draft as its client will get it, without a number yet", () => {
    const { subject, text } = composeInvoiceMail(
      { view: sampleViews.draft, link, hasAttachment: true },
      "en",
    );

    expect(subject).toBe("Invoice from Studio Lime: $1,240.00, due 21 December 2026");
    expect(text).toContain(
      "Draft, not sent yet\n\nHello Maya,\n\nHere is the invoice from Studio Lime",
    );
    expect(text).toContain("View and pay $1,240.00:");
  });

  it("doesn't announce the reminder that only an unopened invoice gets", () => {
    const view = sampleView({
      events: [
        { kind: "reminder-planned", at: "2026-11-24T17:03:00.000Z", milestone: "not-opened" },
      ],
    });

    expect(textOf(view)).not.toContain("a reminder comes");
  });
});
