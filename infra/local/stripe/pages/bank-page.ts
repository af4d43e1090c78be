import { payCheckout } from "../checkout/checkout-payment.ts";
import type { CheckoutResult } from "../checkout/checkout-result.ts";
import { paymentIntents, type StoredSession } from "../collections.ts";
import type { DebitKind } from "../debits/test-bank-accounts.ts";
import { idOf } from "../resources/shown-parts.ts";
import type { Scene } from "../scene.ts";
import { checkBank, methodOfBank, readBank } from "./bank-entry.ts";
import { bankFormPage, noBankTyped } from "./bank-form.ts";
import type { Page } from "./page-frame.ts";
import { readSaveChoice } from "./save-choice.ts";

/** The form, with what was wrong with the last try. */
export function showBankPage(scene: Scene, stored: StoredSession, kind: DebitKind): Page {
  const intentId = idOf(stored.session.payment_intent) ?? "";
  const message = scene.records.get(paymentIntents, intentId)?.intent.last_payment_error?.message;
  const faults = message === undefined ? [] : [{ field: "accountNumber" as const, message }];
  return bankFormPage(stored, kind, { typed: noBankTyped, faults });
}

/** Debits the account that was typed or chosen, or says what has to be mended. */
export function payByBank(
  scene: Scene,
  stored: StoredSession,
  kind: DebitKind,
  sent: URLSearchParams,
): { page: Page } | { result: CheckoutResult } {
  const typed = readBank(kind, stored, sent);
  const saves = readSaveChoice(sent);
  const faults = checkBank(kind, typed);
  const method = faults.length > 0 ? undefined : methodOfBank(scene, kind, typed);
  if (method === undefined) return { page: bankFormPage(stored, kind, { typed, faults, saves }) };
  const result = payCheckout(scene, stored, method, saves);
  if (result.outcome !== "declined") return { result };
  const refused = [{ field: "accountNumber" as const, message: result.error.message }];
  return { page: bankFormPage(stored, kind, { typed, faults: refused, saves }) };
}
