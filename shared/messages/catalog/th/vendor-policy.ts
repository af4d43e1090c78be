import type { VendorWords } from "../en/vendor.ts";

const days = (count: number) => `${count} วัน`;

const meaning: VendorWords["policy"]["meaning"] = {
  extensionDays: (count) =>
    count === 0
      ? "ลูกค้าต้องขอคุณก่อนเลื่อนวันครบกำหนดทุกครั้ง"
      : `ลูกค้าเลื่อนวันครบกำหนดได้ทันที ไม่เกิน ${days(count)}`,
  extensionTimes: (count) =>
    count === 0
      ? "การเลื่อนวันครบกำหนดทุกครั้งต้องขอคุณก่อน"
      : `ทำได้ ${count} ครั้งต่อใบแจ้งหนี้ หลังจากนั้นลูกค้าจะขอคุณ`,
  overdueDays: (count) =>
    count === 0
      ? "เมื่อเลยกำหนดแล้ว ลูกค้าต้องขอคุณทุกเรื่อง"
      : `เลยกำหนดไม่เกิน ${days(count)} ลูกค้ายังได้ทันที หลังจากนั้นจะขอคุณ`,
  planInstallments: (count) =>
    count < 2 ? "ลูกค้าต้องขอคุณก่อนแบ่งชำระ" : `ลูกค้าแบ่งยอดที่เหลือได้ทันทีไม่เกิน ${count} งวด มากกว่านั้นจะขอคุณ`,
  planDays: (count) => `งวดสุดท้ายต้องอยู่ภายใน ${days(count)} หลังตกลง มิฉะนั้นลูกค้าจะขอคุณ`,
  planCadences: (list) => `ลูกค้าชำระได้ ${list}`,
  planCollections: {
    both: "ลูกค้าเลือกเอง: ตัดเงินอัตโนมัติ หรือชำระเองหลังได้รับการเตือน",
    autopay: "แต่ละงวดตัดเงินอัตโนมัติ ลูกค้าอนุญาตครั้งเดียว",
    reminder: "ลูกค้าชำระเองทุกงวดหลังได้รับการเตือน",
  },
  planFirstPercent: (percent) =>
    percent === "0" ? "งวดแรกเท่ากับงวดอื่น" : `งวดแรกอย่างน้อย ${percent}% ของทั้งหมด`,
  planFirstBy: {
    today: "ลูกค้าชำระงวดแรกในวันที่ตกลง",
    "due-date": "งวดแรกรอได้ถึงวันครบกำหนด",
  },
  smallestInstallments: (list) =>
    list === "" ? "แต่ละงวดน้อยเท่าใดก็ได้ที่ชำระได้จริง" : `แต่ละงวดอย่างน้อย ${list}`,
  planEndsAfterDays: (count) =>
    count === 0
      ? "งวดที่ยังไม่มาไม่ทำให้แผนสิ้นสุด"
      : `ลูกค้ามีเวลา ${days(count)} สำหรับงวดที่ยังไม่มา หลังจากนั้นแผนสิ้นสุดและยอดที่เหลือครบกำหนด`,
  promiseDays: (count) =>
    count === 0
      ? "ลูกค้านัดวันชำระไม่ได้"
      : `ลูกค้านัดวันชำระล่วงหน้าได้ไม่เกิน ${days(count)} การเตือนพักไว้จนถึงวันนั้น`,
  promiseTimes: (count) =>
    count === 0 ? "ลูกค้านัดวันชำระไม่ได้" : `ลูกค้านัดได้ ${count} ครั้งต่อใบแจ้งหนี้ นัดที่ไม่ได้ทำตามนับเป็นสองครั้ง`,
  pauseDays: (count) =>
    count === 0 ? "ไม่มีการพัก" : `ลูกค้าพักการเตือนได้หนึ่งครั้ง ${days(count)} โดยไม่ต้องบอกเหตุผล`,
  smallestParts: (list) =>
    list === "" ? "ลูกค้าชำระบางส่วนเท่าใดก็ได้ที่ชำระได้จริง" : `การชำระบางส่วนอย่างน้อย ${list}`,
  sharing: {
    anyone: "ลูกค้าแบ่งบิลกับคนที่ระบุชื่อได้ แต่ละคนได้ลิงก์ของส่วนตนเอง",
    contacts: "ลูกค้าแบ่งบิลได้เฉพาะกับผู้ติดต่อที่คุณรู้จัก",
    nobody: "ลูกค้าแบ่งบิลไม่ได้",
  },
  grantedUpTo: (list) =>
    list === "" ? "ไม่ว่ายอดเท่าใด ลูกค้าได้ทันที" : `ยอดที่เหลือเกิน ${list} ลูกค้าต้องขอคุณทุกเรื่อง`,
  answerDays: (count) => `คุณมีเวลา ${days(count)} ในการตอบ ระหว่างนั้นการเตือนพักไว้ แล้วคำขอจะสิ้นสุด`,
  forLater: {
    granted: "สิ่งที่ตกลงครั้งหนึ่งใช้กับใบแจ้งหนี้ครั้งต่อไปได้ หากลูกค้าต้องการ",
    asked: "ลูกค้าขอใช้แบบเดียวกันกับใบแจ้งหนี้ครั้งต่อไปได้ คุณเป็นผู้ตัดสินใจ",
    never: "สิ่งที่ตกลงใช้กับใบแจ้งหนี้นั้นใบเดียว",
  },
};

/** The words of what clients may arrange by themselves, in Thai. */
export const policyWords: VendorWords["policy"] = {
  title: "สิ่งที่ลูกค้าจัดการเองได้",
  lead: "สิ่งที่อยู่ตรงนี้ ลูกค้าทำเองได้ทันที ถ้าเกินจากนี้จะขอคุณ การแก้ไขไม่เปลี่ยนสิ่งที่ตกลงไปแล้ว",
  clientTitle: "สิ่งที่ลูกค้ารายนี้จัดการเองได้",
  clientLead: "เฉพาะที่ต่างจากการตั้งค่าของคุณ มีผลกับใบแจ้งหนี้ทั้งหมดของลูกค้ารายนี้",
  invoiceTitle: "สิ่งที่ลูกค้าจัดการเองได้กับใบแจ้งหนี้นี้",
  invoiceLead: "เฉพาะที่ต่างจากที่ใช้กับลูกค้ารายนี้",
  nothingDiffers: "ไม่มีอะไรต่าง",
  addSetting: "ให้บางอย่างต่างออกไป",
  noSetting: "ไม่มีการตั้งค่านี้",
  save: "บันทึกสิ่งที่ลูกค้าจัดการเองได้",
  saved: "บันทึกแล้ว มีผลตั้งแต่นี้",
  groups: {
    time: "ขยายเวลา",
    plans: "แผนการชำระ",
    promises: "การนัดและการพัก",
    parts: "บางส่วนและการแบ่งบิล",
    asking: "การขอคุณ",
  },
  labels: {
    extensionDays: "จำนวนวันที่ขยายได้ทันที",
    extensionTimes: "กี่ครั้ง",
    overdueDays: "เลยกำหนดได้ไม่เกินกี่วัน",
    planInstallments: "จำนวนงวดสูงสุด",
    planDays: "จำนวนวันจนถึงงวดสุดท้าย",
    planCadences: "ชำระบ่อยแค่ไหน",
    planCollections: "ชำระอย่างไร",
    planFirstPercent: "งวดแรก เป็นร้อยละ",
    planFirstBy: "งวดแรกเมื่อใด",
    smallestInstallments: "งวดที่เล็กที่สุด",
    planEndsAfterDays: "จำนวนวันก่อนแผนสิ้นสุด",
    promiseDays: "นัดล่วงหน้าได้กี่วัน",
    promiseTimes: "จำนวนนัดต่อใบแจ้งหนี้",
    pauseDays: "จำนวนวันที่พัก",
    smallestParts: "บางส่วนที่เล็กที่สุด",
    sharing: "แบ่งบิลกับใคร",
    grantedUpTo: "ให้ทันทีไม่เกิน",
    answerDays: "จำนวนวันที่ใช้ตอบ",
    forLater: "สำหรับใบแจ้งหนี้ครั้งต่อไป",
  },
  inCurrency: (label, currency) => `${label} เป็น ${currency}`,
  amountsHint: "สิ่งที่ตั้งตรงนี้แทนรายการทั้งหมด สกุลเงินอื่นจะไม่มีขีดจำกัด",
  addCurrency: "สกุลเงินอื่น",
  noCurrency: "ไม่มีสกุลเงินนี้",
  asFurther: (value) => `ตามเดิม: ${value}`,
  from: {
    client: (value) => `จากการตั้งค่าของลูกค้ารายนี้: ${value}`,
    vendor: (value) => `จากการตั้งค่าของคุณ: ${value}`,
    default: (value) => `ค่าเริ่มต้นของ Kindly: ${value}`,
    defaults: (business, person) => `ค่าเริ่มต้นของ Kindly: ธุรกิจ ${business} บุคคล ${person}`,
  },
  values: {
    days,
    count: (count) => String(count),
    percent: (percent) => `${percent}%`,
    none: "ไม่จำกัด",
    more: (list, count) => `${list} และอีก ${count} สกุล`,
    cadences: { weekly: "ทุกสัปดาห์", everyTwoWeeks: "ทุกสองสัปดาห์", monthly: "ทุกเดือน" },
    planCollections: { both: "ทั้งสองแบบ", autopay: "ตัดเงินอัตโนมัติ", reminder: "หลังได้รับการเตือน" },
    planFirstBy: { today: "วันที่ตกลง", "due-date": "ไม่เกินวันครบกำหนด" },
    sharing: { anyone: "ใครก็ได้", contacts: "ผู้ติดต่อที่คุณรู้จัก", nobody: "ไม่ได้" },
    forLater: { granted: "หากลูกค้าต้องการ", asked: "ลูกค้าขอคุณ", never: "ไม่ใช้" },
  },
  meaning,
  terms: {
    title: "เงื่อนไขสำหรับใบแจ้งหนี้ครั้งต่อไป",
    lead: "ลูกค้ารายนี้กับคุณตกลงไว้ ใบแจ้งหนี้ใหม่ถึงลูกค้าเริ่มด้วยเงื่อนไขนี้",
    agreedOn: (date) => `ตกลงเมื่อ ${date}`,
    netDays: (count) => `มีเวลาชำระ ${days(count)}`,
    plan: (count, cadence) => `${count} งวด ${cadence}`,
    seeInvoice: "ในใบแจ้งหนี้นี้",
    forget: "เลิกใช้เงื่อนไขนี้",
    forgetTitle: "เลิกใช้เงื่อนไขนี้หรือไม่",
    forgetMore: "ใบแจ้งหนี้ใหม่เริ่มเหมือนลูกค้าทั่วไป สิ่งที่ตกลงไปแล้วไม่เปลี่ยน",
    forgetNow: "เลิกใช้",
    forgotten: "เลิกใช้แล้ว",
    keep: "ใช้ต่อไป",
  },
};
