import { invariant } from "./invariant.ts";

/** An ISO 4217 alphabetic code in capitals, such as "THB". */
export type Currency = string;

// ISO 4217 list one of 1 January 2026, funds codes included: whoever agrees a price in Chile's unidad
// de fomento may write it on an invoice. Left out are codes without a minor unit (metals, special
// drawing rights, the test code) and withdrawn ones (ANG, BGN, CUC, HRK, SLL, ZWL). Intl has no say
// here: it rounds HUF or IDR to whole units because people do, and the standard does not.
const zeroDecimalCodes = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
const twoDecimalCodes =
  "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF " +
  "CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD " +
  "GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL " +
  "MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR " +
  "PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP " +
  "TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG";
const threeDecimalCodes = "BHD IQD JOD KWD LYD OMR TND";
const fourDecimalCodes = "CLF UYW";

const codePattern = /^[A-Z]{3}$/;

function exponentOf(code: string): 0 | 2 | 3 | 4 | undefined {
  if (!codePattern.test(code)) return undefined;
  if (twoDecimalCodes.includes(code)) return 2;
  if (zeroDecimalCodes.includes(code)) return 0;
  if (threeDecimalCodes.includes(code)) return 3;
  return fourDecimalCodes.includes(code) ? 4 : undefined;
}

/** Whether ISO 4217 lists the code as in use, with a minor unit; capitals only. */
export function isCurrency(code: string): boolean {
  return exponentOf(code) !== undefined;
}

/** How many decimals the standard gives a currency's minor unit: JPY 0, USD 2, KWD 3, CLF 4. */
export function currencyExponent(currency: Currency): 0 | 2 | 3 | 4 {
  const exponent = exponentOf(currency);
  invariant(exponent !== undefined, "A currency is one of ISO 4217.");
  return exponent;
}
