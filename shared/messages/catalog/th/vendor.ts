import type { VendorWords } from "../en/vendor.ts";
import { byMethod, endingIn, methodName } from "./methods.ts";
import { clientWords } from "./vendor-clients.ts";
import { editorWords } from "./vendor-editor.ts";
import { answerWords, arrangedWords, requestWords } from "./vendor-flexibility.ts";
import { invoiceWords } from "./vendor-invoice.ts";
import { creditWords, moneyWords, paymentListWords, paymentWords } from "./vendor-money.ts";
import { policyWords } from "./vendor-policy.ts";
import { problemWords } from "./vendor-problems.ts";
import { settingsWords } from "./vendor-settings.ts";
import { taskWords } from "./vendor-tasks.ts";

/** The words of the vendor's pages in Thai. */
export const vendorWords: VendorWords = {
  editor: editorWords,
  invoice: invoiceWords,
  clients: clientWords,
  money: moneyWords,
  payment: paymentWords,
  payments: paymentListWords,
  credit: creditWords,
  tasks: taskWords,
  requests: requestWords,
  answer: answerWords,
  arranged: arrangedWords,
  policy: policyWords,
  settings: settingsWords,
  methods: {
    name: (kind) => (kind === "own_account" ? "โอนเข้าบัญชีของคุณเอง" : methodName(kind)),
    by: byMethod,
    endingIn,
  },
  problems: problemWords,

  shell: {
    title: "Kindly",
    titleOf: (page) => `${page} · Kindly`,
    skip: "ข้ามไปยังเนื้อหา",
    pages: "หน้าต่าง ๆ",
    invoices: "ใบแจ้งหนี้",
    payments: "การชำระเงิน",
    clients: "ลูกค้า",
    tasks: "สิ่งที่รอคุณ",
    settings: "วิธีที่คุณรับเงิน และสิ่งที่ลูกค้าจัดการเองได้",
    account: "บัญชี",
    signedInAs: (name, vendor) => `${name} จาก ${vendor}`,
    language: "ภาษา",
    languages: { en: "English", th: "ไทย", ne: "नेपाली" },
    signOut: "ออกจากระบบ",
    loading: "กำลังโหลด",
    stale: (time) => `ติดต่อเซิร์ฟเวอร์ไม่ได้ ข้อมูลที่เห็นเป็นของเวลา ${time} น. เรากำลังลองใหม่`,
    tryAgain: "ลองอีกครั้ง",
    cancel: "ไม่เพิ่มแล้ว",
    optional: "ไม่บังคับ",
    more: "แสดงเพิ่ม",
  },

  trouble: {
    unreachable: "ติดต่อเซิร์ฟเวอร์ไม่ได้",
    unreachableMore: "การเชื่อมต่อของคุณอาจขัดข้อง เรากำลังลองใหม่ ไม่มีข้อมูลสูญหาย",
    notFound: "ไม่มีอะไรที่ที่อยู่นี้",
    notFoundMore: "ที่อยู่อาจพิมพ์ผิด หรือเป็นของบัญชีอื่น",
    failed: "แสดงหน้านี้ไม่ได้",
    failedMore: "ความผิดพลาดเป็นของเรา รอสักครู่แล้วลองอีกครั้งมักได้ผล",
    toInvoices: "ไปที่ใบแจ้งหนี้ทั้งหมด",
  },

  signIn: {
    title: "เข้าสู่ระบบ",
    lead: "เราจะส่งลิงก์ให้ทางอีเมล ไม่ต้องจำรหัสผ่าน",
    email: "อีเมล",
    ask: "ส่งลิงก์ให้ฉัน",
    asking: "กำลังส่ง",
    sent: "โปรดเปิดดูอีเมลของคุณ",
    sentMore: (email) => `หาก ${email} มีบัญชีอยู่ ลิงก์กำลังไปถึง ลิงก์ใช้ได้ครั้งเดียว`,
    sentSame: "เปิดลิงก์ในเบราว์เซอร์นี้แล้วเข้าใช้ได้ทันที",
    codeTitle: "เปิดลิงก์ในเบราว์เซอร์อื่นหรือ",
    codeMore: "เบราว์เซอร์นั้นจะแสดงรหัส 12 ตัว โปรดพิมพ์รหัสที่นี่",
    code: "รหัส",
    enter: "เข้าสู่ระบบด้วยรหัส",
    otherAddress: "ใช้อีเมลอื่น",
    openTitle: "ลิงก์ของคุณพร้อมแล้ว",
    openMore: "กดครั้งเดียวก็เข้าสู่ระบบ",
    open: "เข้าสู่ระบบ",
    opening: "กำลังเข้าสู่ระบบ",
    elsewhereTitle: "อีกนิดเดียว",
    elsewhereMore: "คุณขอลิงก์นี้จากเบราว์เซอร์อื่น โปรดพิมพ์รหัสนี้ในช่อง “รหัส” ของเบราว์เซอร์นั้น:",
    elsewhereWhy: "ด้วยวิธีนี้ อีเมลที่ตกไปอยู่ในมือผู้อื่นจะเปิดอะไรไม่ได้",
    deadTitle: "ลิงก์นี้ใช้ไม่ได้แล้ว",
    deadMore: "ลิงก์ถูกใช้ไปแล้วหรือเก่าเกินไป โปรดขอลิงก์ใหม่",
    askAgain: "ขอลิงก์ใหม่",
    signedOut: "คุณออกจากระบบแล้ว",
  },

  status: {
    draft: "ฉบับร่าง",
    open: "รอชำระ",
    overdue: "เลยกำหนด",
    processing: "กำลังดำเนินการ",
    partlyPaid: "ชำระบางส่วน",
    paid: "ชำระแล้ว",
    void: "ยกเลิกแล้ว",
    uncollectible: "ตัดเป็นหนี้สูญ",
  },

  list: {
    title: "ใบแจ้งหนี้",
    create: "ใบแจ้งหนี้ใหม่",
    tabs: "ใบแจ้งหนี้ที่จะแสดง",
    all: "ทั้งหมด",
    drafts: "ฉบับร่าง",
    open: "รอชำระ",
    overdue: "เลยกำหนด",
    paid: "ชำระแล้ว",
    void: "ยกเลิกแล้ว",
    search: "ค้นหาจากลูกค้า เรื่อง หรือเลขที่",
    ofClient: (name) => `เฉพาะของ ${name}`,
    showAll: "แสดงลูกค้าทั้งหมด",
    due: (date) => `ครบกำหนด ${date}`,
    remaining: (money) => `เหลือ ${money}`,
    notSent: "ยังไม่ได้ส่ง",
    seen: "เปิดดูแล้ว",
    notSeen: "ยังไม่ได้เปิดดู",
    keys: "ใช้ปุ่มลูกศรเลื่อนในรายการ และกด Enter เพื่อเปิด",
    count: (shown, hasMore) => (hasMore ? `${shown} ใบล่าสุด` : `${shown} ใบ`),
    noneTitle: "ยังไม่มีใบแจ้งหนี้",
    noneMore: "เริ่มเขียนใบแรกได้เลย: ใครต้องชำระอะไร และภายในเมื่อไร ใช้เวลาราวสองนาที",
    noneCreate: "เขียนใบแจ้งหนี้ใบแรก",
    noMatch: "ไม่พบใบแจ้งหนี้ที่ตรงกัน",
    noMatchReset: "แสดงใบแจ้งหนี้ทั้งหมด",
  },

  totals: {
    title: "ยอดที่รอรับ",
    open: (count) => `จาก ${count} ใบ`,
    allOverdue: "เลยกำหนด",
    overdue: (money) => `เลยกำหนด ${money}`,
    allProcessing: "กำลังดำเนินการ",
    processing: (money) => `กำลังดำเนินการ ${money}`,
  },
};
