import type { InvoiceFacts } from "../../invoice-facts.ts";
import type { AccountMailWords } from "../en/account-mail.ts";
import { invoiceName } from "./mail.ts";
import { withEnding } from "./with-ending.ts";

const of = (name: string) => withEnding(name, "को");
const by = (name: string) => withEnding(name, "ले");

const invoice = (f: InvoiceFacts) => `“${f.purpose}” को ${invoiceName(f)}`;
const vendorsInvoice = (f: InvoiceFacts) => `${of(f.vendor)} ${invoiceName(f)}`;

const records = "कृपया यसलाई आफ्नो अभिलेखमा राख्नुहोस्।";
const patience = "पर्खनुभएकोमा धन्यवाद।";

/** The words of the mails about credit, declared payments, withheld tax and accounts, in Nepali. */
export const accountMailWords: AccountMailWords = {
  creditNote: {
    subject: (f, number) => `${vendorsInvoice(f)} का लागि क्रेडिट नोट ${number}`,
    opening: (f, amount) => `${by(f.vendor)} ${invoice(f)} मा ${amount} घटाएको छ।`,
    reason: "कारण:",
    toCredit: (amount, vendor) =>
      `यसमध्ये ${amount} तिरिसकिएको थियो। त्यो ${vendor} सँग तपाईंको क्रेडिटमा राखिएको छ; फिर्ता चाहनुहुन्छ भने यो इमेलको जवाफ दिनुहोस्।`,
    rows: { number: "क्रेडिट नोट", amount: "रकम", date: "मिति" },
    keep: records,
    thanks: "हामीसँग काम गर्नुभएकोमा धन्यवाद।",
  },
  declarationDeclined: {
    subject: (f) => `${vendorsInvoice(f)} को तपाईंको भुक्तानीबारे`,
    opening: (f, amount) =>
      `तपाईंले ${invoice(f)} का लागि ${amount} तिरेको जानकारी दिनुभएको थियो। अहिलेसम्म हामीले त्यो भेट्टाएका छैनौँ।`,
    innocent: "त्यो अझै आउँदै हुन सक्छ, वा अर्कै नाममा आइपुगेको हुन सक्छ।",
    wrote: (vendor) => `${of(vendor)} सन्देश:`,
    rows: {
      amount: "रकम",
      method: "तिर्ने उपाय",
      date: "तिरेको मिति",
      reference: "तपाईंको सन्दर्भ",
    },
    lookAgain: "कृपया यसलाई आफ्नो बैंकको विवरणसँग दाँज्नुहोस्। पेजमा भौचरसहित हामीलाई फेरि भन्न मिल्छ।",
    settled: "तपाईंको बुझाइ फरक भए कृपया यो इमेलको जवाफ दिनुहोस्; नत्र केही गर्नु पर्दैन।",
    thanks: "खोज्न सघाउनुभएकोमा धन्यवाद।",
  },
  withholding: {
    subject: (f) => `${vendorsInvoice(f)} मा कट्टी गरिएको कर`,
    booked: (f, amount) => `तपाईंले कट्टी गर्नुभएको कर ${amount} ${invoice(f)} मा गनिएको छ।`,
    awaited: "हाम्रो हिसाबका लागि अब प्रमाणपत्र चाहिन्छ।",
    received: "तपाईंको प्रमाणपत्र हामीसँग छ।",
    checked: "हामीले तपाईंको प्रमाणपत्र जाँच्यौँ, सबै ठीक छ।",
    declined: (f, amount) => `कट्टी गरिएको कर ${amount} ${invoice(f)} मा गन्न मिलेन।`,
    wrote: (vendor) => `${of(vendor)} सन्देश:`,
    lawsShare: (amount) => `हामीले कानुन बुझेअनुसार यो बढीमा ${amount} हुन्छ।`,
    addCertificate: "प्रमाणपत्र पाएपछि कृपया बिजकको पेजमा थप्नुहोस्।",
    correct: "कृपया बिजकको पेजमा फेरि एक पटक हेर्नुहोस्, वा बुझाइ फरक भए यो इमेलको जवाफ दिनुहोस्।",
    keep: records,
    thanks: patience,
  },
  transferCredited: {
    subject: (f) => `${withEnding(f.vendor, "लाई")} गर्नुभएको ट्रान्सफरबारे (${invoiceName(f)})`,
    opening: (f, amount) =>
      `तपाईंको ${amount} को ट्रान्सफर आइपुग्यो, र ${f.vendor} सँग तपाईंको क्रेडिटमा राखिएको छ।`,
    unmatched: "यो कुन खुला बिजकको हो भेटिएन, त्यसैले केमा लगाउने तपाईंको रोजाइ हो।",
    beside: (f) => `यसको कुनै भाग ${invoice(f)} मा गएको छैन।`,
    use: "कृपया यसलाई बिजकको पेजमा प्रयोग गर्नुहोस्, वा अरू केहीका लागि हो भने जवाफ दिनुहोस्।",
    wait: "फिर्ता चाहनुहुन्छ भने कृपया जवाफ दिनुहोस्; नत्र यो तपाईंको अर्को बिजक पर्खन्छ।",
    thanks: "तिर्नुभएकोमा धन्यवाद।",
  },
  methodExpiring: {
    subject: (f, method) => `${f.vendor} मा राखिएको तपाईंको ${method} (${invoiceName(f)})`,
    opening: (f, method, date) => `${f.vendor} मा राखिएको तपाईंको ${method} ${date} सम्म चल्छ।`,
    beside: (f) => `${invoice(f)} मा केही फेरिँदैन।`,
    after: "त्यस दिनपछि यहाँ त्यो नचल्न सक्छ; तिर्ने अरू सबै उपाय खुलै रहन्छन्।",
    replace: "कृपया अर्को पटक नयाँ कार्डबाट तिर्नुहोस्; त्यति बेला त्यसलाई राख्न मिल्छ।",
    thanks: "ध्यान दिनुभएकोमा धन्यवाद।",
  },
  ownAccountChanged: {
    subject: (f) => `${vendorsInvoice(f)} का लागि नयाँ बैंक खाता`,
    opening: (f, date) => `${invoice(f)} तिर्ने बैंक खाता ${date} मा फेरियो।`,
    onPage: "नयाँ विवरण बिजकको पेजमा मात्र छ; बैंक विवरण इमेलमा कहिल्यै आउँदैन।",
    oldOnes: "कतै राख्नुभएको पुरानो विवरण अब मिल्दैन।",
    call: (vendor, phone) =>
      `नयाँ खाता चलाउनुअघि कृपया ${withEnding(vendor, "लाई")} ${phone} मा, वा आफूलाई थाहा भएको नम्बरमा, फोन गर्नुहोस्।`,
    thanks: "होसियारी अपनाउनुभएकोमा धन्यवाद।",
  },
  code: {
    subject: (f) => `${vendorsInvoice(f)} का लागि तपाईंको कोड`,
    opening: (f) => `${invoice(f)} का लागि तपाईंको कोड यहाँ छ।`,
    enter: "कृपया यो कोड मागेको पेजमा लेख्नुहोस्।",
    rules: "यो एक पटक, 10 मिनेटसम्म, मागेको ब्राउजरमा मात्र चल्छ।",
    nobodyAsks: (vendor) => `${of(vendor)} तर्फबाट कसैले तपाईंसँग यो कोड माग्दैन।`,
    notYou: "तपाईंले मागेको होइन? केही फेरिएको छैन, र केही गर्नु पर्दैन।",
  },
  memberCode: {
    subject: (vendor) => `${of(vendor)} बैंक खाताका लागि तपाईंको कोड`,
    opening: (vendor) => `${by(vendor)} ग्राहकलाई देखाउने बैंक खाता फेर्ने कोड यहाँ छ।`,
    rules: "यो एक पटक, 10 मिनेटसम्म, मागेको ब्राउजरमा मात्र चल्छ।",
    nobodyAsks: "कृपया यो कसैलाई नभन्नुहोस्: न कुनै सहकर्मीले माग्छ, न हामीले।",
    notYou:
      "तपाईंले मागेको होइन? त्यसो भए अरू कोही तपाईंका नाममा साइन इन गर्न सक्छ: अरू साइन इन अन्त्य गर्नुहोस्।",
  },
  ownAccountChanging: {
    subject: (vendor, when) => `${when} देखि ${by(vendor)} नयाँ बैंक खाता देखाउँछ`,
    opening: (vendor, when) => `${when} देखि ${by(vendor)} ग्राहकलाई नयाँ बैंक खाता देखाउँछ।`,
    until: "त्यतिन्जेल ग्राहकले पुरानै देख्छन्। फेरिएपछि, खुला बिजक भएका ग्राहकलाई खबर जान्छ।",
    notYou: "तपाईंहरू कसैले यो मागेको होइन भने कृपया त्यसअघि सेटिङ हेर्नुहोस्।",
  },
};
