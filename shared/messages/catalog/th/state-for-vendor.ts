import type { ArrangedStateWords } from "../en/state-arranged.ts";
import type { StateWords } from "../en/state.ts";
import { arrangedStateWords } from "./state-arranged.ts";
import { stateWords } from "./state.ts";

/** The words of the state band in mails to the vendor, who is asked for nothing, in Thai. */
export const stateWordsForVendor: StateWords = {
  ...stateWords,
  daysLate: (count) => `เลยกำหนดมา ${count} วัน`,
  paymentDeclared: () => "ลูกค้าแจ้งว่าชำระแล้ว รอคุณยืนยัน",
  paid: () => "ชำระแล้ว",
};

/** The same where something is arranged, asked or promised. */
export const arrangedStateWordsForVendor: ArrangedStateWords = {
  ...arrangedStateWords,
  planStarting: "ตกลงแผนผ่อนชำระแล้ว ลูกค้าเหลืออีกขั้นตอนเดียว",
  planPastDue: (count) =>
    count < 1 ? "ยังไม่ได้รับเงินงวดนี้ตามแผน" : `งวดนี้ตามแผนเลยกำหนดมา ${count} วัน`,
  requestPending: "มีคำขอที่รอคำตอบจากคุณ",
  requestCountered: "ข้อเสนอของคุณกำลังรอคำตอบจากลูกค้า",
  promised: (date) => `ลูกค้านัดชำระภายใน ${date}`,
  questionOpen: "มีคำถามที่รอคำตอบจากคุณ",
};
