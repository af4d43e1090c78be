import type Stripe from "stripe";
import type { Scene } from "../scene.ts";

// Kinds that are paid away from the vendor's page, by their holder, in one step that they make or
// leave. Nothing of them can be kept for a payment without its holder.

type ChargeDetails = Stripe.Charge.PaymentMethodDetails;

type RedirectKind = {
  /** As people know it. */
  label: string;
  /** What the payer would do in life. */
  step: string;
  /** Paid by a picture that the payer's own app reads. */
  byPicture?: true;
  /** The step leads to a code that is paid elsewhere. */
  isPaidLater?: true;
  /** The kind's own part of the payment method. */
  method: Partial<Stripe.PaymentMethod>;
  /** The kind's own part of the charge. */
  charged: (scene: Scene, name: string | null) => Partial<ChargeDetails>;
};

const inTheirBank = "Here the payer would sign in to their bank and confirm the payment.";
const inTheirApp = "Here the payer would scan this code with the app of their bank.";

const sepaTrace = {
  generated_sepa_debit: null,
  generated_sepa_debit_mandate: null,
  iban_last4: "3000",
};

const number = (scene: Scene): string => scene.newId("n", 16).slice(2).toUpperCase();

export const redirectKinds: Readonly<Record<string, RedirectKind>> = {
  bancontact: {
    label: "Bancontact",
    step: inTheirBank,
    method: { bancontact: {} },
    charged: (_scene, name) => ({
      bancontact: {
        bank_code: "VAPE",
        bank_name: "VAN DE PUT & CO",
        bic: "VAPEBE22",
        ...sepaTrace,
        preferred_language: "en",
        verified_name: name,
      },
    }),
  },
  blik: {
    label: "BLIK",
    step: "Here the payer would enter the six digits of their bank's app and confirm there.",
    method: { blik: {} },
    charged: () => ({ blik: { buyer_id: null } }),
  },
  cashapp: {
    label: "Cash App Pay",
    step: "Here the payer would confirm the payment in Cash App.",
    method: { cashapp: { buyer_id: null, cashtag: null } },
    charged: (scene) => ({
      cashapp: { buyer_id: null, cashtag: "$local", transaction_id: number(scene) },
    }),
  },
  crypto: {
    label: "Crypto",
    step: "Here the payer would connect their wallet and confirm a transfer of stablecoins.",
    method: { crypto: {} },
    charged: (scene) => ({
      crypto: {
        buyer_address: `0x${number(scene)}`,
        network: "base",
        token_currency: "usdc",
        transaction_hash: `0x${number(scene)}`,
      },
    }),
  },
  eps: {
    label: "EPS",
    step: inTheirBank,
    method: { eps: { bank: null } },
    charged: (_scene, name) => ({ eps: { bank: null, verified_name: name } }),
  },
  fpx: {
    label: "FPX",
    step: inTheirBank,
    method: { fpx: { account_holder_type: null, bank: "maybank2u" } },
    charged: (scene) => ({
      fpx: { account_holder_type: null, bank: "maybank2u", transaction_id: number(scene) },
    }),
  },
  ideal: {
    label: "iDEAL",
    step: inTheirBank,
    method: { ideal: { bank: null, bic: null } },
    charged: (scene, name) => ({
      ideal: {
        bank: "ing",
        bic: "INGBNL2A",
        ...sepaTrace,
        transaction_id: number(scene),
        verified_name: name,
      },
    }),
  },
  konbini: {
    label: "Konbini",
    step: "Here the payer would get a code, to be paid with at a convenience store in three days.",
    isPaidLater: true,
    method: { konbini: {} },
    charged: () => ({ konbini: { store: { chain: "lawson" } } }),
  },
  p24: {
    label: "Przelewy24",
    step: inTheirBank,
    method: { p24: { bank: null } },
    charged: (scene, name) => ({
      p24: { bank: null, reference: `P24-${number(scene)}`, verified_name: name },
    }),
  },
  pay_by_bank: {
    label: "Pay by Bank",
    step: inTheirBank,
    method: { pay_by_bank: {} },
    charged: () => ({ pay_by_bank: {} }),
  },
  paynow: {
    label: "PayNow",
    step: inTheirApp,
    byPicture: true,
    method: { paynow: {} },
    charged: (scene) => ({ paynow: { reference: number(scene) } }),
  },
  pix: {
    label: "Pix",
    step: inTheirApp,
    byPicture: true,
    method: { pix: {} },
    charged: (scene) => ({ pix: { bank_transaction_id: `E${number(scene)}` } }),
  },
  promptpay: {
    label: "PromptPay",
    step: inTheirApp,
    byPicture: true,
    method: { promptpay: {} },
    charged: (scene) => ({ promptpay: { reference: number(scene) } }),
  },
};
