import type { InvoiceFacts } from "../../invoice-facts.ts";
import type { NoticeWords } from "../en/notice.ts";
import { politeName } from "./polite-name.ts";

const invoice = ({ number, purpose }: InvoiceFacts) => `ใบแจ้งหนี้เลขที่ ${number} “${purpose}”`;

const at = (name: string, address: string) =>
  address === "" ? politeName(name) : `${politeName(name)} (${address})`;

/** A person of the client within a sentence, named once where they are the client. */
export const ofClient = ({ client }: InvoiceFacts, name: string) =>
  name === client ? politeName(name) : `${politeName(name)} จาก ${client}`;

/** The words of the notices to the vendor's members, in Thai. */
export const noticeWords: NoticeWords = {
  subject: (f, what) => `ใบแจ้งหนี้เลขที่ ${f.number}: ${what}`,
  verb: "เปิดดูใบแจ้งหนี้",
  seen: {
    subject: (name) => `${politeName(name)} เปิดดูแล้ว`,
    opening: (f, name) => `${ofClient(f, name)} เปิดดู${invoice(f)} แล้ว`,
    next: "คุณไม่ต้องทำอะไรเพิ่ม อีเมลแจ้งเตือนจะส่งตามกำหนดและหยุดเมื่อชำระแล้ว",
    nextWhenSettled: "คุณไม่ต้องทำอะไรเพิ่ม",
  },
  paid: {
    subject: (f, amount) => `${f.client} ชำระ ${amount} แล้ว`,
    opening: (f, amount) => `${f.client} ชำระเงิน ${amount} สำหรับ${invoice(f)} แล้ว`,
    with: (method) => `ชำระด้วย: ${method}`,
    discount: (amount) => `ให้ส่วนลด ${amount} สำหรับวิธีชำระนี้`,
    withheld: (amount) => `มีภาษีหัก ณ ที่จ่าย ${amount} และรอหนังสือรับรอง`,
    together: (amount, count) => `เป็นส่วนหนึ่งของการชำระ ${amount} สำหรับใบแจ้งหนี้ ${count} ใบ`,
    surplus: (amount) => `มียอดชำระเกิน ${amount} และเก็บไว้เป็นเครดิตของลูกค้า`,
    next: "คุณไม่ต้องทำอะไรเพิ่ม ใบเสร็จพร้อมคำขอบคุณจะส่งถึงลูกค้า",
  },
  failed: {
    subject: (f) => `การชำระเงินของ ${f.client} ไม่สำเร็จ`,
    opening: (f, amount) =>
      `${f.client} พยายามชำระเงิน ${amount} สำหรับ${invoice(f)} แต่ไม่สำเร็จ และไม่มีการตัดเงิน`,
    next: "คุณไม่ต้องทำอะไรเพิ่ม หน้าใบแจ้งหนี้บอกลูกค้าแล้วว่าเกิดอะไรขึ้น และจะลองอีกครั้งได้อย่างไร",
    reasons: {
      card: "ข้อมูลบัตรไม่ผ่านการตรวจสอบ หรือบัตรหมดอายุแล้ว",
      confirmation: "ธนาคารขอการยืนยัน แต่ไม่ได้รับการยืนยัน",
      temporary: "ธนาคารหรือเครือข่ายบัตรขัดข้อง มักใช้ได้เมื่อลองใหม่ภายหลัง",
      declined: "ธนาคารของลูกค้าไม่อนุมัติ มีเพียงลูกค้าที่สอบถามเหตุผลจากธนาคารได้",
    },
  },
  bounced: {
    subject: (name) => `อีเมลถึง${politeName(name)} ถูกตีกลับ`,
    opening: (f, name, address) => `อีเมลของเราถึง${at(name, address)} เรื่อง${invoice(f)} ถูกตีกลับ`,
    stopped: "เราหยุดส่งอีเมลไปยังที่อยู่นี้แล้ว",
    said: "คำตอบจากเซิร์ฟเวอร์อีเมล:",
    ask: "กรุณาแก้ไขที่อยู่อีเมล หรือเลือกผู้ติดต่อคนอื่น แล้วส่งใบแจ้งหนี้อีกครั้ง",
  },
  complained: {
    subject: (name) => `${politeName(name)} แจ้งว่าไม่ต้องการรับอีเมลของเรา`,
    opening: (f, name, address) =>
      `${at(name, address)} แจ้งว่าไม่ต้องการรับอีเมลของเราเรื่อง${invoice(f)} เราจึงหยุดส่งไปยังที่อยู่นี้แล้ว`,
    ask: "กรุณาพูดคุยกับผู้ติดต่อโดยตรง หรือเลือกผู้ติดต่อคนอื่น",
  },
  wrongPerson: {
    subject: (name) => `${politeName(name)} ไม่ใช่ผู้ที่เกี่ยวข้อง`,
    opening: (f, name) => `${ofClient(f, name)} แจ้งว่า${invoice(f)} ควรส่งถึงผู้อื่น`,
    named: (person) => `ผู้ที่ควรได้รับคือ ${person}`,
    wrote: "ข้อความที่เขียนไว้:",
    ask: "กรุณาโทรตรวจสอบก่อน จากนั้นเปลี่ยนผู้ติดต่อ แล้วส่งใบแจ้งหนี้อีกครั้ง",
  },
  forwarded: {
    subject: (name, to) => `${politeName(name)} ส่งต่อให้ ${to}`,
    opening: (f, name, to) =>
      `${ofClient(f, name)} ขอให้ส่ง${invoice(f)} ต่อให้ ${to} ซึ่งได้รับลิงก์ของตนเอง`,
    next: "คุณไม่ต้องทำอะไรเพิ่ม",
  },
};
