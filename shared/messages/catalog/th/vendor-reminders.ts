import type { ReminderWords } from "../en/vendor-reminders.ts";
import { followUpWords } from "./vendor-follow-ups.ts";
import { handOverWords, holdWords, outgoingWords } from "./vendor-outgoing.ts";
import { rehearsalWords, wordingWords } from "./vendor-wordings.ts";

const stepWords: ReminderWords["step"] = {
  title: (number) => `ขั้นที่ ${number}`,
  anchor: "นับจาก",
  anchors: {
    sent: "วันที่ส่งอีเมลครั้งแรก",
    opened: "วันที่มีผู้เปิดดู",
    due: "วันครบกำหนด",
    "discount-end": "วันสุดท้ายของส่วนลด",
    installment: "งวดถัดไปของแผนชำระ",
    promise: "วันที่นัดชำระ",
    "month-end": "สิ้นเดือนของคุณหลังวันครบกำหนด",
  },
  days: "จำนวนวัน",
  side: "ก่อนหรือหลัง",
  sides: { before: "ก่อน", after: "หลัง" },
  grace: "ยังส่งได้อีก",
  graceHint: (count) =>
    count === 0
      ? "หากมีเหตุให้ส่งในวันนั้นไม่ได้ จะข้ามไป"
      : `หากมีเหตุให้ล่าช้า ยังส่งได้ภายใน ${count} วัน หลังจากนั้นจะข้ามไป`,
  channel: "ด้วยวิธี",
  channels: {
    mail: "อีเมล",
    letter: "จดหมายที่คุณพิมพ์",
    call: "คุณโทรหา",
    visit: "คุณไปพบ",
  },
  channelHint: {
    mail: "Kindly ส่งอีเมลถึงลูกค้าให้เอง",
    letter: "อยู่ในรายการติดตามพร้อม PDF ให้พิมพ์ Kindly ไม่ส่งอะไรเอง",
    call: "อยู่ในรายการติดตามพร้อมเบอร์โทร Kindly ไม่ส่งอะไรเอง",
    visit: "อยู่ในรายการติดตาม ไม่มีการไปพบบุคคลธรรมดา",
  },
  tone: "น้ำเสียง",
  tones: { warm: "อบอุ่น", clear: "ชัดเจน", firm: "หนักแน่น", formal: "เป็นทางการ" },
  toneHint: {
    warm: "ข้อความสั้นๆ ที่เชื่อว่าทุกอย่างเรียบร้อยดี",
    clear: "บอกว่าเรื่องอยู่ตรงไหนและลูกค้าทำอะไรได้บ้าง",
    firm: "เพิ่มสิ่งที่ตกลงกันไว้และจำนวนครั้งที่เขียนถึง",
    formal: "เพิ่มวันที่และข้อเท็จจริงสำหรับเก็บเป็นหลักฐาน ยังคงสุภาพ",
  },
  circle: "ถึงใคร",
  circles: {
    first: "ผู้ติดต่อคนแรก",
    billing: "และฝ่ายบัญชี",
    leadership: "และฝ่ายบัญชีกับผู้บริหาร",
  },
  circleHint: {
    first: "ผู้ที่ได้รับใบแจ้งหนี้",
    billing: "ฝ่ายบัญชีได้รับสำเนาอย่างเปิดเผย โดยอีเมลก่อนหน้าแจ้งไว้ บุคคลธรรมดาไม่มีการส่งสำเนา",
    leadership: "ฝ่ายบัญชีและผู้บริหารได้รับสำเนาอย่างเปิดเผย โดยอีเมลก่อนหน้าแจ้งไว้ บุคคลธรรมดาไม่มีการส่งสำเนา",
  },
  sender: "ลงชื่อโดย",
  senders: { owner: "ผู้ที่เขียนใบแจ้งหนี้", senior: "ผู้อาวุโสของคุณ" },
  message: "กล่าวก่อนว่า",
  messages: {
    "not-opened": "ใบแจ้งหนี้อาจหลุดสายตาไป",
    reminder: "มีอะไรครบกำหนด",
    options: "มีวิธีชำระอะไรบ้าง",
    "level-set": "ถึงเวลาคุยกัน พร้อมสามทางเลือก",
  },
  unless: "ข้ามเมื่อ",
  rules: {
    opened: "เปิดดูแล้ว",
    "part-paid": "ชำระบางส่วนแล้ว",
    person: "ลูกค้าเป็นบุคคลธรรมดา",
    business: "ลูกค้าเป็นธุรกิจ",
  },
  add: "เพิ่มขั้น",
  remove: "ลบ",
  removeOf: (number) => `ลบขั้นที่ ${number}`,
  noSteps: "ยังไม่มีขั้นใด จะไม่มีการส่งอะไร",
};

const cadenceWords: ReminderWords["cadence"] = {
  title: "ลำดับการเตือน",
  inUse: "ใช้อยู่",
  lead: "จะส่งอะไรเมื่อใด เว้นแต่เงินมาแล้ว มีการตกลง หรือมีผู้ถาม เมื่อนั้นจะหยุดทันที",
  usualName: "ลำดับปกติของ Kindly",
  steps: (count) => `${count} ขั้น`,
  others: "ลำดับอื่น",
  noOthers: "คุณยังไม่มีลำดับของตัวเอง คัดลอกลำดับปกติแล้วแก้ได้ตามต้องการ",
  use: "ใช้ลำดับนี้",
  useOf: (name) => `ใช้ลำดับนี้: “${name}”`,
  used: (name) => `ตอนนี้ใช้ “${name}” แล้ว ใบแจ้งหนี้ที่เปิดอยู่จะใช้ตั้งแต่ขั้นถัดไป`,
  copy: "คัดลอกแล้วแก้",
  copyOf: (name) => `คัดลอกแล้วแก้ “${name}”`,
  copied: (name) => `${name} แบบของเรา`,
  change: "แก้ไข",
  changeOf: (name) => `แก้ไข “${name}”`,
  remove: "ลบ",
  removeOf: (name) => `ลบ “${name}”`,
  removeTitle: (name) => `ลบ “${name}” หรือไม่`,
  removeMore: "สิ่งที่ส่งไปแล้วไม่เปลี่ยน ลำดับที่ยังมีที่ใช้อยู่จะไม่ถูกลบ",
  removeNow: "ลบ",
  keep: "เก็บไว้",
  removed: "ลบแล้ว",
  back: "ลำดับทั้งหมด",
  name: "ชื่อ",
  nameHint: "มีแต่คุณที่เห็น",
  save: "บันทึกลำดับ",
  saved: "บันทึกแล้ว ใบแจ้งหนี้ที่เปิดอยู่จะใช้ตั้งแต่ขั้นถัดไป สิ่งที่ส่งไปแล้วคงเดิม",
  usualStays: "ลำดับปกติคงเดิมเสมอ คัดลอกเพื่อแก้ไข",
  stepsTitle: "ขั้นต่างๆ",
  stepsHint: "เรียงตามชีวิตของใบแจ้งหนี้ ระหว่างการเตือนสองครั้งมีสามวันเสมอ และไม่มีใครได้รับสองครั้งในวันเดียว",
};

const settingWords: ReminderWords["settings"] = {
  title: "วันและผู้คน",
  lead: "อีเมลส่งระหว่าง 8:00 ถึง 21:00 น. ตามเวลาของลูกค้า ไม่ส่งกลางคืน",
  weekends: "วันหยุดสุดสัปดาห์",
  holidays: "วันหยุดนักขัตฤกษ์",
  choices: { skip: "ไม่เขียนอะไร", write: "เขียนเหมือนวันอื่น" },
  weekendsMeaning: {
    skip: "สิ่งที่ตรงกับวันหยุดสุดสัปดาห์ของลูกค้าจะเลื่อนไปวันถัดไปที่เหมาะสม",
    write: "ลูกค้าอาจได้รับข้อความจากคุณในวันหยุดสุดสัปดาห์ด้วย",
  },
  holidaysMeaning: {
    skip: "สิ่งที่ตรงกับวันหยุดนักขัตฤกษ์ในประเทศของลูกค้าจะเลื่อนไปวันถัดไปที่เหมาะสม",
    write: "ลูกค้าอาจได้รับข้อความจากคุณในวันหยุดนักขัตฤกษ์ด้วย",
  },
  daysOff: "วันหยุดของคุณ",
  daysOffMeaning: "ในวันเหล่านี้ลูกค้าไม่ได้รับข้อความจากคุณ และระบบไม่ขอให้คุณโทรหรือไปพบใคร",
  noDaysOff: "ยังไม่มี",
  dayOff: "วันหยุด",
  addDayOff: "เพิ่มวันนี้",
  removeDayOff: (date) => `ลบ ${date}`,
  senior: "ผู้อาวุโส",
  noSenior: "ไม่มี: ผู้ที่เขียนใบแจ้งหนี้ลงชื่อ",
  seniorMeaning: {
    set: (name) => `${name} ลงชื่อในขั้นหลังๆ ที่กำหนดไว้ ลูกค้าเห็นว่าเป็นใคร`,
    none: "ลูกค้าได้รับข้อความจากคนเดิมเสมอ",
  },
  digests: "คนของคุณได้รับแจ้งเมื่อใด",
  digestsLead: "ลูกค้าไม่รับรู้เรื่องนี้",
  rhythms: { "at-once": "ทันที", daily: "วันละครั้ง", weekly: "สัปดาห์ละครั้ง" },
  rhythmMeaning: {
    "at-once": "หนึ่งอีเมลต่อหนึ่งเรื่อง เมื่อเกิดขึ้น",
    daily: "หนึ่งอีเมลทุกเช้า รวมทุกเรื่องที่เกิดขึ้น หากมี",
    weekly: "หนึ่งอีเมลทุกเช้าวันจันทร์ รวมทุกเรื่องที่เกิดขึ้น หากมี",
  },
  save: "บันทึกวันและผู้คน",
  saved: "บันทึกแล้ว ใบแจ้งหนี้ที่เปิดอยู่จะใช้ตั้งแต่ขั้นถัดไป",
  asFurther: (value) => `ตามเดิม: ${value}`,
};

const levelWords: ReminderWords["level"] = {
  clientLead: "เฉพาะสิ่งที่ต่างจากลูกค้าทั่วไป มีผลกับใบแจ้งหนี้ทุกใบของลูกค้า",
  invoiceTitle: "การเตือนของใบแจ้งหนี้นี้",
  invoiceLead: "เฉพาะสิ่งที่ต่างจากที่ใช้กับลูกค้ารายนี้",
  holds: (name) => `ใช้อยู่ที่นี่: “${name}”`,
  cadence: "ลำดับการเตือน",
  cadenceMeaning: "ลูกค้าได้รับอะไรและเมื่อใด สิ่งที่ส่งไปแล้วคงเดิม",
  save: "บันทึกสิ่งที่ต่าง",
};

/** The words of the vendor's pages about reminders, in Thai. */
export const reminderWords: ReminderWords = {
  title: "การเตือน",
  lead: "Kindly เตือนแทนคุณ บอกเหตุผล เสนอวิธีชำระ และหยุดทันทีเมื่อเงินมา",
  sections: {
    label: "เกี่ยวกับการเตือน",
    outgoing: "ที่จะส่งต่อไป",
    followUps: "ติดตาม",
    cadences: "ลำดับและวัน",
    wordings: "ถ้อยคำ",
  },
  cadence: cadenceWords,
  step: stepWords,
  settings: settingWords,
  level: levelWords,
  outgoing: outgoingWords,
  hold: holdWords,
  handOver: handOverWords,
  followUp: followUpWords,
  wording: wordingWords,
  rehearsal: rehearsalWords,
};
