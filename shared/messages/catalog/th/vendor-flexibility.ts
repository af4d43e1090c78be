import type { VendorWords } from "../en/vendor.ts";

const payments = (count: number) => `${count} งวด`;

const proposal: VendorWords["requests"]["proposal"] = {
  moreTime: (date) => `ขยายเวลาถึง ${date}`,
  partThenRest: (now, date) => `ชำระ ${now} ตอนนี้ ที่เหลือภายใน ${date}`,
  plan: (count, last) => `แบ่งชำระ ${payments(count)} งวดสุดท้าย ${last}`,
  partThenPlan: (now, count, last) => `ชำระ ${now} ตอนนี้ แล้วอีก ${payments(count)} งวดสุดท้าย ${last}`,
  today: "วันที่ตกลง",
  total: "รวม",
  stays: "ยอดรวมเท่าเดิม",
  autopay: (by) => `ตัดเงินอัตโนมัติตามวัน${by === "" ? "" : ` ${by}`}`,
  reminder: "ลูกค้าชำระเองทุกงวดหลังได้รับการเตือน",
};

const breaches: VendorWords["requests"]["breaches"] = {
  "nothing-granted-over-amount": (amount) => `ยอดที่เหลือมากกว่า ${amount} เกินจากนี้คุณเป็นผู้ตัดสินใจ`,
  "too-long-overdue": (days) => `เลยกำหนดมากกว่า ${days} วัน หลังจากนั้นคุณเป็นผู้ตัดสินใจ`,
  "extension-used": (times) =>
    times === 0 ? "คุณตัดสินใจทุกครั้งที่เลื่อนวันครบกำหนด" : `ลูกค้าเลื่อนวันครบกำหนดเองแล้ว ${times} ครั้ง`,
  "extension-too-long": (date) => `คุณให้วันครบกำหนดได้ทันทีถึง ${date}`,
  "too-many-installments": (count) =>
    count === 0 ? "คุณตัดสินใจทุกแผนการชำระ" : `คุณให้ได้ทันทีไม่เกิน ${payments(count)}`,
  "cadence-not-offered": (list) => `คุณให้ชำระ${list}ได้ทันที`,
  "collection-not-offered": (list) => `คุณให้ได้ทันทีเมื่อ${list}`,
  "plan-too-long": (date) => `คุณให้แผนที่จบภายใน ${date} ได้ทันที`,
  "first-payment-too-late": (date) => `คุณให้งวดแรกภายใน ${date} ได้ทันที`,
  "first-payment-too-small": (amount) => `คุณให้แผนที่เริ่มด้วย ${amount} ขึ้นไปได้ทันที`,
  "installment-too-small": (amount) => `คุณให้งวดละ ${amount} ขึ้นไปได้ทันที`,
};

const faults: VendorWords["requests"]["faults"] = {
  "nothing-proposed": "โปรดเลือกวันที่ช้ากว่า หรืออย่างน้อยสองงวด",
  "due-date-and-plan": "โปรดเลือกวันที่ช้ากว่า หรือแบ่งชำระ อย่างใดอย่างหนึ่ง",
  "date-not-later": (date) => `ต้องเป็นวันหลัง ${date}`,
  "date-too-far": (date) => `ตกลงวันหลัง ${date} ไม่ได้`,
  "amount-exceeds": (amount) => `ขอชำระครั้งเดียวได้ไม่เกิน ${amount}`,
  "amount-off-step": (step) => `ยอดในสกุลเงินนี้เพิ่มทีละ ${step}`,
  "amount-below-minimum": (amount) => `การชำระหนึ่งครั้งต้องไม่น้อยกว่า ${amount}`,
  "too-many-parts": (count) => `ที่นี่แบ่งได้ไม่เกิน ${payments(count)}`,
  "method-not-offered": "ลูกค้าชำระด้วยวิธีนี้ที่นี่ไม่ได้",
  "method-cannot-be-kept": "วิธีนี้ตัดเงินภายหลังไม่ได้",
  "invoice-not-open": "ใบแจ้งหนี้นี้ไม่ได้รอชำระแล้ว",
  "payment-in-progress": "มีการชำระยอดทั้งหมดที่กำลังดำเนินการ",
  "plan-in-force": "มีแผนการชำระอยู่แล้ว",
};

/** The words of what clients ask their vendor for, in Thai. */
export const requestWords: VendorWords["requests"] = {
  title: "คำขอ",
  lead: "สิ่งที่เกินจากการตั้งค่าของคุณ ลูกค้าจะขอคุณ ระหว่างที่รอคำตอบจะไม่มีการส่งข้อความเตือน",
  nothing: "ไม่มีลูกค้าที่กำลังขออะไร",
  nothingMore: "สิ่งที่การตั้งค่าของคุณให้ได้ เกิดขึ้นเองโดยไม่ต้องรอคุณ",
  sentence: (client, wish, number) => `${client} ขอ${wish} สำหรับใบแจ้งหนี้ ${number}`,
  beyond: "เหตุที่มาถึงคุณ",
  terms: "สิ่งที่ลูกค้าจะชำระ",
  left: "ยอดคงเหลือ",
  frozen: "มีคำถามอยู่ จึงยังไม่เรียกเก็บ",
  due: "ครบกำหนด",
  answerBy: "โปรดตอบภายใน",
  wroteOf: (name) => `${name} เขียนว่า`,
  forLater: "ลูกค้าต้องการใช้แบบเดียวกันกับใบแจ้งหนี้ครั้งต่อไป ซึ่งจะถามคุณแยกต่างหาก",
  proposal,
  breaches,
  faults,
  cadences: { weekly: "ทุกสัปดาห์", everyTwoWeeks: "ทุกสองสัปดาห์", monthly: "ทุกเดือน" },
  collections: { autopay: "ตัดเงินอัตโนมัติ", reminder: "ลูกค้าชำระเองหลังได้รับการเตือน" },

  approve: "อนุมัติ",
  approveMore: "มีผลทันทีตามที่แสดงข้างบน",
  decline: "ไม่อนุมัติ",
  declineMore: "เขียนข้อความถึงลูกค้าได้",
  counter: "เสนออย่างอื่น",
  counterMore: "ลูกค้าจะรับหรือไม่ก็ได้",
  approving: "กำลังอนุมัติ",
  approved: "อนุมัติแล้ว เราแจ้งลูกค้าแล้วและมีผลตั้งแต่นี้",
  declined: "ไม่อนุมัติ เราแจ้งลูกค้าอย่างสุภาพพร้อมทางเลือกที่ยังมี",
  countered: "ส่งข้อเสนอแล้ว ลูกค้ามีเวลาหนึ่งสัปดาห์ที่จะรับ",
  declineTitle: "ไม่อนุมัติอย่างสุภาพ",
  declineLead: "เราจะแจ้งลูกค้าว่าไม่สามารถทำได้ และบอกสิ่งที่ทำได้แทน",
  message: "ข้อความถึงลูกค้า",
  messageHint: "ลูกค้าจะอ่านตามที่คุณเขียน",
  declineNow: "ไม่อนุมัติ",
  remindersGoOn: "การเตือนจะเริ่มต่อจากที่หยุดไว้",
  keepWaiting: "ยังก่อน",

  counterTitle: "เสนออย่างอื่น",
  counterLead: "ลูกค้าจะเห็นข้อเสนอของคุณข้างสิ่งที่ขอ และรับได้ด้วยการกดครั้งเดียว",
  what: "สิ่งที่คุณเสนอ",
  kinds: { time: "วันที่ช้ากว่า", plan: "แบ่งชำระ" },
  date: "ชำระทั้งหมดภายใน",
  count: "จำนวนงวด",
  cadence: "บ่อยแค่ไหน",
  firstDate: "งวดแรกวันที่",
  collection: "ชำระอย่างไร",
  ways: { autopay: "ตัดเงินอัตโนมัติ", reminder: "ลูกค้าชำระเองหลังได้รับการเตือน" },
  method: "ตัดเงินจาก",
  now: "ยอดที่ชำระทันที",
  nowHint: "เว้นว่างหากไม่ต้องชำระทันที",
  nowMethod: "ชำระด้วย",
  preview: "สิ่งที่ลูกค้าจะเห็น",
  counterNow: "ส่งข้อเสนอ",
  offered: "คุณเสนอ",
  offeredUntil: (when) => `ลูกค้ารับได้ถึง ${when}`,
  statuses: {
    pending: "รอคำตอบจากคุณ",
    approved: "อนุมัติแล้ว",
    declined: "ไม่อนุมัติ",
    countered: "ข้อเสนอของคุณรอลูกค้า",
    withdrawn: "ลูกค้าถอนคำขอ",
    expired: "สิ้นสุดโดยไม่มีคำตอบ",
  },
  counterAccepted: "ลูกค้ารับข้อเสนอของคุณแทน",
  asked: (wish) => `ขอ${wish}`,
  yourWord: (message) => `ข้อความของคุณ: ${message}`,
};

/** The words of the page that a mailed link opens, in Thai. */
export const answerWords: VendorWords["answer"] = {
  title: "คำตอบของคุณ",
  once: "หน้านี้มาจากอีเมลของคุณ ไม่ต้องเข้าสู่ระบบ ตอบได้หนึ่งครั้ง",
  thanks: "ขอบคุณ",
  closeIt: "ปิดหน้านี้ได้เลย",
  deadTitle: "ลิงก์นี้ใช้ไม่ได้แล้ว",
  deadMore: "ลิงก์ถูกใช้ไปแล้วหรือเก่าเกินไป รายการคำขอของคุณมีสิ่งที่ยังรออยู่",
  endedTitle: "เรื่องนี้จบไปแล้ว",
  endedMore: "เพื่อนร่วมงานตอบไปแล้ว หรือลูกค้าถอนคำขอ",
  signIn: "เข้าสู่ระบบ",
  unreachable: "ติดต่อเซิร์ฟเวอร์ไม่ได้",
  tryAgain: "ลองอีกครั้ง",
};

/** The words of what was arranged on an invoice, in Thai. */
export const arrangedWords: VendorWords["arranged"] = {
  title: "ข้อตกลง",
  nothing: "ยังไม่มีการตกลง ขอ หรือนัดอะไรไว้",
  dueMoved: (from, to) => `วันครบกำหนดเลื่อนจาก ${from} เป็น ${to}`,
  paused: (date) => `ลูกค้าพักการเตือนไว้ถึง ${date}`,
  frozen: (money) => `${money} มีคำถามอยู่ จึงยังไม่เรียกเก็บ`,

  plan: "แผนการชำระ",
  planStates: {
    starting: "ยังไม่เริ่ม",
    active: "มีผลอยู่",
    finished: "ชำระครบแล้ว",
    ended: "สิ้นสุด",
    pastDue: "มีงวดที่ยังไม่มา",
  },
  waitsFor: {
    "first-payment": "เริ่มเมื่อลูกค้าชำระงวดแรก",
    method: "เริ่มเมื่อลูกค้าอนุญาตให้ตัดเงิน",
  },
  ends: {
    "taken-back": "ลูกค้ายกเลิกก่อนมีการตัดเงิน",
    "not-started": "ไม่ได้เริ่มภายในเวลา",
    stopped: "ลูกค้าหยุดแผน ยอดที่เหลือครบกำหนด",
    missed: "มีงวดที่ไม่มา ยอดที่เหลือจึงครบกำหนด",
    settled: "ไม่มียอดเหลือในแผน",
  },
  autopay: (name) => `ตัดเงินอัตโนมัติ: ${name}`,
  reminder: "ลูกค้าชำระเองทุกงวดหลังได้รับการเตือน",
  agreedOn: (date) => `ตกลงเมื่อ ${date}`,
  now: "ทันที",
  installmentStates: {
    paid: "ชำระแล้ว",
    processing: "กำลังดำเนินการ",
    retrying: "ไม่สำเร็จ",
    missed: "ยังไม่มา",
    next: "งวดถัดไป",
    later: "ยังไม่ถึง",
  },
  retry: (date) => `ลองอีกครั้ง ${date}`,
  movedFrom: (date) => `เลื่อนจาก ${date}`,
  partPaid: (money) => `ชำระแล้ว ${money}`,

  promises: {
    open: (money, date) => `ลูกค้านัดชำระ ${money} ภายใน ${date} การเตือนพักไว้จนถึงวันนั้น`,
    kept: (money, date) => `ลูกค้านัดชำระ ${money} ภายใน ${date} และทำตามนัด`,
    "partly-kept": (money, date) => `ลูกค้านัดชำระ ${money} ภายใน ${date} ชำระมาบางส่วน`,
    broken: (money, date) => `ลูกค้านัดชำระ ${money} ภายใน ${date} แต่ยังไม่มา การเตือนเริ่มต่อแล้ว`,
    replaced: (money, date) => `ลูกค้านัดชำระ ${money} ภายใน ${date} แล้วมีข้อตกลงอื่นมาแทน`,
  },
  shares: "แบ่งกับ",
  sharePaid: (paid, whole) => `ชำระแล้ว ${paid} จาก ${whole}`,
  shareEnded: "ยกเลิกแล้ว",

  giveTime: "ขยายเวลา",
  giveTimeTitle: "ขยายเวลา",
  giveTimeLead: "ไม่ว่าการตั้งค่าเป็นอย่างไร คุณขยายเวลาให้ได้เสมอ",
  newDate: "วันครบกำหนดใหม่",
  newDateHint: (date) => `ตอนนี้คือ ${date}`,
  giveTimeNow: "เลื่อนวันครบกำหนด",
  giveTimeTo: (date) => `เลื่อนเป็น ${date}`,
  timeGiven: "เสร็จแล้ว เราแจ้งผู้ติดต่อทุกคนของลูกค้า",
  timeMoves: "การเตือน ส่วนลด และค่าปรับนับจากวันใหม่",
  timeTells: "เราแจ้งผู้ติดต่อทุกคนของลูกค้า",
  hasPlan: "แผนการชำระกำหนดวันของแต่ละงวดไว้แล้ว",

  questionKinds: {
    question: "คำถาม",
    dispute: "มีบางอย่างไม่ถูกต้อง",
    suggestion: "ข้อเสนอแนะ",
    hardship: "ช่วงนี้ลำบาก",
  },
  aboutLine: (number, description) => `เรื่องรายการที่ ${number}: ${description}`,
  aboutAll: "เรื่องใบแจ้งหนี้ทั้งใบ",
  questionStates: {
    open: "รอคำตอบจากคุณ",
    answered: "ตอบแล้ว",
    adjusted: "ปรับด้วยใบลดหนี้",
    "stood-by": "ใบแจ้งหนี้คงเดิม",
    withdrawn: "ลูกค้าถอนแล้ว",
  },
  rests: (money) => `ยังไม่เรียกเก็บ ${money} จนกว่าคุณจะตอบ`,
  privateWords: "เป็นความลับ: เฉพาะผู้ที่เข้าสู่ระบบที่นี่เท่านั้นที่อ่านได้ ไม่อยู่ในสำเนา การส่งออก หรือการส่งต่อใด",
  wrote: (name, when) => `${name}, ${when}`,
  answer: "ตอบ",
  answerOf: (what) => `ตอบ: ${what}`,
  answerTitle: "คำตอบของคุณ",
  text: "ข้อความของคุณ",
  textHint: "ลูกค้าจะอ่านตามที่คุณเขียน บนหน้าของลูกค้าและทางอีเมล",
  outcome: "ผลของคำตอบ",
  outcomes: {
    answered: "ตอบคำถามแล้ว",
    "stood-by": "ใบแจ้งหนี้คงเดิม ด้วยความสุภาพ",
    adjusted: "ลดยอดด้วยใบลดหนี้",
    message: "เพียงข้อความ คำถามยังเปิดอยู่",
  },
  outcomeMore: {
    answered: "คำถามสิ้นสุด และยอดที่พักไว้กลับมาเรียกเก็บ",
    "stood-by": "คำถามสิ้นสุด และยอดที่พักไว้กลับมาเรียกเก็บ",
    adjusted: "คำถามสิ้นสุด และส่งใบลดหนี้พร้อมข้อความของคุณ",
    message: "ยอดที่พักไว้ยังพักต่อไป",
  },
  creditAmount: "ลดยอดลง",
  creditHint: (money) => `ไม่เกิน ${money}`,
  sendAnswer: "ส่งคำตอบ",
  sendMessage: "ส่งข้อความ",
  adjustNow: (money) => `ลดยอด ${money}`,
  answerSent: "ส่งแล้ว ลูกค้าเห็นบนหน้าของเขาและทางอีเมล",
  suggest: "เริ่มจากคำตอบที่เตรียมไว้",
  suggestion: (name, sender) =>
    `เรียน ${name}

ขอบคุณที่บอกให้ทราบ เรื่องแบบนี้ต้องใช้ความกล้า และจะอยู่ระหว่างเราเท่านั้น

ตอนนี้ไม่ต้องกังวลเรื่องใบแจ้งหนี้นี้ บนหน้าใบแจ้งหนี้ ชำระเท่าที่ไหวได้แม้เพียงเล็กน้อย ขยายเวลา หรือพักไว้ก่อนก็ได้ หากมีอย่างอื่นที่จะช่วยได้ เขียนตอบมาได้เลย

ด้วยความนับถือ
${sender}`,

  forLater: {
    keep: "ใช้กับใบแจ้งหนี้ครั้งต่อไปด้วย",
    keepMore: "ใบแจ้งหนี้ใหม่ถึงลูกค้ารายนี้เริ่มด้วยเงื่อนไขนี้",
    leave: "ไม่ ใช้ครั้งนี้ครั้งเดียว",
    leaveMore: "ไม่มีการแจ้งเพิ่ม ใบแจ้งหนี้นี้เป็นไปตามที่ตกลง",
    kept: "เก็บไว้แล้ว ใบแจ้งหนี้ครั้งต่อไปเริ่มด้วยเงื่อนไขนี้",
    left: "ใช้กับใบแจ้งหนี้นี้ใบเดียว",
    days: (days) => `มีเวลาชำระ ${days} วัน`,
    plan: (count, cadence) => `${payments(count)} ${cadence}`,
  },
};
