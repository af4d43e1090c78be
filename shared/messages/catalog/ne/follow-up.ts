import type { FollowUpOpenings, OpeningFacts } from "../en/follow-up.ts";
import { politeName } from "./polite-name.ts";
import { withEnding } from "./with-ending.ts";

const hello = ({ name, me, vendor }: OpeningFacts) =>
  `नमस्ते ${politeName(name)}, म ${vendor} बाट ${me}।`;
const owed = ({ number, amount, dueDate, daysLate }: OpeningFacts) =>
  daysLate > 0
    ? `बिजक ${number} (${amount}) को तिर्ने मिति ${dueDate} थियो, ${daysLate} दिन भयो।`
    : `बिजक ${number} (${amount}) को तिर्ने मिति ${dueDate} हो।`;
const written = ({ mails }: OpeningFacts) => (mails > 0 ? ` हामीले ${mails} पटक इमेल लेखेका छौँ।` : "");

/** Sentences to begin a talk with, in Nepali. */
export const followUpOpenings: FollowUpOpenings = {
  "call-due": {
    warm: (facts) =>
      `${hello(facts)} ${facts.subject} को बिजक ${facts.number} बारे फोन गरेको हुँ: तपाईंले पाउनुभयो, र हामीबाट केही चाहिन्छ कि?`,
    clear: (facts) =>
      `${hello(facts)} ${owed(facts)} तपाईंलाई केले सजिलो हुन्छ: अर्को मिति, साना किस्ता, वा हाम्रो जवाफ?`,
    firm: (facts) =>
      `${hello(facts)} ${owed(facts)}${written(facts)} तपाईंलाई कुन बाटो मिल्छ: एउटा मिति, किस्ताको योजना, वा कामबारे कुरा?`,
    formal: (facts) =>
      `${hello(facts)} ${owed(facts)}${written(facts)} अब कसरी अघि बढ्ने भनेर आज तपाईंसँग सल्लाह गर्न चाहन्छु: एउटा मिति, किस्ताको योजना, वा कामबारे कुरा।`,
  },
  "visit-due": (facts) =>
    `नमस्ते ${politeName(facts.name)}, भेटेर खुसी लाग्यो। हालखबर सुन्न र ${facts.subject} को बिजक ${facts.number} बारे कुरा गर्न चाहन्छु।`,
  "check-in-due": (facts) => `${hello(facts)} खास काम केही छैन, हालखबर सोध्न मात्र फोन गरेको हुँ।`,
  "contact-unreachable": (facts) =>
    `नमस्ते, म ${facts.vendor} बाट ${facts.me}। ${withEnding(politeName(facts.name), "लाई")} पठाएको हाम्रो इमेल पुगेन। कुन ठेगाना प्रयोग गरौँ?`,
  "hand-over-due": (facts) =>
    `${hello(facts)} बिजक ${facts.number} बारे केही बदलिनुअघि तपाईंको कुरा सुन्न चाहन्छु। अर्को मिति, साना किस्ता वा कामबारे कुरा: सबै बाटो खुला छन्।`,
  "question-asked": (facts) =>
    `${hello(facts)} तपाईंले बिजक ${facts.number} बारे सोध्नुभएको थियो, म त्यसको जवाफ दिन चाहन्छु।`,
  "hardship-told": (facts) =>
    `${hello(facts)} हामीलाई भन्नुभएकोमा धन्यवाद। हतार छैन। तपाईंलाई केले सजिलो हुन्थ्यो?`,
  "promise-broken": (facts) =>
    `${hello(facts)} बिजक ${facts.number} बारे: हामीले सोचेको दिन बितिसक्यो। केही परेको थियो कि, र अब कुन दिन मिल्छ?`,
  "plan-past-due": (facts) =>
    `${hello(facts)} बिजक ${facts.number} को योजनाको पछिल्लो किस्ता हामीकहाँ आइपुगेको छैन। मिति सारौँ कि योजना बदलौँ?`,
  "flexibility-request": (facts) =>
    `${hello(facts)} बिजक ${facts.number} का लागि तपाईंले चाहनुभएको कुरा पढेँ, सँगै छलफल गर्न चाहन्छु।`,
};
