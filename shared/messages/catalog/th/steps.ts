import type { StepWords } from "../en/steps.ts";

/** Why a step of a cadence is sent, in Thai. */
export const stepWords: StepWords = {
  moments: {
    sent: "วันที่ส่ง",
    opened: "วันที่เปิดดู",
    due: "วันครบกำหนด",
    "discount-end": "วันสุดท้ายของส่วนลด",
    installment: "วันชำระงวดถัดไปของแผน",
    promise: "วันที่แจ้งว่าจะชำระ",
    "month-end": "วันสิ้นเดือน",
  },
  before: (count, moment) => `${count} วันก่อน${moment}`,
  on: (moment) => `ตรงกับ${moment}`,
  after: (count, moment) => `${count} วันหลัง${moment}`,
  notOpened: (when) => `${when} เพราะยังไม่มีการเปิดดู`,
  channels: { letter: "เป็นจดหมาย", call: "ทางโทรศัพท์", visit: "โดยไปพบ" },
  by: (channel, when) => `${channel} ${when}`,
};
