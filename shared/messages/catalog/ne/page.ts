import type { PageWords } from "../en/page.ts";
import { politeName } from "./polite-name.ts";
import { withEnding } from "./with-ending.ts";

/** The words of the client's invoice page in Nepali. */
export const pageWords: PageWords = {
  person: politeName,
  title: (number, vendor) => `${withEnding(vendor, "को")} बिजक ${number}`,
  head: {
    invoiceFor: (number, client) => `${withEnding(client, "का")} लागि बिजक ${number}`,
    isThisReal: "यो साँचो हो?",
  },
  ask: {
    left: "तिर्न बाँकी",
    payBy: (date) => `कृपया ${date} सम्म तिर्नुहोस्`,
    payToday: (date) => `कृपया आज (${date}) तिर्नुहोस्`,
    wasDue: (date) => `भुक्तानी मिति ${date} थियो`,
    partPaid: (paid, due) => `${due} मध्ये ${paid} तिरिएको छ। धन्यवाद।`,
    onItsWay: (amount) => `${amount} आउँदै छ, अझै टुङ्गिएको छैन।`,
    pay: (amount) => `${amount} तिर्नुहोस्`,
    opening: "भुक्तानी पेज खुल्दै छ…",
    otherWays: "तिर्ने अरू उपाय",
    byCard: "कार्डबाट, Stripe को सुरक्षित पेजमा। त्यसपछि यहीँ फर्किनुहुन्छ।",
    inTheWay: (name) => `केही अप्ठ्यारो छ? ${name}लाई लेख्नुहोस्`,
    alreadyPaid: (name) => `तिरिसक्नुभयो, वा अप्ठ्यारो छ? ${name}लाई लेख्नुहोस्`,
    notOnline: "अहिले अनलाइन तिर्न मिल्दैन। मिलेर उपाय खोजौँ।",
    writeTo: (name) => `${name}लाई लेख्नुहोस्`,
    checking: "तपाईंको भुक्तानी हेर्दै छौँ…",
    unreachable: "सर्भरसम्म पुग्न सकिएन। पैसा काटिएको छैन। इन्टरनेट हेरेर बटन फेरि थिच्नुहोस्।",
  },
  note: { from: (name) => `${name}को सन्देश` },
  lines: {
    heading: "केका लागि",
    description: "विवरण",
    quantity: "परिमाण",
    unitPrice: "दर",
    tax: "कर",
    amount: "रकम",
    discountOf: (share) => `${share} छुट`,
    estimate: (amount) => `अनुमान ${amount}`,
    showAll: (count) => `सबै ${count} आइटम देखाउनुहोस्`,
    together: (count, sum) => `${count} आइटम, जम्मा ${sum}`,
    inPdf: (count) => `सबै ${count} आइटम PDF मा छन्।`,
  },
  totals: {
    lines: "आइटमको जोड",
    discount: (description) => `छुट: ${description}`,
    charge: (description) => `थप शुल्क: ${description}`,
    tax: (rate) => `कर ${rate}`,
    taxOn: (taxable) => `${taxable} मा`,
    total: "जम्मा",
    paid: "तिरिएको",
    left: "तिर्न बाँकी",
    processing: "यसमध्ये आउँदै",
  },
  trouble: {
    stale: (time) => `सर्भरसम्म पुग्न सकिएन। यो ${time} बजेको हो; हामी फेरि प्रयास गर्दै छौँ।`,
    heading: "अहिले बिजक देखाउन सकिएन",
    text: "सर्भरले जवाफ दिएन। केही हराएको छैन, पैसा काटिएको छैन। हामी फेरि प्रयास गर्दै छौँ।",
    retry: "फेरि प्रयास गर्नुहोस्",
    part: "यो भाग खुलेन। इन्टरनेट हेरेर फेरि प्रयास गर्नुहोस्।",
  },
};
