import type { InvoiceFacts } from "../../invoice-facts.ts";
import type { PaymentNoticeWords } from "../en/payment-notice.ts";

const invoice = ({ number, purpose }: InvoiceFacts) => `ใบแจ้งหนี้เลขที่ ${number} “${purpose}”`;

const nothingToDo = "คุณไม่ต้องทำอะไรเพิ่ม";
const clientIsTold = "คุณไม่ต้องทำอะไรเพิ่ม เราแจ้งลูกค้าให้อย่างสุภาพ";

/** The words of the notices about money to the vendor's members, in Thai. */
export const paymentNoticeWords: PaymentNoticeWords = {
  processing: {
    subject: (f, amount) => `เงิน ${amount} จาก ${f.client} กำลังดำเนินการ`,
    opening: (f, amount, by) => `${f.client} ชำระ ${amount} ${by} สำหรับ${invoice(f)} และเงินกำลังมา`,
    expected: (date) => `คาดว่าเงินจะถึงภายในวันที่ ${date}`,
    next: "คุณไม่ต้องทำอะไรเพิ่ม ก่อนเงินจะถึง เงินยังถูกส่งกลับได้",
  },
  returned: {
    subject: (f) => `การชำระเงินของ ${f.client} ถูกส่งกลับ`,
    opening: (f, amount, by) =>
      `ธนาคารของ ${f.client} เรียกคืนเงิน ${amount} ที่ชำระ${by} สำหรับ${invoice(f)}`,
    next: clientIsTold,
  },
  anomaly: {
    subject: (f) => `การชำระเงินของ ${f.client} ไม่ตรงกับที่ขอ`,
    opening: (f, came, asked) =>
      `Stripe รายงานเงิน ${came} จาก ${f.client} สำหรับ${invoice(f)} ขณะที่ยอดที่ขอคือ ${asked}`,
    differs: {
      amount: "จำนวนเงินไม่ตรงกัน เราจึงแยกไว้และยังไม่ได้ลงบัญชี",
      currency: "สกุลเงินไม่ตรงกัน เราจึงแยกไว้และยังไม่ได้ลงบัญชี",
      account: "เงินเข้าบัญชี Stripe อื่น เราจึงแยกไว้และยังไม่ได้ลงบัญชี",
    },
    ask: "กรุณาตรวจสอบที่ Stripe แล้วเลือกลงบัญชีหรือแยกไว้ถาวรที่หน้าใบแจ้งหนี้",
  },
  closed: {
    subject: (_, amount) => `มีเงิน ${amount} เข้ามาหลังปิดแล้ว`,
    opening: (f, amount) => `${f.client} ชำระ ${amount} สำหรับ${invoice(f)} ซึ่งไม่ต้องชำระแล้ว`,
    credit: "เราเก็บไว้เป็นเครดิตของลูกค้า และลูกค้าได้รับใบเสร็จที่ระบุเรื่องนี้แล้ว",
    ask: "กรุณาคืนเงินหากเป็นความผิดพลาด หรือเก็บไว้ใช้กับใบแจ้งหนี้ถัดไป",
  },
  refunded: {
    subject: (f, amount) => `กำลังคืนเงิน ${amount} ให้ ${f.client}`,
    opening: (f, amount) => `กำลังคืนเงิน ${amount} จากที่ ${f.client} ชำระสำหรับ${invoice(f)}`,
    next: clientIsTold,
  },
  refundFailed: {
    subject: (f, amount) => `คืนเงิน ${amount} ให้ ${f.client} ไม่สำเร็จ`,
    opening: (f, amount) => `เงินคืน ${amount} ถึง ${f.client} สำหรับ${invoice(f)} กลับมาที่คุณ`,
    counts: "เงินนี้ยังนับเป็นของลูกค้า ในใบแจ้งหนี้หรือเป็นเครดิต และลูกค้าทราบว่าคุณจะติดต่อไป",
    ask: "กรุณาโทรหาลูกค้าเพื่อตกลงวิธีอื่น แล้วบันทึกยอดที่จ่ายคืน",
    refused: (f, amount) =>
      `Stripe ไม่ได้คืนเงิน ${amount} ให้ ${f.client} สำหรับ${invoice(f)} และไม่มีเงินเคลื่อนย้าย`,
    untold: "เรายังไม่ได้แจ้งลูกค้าเรื่องนี้",
    refusedAsk: "กรุณาดูเหตุผลที่ Stripe แล้วลองอีกครั้ง หรือตกลงวิธีอื่นกับลูกค้า",
  },
  refundQuestion: {
    subject: (f, amount) => `${f.client} ยังต้องชำระ ${amount} อีกหรือไม่`,
    opening: (f, amount) => `มีการคืนเงิน ${amount} ใน Stripe จากที่ ${f.client} ชำระสำหรับ${invoice(f)}`,
    question: "ลูกค้ายังต้องชำระยอดนี้อีกหรือไม่ ก่อนคุณตอบ เราจะไม่ขอให้ชำระซ้ำ",
    ask: "กรุณาตอบที่หน้าใบแจ้งหนี้",
  },
  dispute: {
    openedSubject: (f) => `ธนาคารของ ${f.client} สอบถามเรื่องการชำระเงิน`,
    opened: (f, amount) => `ธนาคารของ ${f.client} สอบถามเรื่องเงิน ${amount} ที่ชำระสำหรับ${invoice(f)}`,
    held: "ระหว่างที่ธนาคารพิจารณา เงินอาจถูกพักไว้ ใบแจ้งหนี้ยังคงเป็นเหมือนเดิม",
    notHeld: "ตอนนี้เป็นเพียงคำถาม ไม่มีการพักเงินไว้ และใบแจ้งหนี้ยังคงเป็นเหมือนเดิม",
    explain: "กรุณาตอบที่ Stripe การคืนเงินก็ทำให้เรื่องนี้จบได้เช่นกัน",
    explainBy: (date) => `กรุณาตอบที่ Stripe ภายในวันที่ ${date} การคืนเงินก็ทำให้เรื่องนี้จบได้เช่นกัน`,
    answer: "กรุณาตอบที่ Stripe และอย่าคืนเงินในระหว่างนี้ เพราะเงินอาจออกไปสองครั้ง",
    answerBy: (date) =>
      `กรุณาตอบที่ Stripe ภายในวันที่ ${date} และอย่าคืนเงินในระหว่างนี้ เพราะเงินอาจออกไปสองครั้ง`,
    wonSubject: (f, amount) => `เงิน ${amount} จาก ${f.client} ยังเป็นของคุณ`,
    won: (f, amount) =>
      `ธนาคารของ ${f.client} ตัดสินแล้ว เงิน ${amount} ที่ชำระสำหรับ${invoice(f)} ยังเป็นของคุณ`,
    wonPartlySubject: (f) => `ธนาคารของ ${f.client} ตัดสินเรื่องการชำระเงินแล้ว`,
    wonPartly: (f, back) =>
      `ธนาคารของ ${f.client} ตัดสินแล้ว เงิน ${back} ที่ชำระสำหรับ${invoice(f)} กลับไปที่ลูกค้า ส่วนที่เหลือเป็นของคุณ`,
    wonNext: clientIsTold,
    lostSubject: (f, amount) => `เงิน ${amount} กลับไปที่ ${f.client}`,
    lost: (f, amount) =>
      `ธนาคารของ ${f.client} ตัดสินแล้ว เงิน ${amount} ที่ชำระสำหรับ${invoice(f)} กลับไปที่ลูกค้า`,
    lostNext: "กรุณาโทรหาลูกค้า การพูดคุยมักช่วยได้ในเรื่องที่ธนาคารช่วยไม่ได้",
  },
  declared: {
    subject: (f, amount) => `${f.client} แจ้งว่าชำระ ${amount} แล้ว`,
    opening: (f, amount, by) => `${f.client} แจ้งว่าได้ชำระ ${amount} ${by} สำหรับ${invoice(f)}`,
    rows: { date: "ชำระเมื่อ", reference: "เลขอ้างอิง" },
    slip: "มีสลิปแนบไว้ที่หน้าใบแจ้งหนี้",
    ask: "กรุณาตรวจสอบบัญชีของคุณ แล้วยืนยันหรือปฏิเสธที่หน้าใบแจ้งหนี้",
  },
  withholding: {
    subject: (f, amount) => `${f.client} หักภาษี ณ ที่จ่าย ${amount}`,
    opening: (f, amount) => `${f.client} หักภาษี ณ ที่จ่าย ${amount} จาก${invoice(f)}`,
    within: "อยู่ในอัตราตามกฎหมาย จึงนับเป็นการชำระแล้ว",
    above: (allowed) => `อัตราตามกฎหมายคือ ${allowed} รายการนี้จึงรอคุณ และยังไม่นับเป็นการชำระ`,
    certificate: {
      awaited: "ยังไม่ได้รับหนังสือรับรองการหักภาษี",
      received: "หนังสือรับรองการหักภาษีอยู่ที่หน้าใบแจ้งหนี้",
      checked: "ตรวจสอบหนังสือรับรองการหักภาษีแล้ว",
    },
    answer: "กรุณายอมรับหรือปฏิเสธที่หน้าใบแจ้งหนี้",
    check: "กรุณาตรวจสอบหนังสือรับรองที่หน้าใบแจ้งหนี้",
    next: nothingToDo,
  },
  reconciliation: {
    subject: (count) => `ต่างจากบัญชีของ Stripe ${count} รายการ`,
    opening: (f, count) => `บัญชีของเรากับของ Stripe ต่างกัน ${count} รายการ พบครั้งแรกที่${invoice(f)}`,
    ask: "กรุณาดูรายการที่ต้องจัดการที่หน้าแรกของคุณ",
  },
};
