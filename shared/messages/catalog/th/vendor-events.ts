import type { EventFacts } from "../en/event-facts.ts";
import type {
  arrangementEventWords as englishArrangementWords,
  moneyEventWords as englishWords,
} from "../en/vendor-events.ts";
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

const plan = (facts: EventFacts) => (facts["agreement"] === "plan" ? "แผนการชำระ" : "การขยายเวลา");
const until = (facts: EventFacts) => (facts["date"] === undefined ? "" : `ถึง ${facts["date"]}`);
const parts = (facts: EventFacts) =>
  facts["parts"] === undefined || facts["agreement"] !== "plan" ? "" : `${facts["parts"]} งวด`;
const nth = (facts: EventFacts) =>
  facts["number"] === undefined ? "งวดหนึ่งของแผน" : `งวดที่ ${facts["number"]} ของแผน`;
const they = (facts: EventFacts) => facts["by"] ?? "ลูกค้า";
const told = (facts: EventFacts) => (facts["reason"] === undefined ? "" : `: “${facts["reason"]}”`);

/** What was arranged, asked and promised, on an invoice's line of time, in Thai. */
export const arrangementEventWords: typeof englishArrangementWords = {
  "agreement-accepted": (facts) => say("ตกลง", plan(facts), parts(facts), until(facts), by(facts)),
  "agreement-taken-back": (facts) => say("ยกเลิก", plan(facts), by(facts)),
  "plan-started": () => "แผนการชำระเริ่มแล้ว",
  "plan-finished": () => "ชำระครบตามแผนแล้ว",
  "plan-ended": (facts) => `แผนการชำระสิ้นสุด${because(facts)}`,
  "plan-past-due": () => "มีงวดของแผนที่ยังไม่มา แม้เราสอบถามอย่างสุภาพแล้ว",
  "plan-paused": (facts) => say("เลื่อนแผนออกไปหนึ่งรอบ", by(facts)),
  "plan-stopped": (facts) => say("หยุดแผน ยอดที่เหลือครบกำหนด", by(facts)),
  "autopay-stopped": (facts) => say("หยุดการตัดเงินอัตโนมัติ", by(facts)),
  "method-changed": (facts) => say("เปลี่ยนวิธีตัดเงินของแผน", by(facts)),
  "method-authorized": (facts) => say("อนุญาตให้ตัดเงินตามแผน", by(facts)),
  "charge-installment": (facts) => say("กำลังตัดเงิน", nth(facts)),
  "installment-charged": (facts) => say("ตัดเงิน", nth(facts), "แล้ว"),
  "installment-coming": (facts) => say("แจ้งล่วงหน้า", nth(facts)),
  "installment-due": (facts) => say("ขอชำระ", nth(facts)),
  "installment-failed": (facts) => say(nth(facts), "ไม่สำเร็จ"),
  "installment-missed": (facts) => say(nth(facts), "ยังไม่มา เราสอบถามอย่างสุภาพแล้ว"),
  "installment-moved": (facts) => say("เลื่อน", nth(facts), by(facts)),
  "promise-made": (facts) =>
    say(
      they(facts),
      "นัดชำระ",
      sum(facts),
      facts["date"] === undefined ? "" : `ภายใน ${facts["date"]}`,
    ),
  "promise-kept": () => "ชำระตามที่นัดแล้ว",
  "promise-partly-kept": () => "ชำระมาบางส่วนของที่นัด",
  "promise-broken": () => "เงินที่นัดยังไม่มา การเตือนเริ่มต่อ",
  "request-asked": (facts) => say(they(facts), "ขอมากกว่าที่การตั้งค่าของคุณให้ได้", until(facts)),
  "request-approved": (facts) => `${say("อนุมัติคำขอ", by(facts))}${told(facts)}`,
  "request-declined": (facts) => `${say("ไม่อนุมัติคำขอ", by(facts))}${told(facts)}`,
  "request-countered": (facts) => `${say("เสนออย่างอื่น", until(facts), by(facts))}${told(facts)}`,
  "request-accepted": (facts) => say(they(facts), "รับข้อเสนอของคุณ"),
  "request-withdrawn": (facts) => say(they(facts), "ถอนคำขอ"),
  "request-expired": () => "คำขอสิ้นสุดโดยไม่มีคำตอบ",
  "extension-granted": (facts) => say("ขยายเวลาให้", until(facts), by(facts)),
  "question-asked": (facts) => say(they(facts), "ถามคำถาม"),
  "question-message": (facts) => say(they(facts), "เขียนเพิ่มเรื่องคำถาม"),
  "question-withdrawn": (facts) => say(they(facts), "ถอนคำถาม"),
  "question-answered": (facts) =>
    facts["answer"] === undefined
      ? say("ตอบคำถามแล้ว", by(facts))
      : say("คำถาม:", facts["answer"], by(facts)),
  "hardship-told": (facts) => say(they(facts), "บอกคุณเป็นการส่วนตัวว่าช่วงนี้ลำบาก"),
  "bill-shared": (facts) =>
    facts["count"] === "0" ? say(they(facts), "ไม่แบ่งบิลแล้ว") : say(they(facts), "แบ่งบิล", sum(facts)),
  "share-paid": () => "ชำระส่วนแบ่งของบิลแล้วหนึ่งส่วน",
  "share-ended": () => "ยกเลิกส่วนแบ่งของบิลหนึ่งส่วน",
  "pause-taken": (facts) => say(they(facts), "พักการเตือน", until(facts)),
  "pause-ended": () => "การพักสิ้นสุด",
  "terms-kept": (facts) => say("เก็บไว้ใช้กับใบแจ้งหนี้ครั้งต่อไป", by(facts)),
  "terms-not-kept": (facts) => say("ไม่เก็บไว้ใช้กับใบแจ้งหนี้ครั้งต่อไป", by(facts)),
  "flexibility-changed": (facts) => say("เปลี่ยนสิ่งที่จัดการได้กับใบแจ้งหนี้นี้", by(facts)),
};

/** Why a plan ended, in Thai. */
export const planEnds: InvoiceWords["planEnds"] = {
  "taken-back": "ลูกค้ายกเลิก",
  "not-started": "ไม่ได้เริ่มภายในเวลา",
  stopped: "ลูกค้าหยุดแผน",
  missed: "มีงวดที่ไม่มา ยอดที่เหลือจึงครบกำหนด",
  settled: "ไม่มียอดเหลือในแผน",
};

/** How a question was answered, in Thai. */
export const questionAnswers: InvoiceWords["questionAnswers"] = {
  answered: "ตอบแล้ว",
  adjusted: "ปรับด้วยใบลดหนี้",
  "stood-by": "ใบแจ้งหนี้คงเดิม",
  message: "คุณเขียนตอบ",
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
  agreement: "สิ่งที่ตกลงไว้",
  request: "แจ้งเรื่องคำขอ",
  installment: "แจ้งเรื่องงวดของแผน",
  plan: "แจ้งเรื่องแผนการชำระ",
  promise: "แจ้งเรื่องวันที่นัดชำระ",
  question: "แจ้งเรื่องคำถาม",
  share: "ลิงก์ของส่วนแบ่งบิล",
  "share-paid": "ข่าวว่าส่วนแบ่งชำระแล้ว",
  pause: "แจ้งเรื่องการพัก",
};

/** How the vendor answered about tax withheld, in Thai. */
export const withholdingAnswers: InvoiceWords["withholdingAnswers"] = {
  accepted: "รับ",
  declined: "ไม่รับ",
  "certificate-checked": "ตรวจหนังสือรับรองแล้ว",
};
