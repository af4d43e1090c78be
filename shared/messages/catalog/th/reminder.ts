import type { ContactRole } from "../../../invoicing/client.ts";
import { openAmount } from "../../open-amount.ts";
import type { ReminderWords } from "../en/reminder.ts";
import { invoiceName as invoice } from "./mail.ts";
import { politeName } from "./polite-name.ts";

const roles: Readonly<Record<ContactRole, string>> = {
  primary: "",
  billing: " (ฝ่ายบัญชี)",
  leadership: " (ผู้บริหาร)",
};

/** The words of reminders, in Thai. */
export const reminderWords: ReminderWords = {
  neutralSubject: (f) => `เรื่อง${invoice(f)} จาก ${f.vendor}`,
  notOpenedSubject: (f) =>
    `ได้รับ${invoice(f)} จาก ${f.vendor} แล้วหรือยัง: ${openAmount(f)} ครบกำหนด ${f.dueDate}`,
  formalGreeting: (name) => `เรียน ${politeName(name)}`,
  opening: (f) => `อีเมลนี้เกี่ยวกับ${invoice(f)} สำหรับ “${f.purpose}”`,
  formalOpening: (f) => `ขอเรียนถึง${invoice(f)} สำหรับ “${f.purpose}”`,
  copyOf: (names) => `คุณได้รับสำเนาของอีเมลที่เราส่งถึง ${names}`,
  reason: {
    notOpened: "เราติดต่อมาเพราะยังไม่มีการเปิดดูหน้าใบแจ้งหนี้ อีเมลฉบับแรกอาจไปไม่ถึงคุณ",
    comingDue: (count) =>
      count === 1
        ? "เราติดต่อมาเพราะพรุ่งนี้เป็นวันครบกำหนด"
        : `เราติดต่อมาเพราะเหลืออีก ${count} วันจะถึงวันครบกำหนด`,
    dueToday: (zone) => `เราติดต่อมาเพราะวันนี้เป็นวันครบกำหนด ชำระก่อนเที่ยงคืน (${zone}) ถือว่าตรงเวลา`,
    warm: (count) =>
      `เราติดต่อมาเพราะวันครบกำหนดผ่านมา ${count} วันแล้ว ช่วงที่งานยุ่ง เรื่องแบบนี้หลุดไปได้เป็นธรรมดา`,
    clear: (count) => `เราติดต่อมาเพราะวันครบกำหนดผ่านมา ${count} วันแล้ว`,
    firm: (count, message) => `เราติดต่อมาเป็นครั้งที่ ${message} เพราะวันครบกำหนดผ่านมา ${count} วันแล้ว`,
    formal: (count, message) => `เราเรียนมาเป็นครั้งที่ ${message} เนื่องจากวันครบกำหนดผ่านมา ${count} วันแล้ว`,
    promiseComing: (count, date) =>
      count === 1
        ? `เราติดต่อมาเพราะวันที่คุณแจ้งไว้ คือ ${date} เป็นวันพรุ่งนี้`
        : `เราติดต่อมาเพราะเหลืออีก ${count} วันจะถึงวันที่คุณแจ้งไว้ คือ ${date}`,
    promiseToday: (date) => `เราติดต่อมาเพราะวันนี้ ${date} เป็นวันที่คุณแจ้งไว้`,
    monthEnds: (date) => `เราติดต่อมาเพราะเราปิดบัญชีประจำเดือนในวันที่ ${date}`,
  },
  alreadyPaid: "หากชำระแล้ว แจ้งเราได้โดยตอบกลับอีเมลนี้",
  alreadyPaidOrAsk: "หากชำระแล้วหรือมีคำถาม แจ้งเราได้โดยตอบกลับอีเมลนี้",
  options: "หน้าใบแจ้งหนี้มีทางเลือกอื่นสำหรับคุณ พร้อมวันที่และจำนวนเงินที่แน่นอน",
  granted: (ways) => `เลือกได้เลยที่หน้าใบแจ้งหนี้: ${ways}`,
  ways: {
    threeTitle: "ทางไปต่อสามทาง",
    three: ["ชำระทั้งหมด หรือบางส่วนก่อน", "ตกลงวันชำระใหม่ร่วมกับเรา", "บอกเราว่าติดขัดเรื่องใด"],
    levelSet: [
      "ปรับใหม่: จำนวนที่น้อยลงในแต่ละครั้ง ตามวันใหม่",
      "ทำงานกันต่อ โดยวางเงินไว้ก่อนเริ่มงาน",
      "จบงานกันด้วยดี โดยชำระค่างานที่ส่งมอบแล้ว",
    ],
  },
  levelSet: {
    reason: (count) => `เราเรียนมาเพราะวันครบกำหนดผ่านมา ${count} วันแล้ว และอยากเลือกทางไปต่อร่วมกับคุณ`,
    invitation: "ขอเชิญฝ่ายการเงินและผู้บริหารของคุณร่วมพูดคุยด้วย",
    alreadyPaid: "หากชำระแล้ว ตอบกลับอีเมลนี้ได้เลย",
    ask: "กรุณาตอบกลับว่าทางใดเหมาะกับคุณ",
  },
  lateTerms: "ข้อตกลงเรื่องการชำระหลังวันครบกำหนด:",
  lateTermsOnPage: "ข้อตกลงเรื่องการชำระหลังวันครบกำหนดอยู่ที่หน้าใบแจ้งหนี้",
  named: (name, role) => `${politeName(name)}${roles[role]}`,
  alsoTo: (names) => `อีเมลนี้ส่งถึง ${names} ด้วย`,
  next: (date) => `หากยังไม่ได้ชำระ เราจะติดต่อมาอีกครั้งในวันที่ ${date}`,
  nextJoined: (date, names) => `หากยังไม่ได้ชำระ อีเมลฉบับถัดไปในวันที่ ${date} จะส่งถึง ${names} ด้วย`,
  noNext: "ไม่มีกำหนดส่งอีเมลแจ้งเตือนอีก",
  pause: "พักหรือหยุดอีเมลแจ้งเตือนได้ที่หน้านั้น โดยวันครบกำหนดยังคงเดิม",
  isThisReal: "หากไม่แน่ใจว่าอีเมลนี้เป็นของจริง โทรหาเราตามหมายเลขที่คุณมีอยู่แล้วได้เสมอ",
  several: {
    subject: (count, vendor) => `เรื่องใบแจ้งหนี้ ${count} ใบ จาก ${vendor}`,
    comingSubject: (count, { vendor, sums, firstDate }) =>
      `ใบแจ้งหนี้ ${count} ใบ จาก ${vendor}: ${sums} ใบแรกครบกำหนด ${firstDate}`,
    band: (count, late) =>
      late === 0
        ? `ใบแจ้งหนี้ ${count} ใบใกล้ครบกำหนด`
        : `ใบแจ้งหนี้ ${count} ใบ เลยวันครบกำหนด ${late} ใบ`,
    opening: (count, sums) => `อีเมลนี้เกี่ยวกับใบแจ้งหนี้ ${count} ใบ รวม ${sums}`,
    lateReason: (count) => `เราติดต่อมาเพราะมี ${count} ใบที่เลยวันครบกำหนดแล้ว`,
    slippedBy: "ช่วงที่งานยุ่ง เรื่องแบบนี้หลุดไปได้เป็นธรรมดา",
    comingReason: (count) => {
      if (count === 0) return "เราติดต่อมาเพราะใบแรกครบกำหนดวันนี้";
      return count === 1
        ? "เราติดต่อมาเพราะใบแรกครบกำหนดพรุ่งนี้"
        : `เราติดต่อมาเพราะใบแรกครบกำหนดในอีก ${count} วัน`;
    },
    line: (f) => `ใบแจ้งหนี้เลขที่ ${f.number} “${f.purpose}”`,
    lineState: (f, amount) =>
      f.daysLeft >= 0
        ? `${amount} ครบกำหนดวันที่ ${f.dueDate}`
        : `${amount} ครบกำหนดเมื่อวันที่ ${f.dueDate} ผ่านมา ${-f.daysLeft} วัน`,
    ask: "กรุณาชำระแต่ละใบที่หน้าของใบนั้น",
    options: "แต่ละหน้ามีทางเลือกอื่นสำหรับคุณ",
    next: (date) => `หากยังไม่ได้ชำระ เราจะติดต่อมาอีกครั้งในวันที่ ${date}`,
    nextJoined: (date, names) => `หากยังไม่ได้ชำระ อีเมลฉบับถัดไปในวันที่ ${date} จะส่งถึง ${names} ด้วย`,
    pause: "พักหรือหยุดอีเมลแจ้งเตือนได้ที่หน้าของแต่ละใบ โดยวันครบกำหนดยังคงเดิม",
  },
};
