import type { EventFacts } from "../en/event-facts.ts";
import type { moneyEventWords as englishWords } from "../en/vendor-events.ts";
import type { VendorWords } from "../en/vendor.ts";

type InvoiceWords = VendorWords["invoice"];

const by = (facts: EventFacts) => (facts["by"] === undefined ? "" : `โดย ${facts["by"]}`);
const sum = (facts: EventFacts) => facts["amount"] ?? "";
const way = (facts: EventFacts) => facts["method"] ?? "";
const because = (facts: EventFacts) =>
  facts["reason"] === undefined ? "" : `: ${facts["reason"]}`;

/** Joins the parts of a sentence that are there. */
const say = (...parts: readonly string[]) => parts.filter((part) => part !== "").join(" ");

/** What money did, on an invoice's line of time, in Thai. */
export const moneyEventWords: typeof englishWords = {
  "payment-started": (facts) => say("เริ่มชำระเงิน", sum(facts), way(facts)),
  "payment-processing": (facts) => say("การชำระเงิน", sum(facts), way(facts), "กำลังดำเนินการ"),
  "payment-succeeded": (facts) => say("ชำระแล้ว", sum(facts), way(facts)),
  "payment-failed": (facts) =>
    `${say("การชำระเงิน", sum(facts), way(facts), "ไม่สำเร็จ")}${because(facts)}`,
  "payment-canceled": (facts) => say("เลิกการชำระเงิน", sum(facts)),
  "payment-returned": (facts) =>
    say("ธนาคารเรียกเงินคืน", sum(facts), "ยอดที่เคยชำระด้วยเงินนี้กลับมาเป็นยอดที่ต้องชำระ"),
  "payment-recorded": (facts) => say("บันทึกการรับเงิน", sum(facts), way(facts), by(facts)),
  "payment-reversed": (facts) =>
    `${say("ยกเลิกรายการรับเงิน", sum(facts), by(facts))}${because(facts)}`,
  "payment-declared": (facts) => say(facts["by"] ?? "ลูกค้า", "แจ้งว่าชำระ", sum(facts), way(facts)),
  "payment-confirmed": (facts) => say("ยืนยันการชำระที่แจ้งไว้", sum(facts), by(facts)),
  "declaration-declined": (facts) => `${say("ไม่พบการชำระที่แจ้งไว้", by(facts))}${because(facts)}`,
  "payment-refunded": (facts) => say("กำลังคืนเงิน", sum(facts)),
  "refund-asked": (facts) => say("ขอคืนเงิน", sum(facts), by(facts)),
  "refund-arrived": (facts) => say("เงินคืน", sum(facts), "ถึงแล้ว"),
  "refund-failed": (facts) => say("เงินคืน", sum(facts), "ส่งไปไม่ถึง"),
  "refund-answered": (facts) =>
    facts["isStillOwed"] === "true"
      ? say("ยอดที่คืนกลับมาค้างชำระ", by(facts))
      : say("ยอดที่คืนไม่ต้องชำระแล้ว", by(facts)),
  "dispute-inquiry": (facts) => say("ธนาคารสอบถามเรื่อง", sum(facts)),
  "dispute-opened": (facts) => say("มีข้อโต้แย้งเรื่อง", sum(facts), "ธนาคารกันเงินไว้จนกว่าจะตัดสิน"),
  "dispute-changed": (facts) => say("ข้อโต้แย้งเรื่อง", sum(facts), "มีการเปลี่ยนแปลง"),
  "dispute-won": (facts) => say("ข้อโต้แย้งเรื่อง", sum(facts), "ตัดสินให้คุณ"),
  "dispute-lost": (facts) =>
    say("ข้อโต้แย้งเรื่อง", sum(facts), "ตัดสินให้ผู้ชำระ ยอดที่เคยชำระด้วยเงินนี้กลับมาเป็นยอดที่ต้องชำระ"),
  "dispute-closed": (facts) => say("ปิดคำถามเรื่อง", sum(facts)),
  "tax-withheld": (facts) =>
    say("หักภาษี ณ ที่จ่าย", sum(facts), facts["exceeds"] === "true" ? "มากกว่าอัตราตามกฎหมาย" : ""),
  "withholding-answered": (facts) => say("ภาษีที่หักไว้:", facts["answer"] ?? "", by(facts)),
  "certificate-received": () => "ได้รับหนังสือรับรองการหักภาษี",
  "credit-note": (facts) => `${say("ออกใบลดหนี้", sum(facts), by(facts))}${because(facts)}`,
  "written-off": (facts) => `${say("ตัดเป็นหนี้สูญ", by(facts))}${because(facts)}`,
  "credit-applied": (facts) => say("ใช้เครดิตของลูกค้า", sum(facts), by(facts)),
  "payment-anomaly": (facts) =>
    facts["received"] === undefined
      ? "มีการชำระเงินที่ไม่ตรงกับที่เริ่มไว้ จึงพักไว้ก่อน"
      : say("มีเงินเข้ามา", facts["received"], "แต่ที่ขอคือ", facts["asked"] ?? "ยอดอื่น", "จึงพักไว้ก่อน"),
  "anomaly-resolved": (facts) =>
    facts["resolution"] === "accepted"
      ? say("บันทึกเงินที่ไม่ตรงกับที่ขอ", by(facts))
      : say("ไม่บันทึกเงินที่ไม่ตรงกับที่ขอ", by(facts)),
  "transfer-arrived": (facts) => say("เงินโอน", sum(facts), "เข้าแล้ว"),
  "own-account-changed": () => "จากนี้แสดงบัญชีใหม่ของคุณสำหรับการโอน",
  "mail-sent": (facts) =>
    say("ส่งอีเมล", facts["message"] ?? "", facts["to"] === undefined ? "" : `ถึง ${facts["to"]}`),
};

/** What the mails about money are called, in Thai. */
export const mailNames: InvoiceWords["mailNames"] = {
  "payment-processing": "แจ้งว่าการชำระกำลังดำเนินการ",
  "payment-failed": "แจ้งว่าการชำระไม่สำเร็จ",
  "payment-returned": "แจ้งว่าธนาคารเรียกเงินคืน",
  refund: "แจ้งเรื่องเงินคืน",
  dispute: "แจ้งเรื่องคำถามของธนาคาร",
  "credit-note": "ใบลดหนี้",
  "declaration-declined": "แจ้งว่าไม่พบการชำระ",
  "withholding-answered": "แจ้งเรื่องภาษีที่หักไว้",
  "transfer-credited": "แจ้งว่าเงินโอนเป็นเครดิต",
  "method-expiring": "แจ้งว่าวิธีชำระที่เก็บไว้ใกล้หมดอายุ",
  "own-account-changed": "แจ้งว่าบัญชีของคุณเปลี่ยน",
  code: "รหัสใช้ครั้งเดียว",
};

/** How the vendor answered about tax withheld, in Thai. */
export const withholdingAnswers: InvoiceWords["withholdingAnswers"] = {
  accepted: "รับ",
  declined: "ไม่รับ",
  "certificate-checked": "ตรวจหนังสือรับรองแล้ว",
};
