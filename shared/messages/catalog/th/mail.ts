import type { InvoiceFacts } from "../../invoice-facts.ts";
import type { MailWords } from "../en/mail.ts";
import { politeName } from "./polite-name.ts";
import { openAmount } from "../../open-amount.ts";

/** An invoice within a sentence; a draft has no number yet. */
export const invoiceName = ({ number }: InvoiceFacts) =>
  number === "" ? "ใบแจ้งหนี้" : `ใบแจ้งหนี้เลขที่ ${number}`;

const invoice = invoiceName;

function payable(f: InvoiceFacts): string {
  const { amountDue, amountNext, amountPaid, amountRemaining, dueDate } = f;
  if (amountNext !== undefined) {
    const next = `ยอดที่เหลือทั้งหมดคือ ${amountRemaining} งวดถัดไปตามแผนคือ ${amountNext}`;
    return f.daysLeft < 0
      ? `${next} ซึ่งครบกำหนดเมื่อวันที่ ${dueDate}`
      : `${next} ครบกำหนดวันที่ ${dueDate}`;
  }
  if (amountPaid !== undefined) {
    return f.daysLeft < 0
      ? `ยังเหลือยอด ${amountRemaining} จาก ${amountDue} ซึ่งครบกำหนดเมื่อวันที่ ${dueDate}`
      : `ยังเหลือยอด ${amountRemaining} จาก ${amountDue} ครบกำหนดวันที่ ${dueDate}`;
  }
  return f.daysLeft < 0
    ? `ยอด ${amountRemaining} ครบกำหนดเมื่อวันที่ ${dueDate}`
    : `ยอดที่ต้องชำระคือ ${amountRemaining} ภายในวันที่ ${dueDate}`;
}

const standing: MailWords["standing"] = {
  payable,
  "payable-offline": payable,
  processing: ({ amountProcessing = "" }) =>
    `การชำระเงิน ${amountProcessing} กำลังดำเนินการอยู่ ตอนนี้จึงยังไม่ต้องทำอะไรเพิ่ม`,
  declared: (f) => `${payable(f)} มีการแจ้งว่าชำระแล้ว และอยู่ระหว่างการตรวจสอบ`,
  paid: () => "ใบแจ้งหนี้นี้ชำระครบถ้วนแล้ว",
  "nothing-due": ({ amountDue }) => `ยอดรวมเป็น ${amountDue} จึงไม่มียอดที่ต้องชำระ`,
  void: () => "ใบแจ้งหนี้นี้ถูกยกเลิกแล้ว จึงไม่ต้องชำระ",
  uncollectible: () => "ใบแจ้งหนี้นี้ปิดแล้ว และไม่ต้องชำระ",
};

/** The words of the mails to clients and of signing in, in Thai. */
export const mailWords: MailWords = {
  greeting: (name) => `เรียน ${politeName(name)}`,
  greetingToClient: (client) => `เรียน ${client}`,
  standing,
  partInQuestion: (amount) => `ในจำนวนนี้ ${amount} รอไว้จนกว่าเราจะตอบคำถามเรื่องนี้`,
  partShared: (amount) => `ในจำนวนนี้ ${amount} เป็นส่วนของผู้ที่แบ่งบิลนี้`,
  partOnItsWay: (amount) => `ในจำนวนนี้ ${amount} กำลังดำเนินการชำระอยู่แล้ว`,
  headline: ({ daysLeft, dueDate }) =>
    daysLeft < 0 ? `ครบกำหนดเมื่อวันที่ ${dueDate}` : `ภายในวันที่ ${dueDate}`,
  otherWays: {
    title: "ทางเลือกอื่น",
    granted: {
      line: (ways) => `เลือกได้เลยที่หน้าใบแจ้งหนี้: ${ways}`,
      briefLine: (ways) => `เลือกได้เลย: ${ways}`,
      separator: " หรือ",
      part: "ชำระบางส่วนก่อน",
      plan: (count) => `ชำระเป็น ${count} งวด`,
      moreTime: (date) => `เลื่อนถึง ${date}`,
    },
    briefest: ["หากไม่ใช่เรื่องของคุณ แจ้งเราได้ที่หน้านั้น", "หากมีคำถาม ตอบกลับอีเมลนี้ได้เลย"],
    someoneElsePays: "หากมีผู้อื่นเป็นผู้ชำระ ส่งใบแจ้งหนี้ให้ฝ่ายบัญชีได้จากหน้าใบแจ้งหนี้",
    wrongPerson: "หากคุณไม่ใช่ผู้ที่เกี่ยวข้อง แจ้งเราได้ที่หน้าเดียวกัน พร้อมบอกว่าควรเป็นใครหากทราบ",
    askOrDate: ({ sender }) => `หากมีคำถามหรือสะดวกวันอื่น ตอบกลับอีเมลนี้ได้เลย ${sender} จะเป็นผู้อ่าน`,
    ask: ({ sender }) => `หากมีคำถาม ตอบกลับอีเมลนี้ได้เลย ${sender} จะเป็นผู้อ่าน`,
    brief: [
      "หากมีผู้อื่นเป็นผู้ชำระ ส่งต่อได้จากหน้าใบแจ้งหนี้",
      "หากคุณไม่ใช่ผู้ที่เกี่ยวข้อง แจ้งเราได้ที่หน้าเดียวกัน",
      "หากมีคำถามหรือสะดวกวันอื่น ตอบกลับอีเมลนี้ได้เลย",
    ],
  },
  addressLabel: "ปุ่มนี้เปิดไปยังที่อยู่ด้านล่าง ซึ่งเป็นลิงก์ของคุณเท่านั้น:",
  plainAddressLabel: "ปุ่มนี้เปิดไปยังที่อยู่:",
  thanks: "ขอบคุณที่ร่วมงานกับเรา",
  briefThanks: "ขอบคุณ",
  isThisReal: (vendor) =>
    `หากไม่แน่ใจว่าอีเมลนี้เป็นของจริง โทรหา ${vendor} ตามหมายเลขที่คุณมีอยู่แล้วได้เสมอ เราไม่ส่งเลขบัญชีธนาคารทางอีเมล`,
  isThisRealBriefly: (vendor) =>
    `หากไม่แน่ใจว่าอีเมลนี้เป็นของจริง โทรหา ${vendor} ตามหมายเลขที่คุณมีอยู่แล้วได้เสมอ`,
  detailsChanged: (vendor, date) => `ข้อมูลของ ${vendor} เปลี่ยนแปลงล่าสุดเมื่อวันที่ ${date}`,
  signature: {
    roleAt: (role, vendor) => `${role} ${vendor}`,
  },
  ask: {
    pay: (by) =>
      by === undefined
        ? "กรุณาชำระที่หน้าใบแจ้งหนี้ด้วยวิธีที่คุณสะดวก โดยไม่ต้องใช้รหัสผ่าน"
        : `กรุณาชำระ${by}ที่หน้าใบแจ้งหนี้ โดยไม่ต้องใช้รหัสผ่าน`,
    payBriefly: (by) => (by === undefined ? "กรุณาชำระที่หน้าใบแจ้งหนี้" : `กรุณาชำระ${by}ที่หน้าใบแจ้งหนี้`),
    payOffline: "กรุณาตอบกลับอีเมลนี้เพื่อตกลงวิธีชำระร่วมกัน เพราะยอดนี้ชำระออนไลน์ไม่ได้",
    payAndTell: "กรุณาดูวิธีชำระที่หน้าใบแจ้งหนี้ และแจ้งเราที่หน้าเดียวกันเมื่อชำระแล้ว",
    waitForCheck: "กรุณาให้เวลาเราสองสามวันในการตรวจสอบการชำระเงิน",
    keep: "กรุณาเก็บไว้เป็นหลักฐาน",
    payVerb: (amount) => `เปิดดูและชำระ ${amount}`,
    viewVerb: "เปิดดูใบแจ้งหนี้",
  },
  invoice: {
    subject: (f) => {
      const start = `${invoice(f)} จาก ${f.vendor}`;
      if (f.standing !== "payable" && f.standing !== "payable-offline") return start;
      return f.daysLeft < 0 ? start : `${start}: ${openAmount(f)} ครบกำหนด ${f.dueDate}`;
    },
    opening: (f) => `ขอส่ง${invoice(f)} จาก ${f.vendor} สำหรับ “${f.purpose}”`,
    forwarded: (f, by) =>
      `${politeName(by)} ขอให้เราส่ง${invoice(f)} จาก ${f.vendor} สำหรับ “${f.purpose}” ถึงคุณ`,
    billedTo: ({ client, purchaseOrder }) =>
      purchaseOrder === undefined
        ? `ออกในนาม ${client}`
        : `ออกในนาม ${client} ตามใบสั่งซื้อเลขที่ ${purchaseOrder}`,
    note: (sender) => `ข้อความจาก ${sender}:`,
    attached: "และแนบไฟล์ PDF มาด้วยแล้ว",
    onPage: "และดาวน์โหลดไฟล์ PDF ได้จากหน้าใบแจ้งหนี้",
    next: (date) => `หากถึงตอนนั้นยังไม่ได้ชำระ เราจะส่งอีเมลแจ้งเตือนในวันที่ ${date}`,
  },
  receipt: {
    subject: (f, amount) => `ใบเสร็จสำหรับ${invoice(f)} จาก ${f.vendor}: ${amount}`,
    opening: (f, amount) =>
      `เราได้รับการชำระเงิน ${amount} ของ${invoice(f)} “${f.purpose}” เรียบร้อยแล้ว`,
    openingWithThanks: (f, amount) =>
      `ขอบคุณสำหรับการชำระเงิน ${amount} ของ${invoice(f)} “${f.purpose}” เราได้รับเรียบร้อยแล้ว`,
    rest: "ยอดที่เหลือชำระได้ที่หน้าเดียวกัน",
    oneStep: "แผนการชำระเหลืออีกขั้นเดียว คืออนุญาตการตัดเงินที่หน้าเดียวกัน",
    surplus: (amount, vendor) =>
      `มียอดชำระเกิน ${amount} เราเก็บไว้เป็นเครดิตของคุณกับ ${vendor} หากต้องการรับคืน ตอบกลับอีเมลนี้ได้`,
    together: (amount, count) =>
      `ชำระพร้อมกับใบอื่น รวมเป็นเงิน ${amount} สำหรับใบแจ้งหนี้ ${count} ใบในครั้งเดียว`,
    withheld: (amount) => `ภาษีหัก ณ ที่จ่าย ${amount} นับเป็นส่วนหนึ่งของการชำระด้วย`,
    certificate: "เรารอหนังสือรับรองการหักภาษี ซึ่งคุณแนบได้ที่หน้าใบแจ้งหนี้",
    rows: {
      amount: "จำนวนที่ชำระ",
      discount: "ส่วนลด",
      withheld: "ภาษีหัก ณ ที่จ่าย",
      date: "วันที่",
      details: "รายละเอียด",
      method: "ชำระด้วย",
      left: "ยอดคงเหลือ",
      reference: "เลขอ้างอิง",
    },
    keep: "กรุณาเก็บใบเสร็จนี้ไว้เป็นหลักฐาน",
    keepAttached: "กรุณาเก็บใบเสร็จนี้ไว้เป็นหลักฐาน โดยแนบเป็นไฟล์ PDF มาด้วยแล้ว",
    verb: "เปิดดูใบเสร็จ",
    verbPartly: "เปิดดูใบแจ้งหนี้",
    next: "คุณไม่ต้องทำอะไรเพิ่ม และจะไม่มีอีเมลแจ้งเตือนสำหรับใบแจ้งหนี้นี้อีก",
  },
  freshLink: {
    subject: (f) => `ลิงก์ใหม่ไปยัง${invoice(f)} จาก ${f.vendor}`,
    opening: (f) => `นี่คือลิงก์ใหม่ตามที่ขอไว้ ไปยัง${invoice(f)} จาก ${f.vendor} สำหรับ “${f.purpose}”`,
    ask: "กรุณาเปิดใบแจ้งหนี้ด้วยลิงก์นี้ โดยไม่ต้องใช้รหัสผ่าน",
    verb: "เปิดใบแจ้งหนี้",
    thanks: "ขอบคุณที่รอ",
    notYou: "หากคุณไม่ได้ขอลิงก์นี้ ไม่มีอะไรเปลี่ยนแปลง และไม่ต้องทำอะไร",
  },
  preview: {
    subject: (subject) => `ตัวอย่าง: ${subject}`,
    notice: "นี่เป็นตัวอย่างสำหรับคุณเท่านั้น ลูกค้ายังไม่ได้รับอีเมลนี้",
  },
  signIn: {
    subject: (vendor) => `ลิงก์เข้าสู่ระบบของ ${vendor}`,
    opening: (vendor) => `นี่คือลิงก์สำหรับเข้าสู่ระบบของ ${vendor} บน Kindly`,
    rules: (minutes) =>
      `ลิงก์นี้ใช้ได้ครั้งเดียว ภายใน ${minutes} หากเปิดในเบราว์เซอร์อื่นที่ไม่ใช่เครื่องที่ขอ จะเห็นรหัสสำหรับนำไปพิมพ์ในเครื่องนั้น`,
    minutes: (count) => `${count} นาที`,
    ask: "กรุณาอย่าส่งต่อ เพราะลิงก์นี้ใช้แทนกุญแจได้",
    verb: "เข้าสู่ระบบ",
    notYou: "หากคุณไม่ได้ขอลิงก์นี้ ไม่ต้องทำอะไร เพราะถ้าไม่มีลิงก์นี้ ไม่มีใครเข้าสู่ระบบได้",
    signature: "Kindly",
  },
};
