import type { InvoiceFacts } from "../../invoice-facts.ts";
import type { FollowUpNoticeWords } from "../en/follow-up-notice.ts";
import { ofClient } from "./notice.ts";
import { politeName } from "./polite-name.ts";

const invoice = ({ number, purpose }: InvoiceFacts) => `ใบแจ้งหนี้เลขที่ ${number} “${purpose}”`;

/** The words of the notices about what a person should do, in Thai. */
export const followUpNoticeWords: FollowUpNoticeWords = {
  unsubscribed: {
    subject: (name) => `${politeName(name)} ไม่ขอรับอีเมลแจ้งเตือนอีก`,
    opening: (f, name) => `${ofClient(f, name)} หยุดรับอีเมลแจ้งเตือนเรื่อง${invoice(f)} แล้ว`,
    stays: "วันครบกำหนดยังคงเดิม ส่วนใบเสร็จและคำตอบยังส่งถึงได้ตามปกติ",
    next: "ตอนนี้คุณไม่ต้องทำอะไร และยังโทรคุยกันได้เสมอ",
  },
  call: {
    subject: (name) => `ถึงเวลาโทรหา ${politeName(name)}`,
    opening: (f, name) => `แผนการแจ้งเตือนของคุณมีการโทรหา ${ofClient(f, name)} เรื่อง${invoice(f)}`,
    ask: "กรุณาโทรหา แล้วบันทึกสิ่งที่คุยกันไว้ในรายการติดตาม",
  },
  letter: {
    subject: (name) => `จดหมายถึง ${politeName(name)} พร้อมแล้ว`,
    opening: (f, name) => `แผนการแจ้งเตือนของคุณมีจดหมายถึง ${ofClient(f, name)} เรื่อง${invoice(f)}`,
    ask: "กรุณาพิมพ์จากหน้าใบแจ้งหนี้ ลงนาม แล้วส่งทางไปรษณีย์",
  },
  visit: {
    subject: (name) => `ถึงเวลาไปพบ ${politeName(name)}`,
    opening: (f, name) => `แผนการแจ้งเตือนของคุณมีการไปพบ ${ofClient(f, name)} เรื่อง${invoice(f)}`,
    ask: "กรุณานัดล่วงหน้าก่อน แล้วบันทึกสิ่งที่คุยกันไว้",
  },
  handOver: {
    subject: (f) => `ครบเวลาที่แจ้ง ${f.client} ไว้แล้ว`,
    opening: (f) => `ครบเวลาที่แจ้งไว้ก่อนส่งต่อ${invoice(f)} แล้ว`,
    stays: "ไม่มีอะไรเกิดขึ้นเอง และระหว่างนี้ไม่มีอีเมลแจ้งเตือน",
    ask: "กรุณาตัดสินใจที่หน้าใบแจ้งหนี้ว่าจะส่งต่อหรือดูแลเองต่อไป",
  },
  phone: (name, phone) => `โทรศัพท์ของ ${politeName(name)}: ${phone}`,
};
