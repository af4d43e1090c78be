import type { FollowUpOpenings, OpeningFacts } from "../en/follow-up.ts";
import { politeName } from "./polite-name.ts";

const hello = ({ name, me, vendor }: OpeningFacts) =>
  `สวัสดี${politeName(name)} ${me} จาก ${vendor} นะคะ/ครับ`;
const owed = ({ number, amount, dueDate, daysLate }: OpeningFacts) =>
  daysLate > 0
    ? `ใบแจ้งหนี้ ${number} ยอด ${amount} ครบกำหนดเมื่อ ${dueDate} ผ่านมาแล้ว ${daysLate} วัน`
    : `ใบแจ้งหนี้ ${number} ยอด ${amount} ครบกำหนด ${dueDate}`;
const written = ({ mails }: OpeningFacts) => (mails > 0 ? ` เราส่งอีเมลถึงคุณไปแล้ว ${mails} ครั้ง` : "");

/** Sentences to begin a talk with, in Thai. */
export const followUpOpenings: FollowUpOpenings = {
  "call-due": {
    warm: (facts) =>
      `${hello(facts)} โทรมาเรื่องใบแจ้งหนี้ ${facts.number} สำหรับ${facts.subject} ได้รับแล้วหรือยัง และมีอะไรที่อยากให้เราช่วยไหม`,
    clear: (facts) =>
      `${hello(facts)} ${owed(facts)} แบบไหนจะช่วยคุณได้มากกว่า เลื่อนวัน แบ่งจ่าย หรือให้เราตอบคำถาม`,
    firm: (facts) =>
      `${hello(facts)} ${owed(facts)}${written(facts)} ทางไหนสะดวกที่สุดสำหรับคุณ กำหนดวัน แบ่งจ่ายเป็นงวด หรือคุยกันเรื่องงาน`,
    formal: (facts) =>
      `${hello(facts)} ${owed(facts)}${written(facts)} วันนี้อยากตกลงกับคุณว่าจะไปต่ออย่างไร กำหนดวัน แบ่งจ่ายเป็นงวด หรือคุยกันเรื่องงาน`,
  },
  "visit-due": (facts) =>
    `สวัสดี${politeName(facts.name)} ยินดีที่ได้พบ อยากฟังว่าช่วงนี้เป็นอย่างไรบ้าง และคุยเรื่องใบแจ้งหนี้ ${facts.number} สำหรับ${facts.subject}`,
  "check-in-due": (facts) => `${hello(facts)} โทรมาถามไถ่เฉย ๆ ว่าช่วงนี้เป็นอย่างไรบ้าง`,
  "contact-unreachable": (facts) =>
    `สวัสดี ${facts.me} จาก ${facts.vendor} นะคะ/ครับ อีเมลของเราส่งไม่ถึง${politeName(facts.name)} ควรใช้ที่อยู่อีเมลไหน`,
  "hand-over-due": (facts) =>
    `${hello(facts)} ก่อนที่เรื่องใบแจ้งหนี้ ${facts.number} จะเปลี่ยนไป อยากฟังจากคุณก่อน เลื่อนวัน แบ่งจ่าย หรือคุยกันเรื่องงาน ยังเลือกได้ทุกทาง`,
  "question-asked": (facts) => `${hello(facts)} คุณถามเรื่องใบแจ้งหนี้ ${facts.number} ไว้ โทรมาตอบให้`,
  "hardship-told": (facts) => `${hello(facts)} ขอบคุณที่บอกเรา ไม่ต้องรีบ มีอะไรที่จะทำให้ง่ายขึ้นสำหรับคุณบ้าง`,
  "promise-broken": (facts) =>
    `${hello(facts)} เรื่องใบแจ้งหนี้ ${facts.number} วันที่เราคุยกันไว้ผ่านไปแล้ว มีเรื่องอะไรเข้ามาหรือเปล่า และวันไหนสะดวกสำหรับคุณ`,
  "plan-past-due": (facts) =>
    `${hello(facts)} ยอดงวดล่าสุดของใบแจ้งหนี้ ${facts.number} ยังไม่ถึงเรา อยากเลื่อนวันหรือปรับแผนดี`,
  "flexibility-request": (facts) =>
    `${hello(facts)} ได้อ่านสิ่งที่คุณขอสำหรับใบแจ้งหนี้ ${facts.number} แล้ว อยากคุยรายละเอียดด้วยกัน`,
};
