import type { UnsubscribeWords } from "../en/unsubscribe.ts";

/** The words of the page on which a reader stops reminders, in Thai. */
export const unsubscribeWords: UnsubscribeWords = {
  title: "การแจ้งเตือน",
  ask: (vendor) => `หยุดรับการแจ้งเตือนเรื่องใบแจ้งหนี้จาก ${vendor} ใช่ไหม`,
  goesOn: "ใบแจ้งหนี้ ใบเสร็จ และคำตอบของคำถามจะยังส่งถึงคุณตามปกติ",
  stays: "ยอดที่ค้างอยู่ยังคงเดิม ดูได้ทุกเมื่อที่หน้าใบแจ้งหนี้ของคุณ",
  stop: "หยุดการแจ้งเตือน",
  stopped: (vendor) => `เรียบร้อยแล้ว คุณจะไม่ได้รับการแจ้งเตือนจาก ${vendor} อีก`,
  again: "หากเปลี่ยนใจ เปิดรับใหม่ได้ที่หน้าใบแจ้งหนี้ของคุณ",
  invalid: "ลิงก์นี้ใช้หยุดการแจ้งเตือนไม่ได้",
  invalidNext: "ลิงก์อาจไม่ครบ หน้าใบแจ้งหนี้ของคุณมีปุ่มหยุดการแจ้งเตือนเช่นกัน",
};
