import type { InvoiceFacts } from "../../invoice-facts.ts";
import type { PaymentMailWords } from "../en/payment-mail.ts";
import { invoiceName } from "./mail.ts";

const invoice = (f: InvoiceFacts) => `${invoiceName(f)} “${f.purpose}”`;

const aboutPayment = (f: InvoiceFacts) =>
  `เรื่องการชำระเงินของคุณสำหรับ${invoiceName(f)} จาก ${f.vendor}`;

const patience = "ขอบคุณที่รอ";

/** The words of the mails about money on its way, coming back or going back, in Thai. */
export const paymentMailWords: PaymentMailWords = {
  rows: {
    amount: "จำนวนเงิน",
    method: "ชำระด้วย",
    expected: "คาดว่าถึงภายใน",
    reference: "เลขอ้างอิง",
  },
  openNow: (standing) => `สถานะใบแจ้งหนี้ตอนนี้: ${standing}`,
  anotherOnItsWay: (amount) => `มีการชำระเงินอีกรายการ ${amount} กำลังดำเนินการอยู่ ตอนนี้คุณไม่ต้องทำอะไรเพิ่ม`,
  processing: {
    subject: (f, amount) =>
      `การชำระเงิน ${amount} ของคุณสำหรับ${invoiceName(f)} จาก ${f.vendor} กำลังดำเนินการ`,
    opening: (f, amount, by) => `การชำระเงิน ${amount} ของคุณ${by} สำหรับ${invoice(f)} กำลังดำเนินการอยู่`,
    nothingToDo: "คุณไม่ต้องทำอะไรเพิ่มสำหรับรายการนี้",
    expected: (date) => `คาดว่าเงินจะถึงภายในวันที่ ${date} แล้วเราจะส่งใบเสร็จให้`,
    undated: "เมื่อเงินถึงแล้ว เราจะส่งใบเสร็จให้",
    ifItComesBack: "หากเงินถูกส่งกลับ จะไม่มีอะไรสูญหาย เราจะแจ้งให้คุณทราบ และคุณเลือกชำระวิธีอื่นได้",
    keep: "กรุณาเก็บอีเมลนี้ไว้จนกว่าจะถึงตอนนั้น อีเมลนี้ยังไม่ใช่ใบเสร็จ",
    thanks: "ขอบคุณที่ดำเนินการ",
  },
  failed: {
    subject: aboutPayment,
    opening: (f, amount, by) =>
      `การชำระเงิน ${amount} ของคุณ${by} สำหรับ${invoice(f)} ไม่สำเร็จ และไม่มีการตัดเงิน`,
    waysOn: "เรื่องแบบนี้เกิดขึ้นได้ และไม่มีอะไรสูญหาย คุณลองอีกครั้งหรือเลือกวิธีอื่นได้",
    thanks: patience,
  },
  returned: {
    subject: aboutPayment,
    opening: (f, amount, date) =>
      `เงิน ${amount} จากการชำระของคุณสำหรับ${invoice(f)} ถูกส่งกลับไปยังธนาคารของคุณเมื่อวันที่ ${date}`,
    innocent: "เรื่องแบบนี้เกิดขึ้นได้ เช่น เมื่อข้อมูลบัญชีเปลี่ยนไป",
    waysOn: "คุณชำระด้วยวิธีเดิมอีกครั้ง หรือเลือกวิธีอื่นได้",
    thanks: patience,
  },
  refund: {
    subject: (f, amount) => `เงินคืน ${amount} ของคุณสำหรับ${invoiceName(f)} จาก ${f.vendor}`,
    opening: (f, amount) => `เงิน ${amount} จากการชำระของคุณสำหรับ${invoice(f)} กำลังส่งคืนให้คุณ`,
    ways: {
      "as-paid": "เงินจะกลับไปทางเดิมที่ชำระมา โดยปกติธนาคารใช้เวลา 5 ถึง 10 วันทำการ",
      toWallet: "เงินจะกลับไปยังกระเป๋าเงินดิจิทัลเดิมที่ใช้ชำระ",
      mayAsk: "เงินจะกลับไปโดยการโอนผ่านธนาคาร Stripe ซึ่งเป็นผู้รับชำระเงิน อาจส่งอีเมลถามเลขบัญชีจากคุณ",
      asks: "Stripe ซึ่งเป็นผู้รับชำระเงิน จะส่งอีเมลถามว่าให้คืนเงินเข้าบัญชีใด หลังจากคุณตอบ โดยปกติใช้เวลาไม่กี่วันทำการ",
    },
    rows: { amount: "จำนวนเงินคืน", method: "คืนไปยัง", reference: "เลขอ้างอิง" },
    keep: "กรุณาเก็บไว้เป็นหลักฐาน",
    keepAndRest: "กรุณาเก็บไว้เป็นหลักฐาน คุณไม่ต้องทำอะไรเพิ่ม",
    answer: "กรุณาตอบอีเมลนั้น หากไม่แน่ใจว่าเป็นของจริง โทรถามเราก่อนได้",
    thanks: patience,
  },
  refundFailed: {
    subject: (f) => `เรื่องเงินคืนของคุณสำหรับ${invoiceName(f)} จาก ${f.vendor}`,
    opening: (f, amount) => `เงินคืน ${amount} ของคุณสำหรับ${invoice(f)} ส่งไปไม่ถึง และกลับมาที่เรา`,
    safe: (vendor) => `ไม่มีอะไรสูญหาย เงินอยู่ที่ ${vendor} และยังนับเป็นของคุณ ในใบแจ้งหนี้นี้หรือเป็นเครดิต`,
    next: (sender) => `${sender} จะติดต่อคุณเพื่อตกลงวิธีอื่นร่วมกัน`,
    keep: "กรุณาเก็บอีเมลนี้ไว้จนกว่าจะถึงตอนนั้น และไม่ต้องส่งเลขบัญชีธนาคารทางอีเมล",
    thanks: patience,
  },
  dispute: {
    subject: aboutPayment,
    opened: (f, amount) => `ธนาคารที่คุณใช้ชำระ${invoice(f)} มีคำถามเกี่ยวกับเงิน ${amount} จากการชำระนั้น`,
    meanwhile: "ระหว่างที่ธนาคารตรวจสอบ ใบแจ้งหนี้ยังคงเป็นเหมือนเดิม",
    tellUs: "กรุณาตอบกลับอีเมลนี้หากมีอะไรในใบแจ้งหนี้ไม่ถูกต้อง เรายินดีแก้ไขให้",
    won: (f, amount) =>
      `คำถามของธนาคารเกี่ยวกับการชำระเงิน ${amount} ของคุณสำหรับ${invoice(f)} ได้ข้อสรุปแล้ว การชำระยังมีผลตามเดิม`,
    wonNext: "คุณไม่ต้องทำอะไรเพิ่ม",
    wonKeep: "กรุณาเก็บไว้เป็นหลักฐาน",
    lost: (f, amount) =>
      `คำถามของธนาคารเกี่ยวกับการชำระเงินของคุณสำหรับ${invoice(f)} ได้ข้อสรุปแล้ว เงิน ${amount} กลับไปหาคุณ`,
    wonPartly: (f, back) =>
      `คำถามของธนาคารเกี่ยวกับการชำระเงินของคุณสำหรับ${invoice(f)} ได้ข้อสรุปแล้ว เงิน ${back} กลับไปหาคุณ ส่วนที่เหลือยังมีผลตามเดิม`,
    lostNext: "หากมีอะไรในใบแจ้งหนี้ไม่ถูกต้อง ตอบกลับอีเมลนี้ได้เลย เรายินดีแก้ไขให้",
    thanks: patience,
  },
};
