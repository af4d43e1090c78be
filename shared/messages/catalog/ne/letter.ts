import type { LetterWords } from "../en/letter.ts";
import { invoiceName as invoice } from "./mail.ts";
import { politeName } from "./polite-name.ts";
import { withEnding } from "./with-ending.ts";

/** The words of the formal letter on paper, in Nepali. */
export const letterWords: LetterWords = {
  subject: (f) => `विषय: “${f.purpose}” को ${invoice(f)}`,
  opening: (f, issued) =>
    `${withEnding(f.vendor, "को")} ${issued} को ${invoice(f)} बारे यो पत्र लेख्दै छौँ।`,
  reason: (count) => `भुक्तानी मिति बितेको ${count} दिन भएकाले लेख्दै छौँ।`,
  written: (count) => `यसबारे अहिलेसम्म हामीले ${count} पटक लेखेका छौँ।`,
  innocent: "हाम्रा इमेल तपाईंकहाँ नपुगेका हुन सक्छन्, वा भुक्तानी बाटोमै हुन सक्छ; त्यसो भए एक शब्द भने पुग्छ।",
  threeTitle: "अघि बढ्ने तीन बाटा छन्",
  three: [
    "पूरै, वा अहिले एक भाग तिर्ने।",
    "हामीसँग मिलेर नयाँ मिति राख्ने।",
    "के अप्ठ्यारो छ वा के मिलेको छैन, हामीलाई भन्ने।",
  ],
  granted: (ways) => `सोध्नै नपरी यसको पेजमा छान्न मिल्ने: ${ways}।`,
  page: (host) =>
    `बिजकको पेजमा सबै विवरण र विकल्प छन्। हाम्रो इमेलको लिङ्कले त्यो खोल्छ; नयाँ लिङ्क ${host} मा वा हामीलाई फोन गरेर पाइन्छ।`,
  agreed: (terms) => `भुक्तानी मितिपछि तिर्दा लागू हुने सहमति: “${terms}”`,
  next: (date) => `जवाफ नआएमा हामी ${date} मा फेरि लेख्छौँ।`,
  ask: (sender) => `कुन बाटो मिल्छ, कृपया ${withEnding(politeName(sender), "लाई")} भन्नुहोस्।`,
  thanks: "यो पत्र पढिदिनुभएकोमा धन्यवाद।",
  closing: "भवदीय,",
  rows: {
    left: "तिर्न बाँकी",
    due: "भुक्तानी मिति थियो",
    dueNext: "भुक्तानी मिति",
  },
};
