import { describe, expect, it } from "vitest";
import { stateBandText } from "../../../shared/messages/state-band-text.ts";

describe("the state band", () => {
  it.each([
    [{ kind: "draft" }, "Draft, not sent yet", "ฉบับร่าง ยังไม่ได้ส่ง"],
    [{ kind: "due-in", days: 7 }, "Due in 7 days", "ครบกำหนดในอีก 7 วัน"],
    [{ kind: "due-in", days: 1 }, "Due tomorrow", "ครบกำหนดพรุ่งนี้"],
    [{ kind: "due-today" }, "Due today", "ครบกำหนดวันนี้"],
    [{ kind: "days-late", days: 1 }, "1 day late: your options", "เลยกำหนดมา 1 วัน: ทางเลือกของคุณ"],
    [
      { kind: "days-late", days: 14 },
      "14 days late: your options",
      "เลยกำหนดมา 14 วัน: ทางเลือกของคุณ",
    ],
    [{ kind: "payment-processing" }, "Payment on its way", "กำลังดำเนินการชำระเงิน"],
    [{ kind: "payment-declared" }, "We’re checking your payment", "เรากำลังตรวจสอบการชำระเงินของคุณ"],
    [{ kind: "paid" }, "Paid, thank you", "ชำระแล้ว ขอบคุณ"],
    [{ kind: "nothing-due" }, "Nothing to pay", "ไม่มียอดที่ต้องชำระ"],
    [{ kind: "void" }, "Withdrawn, nothing to pay", "ยกเลิกแล้ว ไม่ต้องชำระ"],
    [{ kind: "uncollectible" }, "Closed, no payment expected", "ปิดแล้ว ไม่ต้องชำระ"],
  ] as const)("of %o says %s", (band, english, thai) => {
    expect(stateBandText(band, "en")).toBe(english);
    expect(stateBandText(band, "th")).toBe(thai);
  });

  it.each([
    [{ kind: "due-in", days: 7 }, "भुक्तानी मिति आउन 7 दिन बाँकी"],
    [{ kind: "due-in", days: 1 }, "भुक्तानी मिति भोलि हो"],
    [{ kind: "days-late", days: 14 }, "भुक्तानी मिति 14 दिन नाघ्यो: तपाईंका विकल्पहरू"],
    [
      { kind: "plan-agreed", nextDate: "2027-01-03", nextAmount: 100 },
      "किस्ता योजनामा सहमति भयो, अर्को किस्ता सन् 2027 जनवरी 3",
    ],
    [{ kind: "paid" }, "भुक्तानी भयो, धन्यवाद"],
  ] as const)("of %o says %s in Nepali", (band, nepali) => {
    expect(stateBandText(band, "ne")).toBe(nepali);
  });

  it.each([
    [{ kind: "days-late", days: 14 }, "14 days late", "เลยกำหนดมา 14 วัน"],
    [{ kind: "paid" }, "Paid", "ชำระแล้ว"],
    [
      { kind: "plan-past-due", days: 15 },
      "The plan’s payment is 15 days late",
      "งวดนี้ตามแผนเลยกำหนดมา 15 วัน",
    ],
    [{ kind: "request-pending" }, "A request waits for your answer", "มีคำขอที่รอคำตอบจากคุณ"],
    [{ kind: "question-open" }, "A question waits for your answer", "มีคำถามที่รอคำตอบจากคุณ"],
  ] as const)(
    "of %o tells the vendor where it stands, and of no options",
    (band, english, thai) => {
      expect(stateBandText(band, "en", {}, "vendor")).toBe(english);
      expect(stateBandText(band, "th", {}, "vendor")).toBe(thai);
    },
  );

  it("of a payment on its way says when it is expected, where that is known", () => {
    const expectedDate = "18 December 2026";

    expect(stateBandText({ kind: "payment-processing" }, "en", { expectedDate })).toBe(
      "Payment on its way, expected by 18 December 2026",
    );
    expect(stateBandText({ kind: "payment-processing" }, "th", { expectedDate })).toContain(
      "คาดว่าเสร็จภายใน 18 December 2026",
    );
  });

  it("adds what was paid while something is left, and not when all is settled", () => {
    const facts = { amountPaid: "$500.00" };

    expect(stateBandText({ kind: "due-today" }, "en", facts)).toBe(
      "Due today · $500.00 paid so far",
    );
    expect(stateBandText({ kind: "due-today" }, "th", facts)).toBe("ครบกำหนดวันนี้ · ชำระแล้ว $500.00");
    expect(stateBandText({ kind: "paid" }, "en", facts)).toBe("Paid, thank you");
  });
});
