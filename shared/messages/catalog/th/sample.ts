import type { SampleWords } from "../en/sample.ts";

/** The invented invoice in Thai. */
export const sampleWords: SampleWords = {
  client: "นอร์ทวินด์ เทรดดิ้ง",
  contact: "มายา เฉิน",
  greeting: "คุณมายา",
  subject: "ออกแบบเว็บไซต์ใหม่",
};
