import type { QuestionKind } from "../../../flexibility/question.ts";
import type { InvoiceFacts } from "../../invoice-facts.ts";
import type { ArrangementNoticeWords } from "../en/arrangement-notice.ts";
import { ofClient } from "./notice.ts";
import { politeName } from "./polite-name.ts";

const invoice = ({ number, purpose }: InvoiceFacts) => `ใบแจ้งหนี้เลขที่ ${number} “${purpose}”`;

const nothingToDo = "คุณไม่ต้องทำอะไรเพิ่ม";
const clientIsTold = "คุณไม่ต้องทำอะไรเพิ่ม เราแจ้งลูกค้าให้อย่างสุภาพ";

const rules: ArrangementNoticeWords["request"]["rules"] = {
  "nothing-granted-over-amount": (amount) => `ยอดที่เกิน ${amount} การตั้งค่าของคุณให้คุณเป็นผู้ตัดสินใจ`,
  "too-long-overdue": (_, count) =>
    count === 0
      ? "หลังวันครบกำหนด การตั้งค่าของคุณให้คุณเป็นผู้ตัดสินใจ"
      : `หลังวันครบกำหนดเกิน ${count} วัน การตั้งค่าของคุณให้คุณเป็นผู้ตัดสินใจ`,
  "extension-used": (_, count) =>
    count === 0
      ? "การตั้งค่าของคุณให้คุณตัดสินใจเรื่องวันใหม่ทุกครั้ง"
      : `เลื่อนวันมาแล้ว ${count} ครั้ง ครบตามที่การตั้งค่าของคุณให้เลื่อนได้เอง`,
  "extension-too-long": (date) => `การตั้งค่าของคุณให้เลื่อนได้เองถึงวันที่ ${date}`,
  "too-many-installments": (_, count) =>
    count === 0
      ? "การตั้งค่าของคุณให้คุณตัดสินใจเรื่องแผนผ่อนชำระทุกครั้ง"
      : `การตั้งค่าของคุณให้ผ่อนได้เองไม่เกิน ${count} งวด`,
  "cadence-not-offered": (names) => `การตั้งค่าของคุณให้ผ่อนได้เองแบบ${names}`,
  "collection-not-offered": (names) => `การตั้งค่าของคุณให้ผ่อนได้เองด้วย${names}`,
  "plan-too-long": (date) => `การตั้งค่าของคุณให้ผ่อนได้เองถึงวันที่ ${date}`,
  "first-payment-too-late": (date) => `การตั้งค่าของคุณให้ชำระงวดแรกภายในวันที่ ${date}`,
  "first-payment-too-small": (amount) => `การตั้งค่าของคุณให้ชำระงวดแรกอย่างน้อย ${amount}`,
  "installment-too-small": (amount) => `การตั้งค่าของคุณให้ชำระอย่างน้อยงวดละ ${amount}`,
};

const asks: Readonly<Record<QuestionKind, string>> = {
  question: "มีคำถาม",
  dispute: "เห็นต่างในบางเรื่อง",
  suggestion: "มีข้อเสนอแนะ",
  hardship: "เขียนถึงคุณ",
};

/** The words of the notices about what clients arrange, ask and promise, in Thai. */
export const arrangementNoticeWords: ArrangementNoticeWords = {
  who: ofClient,
  wrote: (name) => `${politeName(name)} เขียนว่า:`,
  replies: (name) => `หากตอบกลับอีเมลนี้ ข้อความจะถึง${politeName(name)} โดยตรง`,
  nothingToDo,
  clientIsTold,
  agreement: {
    planSubject: (who) => `${who} ตกลงแผนผ่อนชำระ`,
    plan: (f, who) => `${who} ตกลงแผนผ่อนชำระสำหรับ${invoice(f)} แล้ว`,
    starting: "แผนเริ่มเมื่อชำระงวดแรก หรือเมื่อเลือกบัตรหรือบัญชีแล้ว",
    planNext: "คุณไม่ต้องทำอะไรเพิ่ม เราแจ้งลูกค้าก่อนแต่ละงวด และบอกคุณหากมีงวดใดยังมาไม่ถึง",
    timeSubject: (who, date) => `${who} ได้ขยายเวลาถึงวันที่ ${date}`,
    time: (f, who, from, to) => `${who} ได้ขยายเวลาสำหรับ${invoice(f)} จากวันที่ ${from} เป็นวันที่ ${to}`,
    timeNext: "เป็นไปตามการตั้งค่าของคุณ จึงไม่ต้องทำอะไรเพิ่ม การแจ้งเตือนนับตามวันใหม่",
    takenBackSubject: (who) => `${who} ยกเลิกข้อตกลง`,
    planTakenBack: (f, who) => `${who} ยกเลิกแผนผ่อนชำระสำหรับ${invoice(f)} แล้ว`,
    timeTakenBack: (f, who) => `${who} ยกเลิกวันครบกำหนดใหม่ของ${invoice(f)} แล้ว`,
    takenBackNext: "ไม่มีเงินเคลื่อนย้ายตามข้อตกลงนั้น และทุกอย่างเป็นเหมือนเดิม คุณไม่ต้องทำอะไรเพิ่ม",
  },
  request: {
    askedSubject: (name, terms) => `${politeName(name)} ขอ${terms}`,
    asked: (f, who, terms) => `${who} ขอ${terms} สำหรับ${invoice(f)}`,
    rowLabel: "สิ่งที่ขอ",
    rules,
    cadences: { weekly: "รายสัปดาห์", everyTwoWeeks: "ทุกสองสัปดาห์", monthly: "รายเดือน" },
    collections: { autopay: "การตัดชำระอัตโนมัติ", reminder: "การแจ้งเตือนให้ชำระเอง" },
    forLater: "ลูกค้าอยากใช้เงื่อนไขเดียวกันกับใบแจ้งหนี้ครั้งต่อไปด้วย",
    hardship: "ลูกค้าบอกคุณไว้ว่าช่วงนี้ลำบาก",
    rests: "เราหยุดส่งอีเมลแจ้งเตือนลูกค้าจนกว่าคุณจะตอบ",
    answer: (date) => `กรุณาตอบภายในวันที่ ${date} โดยตกลง เสนออีกแบบ หรือตอบว่าไม่ได้พร้อมคำอธิบาย`,
    verb: "ตอบคำขอ",
    oneRequest: "ปุ่มนี้เปิดคำขอนี้เพียงคำขอเดียวโดยไม่ต้องเข้าสู่ระบบ จึงไม่ควรส่งต่อ",
    acceptedSubject: (name) => `${politeName(name)} ตอบรับข้อเสนอของคุณ`,
    accepted: (f, who) => `${who} ตอบรับข้อเสนอของคุณสำหรับ${invoice(f)} แล้ว`,
    acceptedNext: "ข้อตกลงมีผลแล้ว และคุณไม่ต้องทำอะไรเพิ่ม",
    withdrawnSubject: (name) => `${politeName(name)} ถอนคำขอแล้ว`,
    withdrawn: (f, who) => `${who} ถอนคำขอสำหรับ${invoice(f)} แล้ว`,
    remindersGoOn: "คุณไม่ต้องทำอะไรเพิ่ม อีเมลแจ้งเตือนจะส่งตามกำหนด",
    expiredSubject: (name) => `คำขอของ${politeName(name)} สิ้นสุดแล้ว`,
    expired: (f, who) => `คำขอของ${who} สำหรับ${invoice(f)} ไม่ได้รับคำตอบในเวลาและสิ้นสุดแล้ว`,
    expiredNext: "กรุณาโทรหาลูกค้า เราแจ้งเรื่องนี้ไปแล้วพร้อมคำขออภัย",
    counterExpired: (f, who) => `ข้อเสนอของคุณถึง${who} สำหรับ${invoice(f)} สิ้นสุดโดยไม่มีคำตอบ`,
    counterExpiredNext: "กรุณาโทรหาลูกค้าหากต้องการหาทางอื่นร่วมกัน",
  },
  plan: {
    failedSubject: (f) => `งวดตามแผนของ ${f.client} ตัดชำระไม่สำเร็จ`,
    failed: (f, amount, date) =>
      `งวด ${amount} ของ ${f.client} กำหนดวันที่ ${date} สำหรับ${invoice(f)} ตัดชำระไม่สำเร็จ และไม่มีการตัดเงิน`,
    tryAgain: (date) => `เราจะลองอีกครั้งในวันที่ ${date}`,
    noTry: "เราจะไม่ลองซ้ำเอง ลูกค้าชำระเองหรือเปลี่ยนวิธีได้",
    pastDueSubject: (f) => `งวดตามแผนของ ${f.client} ยังมาไม่ถึง`,
    pastDue: (f, amount, date) =>
      `งวด ${amount} ของ ${f.client} กำหนดวันที่ ${date} สำหรับ${invoice(f)} ยังมาไม่ถึง แม้เราสอบถามไปแล้วสองครั้ง`,
    call: "กรุณาโทรหาลูกค้า การพูดคุยมักช่วยได้ในเรื่องที่อีเมลช่วยไม่ได้",
    endedSubject: (f) => `แผนผ่อนชำระของ ${f.client} สิ้นสุดแล้ว`,
    ended: (f) => `แผนผ่อนชำระของ ${f.client} สำหรับ${invoice(f)} สิ้นสุดแล้ว เพราะมีงวดที่ยังมาไม่ถึง`,
    stoppedSubject: (f) => `${f.client} หยุดแผนผ่อนชำระ`,
    stopped: (f) => `${f.client} หยุดแผนผ่อนชำระสำหรับ${invoice(f)} แล้ว`,
    pausedSubject: (f) => `${f.client} พักแผนผ่อนชำระ`,
    paused: (f) => `${f.client} เลื่อนทุกงวดที่จะถึงของแผนสำหรับ${invoice(f)} ออกไปหนึ่งรอบ`,
    pausedNext: "แต่ละแผนพักได้หนึ่งครั้ง คุณไม่ต้องทำอะไรเพิ่ม",
    finishedSubject: (f) => `แผนผ่อนชำระของ ${f.client} เสร็จสมบูรณ์`,
    finished: (f) => `ทุกงวดตามแผนของ ${f.client} สำหรับ${invoice(f)} มาถึงครบแล้ว`,
    finishedNext: "คุณไม่ต้องทำอะไรเพิ่ม แต่คำขอบคุณสักคำก็ดีเสมอ",
  },
  promise: {
    madeSubject: (name, amount, date) => `${politeName(name)} จะชำระ ${amount} ภายใน ${date}`,
    made: (f, who, amount, date) =>
      `${who} แจ้งว่าจะชำระ ${amount} สำหรับ${invoice(f)} ภายในวันที่ ${date}`,
    madeNext: "คุณไม่ต้องทำอะไรเพิ่ม เราหยุดส่งอีเมลแจ้งเตือนถึงวันนั้น",
    keptSubject: (name) => `${politeName(name)} ชำระตามที่แจ้งไว้`,
    kept: (f, who, amount) => `${who} ชำระ ${amount} สำหรับ${invoice(f)} ตามที่แจ้งไว้`,
    partlySubject: (name) => `${politeName(name)} ชำระบางส่วนจากที่แจ้งไว้`,
    partly: (f, who, amount, arrived) =>
      `${who} ชำระ ${arrived} จาก ${amount} ที่แจ้งไว้สำหรับ${invoice(f)}`,
    partlyNext: "คุณไม่ต้องทำอะไรเพิ่ม อีเมลแจ้งเตือนดำเนินต่อจากเดิม",
    brokenSubject: (name) => `ยอดที่${politeName(name)} แจ้งไว้ยังมาไม่ถึง`,
    broken: (f, who, amount, date) =>
      `ยอด ${amount} ที่${who} แจ้งไว้สำหรับ${invoice(f)} ภายในวันที่ ${date} ยังมาไม่ถึง`,
    brokenNext: "กรุณาโทรหาหากสะดวก อาจมีเรื่องอื่นเข้ามาแทรก เราสอบถามไปอย่างสุภาพแล้ว",
  },
  question: {
    subject: (name, kind) => `${politeName(name)} ${asks[kind]}`,
    asked: (f, who, kind) => `${who} ${asks[kind]}เกี่ยวกับ${invoice(f)}`,
    aboutLine: (description) => `เกี่ยวกับรายการ “${description}”`,
    partWaits: (amount) => `ในจำนวนนี้ ${amount} รอไว้จนกว่าคุณจะตอบ ส่วนที่เหลือแจ้งเตือนตามกำหนด`,
    allWaits: "ยอดทั้งหมดรอไว้จนกว่าคุณจะตอบ และไม่มีอีเมลแจ้งเตือน",
    answer: (name) =>
      `กรุณาตอบที่หน้าใบแจ้งหนี้เพื่อให้เรื่องเรียบร้อย หากตอบกลับอีเมลนี้ ข้อความจะถึง${politeName(name)} ด้วย`,
    messageSubject: (name) => `${politeName(name)} เขียนมาอีกครั้ง`,
    message: (f, who) => `${who} เขียนมาอีกครั้งเกี่ยวกับ${invoice(f)}`,
    withdrawnSubject: (name) => `${politeName(name)} ไม่มีเรื่องสอบถามแล้ว`,
    withdrawn: (f, who) => `${who} ถอนเรื่องที่แจ้งไว้เกี่ยวกับ${invoice(f)} แล้ว`,
    hardship: (f, who) => `${who} เล่าให้คุณฟังว่าอะไรทำให้ช่วงนี้ชำระ${invoice(f)} ได้ยาก`,
    private: "ข้อความนี้มีเพียงคุณที่ได้อ่าน นอกจากอีเมลนี้ จะไม่อยู่ในสำเนา ไฟล์ส่งออก หรือจดหมายใด",
    suggestion: "คำตอบที่อ่อนโยนอาจเป็น “ขอบคุณที่บอก ชำระเท่าที่ไหวเมื่อพร้อมได้เลย แล้วเรามาหาวันที่สะดวกร่วมกัน”",
    meanwhile: "ระหว่างนี้ลูกค้าชำระเป็นยอดเล็กกว่าปกติได้",
    answerSoon: (name) =>
      `กรุณาตอบโดยเร็วที่หน้าใบแจ้งหนี้ หรือตอบกลับอีเมลนี้ ซึ่งจะถึง${politeName(name)} โดยตรง`,
  },
  share: {
    subject: (name, count) =>
      count === 0
        ? `${politeName(name)} กลับมาชำระเองทั้งหมด`
        : `${politeName(name)} แบ่งชำระกับผู้อื่น ${count} คน`,
    opening: (f, who) => `${who} แบ่ง${invoice(f)} กับผู้อื่น โดยแต่ละคนชำระคนละส่วน`,
    alone: (f, who) => `${who} ไม่ได้แบ่ง${invoice(f)} กับผู้อื่นแล้ว`,
    next: "แต่ละคนมีลิงก์ของตัวเองสำหรับส่วนนั้น ส่วนที่ไม่มีใครรับยังเป็นของลูกค้า",
  },
  forLater: {
    subject: (f) => `${f.client} อยากใช้เงื่อนไขเดียวกันต่อไป`,
    opening: (f) => `${f.client} อยากใช้เงื่อนไขที่ตกลงสำหรับ${invoice(f)} กับใบแจ้งหนี้ครั้งต่อไปด้วย`,
    ask: "กรุณาเลือกที่ “สิ่งที่รอคุณ” ว่าจะใช้เงื่อนไขนี้กับลูกค้ารายนี้ต่อไปหรือไม่",
  },
  pause: {
    subject: (name, date) => `${politeName(name)} พักการแจ้งเตือนถึงวันที่ ${date}`,
    opening: (f, who, date) => `${who} พักการแจ้งเตือนของ${invoice(f)} ถึงวันที่ ${date}`,
    next: "คุณไม่ต้องทำอะไรเพิ่ม นี่เป็นการพักครั้งเดียวที่ไม่ต้องบอกเหตุผล",
  },
};
