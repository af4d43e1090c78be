import type { DigestWords } from "../en/digest.ts";

/** The words of a vendor's gathered news, in Thai. */
export const digestWords: DigestWords = {
  subject: {
    daily: (vendor, date) => `${vendor} วันที่ ${date}`,
    weekly: (vendor, date) => `${vendor} สัปดาห์ถึงวันที่ ${date}`,
  },
  opening: {
    daily: (count) => `มี ${count} เรื่องตั้งแต่เมื่อวาน`,
    weekly: (count) => `มี ${count} เรื่องในสัปดาห์นี้`,
  },
  more: (count) => `อีก ${count} เรื่องอยู่ที่หน้าหลักของคุณ`,
  ask: "หน้าหลักบอกว่าเรื่องใดรอคุณอยู่",
  verb: "เปิดหน้าหลัก",
  rhythm: "เลือกได้ในการตั้งค่าว่าจะรับข่าวทีละเรื่อง รวมเป็นวัน หรือรวมเป็นสัปดาห์",
};
