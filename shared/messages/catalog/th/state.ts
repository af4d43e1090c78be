import type { StateWords } from "../en/state.ts";

/** The words of the state band in Thai. Imports no code: the client's page counts its bytes. */
export const stateWords: StateWords = {
  draft: () => "ฉบับร่าง ยังไม่ได้ส่ง",
  dueIn: (count) => (count === 1 ? "ครบกำหนดพรุ่งนี้" : `ครบกำหนดในอีก ${count} วัน`),
  dueToday: () => "ครบกำหนดวันนี้",
  daysLate: (count) => `เลยกำหนดมา ${count} วัน: ทางเลือกของคุณ`,
  paymentProcessing: (date) =>
    date === undefined ? "กำลังดำเนินการชำระเงิน" : `กำลังดำเนินการชำระเงิน คาดว่าเสร็จภายใน ${date}`,
  paymentDeclared: () => "เรากำลังตรวจสอบการชำระเงินของคุณ",
  paid: () => "ชำระแล้ว ขอบคุณ",
  nothingDue: () => "ไม่มียอดที่ต้องชำระ",
  void: () => "ยกเลิกแล้ว ไม่ต้องชำระ",
  uncollectible: () => "ปิดแล้ว ไม่ต้องชำระ",
  paidSoFar: (band, amount) => `${band} · ชำระแล้ว ${amount}`,
};
