import type { InvoiceFacts } from "../../invoice-facts.ts";
import type { AccountMailWords } from "../en/account-mail.ts";
import { invoiceName } from "./mail.ts";

const invoice = (f: InvoiceFacts) => `${invoiceName(f)} “${f.purpose}”`;

const records = "กรุณาเก็บไว้เป็นหลักฐาน";
const patience = "ขอบคุณที่รอ";

/** The words of the mails about credit, declared payments, withheld tax and accounts, in Thai. */
export const accountMailWords: AccountMailWords = {
  creditNote: {
    subject: (f, number) => `ใบลดหนี้เลขที่ ${number} สำหรับ${invoiceName(f)} จาก ${f.vendor}`,
    opening: (f, amount) => `${f.vendor} ลดยอด ${amount} ของ${invoice(f)}`,
    reason: "เหตุผล:",
    toCredit: (amount, vendor) =>
      `ในจำนวนนี้ ${amount} ชำระไว้แล้ว เราเก็บไว้เป็นเครดิตของคุณกับ ${vendor} หากต้องการรับคืน ตอบกลับอีเมลนี้ได้`,
    rows: { number: "ใบลดหนี้เลขที่", amount: "จำนวนเงิน", date: "วันที่" },
    keep: records,
    thanks: "ขอบคุณที่ร่วมงานกับเรา",
  },
  declarationDeclined: {
    subject: (f) => `เรื่องการชำระเงินของคุณสำหรับ${invoiceName(f)} จาก ${f.vendor}`,
    opening: (f, amount) => `คุณแจ้งว่าได้ชำระ ${amount} สำหรับ${invoice(f)} แต่จนถึงตอนนี้เรายังไม่พบรายการนี้`,
    innocent: "เงินอาจยังอยู่ระหว่างทาง หรือเข้ามาในชื่ออื่น",
    wrote: (sender) => `ข้อความจาก ${sender}:`,
    rows: {
      amount: "จำนวนเงิน",
      method: "ชำระด้วย",
      date: "ชำระเมื่อ",
      reference: "เลขอ้างอิงของคุณ",
    },
    settled: "กรุณาตอบกลับอีเมลนี้หากเห็นต่างออกไป มิฉะนั้นคุณไม่ต้องทำอะไรเพิ่ม",
    lookAgain: "กรุณาเทียบกับรายการของธนาคาร แล้วแจ้งอีกครั้งพร้อมแนบสลิปได้ที่หน้าใบแจ้งหนี้",
    thanks: "ขอบคุณที่ช่วยเราตรวจสอบ",
  },
  withholding: {
    subject: (f) => `ภาษีหัก ณ ที่จ่ายของ${invoiceName(f)} จาก ${f.vendor}`,
    booked: (f, amount) => `ภาษีหัก ณ ที่จ่าย ${amount} นับเป็นส่วนหนึ่งของการชำระ${invoice(f)} แล้ว`,
    awaited: "สิ่งที่เรายังต้องใช้คือหนังสือรับรองการหักภาษี",
    received: "เราได้รับหนังสือรับรองการหักภาษีแล้ว",
    checked: "เราตรวจสอบหนังสือรับรองการหักภาษีแล้ว ทุกอย่างเรียบร้อย",
    declined: (f, amount) => `ภาษีหัก ณ ที่จ่าย ${amount} ยังนับเป็นการชำระ${invoice(f)} ไม่ได้`,
    wrote: (sender) => `ข้อความจาก ${sender}:`,
    lawsShare: (amount) => `ตามที่เราเข้าใจกฎหมาย หักได้ไม่เกิน ${amount}`,
    addCertificate: "กรุณาแนบหนังสือรับรองที่หน้าใบแจ้งหนี้เมื่อพร้อม",
    correct: "กรุณาตรวจสอบอีกครั้งที่หน้าใบแจ้งหนี้ หรือตอบกลับอีเมลนี้หากเห็นต่างออกไป",
    keep: records,
    thanks: patience,
  },
  transferCredited: {
    subject: (f) => `เรื่องเงินโอนของคุณถึง ${f.vendor} (${invoiceName(f)})`,
    opening: (f, amount) => `เราได้รับเงินโอน ${amount} ของคุณแล้ว และเก็บไว้เป็นเครดิตของคุณกับ ${f.vendor}`,
    unmatched: "เราไม่พบใบแจ้งหนี้ที่ยังเปิดอยู่สำหรับเงินโอนนี้ คุณจึงเลือกได้ว่าจะใช้กับอะไร",
    beside: (f) => `ยังไม่มีส่วนใดนำไปใช้กับ${invoice(f)}`,
    use: "กรุณาใช้เครดิตที่หน้าใบแจ้งหนี้ หรือตอบกลับอีเมลนี้หากเป็นเงินสำหรับเรื่องอื่น",
    wait: "กรุณาตอบกลับอีเมลนี้หากต้องการรับคืน มิฉะนั้นเครดิตจะรอใช้กับใบแจ้งหนี้ถัดไป",
    thanks: "ขอบคุณสำหรับการชำระเงิน",
  },
  methodExpiring: {
    subject: (f, method) => `${method} ที่คุณบันทึกไว้กับ ${f.vendor} (${invoiceName(f)})`,
    opening: (f, method, date) => `${method} ที่คุณบันทึกไว้กับ ${f.vendor} ใช้ได้ถึงวันที่ ${date}`,
    beside: (f) => `ไม่มีอะไรเปลี่ยนแปลงสำหรับ${invoice(f)}`,
    after: "หลังจากวันนั้นอาจใช้ที่นี่ไม่ได้ ส่วนวิธีชำระอื่นยังใช้ได้ทั้งหมด",
    replace: "กรุณาชำระด้วยบัตรใบใหม่ในครั้งถัดไป แล้วเลือกบันทึกไว้ได้ตอนนั้น",
    thanks: "ขอบคุณที่ดำเนินการ",
  },
  ownAccountChanged: {
    subject: (f) => `บัญชีธนาคารใหม่สำหรับ${invoiceName(f)} จาก ${f.vendor}`,
    opening: (f, date) => `บัญชีธนาคารสำหรับชำระ${invoice(f)} เปลี่ยนเมื่อวันที่ ${date}`,
    onPage: "ข้อมูลใหม่อยู่ที่หน้าใบแจ้งหนี้เท่านั้น เราไม่ส่งเลขบัญชีธนาคารทางอีเมล",
    oldOnes: "เลขบัญชีเดิมที่คุณอาจบันทึกไว้ใช้ไม่ได้แล้ว",
    call: (vendor, phone) => `กรุณาโทรหา ${vendor} ที่ ${phone} หรือหมายเลขที่คุณมีอยู่แล้ว ก่อนใช้บัญชีใหม่`,
    thanks: "ขอบคุณที่ช่วยระมัดระวัง",
  },
  code: {
    subject: (f) => `รหัสของคุณสำหรับ${invoiceName(f)} จาก ${f.vendor}`,
    opening: (f) => `นี่คือรหัสของคุณสำหรับ${invoice(f)}`,
    enter: "กรุณากรอกในหน้าที่ขอรหัส",
    rules: "รหัสนี้ใช้ได้ครั้งเดียว ภายใน 10 นาที และเฉพาะในเบราว์เซอร์ที่ขอเท่านั้น",
    nobodyAsks: (vendor) => `ไม่มีใครจาก ${vendor} จะขอรหัสนี้จากคุณ`,
    notYou: "หากคุณไม่ได้ขอรหัสนี้ ไม่มีอะไรเปลี่ยนแปลง และไม่ต้องทำอะไร",
  },
  memberCode: {
    subject: (vendor) => `รหัสสำหรับบัญชีธนาคารของ ${vendor}`,
    opening: (vendor) => `นี่คือรหัสสำหรับเปลี่ยนบัญชีธนาคารที่ ${vendor} แสดงให้ลูกค้าเห็น`,
    rules: "รหัสนี้ใช้ได้ครั้งเดียว ภายใน 10 นาที และเฉพาะในเบราว์เซอร์ที่ขอเท่านั้น",
    nobodyAsks: "กรุณาอย่าบอกรหัสนี้กับใคร ทั้งเพื่อนร่วมงานและเราจะไม่ขอรหัสนี้",
    notYou: "หากคุณไม่ได้ขอรหัสนี้ แสดงว่ามีผู้อื่นเข้าสู่ระบบในชื่อคุณได้ ให้ออกจากระบบในเครื่องอื่นทั้งหมด",
  },
  ownAccountChanging: {
    subject: (vendor, when) => `${vendor} จะแสดงบัญชีธนาคารใหม่ตั้งแต่ ${when}`,
    opening: (vendor, when) => `ตั้งแต่ ${when} ${vendor} จะแสดงบัญชีธนาคารใหม่ให้ลูกค้าเห็น`,
    until: "ก่อนหน้านั้นลูกค้ายังเห็นบัญชีเดิม เมื่อเปลี่ยนแล้ว ลูกค้าที่มีใบแจ้งหนี้เปิดอยู่จะได้รับแจ้ง",
    notYou: "กรุณาตรวจสอบการตั้งค่าก่อนถึงเวลานั้น หากไม่มีใครในทีมขอเปลี่ยน",
  },
};
