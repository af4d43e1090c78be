import { describe, expect, it } from "vitest";
import { brandName } from "../../../shared/messages/card-name.ts";
import { politeName } from "../../../shared/messages/catalog/th/polite-name.ts";
import { declineReason } from "../../../shared/messages/decline-reason.ts";
import { zoneName } from "../../../shared/messages/zone-name.ts";

describe("a zone", () => {
  it.each([
    ["Asia/Bangkok", "Thailand Time", "เวลาไทย"],
    ["America/Los_Angeles", "Pacific Time", "เวลาลอสแองเจลิส"],
    ["Asia/Kathmandu", "Nepal Time", "เวลาเนปาล"],
    ["Europe/Berlin", "Germany Time", "เวลาเยอรมนี"],
    ["UTC", "GMT+0", "GMT+0"],
  ])("%s is called %s, as people do", (zone, english, thai) => {
    expect(zoneName(zone, "en")).toBe(english);
    expect(zoneName(zone, "th")).toBe(thai);
  });
});

describe("a Thai name", () => {
  it.each([
    ["สมชาย", "คุณสมชาย"],
    ["คุณสมชาย", "คุณสมชาย"],
    ["Maya", "คุณ Maya"],
    ["ดร.สุดา", "ดร.สุดา"],
    ["ฝ่ายบัญชี", "ฝ่ายบัญชี"],
    ["บริษัท ไลม์ จำกัด", "บริษัท ไลม์ จำกัด"],
  ])("%s is addressed as %s", (name, polite) => {
    expect(politeName(name)).toBe(polite);
  });
});

describe("a card's brand", () => {
  it.each([
    ["visa", "Visa"],
    ["amex", "American Express"],
    ["unknown", ""],
    ["new\nbrand", "new brand"],
  ])("%j is written %j", (brand, name) => {
    expect(brandName({ brand })).toBe(name);
  });
});

describe("a decline", () => {
  it.each([
    ["expired_card", "card"],
    ["authentication_required", "confirmation"],
    ["processing_error", "temporary"],
    ["card_declined", "declined"],
    [undefined, "declined"],
  ])("%s is told as %s", (code, reason) => {
    expect(declineReason(code)).toBe(reason);
  });

  it.each([
    "insufficient_funds",
    "withdrawal_count_limit_exceeded",
    "lost_card",
    "stolen_card",
    "fraudulent",
  ])("%s stays between the payer and the bank", (code) => {
    expect(declineReason(code)).toBe("declined");
  });
});
