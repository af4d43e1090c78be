import type { PlanCadence } from "../../../flexibility/flexibility-policy.ts";
import type { InvoiceFacts } from "../../invoice-facts.ts";
import type { PlanMailWords } from "../en/plan-mail.ts";
import { invoiceName } from "./mail.ts";

const invoice = (f: InvoiceFacts) => `${invoiceName(f)} “${f.purpose}”`;

const steps: Readonly<Record<PlanCadence, string>> = {
  weekly: "หนึ่งสัปดาห์",
  everyTwoWeeks: "สองสัปดาห์",
  monthly: "หนึ่งเดือน",
};

/** The words of the mails about a payment plan and its payments, in Thai. */
export const planMailWords: PlanMailWords = {
  installment: {
    nextSubject: (f, amount, date) =>
      `งวดถัดไปของ${invoiceName(f)} จาก ${f.vendor}: ${amount} วันที่ ${date}`,
    aboutSubject: (f) => `เรื่องงวดชำระของ${invoiceName(f)} จาก ${f.vendor}`,
    charged: (f, amount, by, date) => `วันที่ ${date} จะมีการตัดชำระ ${amount} ${by} สำหรับ${invoice(f)}`,
    asked: (f, amount, date) => `งวดถัดไปของ${invoice(f)} คือ ${amount} ภายในวันที่ ${date}`,
    leftInAll: (amount) => `ยอดที่เหลือทั้งหมดคือ ${amount} รวมงวดนี้แล้ว`,
    place: (number, count, date) => `นี่คืองวดที่ ${number} จาก ${count} ตามแผนที่ตกลงเมื่อวันที่ ${date}`,
    move: (date) => `คุณเลื่อนวันชำระได้หนึ่งครั้ง อย่างช้าถึงวันที่ ${date}`,
    stop: "คุณหยุดการตัดชำระอัตโนมัติได้ทุกเมื่อที่หน้าใบแจ้งหนี้ แล้วแผนจะใช้การแจ้งเตือนแทน",
    receipt: "เมื่อชำระสำเร็จ เราจะส่งใบเสร็จให้",
    moveAsk: "กรุณาเลื่อนวันชำระได้ที่หน้าใบแจ้งหนี้ หากวันอื่นสะดวกกว่า",
    changeAsk: "กรุณาเปิดหน้าใบแจ้งหนี้หากวิธีชำระอื่นสะดวกกว่า",
    moveVerb: "เปิดดูหรือเลื่อนงวดนี้",
    payAsk: "กรุณาชำระที่หน้าใบแจ้งหนี้ด้วยวิธีที่คุณสะดวก",
    headline: (date) => `ภายในวันที่ ${date}`,
    thanks: "ขอบคุณที่ดำเนินการตามแผน",
    failed: (f, amount, date) =>
      `งวด ${amount} กำหนดวันที่ ${date} สำหรับ${invoice(f)} ตัดชำระไม่สำเร็จ และไม่มีการตัดเงิน`,
    reasons: {
      card: "เรื่องแบบนี้เกิดขึ้นได้ เช่น เมื่อเปลี่ยนบัตรใหม่ ซึ่งใช้บัตรใหม่แทนได้",
      confirmation: "ธนาคารต้องการให้คุณยืนยันด้วยตัวเอง ซึ่งทำได้จากหน้าใบแจ้งหนี้",
      temporary: "เรื่องแบบนี้เกิดขึ้นได้เมื่อธนาคารหรือเครือข่ายขัดข้อง มักใช้ได้เมื่อลองใหม่ภายหลัง",
      declined: "เรื่องแบบนี้เกิดขึ้นได้ และไม่มีอะไรสูญหาย",
    },
    tryAgain: (date) => `เราจะลองอีกครั้งในวันที่ ${date} หากยังไม่ได้ชำระด้วยวิธีอื่นก่อน`,
    noTry: "เราจะไม่ลองตัดชำระซ้ำเอง",
    payOrWait: "กรุณาชำระหรือเปลี่ยนวิธีที่หน้าใบแจ้งหนี้ หรือรอให้ลองใหม่ในวันนั้นก็ได้",
    payOrChange: "กรุณาชำระที่หน้าใบแจ้งหนี้ หรือเลือกบัตรหรือบัญชีอื่นที่นั่น",
    moved: (f, amount, from, to) =>
      `งวด ${amount} สำหรับ${invoice(f)} เลื่อนจากวันที่ ${from} เป็นวันที่ ${to}`,
    othersStay: "วันอื่นทั้งหมดยังเป็นเหมือนเดิม",
    movedOnce: "หากวันใหม่ยังไม่สะดวก ตอบกลับอีเมลนี้ได้เลย",
    movedThanks: "ขอบคุณที่แจ้งล่วงหน้า",
    missed: (f, amount, date) => `งวด ${amount} กำหนดวันที่ ${date} สำหรับ${invoice(f)} ยังมาไม่ถึงเรา`,
    innocent: "ช่วงที่งานยุ่ง เรื่องแบบนี้หลุดไปได้เป็นธรรมดา หรือธนาคารอาจยังดำเนินการอยู่",
    nextLetter: (date) => `หากยังมาไม่ถึง เราจะเขียนมาอีกครั้งในวันที่ ${date}`,
    patience: "ขอบคุณที่ช่วยตรวจสอบ",
  },
  plan: {
    subject: (f) => `เรื่องแผนผ่อนชำระสำหรับ${invoiceName(f)} จาก ${f.vendor}`,
    paused: (f, cadence) => `พักแผนผ่อนชำระสำหรับ${invoice(f)} ทุกงวดที่จะถึงเลื่อนไป${steps[cadence]}`,
    restsUntil: (date) => `ก่อนวันที่ ${date} จะไม่มีการตัดชำระและไม่มีการแจ้งเตือน`,
    goesOn: "หลังจากนั้นแผนดำเนินต่อเอง แต่ละแผนพักได้หนึ่งครั้ง",
    autopayStopped: (f) => `หยุดการตัดชำระอัตโนมัติสำหรับ${invoice(f)} ตามที่ต้องการแล้ว`,
    byReminder: "แผนยังดำเนินต่อ คุณชำระแต่ละงวดเอง และเราจะเขียนมาก่อนถึงวัน",
    stopped: (f) => `หยุดแผนผ่อนชำระสำหรับ${invoice(f)} ตามที่ต้องการแล้ว`,
    countsAll: "จะไม่มีการตัดชำระอัตโนมัติอีก และทุกยอดที่ชำระแล้วยังนับอยู่",
    methodChanged: (f, by) => `จากนี้งวดชำระของ${invoice(f)} จะตัดชำระ${by}`,
    datesStay: "จำนวนเงินและวันที่ยังเป็นไปตามที่ตกลงไว้",
    notYou: "กรุณาตอบกลับหรือโทรหาเราหากคุณไม่ได้เปลี่ยน หากใช่ ไม่ต้องทำอะไรเพิ่ม",
    stillOpen: (f, amount, date) => `งวด ${amount} กำหนดวันที่ ${date} สำหรับ${invoice(f)} ยังไม่ได้ชำระ`,
    missedEachOther: "อีเมลฉบับก่อนของเราอาจไปไม่ถึงคุณ",
    endsOn: (date, amount) =>
      `หากถึงวันที่ ${date} ยังไม่มีการชำระหรือคำตอบ แผนจะสิ้นสุด และยอดที่เหลือ ${amount} จะครบกำหนด`,
    ended: (f, date) => `แผนผ่อนชำระสำหรับ${invoice(f)} สิ้นสุดเมื่อวันที่ ${date} เพราะมีงวดที่ยังมาไม่ถึง`,
    notStarted: (f) => `แผนผ่อนชำระสำหรับ${invoice(f)} ยังไม่ได้เริ่ม เพราะยังไม่มีการทำขั้นแรก`,
    againOnPage: "ไม่มีการตัดเงินตามแผนนี้ คุณตกลงแผนเดิมอีกครั้งหรือเลือกทางอื่นได้",
    settled: (f) => `แผนผ่อนชำระสำหรับ${invoice(f)} สิ้นสุดแล้ว เพราะไม่มียอดที่ต้องชำระตามแผนอีก`,
    anotherWay: "ยังมีทางอยู่ หน้าใบแจ้งหนี้บอกสิ่งที่ทำได้ตอนนี้ และโทรคุยกันได้เสมอ",
    finished: (f, amount, count) =>
      `แผนผ่อนชำระสำหรับ${invoice(f)} เสร็จสมบูรณ์แล้ว ครบ ${count} งวด รวม ${amount}`,
    finishedNext: "จะไม่มีการตัดชำระตามแผนนี้อีก",
    finishedThanks: "ขอบคุณสำหรับทุกงวด",
    thanks: "ขอบคุณที่แจ้งให้เราทราบ",
    pastDueThanks: "ขอบคุณสำหรับการชำระหรือคำตอบ",
    endedThanks: "ขอบคุณสำหรับส่วนที่ชำระมาแล้ว",
  },
};
