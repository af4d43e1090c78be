/** The address that makes a phone call a number: digits and a leading plus, as RFC 3966 wants them. */
export function phoneAddress(number: string): string {
  return `tel:${number.replace(/(?!^\+)\D/gu, "")}`;
}
