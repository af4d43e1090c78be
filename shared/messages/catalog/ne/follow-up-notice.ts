import type { InvoiceFacts } from "../../invoice-facts.ts";
import type { FollowUpNoticeWords } from "../en/follow-up-notice.ts";
import { ofClient } from "./notice.ts";
import { politeName } from "./polite-name.ts";
import { withEnding } from "./with-ending.ts";

const invoice = ({ number, purpose }: InvoiceFacts) => `बिजक ${number} “${purpose}”`;

const to = (name: string) => withEnding(politeName(name), "लाई");

const toClient = (f: InvoiceFacts, name: string) => withEnding(ofClient(f, name), "लाई");

/** The words of the notices about what a person should do, in Nepali. */
export const followUpNoticeWords: FollowUpNoticeWords = {
  unsubscribed: {
    subject: (name) => `${withEnding(politeName(name), "ले")} सम्झाउने इमेल रोक्नुभयो`,
    opening: (f, name) =>
      `${withEnding(ofClient(f, name), "ले")} ${invoice(f)} बारे सम्झाउने इमेल रोक्नुभयो।`,
    stays: "भुक्तानी मिति उही रहन्छ; रसिद र जवाफ भने पुगिरहन्छन्।",
    next: "अहिले तपाईंले केही गर्नु पर्दैन; फोनमा कुरा गर्न जहिले पनि सकिन्छ।",
  },
  call: {
    subject: (name) => `${to(name)} फोन गर्ने बेला`,
    opening: (f, name) =>
      `तपाईंको सम्झाउने क्रमअनुसार ${invoice(f)} बारे ${toClient(f, name)} फोन गर्ने बेला भयो।`,
    ask: "कृपया फोन गर्नुहोस्, अनि भएको कुरा सम्पर्क सूचीमा टिप्नुहोस्।",
  },
  letter: {
    subject: (name) => `${to(name)} चिठी तयार छ`,
    opening: (f, name) =>
      `तपाईंको सम्झाउने क्रमअनुसार ${invoice(f)} बारे ${toClient(f, name)} चिठी पठाउने बेला भयो।`,
    ask: "कृपया बिजकको पेजबाट छाप्नुहोस्, सही गर्नुहोस् र हुलाकबाट पठाउनुहोस्।",
  },
  visit: {
    subject: (name) => `${to(name)} भेट्ने बेला`,
    opening: (f, name) =>
      `तपाईंको सम्झाउने क्रमअनुसार ${invoice(f)} बारे ${toClient(f, name)} भेट्ने बेला भयो।`,
    ask: "कृपया पहिले समय मिलाउनुहोस्, अनि भएको कुरा टिप्नुहोस्।",
  },
  handOver: {
    subject: (f) => `${withEnding(f.client, "लाई")} दिएको सूचनाको समय सकियो`,
    opening: (f) => `${invoice(f)} को जिम्मा अरूलाई दिनुअघिको सूचनाको समय सकियो।`,
    stays: "आफैँ केही हुँदैन, र यसबीच सम्झाउने इमेल जाँदैन।",
    ask: "कृपया बिजकको पेजमा निर्णय गर्नुहोस्: अरूलाई दिने कि आफैँसँग राख्ने।",
  },
  phone: (name, phone) => `${withEnding(politeName(name), "को")} फोन: ${phone}।`,
};
