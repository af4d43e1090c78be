import type { EventFacts } from "../en/event-facts.ts";
import type { VendorWords } from "../en/vendor.ts";

const who = (facts: EventFacts) => facts["client"] ?? "ลูกค้า";
const sum = (facts: EventFacts) => facts["amount"] ?? "เงิน";
const on = (facts: EventFacts) =>
  facts["number"] === undefined ? "" : `ในใบแจ้งหนี้ ${facts["number"]}`;
const about = (facts: EventFacts) =>
  facts["number"] === undefined ? "" : `เรื่องใบแจ้งหนี้ ${facts["number"]}`;

/** Joins the parts of a sentence that are there. */
const say = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(" ");

/** The words of the list of what needs a person, in Thai. */
export const taskWords: VendorWords["tasks"] = {
  title: "สิ่งที่รอคุณ",
  nothing: "ตอนนี้ไม่มีอะไรรอคุณ",
  nothingMore: "เมื่อลูกค้าเขียนมา หรือมีเรื่องเงินที่ไม่คาดคิด จะอยู่ที่นี่",
  count: (count) => `${count} เรื่องที่ต้องทำ`,
  done: "เสร็จแล้ว",
  doneOf: (sentence) => `เสร็จแล้ว: ${sentence}`,
  ended: "บันทึกว่าเสร็จแล้ว",
  answered: "มีคำตอบไปแล้วในระหว่างนี้",
  finished: (count) => `เสร็จแล้ว (${count})`,
  finishedOn: (date) => `เสร็จ ${date}`,
  openInvoice: "เปิดใบแจ้งหนี้",
  openOf: (number) => `เปิดใบแจ้งหนี้ ${number}`,
  openClient: "เปิดหน้าลูกค้า",
  toFollowUps: "ไปที่รายการติดตาม",
  toSettings: "ไปที่ “วิธีที่คุณรับเงิน”",
  sentences: {
    "payment-anomaly": (facts) => say(`เงินจาก ${who(facts)}`, on(facts), "ไม่ตรงกับที่ขอ"),
    "payment-unsettled": (facts) =>
      say(`เรายังไม่ทราบผลการชำระ ${sum(facts)} ของ ${who(facts)}`, on(facts)),
    "refund-question": (facts) =>
      say(`มีการคืนเงิน ${sum(facts)} ให้ ${who(facts)} ที่ Stripe`, on(facts), "ยังต้องชำระอยู่หรือไม่"),
    "refund-failed": (facts) => say(`เงินคืน ${sum(facts)} ถึง ${who(facts)}`, on(facts), "ส่งไปไม่ถึง"),
    "dispute-opened": (facts) => say(`ธนาคารของ ${who(facts)} มีคำถามเรื่อง ${sum(facts)}`, on(facts)),
    "payment-returned": (facts) =>
      say(
        `ธนาคารของ ${who(facts)} เรียกเงินคืน ${sum(facts)}`,
        on(facts),
        "ยอดที่เคยชำระด้วยเงินนี้กลับมาเป็นยอดที่ต้องชำระ",
      ),
    "declared-payment": (facts) =>
      say(`${who(facts)} แจ้งว่าชำระ ${sum(facts)}`, facts["method"], on(facts)),
    "withholding-proposed": (facts) =>
      say(
        `${who(facts)} หักภาษี ${sum(facts)}`,
        on(facts),
        "มากกว่าอัตราตามกฎหมาย",
        facts["allowed"] === undefined ? undefined : `ซึ่งคือ ${facts["allowed"]}`,
      ),
    "certificate-awaited": (facts) =>
      say(`${who(facts)} หักภาษี ${sum(facts)}`, on(facts), "กรุณาตรวจหนังสือรับรองเมื่อได้รับแล้ว"),
    "payment-on-closed-invoice": (facts) =>
      facts["number"] === undefined
        ? `${who(facts)} ส่งเงิน ${sum(facts)} มา แต่ไม่มีใบแจ้งหนี้ที่รอชำระ`
        : `${who(facts)} ชำระ ${sum(facts)} ในใบแจ้งหนี้ ${facts["number"]} ซึ่งไม่เรียกเก็บแล้ว`,
    "reconciliation-difference": (facts) => say("บัญชีของ Stripe และของคุณไม่ตรงกัน", on(facts)),
    "method-not-enabled": (facts) =>
      `${facts["methodName"] ?? "วิธีชำระหนึ่ง"} ยังไม่ได้เปิดใช้ที่ Stripe ลูกค้าจึงใช้ไม่ได้`,
    "flexibility-request": (facts) => say(`${who(facts)} ขอมากกว่าที่การตั้งค่าของคุณให้ได้`, on(facts)),
    "terms-for-later": (facts) =>
      facts["number"] === undefined
        ? `${who(facts)} ต้องการใช้เงื่อนไขเดียวกันกับใบแจ้งหนี้ครั้งต่อไป`
        : `${who(facts)} ต้องการใช้เงื่อนไขของใบแจ้งหนี้ ${facts["number"]} กับครั้งต่อไปด้วย`,
    "question-asked": (facts) => say(`${who(facts)} มีคำถาม`, on(facts)),
    "hardship-told": (facts) => say(`${who(facts)} บอกคุณเป็นการส่วนตัวว่าช่วงนี้ลำบาก`, on(facts)),
    "plan-past-due": (facts) =>
      say(`งวดหนึ่งในแผนของ ${who(facts)}`, on(facts), "ยังไม่มา แม้เราสอบถามอย่างสุภาพแล้ว"),
    "promise-broken": (facts) => say(`เงินที่ ${who(facts)} นัดไว้`, on(facts), "ยังไม่มา"),
    "call-due": (facts) => say(`ถึงเวลาโทรหา ${who(facts)}`, about(facts)),
    "letter-due": (facts) => say(`ถึงเวลาส่งจดหมายถึง ${who(facts)}`, about(facts)),
    "visit-due": (facts) => say(`ถึงเวลาไปพบ ${who(facts)}`, about(facts)),
    "contact-unreachable": (facts) =>
      say(`อีเมลของเราไปไม่ถึง ${facts["contact"] ?? who(facts)}`, about(facts)),
    "hand-over-due": (facts) =>
      say(`หนังสือแจ้ง ${who(facts)} ครบกำหนดแล้ว`, on(facts), "จะส่งต่อหรือถอนคืน"),
    "check-in-due": (facts) => `${who(facts)} เป็นอย่างไรบ้าง ไม่เกี่ยวกับเรื่องเงิน`,
    "job-needs-attention": (facts) => say("มีงานหนึ่งที่ระบบทำเองไม่สำเร็จ", on(facts)),
  },
  more: {
    "payment-unsettled": "โปรดดูใน Stripe เราก็กำลังถามต่อเช่นกัน",
    "refund-failed": "เงินอยู่กับคุณและยังนับเป็นของลูกค้า โปรดตกลงวิธีอื่นกับลูกค้า",
    "dispute-opened": "คุณมีเวลาไม่กี่วันในการตอบ Stripe บอกวิธี และใบแจ้งหนี้แสดงสิ่งที่ลูกค้าเห็น",
    "payment-returned": "เราแจ้งลูกค้าอย่างสุภาพ การพูดคุยกับลูกค้าโดยตรงช่วยได้มากที่สุดในตอนนี้",
    "payment-on-closed-invoice": "เงินนี้เป็นเครดิตของลูกค้าแล้ว ใช้กับใบแจ้งหนี้อื่น หรือจ่ายคืน",
    "plan-past-due":
      "ลูกค้าทราบแล้วว่าทำอะไรได้ การพูดคุยกับลูกค้าโดยตรงช่วยได้มากที่สุด ตามการตั้งค่าของคุณแผนอาจสิ้นสุดภายหลัง",
    "promise-broken": "การเตือนเริ่มต่อแล้วและไปอีกหนึ่งขั้น หากต้องการขยายเวลาให้ ทำได้ในใบแจ้งหนี้",
    "method-not-enabled": "โปรดเปิดใช้ในการตั้งค่าของ Stripe แล้วให้เราตรวจอีกครั้ง",
    "call-due": "รายการติดตามมีเบอร์โทร ประวัติ และประโยคเริ่มต้นให้",
    "letter-due": "รายการติดตามมีจดหมายเป็น PDF ให้พิมพ์",
    "visit-due": "รายการติดตามมีที่อยู่ ประวัติ และประโยคเริ่มต้นให้",
    "contact-unreachable": "โปรดแก้ไขที่อยู่ หรือถามคนอื่นที่นั่น",
    "hand-over-due": "ไม่มีอะไรเกิดขึ้นเอง การเตือนพักไว้จนกว่าคุณจะตัดสินใจ",
    "check-in-due": "โทรหรือเขียนสั้นๆ ก็พอ ระบบไม่ส่งอะไรเอง",
    "job-needs-attention": "โปรดดูว่าเกี่ยวกับเรื่องใด",
  },
  differences: {
    "missing-in-ledger": "Stripe มีการชำระที่บัญชีของคุณไม่มี",
    "missing-at-processor": "บัญชีของคุณมีการชำระที่ Stripe ไม่มี",
    "amount-differs": "ทั้งสองมียอดต่างกันสำหรับการชำระเดียวกัน",
    "refund-missing": "ฝ่ายหนึ่งมีการคืนเงินที่อีกฝ่ายไม่มี",
    "refund-differs": "ทั้งสองมียอดต่างกันสำหรับการคืนเงินเดียวกัน",
    "dispute-missing": "ฝ่ายหนึ่งมีข้อโต้แย้งที่อีกฝ่ายไม่มี",
    "dispute-differs": "ทั้งสองมียอดต่างกันสำหรับข้อโต้แย้งเดียวกัน",
    "transfer-missing": "Stripe มีการโอนที่บัญชีของคุณไม่มี",
    "reversal-missing": "Stripe นำการโอนกลับไปแล้ว แต่บัญชีของคุณยังมีอยู่",
  },
  books: (stripe, ledger) => `ที่ Stripe: ${stripe} ในบัญชีของคุณ: ${ledger}`,
  nothingThere: "ไม่มี",
};
