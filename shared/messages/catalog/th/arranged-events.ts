import type { ArrangedEventWords } from "../en/arranged-events.ts";

/** What the timeline of the client's page says of what was arranged, in Thai. */
export const arrangedEventWords: ArrangedEventWords = {
  "plan-agreed": () => `ตกลงแผนผ่อนชำระ`,
  "plan-ended": () => `แผนผ่อนชำระสิ้นสุด`,
  "agreement-taken-back": () => `ยกเลิกข้อตกลง`,
  "due-date-moved": () => `เลื่อนวันครบกำหนด`,
  "installment-planned": (amount) => `${amount} ตามแผนผ่อนชำระ`,
  "promise-made": (amount) => `นัดชำระ ${amount}`,
  "promise-kept": () => `ชำระตามนัดแล้ว ขอบคุณ`,
  "promise-broken": () => `ยังไม่ได้รับเงินตามนัด`,
  promised: (amount) => `วันที่นัดชำระ ${amount}`,
  "request-asked": () => `ส่งคำขอถึงเรา`,
  "request-answered": () => `เราตอบคำขอแล้ว`,
  "question-asked": () => `ส่งคำถามถึงเรา`,
  "question-answered": () => `เราตอบคำถามแล้ว`,
  "bill-shared": () => `แบ่งใบแจ้งหนี้`,
  paused: () => `พักการเตือน`,
};
