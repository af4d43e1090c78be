import type { QuestionKind } from "../../../flexibility/question.ts";
import type { InvoiceFacts } from "../../invoice-facts.ts";
import type { ArrangementMailWords } from "../en/arrangement-mail.ts";
import { invoiceName } from "./mail.ts";
import { politeName } from "./polite-name.ts";

const invoice = (f: InvoiceFacts) => `${invoiceName(f)} “${f.purpose}”`;

const aboutRequest = (f: InvoiceFacts) => `เรื่องคำขอของคุณสำหรับ${invoiceName(f)} จาก ${f.vendor}`;
const aboutPromise = (f: InvoiceFacts) =>
  `เรื่องการชำระเงินของคุณสำหรับ${invoiceName(f)} จาก ${f.vendor}`;

const records = "กรุณาเก็บอีเมลนี้ไว้เป็นหลักฐาน";

/** What a client said, within a sentence. */
const message: Readonly<Record<QuestionKind, string>> = {
  question: "คำถามของคุณ",
  dispute: "เรื่องที่คุณแจ้ง",
  suggestion: "ข้อเสนอแนะของคุณ",
  hardship: "ข้อความของคุณ",
};

/** The words of the mails about agreements, requests, promises, questions, shares, in Thai. */
export const arrangementMailWords: ArrangementMailWords = {
  terms: {
    moreTime: (date) => `ขยายเวลาถึงวันที่ ${date}`,
    part: (amount) => `ชำระ ${amount} ตอนนี้`,
    partThenRest: (amount, date) => `ชำระ ${amount} ตอนนี้ ส่วนที่เหลือภายในวันที่ ${date}`,
    plan: (count, date) => `แผนผ่อนชำระ ${count} งวด ถึงวันที่ ${date}`,
    partThenPlan: (amount, count, date) =>
      `ชำระ ${amount} ตอนนี้ ส่วนที่เหลือผ่อน ${count} งวด ถึงวันที่ ${date}`,
  },
  rows: {
    asked: "สิ่งที่คุณขอ",
    suggested: "ข้อเสนอ",
    agreed: "ข้อตกลง",
    now: "ตอนนี้",
    total: "รวม",
    how: "วิธีชำระ",
    autopay: (by) => `ตัดชำระอัตโนมัติ${by}`,
    reminder: "ชำระเองเมื่อได้รับแจ้งเตือน ด้วยวิธีใดก็ได้",
    paid: (amount) => `${amount} ชำระแล้ว`,
    onItsWay: (amount) => `${amount} กำลังดำเนินการ`,
    partlyPaid: (amount, paid) => `${amount} ชำระแล้ว ${paid}`,
  },
  chargedTo: {
    card: (brand, digits) => `จากบัตร${brand === "" ? "" : ` ${brand} `}ของคุณที่ลงท้ายด้วย ${digits}`,
    account: (bank, digits) => `จากบัญชี${bank === "" ? "" : ` ${bank} `}ของคุณที่ลงท้ายด้วย ${digits}`,
  },
  ways: {
    whatIsPossible: "หากสะดวกวันอื่น ชำระบางส่วนก่อน หรือแบ่งเป็นยอดเล็กลง ดูได้ที่หน้าใบแจ้งหนี้",
    question: ({ sender }) => `หากมีอะไรไม่ถูกต้องหรือมีคำถาม ตอบกลับอีเมลนี้ได้เลย ${sender} จะเป็นผู้อ่าน`,
    someoneElsePays: "หากมีผู้อื่นเป็นผู้ชำระ ส่งต่อได้จากหน้าใบแจ้งหนี้",
    alreadyPaid: "หากชำระแล้ว แจ้งเราได้ที่หน้าใบแจ้งหนี้",
  },
  wrote: (vendor) => `ข้อความจาก ${vendor}:`,
  planVerb: "เปิดดูแผนผ่อนชำระ",
  optionsVerb: "เปิดดูทางเลือก",
  records,
  copies: (client) => `อีเมลนี้ส่งถึงผู้ติดต่อทุกคนของ ${client} สำหรับใบแจ้งหนี้นี้`,
  agreement: {
    planSubject: (f) => `แผนผ่อนชำระสำหรับ${invoiceName(f)} จาก ${f.vendor}`,
    planOpening: (f) => `ตกลงแผนผ่อนชำระสำหรับ${invoice(f)} แล้ว`,
    agreedBy: (name, date) => `${politeName(name)} เป็นผู้ตกลงเมื่อวันที่ ${date}`,
    beginsWith: {
      "first-payment": "แผนนี้เริ่มเมื่อชำระงวดแรกที่หน้าใบแจ้งหนี้แล้ว",
      method: "แผนนี้เริ่มเมื่อเลือกบัตรหรือบัญชีที่หน้าใบแจ้งหนี้แล้ว",
    },
    waitsUntil: (date) => `แผนรอขั้นตอนแรกถึงวันที่ ${date}`,
    autopay: (by) => `แต่ละงวดจะตัดชำระ${by} ตามวันที่กำหนด และเราแจ้งล่วงหน้า 3 วัน`,
    reminder: "แต่ละงวดชำระด้วยวิธีใดก็ได้ที่สะดวก และเราจะเขียนมาก่อนถึงวัน",
    stop: (date) => `หยุดแผนได้ทุกเมื่อที่หน้าใบแจ้งหนี้ แล้วจะกลับไปใช้กำหนดเดิม คือวันที่ ${date}`,
    takeBack: "ก่อนชำระงวดแรก ยังยกเลิกได้เหมือนไม่เคยตกลงไว้",
    timeSubject: (f, date) => `ขยายเวลาสำหรับ${invoiceName(f)} จาก ${f.vendor} ถึงวันที่ ${date}`,
    timeOpening: (f, from, to) => `ขยายเวลาสำหรับ${invoice(f)} แล้ว จากวันที่ ${from} เป็นวันที่ ${to}`,
    timeGiven: (f, from, to) =>
      `${f.vendor} ขยายเวลาให้คุณสำหรับ${invoice(f)} จากวันที่ ${from} เป็นวันที่ ${to}`,
    timeNext: "จากนี้การแจ้งเตือนนับตามวันใหม่ และหยุดเมื่อชำระแล้ว",
    timeTakeBack: "หากไม่ต้องใช้แล้ว ยกเลิกได้ที่หน้าใบแจ้งหนี้",
    thanks: "ขอบคุณที่ตกลงร่วมกับเรา",
  },
  takenBack: {
    planSubject: (f) => `เรื่องแผนผ่อนชำระสำหรับ${invoiceName(f)} จาก ${f.vendor}`,
    planOpening: (f) => `ยกเลิกแผนผ่อนชำระสำหรับ${invoice(f)} แล้ว`,
    timeSubject: (f) => `เรื่องวันครบกำหนดของ${invoiceName(f)} จาก ${f.vendor}`,
    timeOpening: (f) => `ยกเลิกวันครบกำหนดใหม่ของ${invoice(f)} แล้ว`,
    next: "ไม่มีการตัดเงินตามข้อตกลงนั้น และทุกอย่างกลับเป็นเหมือนเดิม",
    ask: "กรุณาดูที่หน้าใบแจ้งหนี้ว่ามีทางเลือกอื่นที่สะดวกกว่าหรือไม่",
    thanks: "ขอบคุณที่แจ้งให้เราทราบ",
  },
  request: {
    receivedSubject: (f) => `คำขอของคุณสำหรับ${invoiceName(f)} ถึง ${f.vendor} แล้ว`,
    received: (f) => `คำขอของคุณสำหรับ${invoice(f)} ถึง ${f.vendor} แล้ว`,
    answerBy: (vendor, date) => `${vendor} จะตอบทางอีเมลภายในวันที่ ${date} ระหว่างนี้เราหยุดส่งอีเมลแจ้งเตือน`,
    withoutAnswer: "หากไม่มีคำตอบ คำขอจะสิ้นสุดลงโดยไม่มีอะไรเปลี่ยนแปลง",
    withdraw: "คุณถอนคำขอได้ที่หน้าใบแจ้งหนี้ และระหว่างนี้ยังชำระได้ตามปกติ",
    add: "กรุณาตอบกลับอีเมลนี้หากต้องการบอกอะไรเพิ่ม",
    verb: "เปิดดูคำขอของคุณ",
    thanks: "ขอบคุณที่บอกเรา",
    approvedSubject: (f) => `ตกลงตามคำขอของคุณสำหรับ${invoiceName(f)} จาก ${f.vendor}`,
    approved: (f) => `${f.vendor} ตกลงตามที่คุณขอสำหรับ${invoice(f)}`,
    inForce: "ข้อตกลงมีผลแล้ว และวันนี้คุณไม่ต้องทำอะไรเพิ่ม",
    payFirst: (amount) => `กรุณาชำระงวดแรก ${amount} ที่หน้าใบแจ้งหนี้ แล้วแผนจะเริ่มต้น`,
    chooseMethod: "กรุณาเลือกบัตรหรือบัญชีที่หน้าใบแจ้งหนี้ แล้วแผนจะเริ่มต้น",
    declinedSubject: aboutRequest,
    declined: (f) => `${f.vendor} ไม่สะดวกตกลงตามที่คุณขอสำหรับ${invoice(f)}`,
    remindersGoOn: "จากนี้อีเมลแจ้งเตือนจะส่งตามกำหนด และหยุดเมื่อชำระหรือมีข้อตกลงใหม่",
    chooseOrAsk: "ยังมีทางอื่น กรุณาดูที่หน้าใบแจ้งหนี้ว่าตกลงแบบใดได้เลย หรือขอแบบอื่น",
    choose: "กรุณาเลือกวิธีที่คุณสะดวกที่หน้าใบแจ้งหนี้",
    counteredSubject: (f) => `ข้อเสนอสำหรับ${invoiceName(f)} จาก ${f.vendor}`,
    countered: (f) => `${f.vendor} มีข้อเสนออีกแบบสำหรับ${invoice(f)}`,
    counterStands: (date) => `ข้อเสนอด้านล่างใช้ได้ถึงวันที่ ${date} ระหว่างนี้เราหยุดส่งอีเมลแจ้งเตือน`,
    counterFree: "หากไม่สะดวก แจ้งได้ที่หน้าใบแจ้งหนี้ หรือขออย่างอื่นได้",
    accept: "กรุณาดูที่หน้าใบแจ้งหนี้ และตอบรับหากคุณสะดวก",
    counterVerb: "เปิดดูข้อเสนอ",
    expiredSubject: aboutRequest,
    expired: (f, date) => `คำขอของคุณสำหรับ${invoice(f)} สิ้นสุดเมื่อวันที่ ${date} โดยยังไม่มีคำตอบ`,
    sorry: (vendor) => `เรื่องนี้ ${vendor} ควรตอบคุณ และเราขออภัย คุณขออีกครั้งหรือโทรมาได้`,
    counterExpired: (f, date) => `ข้อเสนอจาก ${f.vendor} สำหรับ${invoice(f)} สิ้นสุดเมื่อวันที่ ${date}`,
    askAgain: "ไม่เป็นไร คุณขออีกครั้งได้ทุกเมื่อ",
    patience: "ขอบคุณที่รอ",
  },
  promise: {
    madeSubject: (f, amount, date) =>
      `บันทึกแล้วสำหรับ${invoiceName(f)} จาก ${f.vendor}: ${amount} ภายใน ${date}`,
    made: (f, amount, date) => `เราบันทึกไว้ว่าคุณจะชำระ ${amount} สำหรับ${invoice(f)} ภายในวันที่ ${date}`,
    dueStays: ({ dueDate, daysLeft }) =>
      daysLeft < 0 ? `ครบกำหนดไปเมื่อวันที่ ${dueDate}` : `วันครบกำหนดยังเป็นวันที่ ${dueDate}`,
    rest: (date) => `เราหยุดส่งอีเมลแจ้งเตือนถึงวันที่ ${date} และไม่ส่งอีกเมื่อชำระแล้ว`,
    change: "หากมีอะไรเปลี่ยน แจ้งเราก่อนวันนั้นได้ที่หน้าใบแจ้งหนี้",
    payWhenReady: "กรุณาชำระที่หน้าใบแจ้งหนี้เมื่อคุณพร้อม",
    madeThanks: "ขอบคุณที่แจ้งให้เราทราบ",
    keptSubject: (f) => `การชำระเงินของคุณสำหรับ${invoiceName(f)} จาก ${f.vendor}`,
    kept: (f, amount, date) =>
      `คุณแจ้งไว้ว่าจะชำระ ${amount} สำหรับ${invoice(f)} ภายในวันที่ ${date} และเป็นไปตามนั้น`,
    keptThanks: "ขอบคุณที่ทำตามที่แจ้งไว้",
    partlySubject: aboutPromise,
    partly: (f, amount, arrived) =>
      `จากยอด ${amount} ที่คุณตั้งใจชำระสำหรับ${invoice(f)} เข้ามาแล้ว ${arrived}`,
    partlyNext: "ส่วนที่ยังขาดชำระตามมาได้ด้วยวิธีและในวันที่คุณสะดวก",
    partlyThanks: "ขอบคุณสำหรับส่วนที่ชำระมาแล้ว",
    brokenSubject: aboutPromise,
    broken: (f, amount, date) =>
      `คุณตั้งใจชำระ ${amount} สำหรับ${invoice(f)} ภายในวันที่ ${date} ซึ่งยังมาไม่ถึงเรา`,
    innocent: "เงินอาจกำลังเดินทางมา หรือมีเรื่องอื่นเข้ามาแทรก เรื่องแบบนี้เกิดขึ้นได้",
    brokenThanks: "ขอบคุณที่แจ้งข่าวไม่ว่าทางใด",
  },
  pause: {
    subject: (f, date) => `พักการแจ้งเตือนของ${invoiceName(f)} จาก ${f.vendor} ถึงวันที่ ${date}`,
    opening: (f, date) => `เราพักอีเมลแจ้งเตือนของ${invoice(f)} ถึงวันที่ ${date} โดยคุณไม่ต้องบอกเหตุผล`,
    next: "วันครบกำหนดยังเป็นวันเดิม หลังจากนั้นเราจะเขียนมาอีกครั้งหากยังไม่ได้ชำระ",
    ask: "กรุณาเปิดหน้าใบแจ้งหนี้ก่อนนั้นได้ หากมีทางอื่นที่ช่วยคุณได้",
    thanks: "ขอบคุณที่แจ้งให้เราทราบ",
  },
  question: {
    subject: (f) => `ข้อความของคุณเกี่ยวกับ${invoiceName(f)} จาก ${f.vendor}`,
    received: (f, kind) => `${message[kind]}เกี่ยวกับ${invoice(f)} ถึง ${f.vendor} แล้ว`,
    partWaits: (amount) => `ในจำนวนนี้ ${amount} รอไว้จนกว่าเรื่องนี้จะเรียบร้อย และเราไม่แจ้งเตือนส่วนนี้`,
    allWaits: "ยอดทั้งหมดรอไว้จนกว่าเรื่องนี้จะเรียบร้อย และเราไม่แจ้งเตือนในระหว่างนี้",
    restNow: "ส่วนที่เหลือชำระได้ตามปกติ",
    answersByMail: (sender) => `${sender} จะตอบคุณทางอีเมล`,
    addMore: "กรุณาเขียนเพิ่มที่หน้าใบแจ้งหนี้หรือตอบกลับอีเมลนี้ หากมีอะไรจะบอกเพิ่ม",
    private: (vendor) => `ข้อความของคุณมีเพียง ${vendor} ที่ได้อ่าน ผู้อื่นทางฝั่งคุณจะไม่ได้รับ`,
    whatYouCan: "คุณชำระเท่าที่ไหวเมื่อพร้อมได้ หน้าใบแจ้งหนี้รับยอดเล็ก ๆ ด้วย",
    seeWhatHelps: "กรุณาดูที่หน้าใบแจ้งหนี้ว่าอะไรช่วยคุณได้ หรือตอบกลับอีเมลนี้",
    viewVerb: "เปิดดูข้อความของคุณ",
    message: (f, kind) => `${f.vendor} เขียนถึงคุณเรื่อง${message[kind]}เกี่ยวกับ${invoice(f)}`,
    answerOnPage: "กรุณาตอบที่หน้าใบแจ้งหนี้หรือตอบกลับอีเมลนี้",
    answerVerb: "เปิดดูและตอบ",
    answered: (f, kind) => `${f.vendor} ตอบ${message[kind]}เกี่ยวกับ${invoice(f)} แล้ว`,
    adjusted: (f, kind) => `${f.vendor} ลดยอดของ${invoice(f)} แล้ว หลังจากได้รับ${message[kind]}`,
    creditNote: "ยอดข้างต้นนับรวมแล้ว ใบลดหนี้อยู่ที่หน้าใบแจ้งหนี้",
    stoodBy: (f, kind) => `${f.vendor} ตรวจสอบ${message[kind]}แล้ว และคง${invoice(f)} ไว้ตามเดิม`,
    seeItDifferently: "หากคุณเห็นต่างไป ตอบกลับอีเมลนี้ได้ มีคนอ่านและตอบคุณ",
    countsAgain: "ยอดที่รอไว้กลับมาชำระได้ตามปกติ โดยใช้วันครบกำหนดเดิม",
    thanks: "ขอบคุณที่บอกเรา",
    answeredThanks: "ขอบคุณที่รอ",
  },
  share: {
    sharer: (f, name) =>
      name === f.client ? politeName(name) : `${politeName(name)} จาก ${f.client}`,
    invitedSubject: (f, by) => `${politeName(by)} แบ่ง${invoiceName(f)} จาก ${f.vendor} กับคุณ`,
    invited: (f, by) =>
      `${by} ขอแบ่งชำระ${invoiceName(f)} จาก ${f.vendor} กับคุณ สำหรับ “${f.purpose}”`,
    yours: (amount, date) => `ส่วนของคุณคือ ${amount} ภายในวันที่ ${date}`,
    yoursLate: (amount, date) => `ส่วนของคุณคือ ${amount} ซึ่งครบกำหนดเมื่อวันที่ ${date}`,
    yoursLeft: (share, left, date) => `ตอนนี้ส่วนของคุณคือ ${share} ยังเหลือ ${left} กำหนดวันที่ ${date}`,
    whatYouSee: "ลิงก์ของคุณแสดงรายการในใบแจ้งหนี้และส่วนของคุณ และใช้ชำระส่วนนั้นเท่านั้น เมื่อชำระแล้วถือว่าเสร็จ",
    pay: "กรุณาชำระที่หน้าใบแจ้งหนี้ด้วยวิธีที่คุณสะดวก โดยไม่ต้องใช้รหัสผ่าน",
    changedSubject: (f) => `ส่วนของคุณใน${invoiceName(f)} จาก ${f.vendor}`,
    changed: (f, by) =>
      `${by} เปลี่ยนส่วนของคุณใน${invoiceName(f)} จาก ${f.vendor} สำหรับ “${f.purpose}”`,
    paidAlready: "คุณชำระครบแล้ว จึงไม่ต้องทำอะไรเพิ่ม",
    ended: (f) => `คุณไม่มีส่วนใน${invoiceName(f)} จาก ${f.vendor} สำหรับ “${f.purpose}” แล้ว`,
    endedNext: "คุณไม่ต้องชำระ และลิงก์ของคุณปิดแล้ว",
    endedAsk: (by) => `กรุณาสอบถาม${politeName(by)} หรือตอบกลับอีเมลนี้ หากมีข้อสงสัย`,
    unknown: "หากคุณไม่รู้จักเรื่องนี้ ไม่ต้องทำอะไร จะไม่มีอะไรเกิดขึ้น และไม่มีใครได้รับแจ้ง",
    thanks: "ขอบคุณสำหรับส่วนของคุณ",
    paidSubject: (f, name) =>
      `${politeName(name)} ชำระส่วนแบ่งของ${invoiceName(f)} จาก ${f.vendor} แล้ว`,
    paid: (f, name, amount) =>
      `${politeName(name)} ชำระ ${amount} ซึ่งเป็นส่วนแบ่งของ${invoiceName(f)} สำหรับ “${f.purpose}” ที่คุณแบ่งให้`,
    paidThanks: "ขอบคุณที่ช่วยกันจัดการ",
  },
};
