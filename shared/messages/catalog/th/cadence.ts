import type { CadenceWords } from "../en/cadence.ts";

/** What a step of a cadence does, in Thai. */
export const cadenceWords: CadenceWords = {
  tones: {
    warm: "น้ำเสียงอบอุ่น",
    clear: "น้ำเสียงชัดเจน",
    firm: "น้ำเสียงหนักแน่น",
    formal: "น้ำเสียงเป็นทางการ",
  },
  messages: {
    "not-opened": (tone, circle) => `อีเมลถามว่าได้รับใบแจ้งหนี้หรือยัง ถึง${circle} ด้วย${tone}`,
    reminder: (tone, circle) => `อีเมลแจ้งเตือนถึง${circle} ด้วย${tone}`,
    options: (tone, circle) => `อีเมลที่ขึ้นต้นด้วยทางเลือก ถึง${circle} ด้วย${tone}`,
    "level-set": (tone, circle) => `อีเมลที่เสนอทางไปต่อสามทาง ถึง${circle} ด้วย${tone}`,
  },
  people: {
    letter: (tone) => `คุณพิมพ์และส่งจดหมายด้วย${tone}`,
    call: () => "คุณได้รับแจ้งให้โทรหา",
    visit: () => "คุณได้รับแจ้งให้ไปพบ",
  },
  circles: {
    first: "ผู้ติดต่อหลัก",
    billing: "ผู้ติดต่อหลักและฝ่ายบัญชี",
    leadership: "ผู้ติดต่อหลัก ฝ่ายบัญชี และผู้บริหาร",
  },
  rules: {
    opened: "เมื่อมีการเปิดดูแล้ว",
    "part-paid": "เมื่อชำระบางส่วนแล้ว",
    person: "เมื่อลูกค้าเป็นบุคคล",
    business: "เมื่อลูกค้าเป็นธุรกิจ",
  },
  step: (when, what) => `${when}: ${what}`,
  senior: (what) => `${what} ลงชื่อโดยผู้อาวุโสของคุณ`,
  sentence: (text) => text,
  unless: (list) => `ข้ามขั้นนี้${list}`,
};
