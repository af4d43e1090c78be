import type { ArrangedStateWords } from "../en/state-arranged.ts";

/** The words of the state band where something is arranged, asked or promised, in Thai. */
export const arrangedStateWords: ArrangedStateWords = {
  planStarting: "เหลืออีกขั้นตอนเดียวเพื่อเริ่มแผนผ่อนชำระ",
  planAgreed: (date) => `ตกลงแผนผ่อนชำระแล้ว งวดถัดไป ${date}`,
  planPastDue: (count) =>
    count < 1 ? "ยังไม่ได้รับเงินงวดนี้: ทางเลือกของคุณ" : `งวดนี้เลยกำหนดมา ${count} วัน: ทางเลือกของคุณ`,
  requestPending: "เรากำลังพิจารณาคำขอของคุณ",
  requestCountered: "เราตอบคำขอของคุณแล้ว",
  promised: (date) => `นัดชำระภายใน ${date} ขอบคุณ`,
  questionOpen: "เรากำลังตรวจสอบคำถามของคุณ",
  paused: (date) => `พักการเตือนถึง ${date}`,
};
