// Titles and posts that are polite by themselves; a "คุณ" before them would be one too many.
const polite =
  /^(คุณ|ท่าน|นาย|นาง|ดร\.|ศ\.|รศ\.|ผศ\.|อาจารย์|อ\.|หมอ|นพ\.|พญ\.|บริษัท|บจก|บมจ|หจก|ห้าง|ร้าน|ฝ่าย|แผนก|สำนัก|มูลนิธิ|โรงเรียน|โรงแรม)/u;

/** A person's name as Thai politeness wants it: "คุณสมชาย", "คุณ Maya"; a title of its own stays. */
export function politeName(name: string): string {
  if (polite.test(name)) return name;
  return /^[฀-๿]/u.test(name) ? `คุณ${name}` : `คุณ ${name}`;
}
