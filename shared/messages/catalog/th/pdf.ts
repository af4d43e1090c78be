import type { PdfWords } from "../en/pdf.ts";

/** The words of invoices and receipts as documents, in Thai. */
export const pdfWords: PdfWords = {
  invoice: "ใบแจ้งหนี้",
  receipt: "ใบเสร็จรับเงิน",
  void: "ยกเลิก",
  draft: "ฉบับร่าง",
  invoiceTitle: (number, vendor) => `ใบแจ้งหนี้ ${number} จาก ${vendor}`,
  receiptTitle: (number, vendor) => `ใบเสร็จรับเงินสำหรับใบแจ้งหนี้ ${number} จาก ${vendor}`,
  pageOf: (page, count) => `หน้า ${page} จาก ${count}`,

  number: "เลขที่",
  issued: "วันที่ออก",
  payBy: "กรุณาชำระภายใน",
  purchaseOrder: "เลขที่ใบสั่งซื้อ",
  client: "ถึง",
  noteFrom: (name) => `ข้อความจาก ${name}`,
  asOf: (date) => `ข้อมูล ณ วันที่ ${date}`,
  voided: (date) => `ใบแจ้งหนี้นี้ถูกยกเลิกเมื่อวันที่ ${date} กรุณาอย่าชำระ`,
  voidReason: (reason) => `เหตุผล: ${reason}`,

  pricesIn: (currency) => `ราคาเป็น ${currency} ไม่รวมภาษี`,
  description: "รายการ",
  quantity: "จำนวน",
  unitPrice: "ราคาต่อหน่วย",
  discount: "ส่วนลด",
  taxRate: "ภาษี",
  estimate: "ประมาณการ",
  amount: "จำนวนเงิน",
  servicePeriod: (start, end) => `${start} ถึง ${end}`,
  lineDiscount: (discount) => `ส่วนลด ${discount}`,
  lineEstimate: (estimate) => `ประมาณการไว้ ${estimate}`,

  lineTotal: "รวมรายการ",
  documentDiscount: (description) => `ส่วนลด: ${description}`,
  documentCharge: (description) => `ค่าใช้จ่ายเพิ่ม: ${description}`,
  tax: (rate, taxable) => `ภาษี ${rate} ของ ${taxable}`,
  total: "ยอดรวม",
  amountDue: "ยอดที่ต้องชำระ",
  amountPaid: "ชำระแล้ว",
  amountRemaining: "ยอดคงเหลือ",
  amountProcessing: "ในจำนวนนี้กำลังดำเนินการ",

  terms: "เงื่อนไข",
  payWithin: (count, date) =>
    count === 0
      ? `กรุณาชำระภายในวันที่ออกใบแจ้งหนี้ คือวันที่ ${date}`
      : `กรุณาชำระภายใน ${count} วัน คือภายในวันที่ ${date}`,
  late: "หากชำระล่าช้า",
  ways: "วิธีชำระ",
  payByCard: (host) =>
    `เปิดลิงก์ในอีเมลที่ส่งใบแจ้งหนี้นี้มา แล้วชำระด้วยบัตร ลิงก์จะพาไปที่ ${host} เสมอ ` +
    "หากหาอีเมลไม่พบ โทรหาเราได้ เราจะส่งลิงก์ให้ใหม่",
  payByArrangement: "โทรหรือเขียนถึงเราได้ เราจะช่วยหาวิธีที่สะดวกสำหรับคุณ",
  links: "ลิงก์ที่เป็นประโยชน์",
  offer: "ข้อเสนอ",
  questions: "มีคำถาม",

  receivedFrom: "ได้รับจาก",
  paymentAmount: "จำนวนเงินที่ชำระ",
  paidOn: "ชำระเมื่อ",
  paidWith: "ชำระด้วย",
  card: (brand, lastDigits) => `${brand} ลงท้ายด้วย ${lastDigits}`,
  cardAlone: "บัตร",
  paymentId: "รหัสการชำระเงิน",
  forInvoice: "สำหรับใบแจ้งหนี้",
  issuedOn: (number, date) => `${number} ออกเมื่อวันที่ ${date}`,
  invoiceTotal: "ยอดรวมของใบแจ้งหนี้",
  paidSoFar: "ชำระแล้วทั้งหมด",
  thanks: "ขอบคุณสำหรับการชำระเงิน",
};
