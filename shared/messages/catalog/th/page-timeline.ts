import type { PageTimelineWords } from "../en/page-timeline.ts";

/** What the page says, in Thai, of who was and will be written to. */
export const pageTimelineWords: PageTimelineWords = {
  sentTo: (names) => `ส่งอีเมลถึง ${names} แล้ว`,
  reminderSent: (names, reason) => `ส่งข้อความเตือนถึง ${names} แล้ว (${reason})`,
  coming: {
    mail: (names, reason) => `หากยังค้างอยู่ จะส่งอีเมลถึง ${names} (${reason})`,
    letter: (_, reason) => `หากยังค้างอยู่ จะส่งจดหมายทางไปรษณีย์ (${reason})`,
    call: (_, reason) => `หากยังค้างอยู่ เราจะโทรหา (${reason})`,
    visit: (_, reason) => `หากยังค้างอยู่ เราจะแวะไปพบ (${reason})`,
  },
  rests: "การนัดวันชำระ คำถาม หรือการพัก ซึ่งอยู่ในวิธีอื่น ๆ ด้านบน จะทำให้การเตือนหยุดพัก",
  stop: "หยุดส่งข้อความเตือนถึงฉัน",
  stopNote: "วันครบกำหนดคงเดิม และยังส่งใบเสร็จตามปกติ",
  stopped: "เราหยุดส่งข้อความเตือนถึงคุณแล้ว วันครบกำหนดคงเดิม และยังส่งใบเสร็จตามปกติ",
  start: "ส่งข้อความเตือนถึงฉันอีกครั้ง",
  fault: "ส่งไม่สำเร็จ กรุณาลองใหม่อีกครั้งในอีกสักครู่",
};
