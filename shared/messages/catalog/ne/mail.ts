import type { InvoiceFacts } from "../../invoice-facts.ts";
import { openAmount } from "../../open-amount.ts";
import type { MailWords } from "../en/mail.ts";
import { politeName } from "./polite-name.ts";
import { withEnding } from "./with-ending.ts";

/** An invoice within a sentence; a draft has no number yet. */
export const invoiceName = ({ number }: InvoiceFacts) =>
  number === "" ? "बिजक" : `बिजक ${number}`;

const of = (name: string) => withEnding(name, "को");
const by = (name: string) => withEnding(name, "ले");

/** An invoice with whose it is: "Acme को बिजक 104". */
const vendorsInvoice = (f: InvoiceFacts) => `${of(f.vendor)} ${invoiceName(f)}`;

function payable(f: InvoiceFacts): string {
  const { amountDue, amountNext, amountPaid, amountRemaining, dueDate } = f;
  const verb = f.daysLeft < 0 ? "थियो" : "हो";
  if (amountNext !== undefined) {
    return `जम्मा ${amountRemaining} तिर्न बाँकी छ; योजनाअनुसार अर्को किस्ता ${amountNext} को मिति ${dueDate} ${verb}।`;
  }
  if (amountPaid !== undefined) {
    return `${amountDue} मध्ये ${amountRemaining} तिर्न बाँकी छ; भुक्तानी मिति ${dueDate} ${verb}।`;
  }
  return `${amountRemaining} को भुक्तानी मिति ${dueDate} ${verb}।`;
}

const standing: MailWords["standing"] = {
  payable,
  "payable-offline": payable,
  processing: ({ amountProcessing = "" }) =>
    `${amountProcessing} को भुक्तानी आउँदै छ, त्यसैले अहिले केही गर्नु पर्दैन।`,
  declared: (f) => `${payable(f)} यो तिरिएको जानकारी आएको छ, र जाँच हुँदै छ।`,
  paid: () => "यो बिजक पूरै तिरिएको छ।",
  "nothing-due": ({ amountDue }) => `यो बिजकको जम्मा ${amountDue} हो, त्यसैले तिर्नुपर्ने केही छैन।`,
  void: () => "यो बिजक फिर्ता लिइएको छ, त्यसैले तिर्नुपर्ने केही छैन।",
  uncollectible: () => "यो बिजक बन्द गरिएको छ, र भुक्तानीको अपेक्षा छैन।",
};

/** The words of the mails to clients and of signing in, in Nepali. */
export const mailWords: MailWords = {
  greeting: (name) => `नमस्कार ${politeName(name)},`,
  greetingToClient: (client) => `नमस्कार ${client},`,
  standing,
  partInQuestion: (amount) => `यसमध्ये ${amount} त्यसबारेको प्रश्नको जवाफ नआउन्जेल पर्खन्छ।`,
  partShared: (amount) => `यसमध्ये ${amount} बिल बाँड्नेहरूको भागमा छ।`,
  partOnItsWay: (amount) => `यसमध्ये ${amount} आउँदै छ।`,
  headline: ({ daysLeft, dueDate }) =>
    daysLeft < 0 ? `भुक्तानी मिति ${dueDate} थियो` : `भुक्तानी मिति ${dueDate}`,
  otherWays: {
    title: "अरू उपाय",
    granted: {
      line: (ways) => `सोध्नै नपरी यसको पेजमा छान्न मिल्ने: ${ways}।`,
      briefLine: (ways) => `सोध्नै नपरी त्यहाँ मिल्ने: ${ways}।`,
      separator: ", ",
      part: "केही भाग",
      plan: (count) => `${count} पटक गरेर`,
      moreTime: (date) => `${date} सम्मको समय`,
    },
    briefest: ["तपाईंसँग सम्बन्धित होइन? त्यहाँ भन्नुहोस्।", "प्रश्न छ? यसैको जवाफमा लेख्नुहोस्।"],
    someoneElsePays: "अरू कसैले तिर्ने हो? यसको पेजबाट बिजक लेखा शाखामा पठाउनुहोस्।",
    wrongPerson: "तपाईंसँग सम्बन्धित होइन? त्यहीँ भन्नुहोस्, र थाहा भए कसको हो लेख्नुहोस्।",
    askOrDate: ({ sender }) =>
      `प्रश्न छ, वा अर्को मिति सजिलो हुन्छ? यो इमेलको जवाफमा लेख्नुहोस्; ${by(sender)} पढ्नुहुन्छ।`,
    ask: ({ sender }) => `प्रश्न छ? यो इमेलको जवाफमा लेख्नुहोस्; ${by(sender)} पढ्नुहुन्छ।`,
    brief: [
      "अरू कसैले तिर्ने हो? त्यहीँबाट पठाउनुहोस्।",
      "तपाईंसँग सम्बन्धित होइन? त्यहीँ भन्नुहोस्।",
      "प्रश्न छ, वा अर्को मिति चाहियो? यसैको जवाफमा लेख्नुहोस्।",
    ],
  },
  addressLabel: "बटनले यो ठेगाना खोल्छ, जुन तपाईंको मात्र हो:",
  plainAddressLabel: "बटनले यो ठेगाना खोल्छ:",
  thanks: "हामीसँग काम गर्नुभएकोमा धन्यवाद।",
  briefThanks: "धन्यवाद,",
  isThisReal: (vendor) =>
    `यो साँचो हो? आफूलाई थाहा भएको नम्बरमा ${withEnding(vendor, "लाई")} फोन गर्नुहोस्। बैंक विवरण हामी इमेलमा कहिल्यै पठाउँदैनौँ।`,
  isThisRealBriefly: (vendor) =>
    `यो साँचो हो? आफूलाई थाहा भएको नम्बरमा ${withEnding(vendor, "लाई")} फोन गर्नुहोस्।`,
  detailsChanged: (vendor, date) => `${of(vendor)} विवरण पछिल्लो पटक ${date} मा फेरिएको हो।`,
  signature: {
    roleAt: (role, vendor) => `${role}, ${vendor}`,
  },
  ask: {
    pay: (way) =>
      way === undefined
        ? "कृपया बिजकको पेजमा आफूलाई सजिलो उपायले तिर्नुहोस्; पासवर्ड चाहिँदैन।"
        : `कृपया बिजकको पेजमा ${way} तिर्नुहोस्; पासवर्ड चाहिँदैन।`,
    payBriefly: (way) =>
      way === undefined ? "कृपया यसको पेजमा तिर्नुहोस्।" : `कृपया यसको पेजमा ${way} तिर्नुहोस्।`,
    payOffline: "कृपया यो इमेलको जवाफ दिनुहोस्, र तिर्ने उपाय मिलेर टुङ्ग्याऔँ: यो अनलाइन तिर्न मिल्दैन।",
    payAndTell: "कृपया तिर्ने तरिका यसको पेजमा हेर्नुहोस्, र तिरेपछि त्यहीँ हामीलाई भन्नुहोस्।",
    waitForCheck: "कृपया भुक्तानी भेट्टाउन हामीलाई केही दिन दिनुहोस्।",
    keep: "कृपया यसलाई आफ्नो अभिलेखमा राख्नुहोस्।",
    payVerb: (amount) => `हेर्नुहोस् र ${amount} तिर्नुहोस्`,
    viewVerb: "बिजक हेर्नुहोस्",
  },
  invoice: {
    subject: (f) => {
      const start = vendorsInvoice(f);
      if (f.standing !== "payable" && f.standing !== "payable-offline") return start;
      return f.daysLeft < 0 ? start : `${start}: ${openAmount(f)}, भुक्तानी मिति ${f.dueDate}`;
    },
    opening: (f) => `“${f.purpose}” का लागि ${vendorsInvoice(f)} यहाँ छ।`,
    forwarded: (f, person) =>
      `${by(politeName(person))} तपाईंलाई “${f.purpose}” का लागि ${vendorsInvoice(f)} पठाउन भन्नुभएको छ।`,
    billedTo: ({ client, purchaseOrder }) =>
      purchaseOrder === undefined
        ? `यो ${of(client)} नाममा जारी भएको हो।`
        : `यो ${of(client)} नाममा जारी भएको हो; तपाईंको खरिद आदेश ${purchaseOrder} हो।`,
    note: (sender) => `${of(sender)} सन्देश:`,
    attached: "PDF यसैसाथ छ।",
    onPage: "PDF यसको पेजमा छ।",
    next: (date) => `त्यतिन्जेल भुक्तानी नआए ${date} मा एउटा सम्झाउनी आउँछ।`,
  },
  receipt: {
    subject: (f, amount) => `${vendorsInvoice(f)} को रसिद: ${amount}`,
    opening: (f, amount) =>
      `“${f.purpose}” को ${invoiceName(f)} का लागि तपाईंको ${amount} भुक्तानी आइपुग्यो।`,
    openingWithThanks: (f, amount) =>
      `धन्यवाद: “${f.purpose}” को ${invoiceName(f)} का लागि तपाईंको ${amount} भुक्तानी आइपुग्यो।`,
    rest: "बाँकी रकम त्यही पेजमा तिर्न मिल्छ।",
    oneStep: "योजना सुरु हुन एउटा चरण बाँकी छ: त्यही पेजमा आफैँ काटिने अनुमति दिने।",
    surplus: (amount, vendor) =>
      `बाँकीभन्दा ${amount} बढी आयो। त्यो ${vendor} सँग तपाईंको क्रेडिटमा राखिएको छ; फिर्ता चाहनुहुन्छ भने यो इमेलको जवाफ दिनुहोस्।`,
    together: (amount, count) => `यो अरूसँगै तिरिएको हो: एकै भुक्तानीमा ${count} वटा बिजकको ${amount}।`,
    withheld: (amount) => `तपाईंले कट्टी गर्नुभएको कर ${amount} पनि यो बिजकमा गनिएको छ।`,
    certificate: "यसको प्रमाणपत्र आउन बाँकी छ, जुन बिजकको पेजमा थप्न मिल्छ।",
    rows: {
      amount: "तिरिएको रकम",
      discount: "छुट",
      withheld: "कट्टी गरिएको कर",
      date: "मिति",
      details: "विवरण",
      method: "तिर्ने उपाय",
      left: "तिर्न बाँकी",
      reference: "सन्दर्भ",
    },
    keep: "कृपया यो रसिद आफ्नो अभिलेखमा राख्नुहोस्।",
    keepAttached: "कृपया यो रसिद आफ्नो अभिलेखमा राख्नुहोस्; यो PDF का रूपमा यसैसाथ छ।",
    verb: "रसिद हेर्नुहोस्",
    verbPartly: "बिजक हेर्नुहोस्",
    next: "अब गर्नुपर्ने केही छैन, र यो बिजकको सम्झाउनी आउँदैन।",
  },
  freshLink: {
    subject: (f) => `${vendorsInvoice(f)} को नयाँ लिङ्क`,
    opening: (f) => `मागिएको नयाँ लिङ्क यहाँ छ, “${f.purpose}” का लागि ${vendorsInvoice(f)} मा पुग्ने।`,
    ask: "कृपया यो लिङ्कबाट बिजक खोल्नुहोस्; पासवर्ड चाहिँदैन।",
    verb: "बिजक खोल्नुहोस्",
    thanks: "पर्खनुभएकोमा धन्यवाद।",
    notYou: "तपाईंले मागेको होइन? केही फेरिएको छैन, र केही गर्नु पर्दैन।",
  },
  preview: {
    subject: (subject) => `नमुना: ${subject}`,
    notice: "यो तपाईंका लागि मात्र नमुना हो। ग्राहकले यो पाउनुभएको छैन।",
  },
  signIn: {
    subject: (vendor) => `${of(vendor)} साइन इन लिङ्क`,
    opening: (vendor) => `Kindly मा ${of(vendor)} खातामा साइन इन गर्ने लिङ्क यहाँ छ।`,
    rules: (minutes) =>
      `यो एक पटक, ${minutes} सम्म चल्छ। मागेको ब्राउजरभन्दा अर्कोमा खोल्दा, पहिलो ब्राउजरमा लेख्ने कोड देखिन्छ।`,
    minutes: (count) => `${count} मिनेट`,
    ask: "कृपया यो अरू कसैलाई नदिनुहोस्: यो साँचो जस्तै हो।",
    verb: "साइन इन गर्नुहोस्",
    notYou: "तपाईंले मागेको होइन? केही गर्नु पर्दैन: यो लिङ्कबिना कोही भित्र पस्न सक्दैन।",
    signature: "Kindly",
  },
};
