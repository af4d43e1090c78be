// A QR code of PromptPay is an EMVCo "merchant-presented" code: fields of two digits each for name and
// length, then the value, closed by a check sum. Sources: EMV QRCPS Merchant-Presented Mode 1.1, and
// the Bank of Thailand's "Thai QR Code: Payment Standard" (credit transfer with PromptPay ID).

const promptPayApplication = "A000000677010111";
/** Subfields of the account's template that say what kind of number it is. */
const phoneField = "01";
const taxField = "02";
const walletField = "03";
const thaiBaht = "764";

/**
 * What a PromptPay code says: to whom (a Thai mobile number, a citizen's or tax number of 13 digits,
 * an e-wallet of 15), and how much in satang. Undefined for a number of no such kind or an amount
 * that a code can't carry. It is good for one payment of exactly that amount.
 */
export function promptPayPayload(promptPayId: string, amountSatang: number): string | undefined {
  const receiver = receiverField(promptPayId.replaceAll(/[\s-]/gu, ""));
  if (receiver === undefined || !Number.isSafeInteger(amountSatang) || amountSatang <= 0) {
    return undefined;
  }
  const amount = `${Math.floor(amountSatang / 100)}.${String(amountSatang % 100).padStart(2, "0")}`;
  // The standard gives the amount 13 characters.
  if (amount.length > 13) return undefined;
  const fields =
    field("00", "01") +
    // 12 is a code for one payment, 11 one that is used again and again.
    field("01", "12") +
    field("29", field("00", promptPayApplication) + receiver) +
    field("58", "TH") +
    field("53", thaiBaht) +
    field("54", amount) +
    // The check sum covers its own name and length.
    "6304";
  return fields + checkSum(fields);
}

function receiverField(digits: string): string | undefined {
  const phone = /^(?:\+66|0066|66|0)(?<rest>[689]\d{8})$/u.exec(digits)?.groups?.["rest"];
  if (phone !== undefined) return field(phoneField, `0066${phone}`);
  if (/^\d{13}$/u.test(digits)) return field(taxField, digits);
  return /^\d{15}$/u.test(digits) ? field(walletField, digits) : undefined;
}

function field(name: string, value: string): string {
  return name + String(value.length).padStart(2, "0") + value;
}

/** CRC-16 with the polynomial 1021 and the start FFFF (ISO/IEC 13239 without inversion), in capitals. */
function checkSum(text: string): string {
  let sum = 0xffff;
  for (const character of text) {
    sum ^= character.charCodeAt(0) << 8;
    for (let bit = 0; bit < 8; bit += 1) {
      sum = ((sum << 1) ^ (sum & 0x8000 ? 0x1021 : 0)) & 0xffff;
    }
  }
  return sum.toString(16).toUpperCase().padStart(4, "0");
}
