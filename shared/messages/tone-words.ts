import type { Locale } from "./locale.ts";

type Better = Readonly<Record<Locale, string>>;

/** Words to avoid, and what says the same kindly, in the language of whoever writes. */
export type ToneWord = { readonly pattern: RegExp; readonly better: Better };

const notYet: Better = { en: "hasn’t arrived yet", th: "ยังไม่ได้รับ", ne: "अझै आइपुगेको छैन" };
const askKindly: Better = { en: "please", th: "กรุณา", ne: "कृपया" };
const byDate: Better = { en: "by and a date", th: "ภายในวันที่", ne: "मिति तोकेर “सम्म”" };
const client: Better = { en: "the client’s name", th: "ชื่อลูกค้า", ne: "ग्राहकको नाम" };
const amountLeft: Better = { en: "what is left to pay", th: "ยอดที่เหลือ", ne: "तिर्न बाँकी रकम" };
const pastDue: Better = {
  en: "was due on and the date",
  th: "ครบกำหนดเมื่อวันที่",
  ne: "भुक्तानी मिति … थियो",
};
const pay: Better = { en: "pay", th: "ชำระ", ne: "तिर्नुहोस्" };
const agreed: Better = { en: "as we agreed", th: "ตามที่ตกลงกัน", ne: "सहमतिअनुसार" };
const options: Better = { en: "the options that are left", th: "ทางเลือกที่มี", ne: "बाँकी विकल्प" };
const leaveOut: Better = { en: "nothing: leave it out", th: "ตัดออก", ne: "नलेख्नुहोस्" };
const reason: Better = { en: "reason", th: "เหตุผล", ne: "कारण" };
const days: Better = { en: "due in … days", th: "ครบกำหนดในอีก … วัน", ne: "… दिनभित्र" };

const english = (words: string, better: Better): ToneWord => ({
  pattern: new RegExp(`\\b(?:${words})\\b`, "giu"),
  better,
});

// Thai and Nepali write endings onto words, so that their stems are looked for anywhere.
const stem = (words: string, better: Better): ToneWord => ({
  pattern: new RegExp(words, "gu"),
  better,
});

/** The words by language, and the marks that raise a voice in any of them. */
export const toneWords = {
  en: [
    english("fail(?:ed|ure|s|ing)? to(?: pay)?", notYet),
    english("ignor(?:ed|es|ing)|neglect(?:ed|s|ing)?", notYet),
    english("refus(?:e|ed|es|al|ing)", notYet),
    english("delinquen(?:t|cy)|default(?:ed|er|s)?|deadbeat|non-?payment", notYet),
    english("debtors?|debts?", client),
    english("excuses?", reason),
    english("demand(?:ed|s|ing)?|insist(?:ed|s)?|must pay", askKindly),
    english("immediate(?:ly)?|at once or|asap|urgent(?:ly)?|without delay|promptly", byDate),
    english("last chance|final(?: notice| reminder| warning| demand)?|warning|ultimatum", options),
    english("remit(?:ted|tance)?", pay),
    english("arrears|outstanding(?: balance)?|overdue|past due", pastDue),
    english("pursuant|hereby|aforementioned|herewith|heretofore", agreed),
    english("net \\d+", days),
    english("balance due", amountLeft),
    english(
      "courts?|lawyers?|attorneys?|legal action|legal steps|sue|lawsuit|collection(?:s| agency)?|debt collectors?|credit rating|blacklist(?:ed)?|police",
      leaveOut,
    ),
    english("consequences|penalt(?:y|ies)|punish(?:ed)?", agreed),
    english("disappoint(?:ed|ing)|unacceptable|shame(?:ful)?|annoy(?:ed|ing)", leaveOut),
  ],
  th: [
    stem("ทันที|ด่วน|โดยไม่ชักช้า", byDate),
    stem("ลูกหนี้|คนค้างหนี้", client),
    stem("ผิดนัด|เพิกเฉย|ละเลย|ไม่ยอมชำระ|บ่ายเบี่ยง", notYet),
    stem("ค้างชำระ|ค้างจ่าย|เกินกำหนดชำระ", pastDue),
    stem("ทวงถาม|ทวงหนี้|ทวงเงิน|เรียกร้องให้", askKindly),
    stem("ครั้งสุดท้าย|โอกาสสุดท้าย|คำเตือน", options),
    stem("ศาล|ทนาย|ดำเนินคดี|ฟ้องร้อง|ฟ้องคดี|ทางกฎหมาย|แจ้งความ|เครดิตบูโร", leaveOut),
    stem("ข้ออ้าง", reason),
    stem("บทลงโทษ|ค่าปรับ", agreed),
    stem("ผิดหวัง|น่าละอาย|รับไม่ได้", leaveOut),
  ],
  ne: [
    stem("तुरुन्त|तत्काल|अविलम्ब|यथाशीघ्र|जरुरी", byDate),
    stem("ऋणी|बक्यौता|तिर्न बाँकी राख्ने", client),
    stem("बेवास्ता|आनाकानी|अटेर|लापरवाही|लापरबाही|असफल|दोषी|तिर्नुभएन", notYet),
    stem("म्याद नाघे|भाका नाघे|ढिलाइ गर्नुभ", pastDue),
    stem("माग गर्दछौँ|ताकेता", askKindly),
    stem("अन्तिम पटक|अन्तिम मौका|अन्तिम सूचना|चेतावनी", options),
    stem("अदालत|वकिल|मुद्दा|कारबाही|असुल|प्रहरी|कालोसूची|उजुरी", leaveOut),
    stem("बहाना", reason),
    stem("दण्ड|जरिवाना|सजाय|बाध्य", agreed),
    stem("लाजमर्दो|निराश|अस्वीकार्य", leaveOut),
  ],
  marks: [
    {
      pattern: /!+/gu,
      better: { en: "a full stop", th: "จบประโยคโดยไม่ใส่เครื่องหมาย", ne: "पूर्णविराम (।)" },
    },
    {
      pattern: /\p{Extended_Pictographic}/gu,
      better: { en: "words", th: "คำพูด", ne: "शब्द" },
    },
    {
      pattern: /\b[A-Z]{4,}(?: [A-Z]{2,})*\b/gu,
      better: { en: "small letters", th: "ตัวพิมพ์เล็ก", ne: "साना अक्षर" },
    },
  ],
} satisfies Readonly<Record<Locale | "marks", readonly ToneWord[]>>;
