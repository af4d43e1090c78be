import type { InvoiceFacts } from "../../invoice-facts.ts";
import type { NoticeWords } from "../en/notice.ts";
import { politeName } from "./polite-name.ts";
import { withEnding } from "./with-ending.ts";

const invoice = ({ number, purpose }: InvoiceFacts) => `बिजक ${number} “${purpose}”`;

const at = (name: string, address: string) =>
  address === "" ? politeName(name) : `${politeName(name)} (${address})`;

const by = (name: string) => withEnding(politeName(name), "ले");

/** A person of the client within a sentence, named once where they are the client. */
export const ofClient = ({ client }: InvoiceFacts, name: string) =>
  name === client ? politeName(name) : `${withEnding(client, "का")} ${politeName(name)}`;

const byClient = (f: InvoiceFacts, name: string) => withEnding(ofClient(f, name), "ले");

/** The words of the notices to the vendor's members, in Nepali. */
export const noticeWords: NoticeWords = {
  subject: (f, what) => `बिजक ${f.number}: ${what}`,
  verb: "बिजक हेर्नुहोस्",
  seen: {
    subject: (name) => `${by(name)} खोल्नुभयो`,
    opening: (f, name) => `${byClient(f, name)} ${invoice(f)} खोल्नुभयो।`,
    next: "तपाईंले केही गर्नु पर्दैन। सम्झाउने सन्देश योजनाअनुसार जान्छन् र भुक्तानी भएपछि रोकिन्छन्।",
    nextWhenSettled: "तपाईंले केही गर्नु पर्दैन।",
  },
  paid: {
    subject: (f, amount) => `${withEnding(f.client, "ले")} ${amount} तिर्नुभयो`,
    opening: (f, amount) => `${withEnding(f.client, "ले")} ${invoice(f)} का लागि ${amount} तिर्नुभयो।`,
    with: (method) => `तिरेको उपाय: ${method}।`,
    discount: (amount) => `यसरी तिरेबापत ${amount} छुट दिइयो।`,
    withheld: (amount) => `${amount} कर कट्टी (TDS) भयो; त्यसको प्रमाणपत्र आउन बाँकी छ।`,
    together: (amount, count) =>
      `यो ${count} वटा बिजकका लागि एकैपटक भएको ${amount} भुक्तानीको भाग हो।`,
    surplus: (amount) => `बाँकीभन्दा ${amount} बढी आयो; त्यो ग्राहकको क्रेडिटमा राखिएको छ।`,
    next: "तपाईंले केही गर्नु पर्दैन। ग्राहकलाई धन्यवादसहित रसिद जान्छ।",
  },
  failed: {
    subject: (f) => `${withEnding(f.client, "को")} भुक्तानी हुन सकेन`,
    opening: (f, amount) =>
      `${withEnding(f.client, "ले")} ${invoice(f)} का लागि ${amount} तिर्न खोज्नुभयो, तर हुन सकेन। पैसा काटिएको छैन।`,
    next: "तपाईंले केही गर्नु पर्दैन: के भयो र फेरि कसरी तिर्ने भनेर बिजकको पेजले ग्राहकलाई बताउँछ।",
    reasons: {
      card: "कार्डको विवरण मिलेन, वा कार्डको म्याद सकिएको छ।",
      confirmation: "बैंकले पुष्टि मागेको थियो, तर पुष्टि भएन।",
      temporary: "बैंक वा कार्डको सञ्जालमा समस्या थियो; पछि प्रायः हुन्छ।",
      declined: "ग्राहकको बैंकले भुक्तानी हुन दिएन। कारण ग्राहकले मात्र बैंकसँग सोध्न सक्नुहुन्छ।",
    },
  },
  bounced: {
    subject: (name) => `${withEnding(politeName(name), "लाई")} पठाएको इमेल फर्कियो`,
    opening: (f, name, address) =>
      `${invoice(f)} बारे ${withEnding(at(name, address), "लाई")} पठाएको हाम्रो इमेल फर्कियो।`,
    stopped: "यो ठेगानामा अब इमेल जाँदैन।",
    said: "मेल सर्भरको जवाफ:",
    ask: "कृपया ठेगाना सच्याउनुहोस्, वा अर्को सम्पर्क व्यक्ति छान्नुहोस्, अनि बिजक फेरि पठाउनुहोस्।",
  },
  complained: {
    subject: (name) => `${by(name)} हाम्रो इमेल नचाहेको जनाउनुभयो`,
    opening: (f, name, address) =>
      `${withEnding(at(name, address), "ले")} ${invoice(f)} बारे हाम्रो इमेल नचाहेको जनाउनुभयो। त्यहाँ अब इमेल जाँदैन।`,
    ask: "कृपया उहाँसँग आफैँ कुरा गर्नुहोस्, वा अर्को सम्पर्क व्यक्ति छान्नुहोस्।",
  },
  wrongPerson: {
    subject: (name) => `${politeName(name)} सम्बन्धित व्यक्ति हुनुहुन्न`,
    opening: (f, name) => `${byClient(f, name)} ${invoice(f)} अरू कसैका लागि हो भन्नुभयो।`,
    named: (person) => `उहाँले ${withEnding(person, "को")} नाम दिनुभयो।`,
    wrote: "उहाँले लेख्नुभयो:",
    ask: "कृपया फोन गरेर बुझ्नुहोस्, अनि सम्पर्क व्यक्ति फेरेर बिजक फेरि पठाउनुहोस्।",
  },
  forwarded: {
    subject: (name, to) => `${by(name)} ${withEnding(to, "लाई")} पठाउन लगाउनुभयो`,
    opening: (f, name, to) =>
      `${byClient(f, name)} ${invoice(f)} ${withEnding(to, "लाई")} पनि पठाउन लगाउनुभयो। उहाँको आफ्नै लिङ्क छ।`,
    next: "तपाईंले केही गर्नु पर्दैन।",
  },
};
