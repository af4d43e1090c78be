import { createHash } from "node:crypto";
import { hashedSecrets } from "../../../functions/adapters/system/hashed-secrets.ts";
import { systemRandomness } from "../../../functions/adapters/system/system-randomness.ts";
import type { OutgoingMail } from "../../../functions/ports/mailer.ts";
import type {
  CheckoutReport,
  PaymentProcessor,
} from "../../../functions/ports/payment-processor.ts";
import type { World } from "../../../functions/ports/world.ts";
import type { Instant } from "../../../shared/values/instant.ts";
import { storesNow, type TableStand } from "./table-stand.ts";

/** A world in which the table is real and nothing happens by itself. */
export type StillWorld = {
  readonly world: World;
  /** The hour, until a test says another one. */
  setTime(now: Instant): void;
  /** What the processor says of every page from now on. */
  setReport(change: Partial<CheckoutReport>): void;
  readonly sent: readonly OutgoingMail[];
  readonly faults: readonly string[];
  /** What is thrown instead of sending, once each. */
  readonly sendFailures: Error[];
};

/** Puts the stores of a table into a world with a fixed clock, and stand-ins for all else. */
export function stillWorld(stand: TableStand): StillWorld {
  const sent: OutgoingMail[] = [];
  const faults: string[] = [];
  const sendFailures: Error[] = [];
  const state: { now: Instant; report: Partial<CheckoutReport> } = { now: storesNow, report: {} };
  const world: World = {
    receivables: stand.receivables,
    jobs: stand.jobs,
    access: stand.access,
    clock: { now: () => state.now },
    randomness: systemRandomness,
    secrets: hashedSecrets(systemRandomness),
    log: { note: () => undefined, fault: (event) => void faults.push(event) },
    processor: aProcessor(() => state.report),
    mailer: {
      send: (mail) => {
        const failure = sendFailures.shift();
        if (failure !== undefined) return Promise.reject(failure);
        sent.push(mail);
        return Promise.resolve({ messageId: String(sent.length) });
      },
    },
    schedules: { keep: () => Promise.resolve(), drop: () => Promise.resolve() },
    documents: {
      invoicePdf: () => Promise.resolve(new Uint8Array([1])),
      receiptPdf: () => Promise.resolve(new Uint8Array([2])),
      letterPdf: () => Promise.resolve(new Uint8Array([3])),
    },
    place: { baseUrl: "https://pay.studiolime.example" },
  };
  return {
    world,
    setTime: (now) => void (state.now = now),
    setReport: (report) => void (state.report = report),
    sent,
    faults,
    sendFailures,
  };
}

/** Opens a page for whatever is asked, named after its attempt. */
function aProcessor(change: () => Partial<CheckoutReport>): PaymentProcessor {
  const nameOf = (paymentId: string) => `cs_${createHash("md5").update(paymentId).digest("hex")}`;
  const reports = new Map<string, CheckoutReport>();
  const reportOf = (sessionId: string) => {
    const report = reports.get(sessionId);
    if (report === undefined) throw new Error("There is no such page.");
    return { ...report, ...change() };
  };
  return {
    createCustomer: ({ id }) => Promise.resolve(`cus_${id}`),
    openCheckout: (reference, { amount, currency }) => {
      const sessionId = nameOf(reference.paymentId);
      const report = { sessionId, reference, page: "open", money: "none" } as const;
      reports.set(sessionId, { ...report, amount, currency });
      return Promise.resolve({ sessionId, url: `https://checkout.example/${sessionId}` });
    },
    readCheckout: async (sessionId) => reportOf(sessionId),
    findCheckout: async ({ paymentId }) => reportOf(nameOf(paymentId)),
    expireCheckout: async (sessionId) => ({ ...reportOf(sessionId), page: "expired" }),
    verifyEvent: () => Promise.resolve(undefined),
    ...restOfProcessor,
  };
}

/** What no test of a still world asks for; whoever does sees it at once. */
const restOfProcessor = Object.fromEntries(
  (
    [
      "prepareCharge",
      "confirmCharge",
      "readCharge",
      "findCharge",
      "cancelCharge",
      "openSetup",
      "readSetup",
      "findSetup",
      "expireSetup",
      "refund",
      "readRefund",
      "listRefunds",
      "readDispute",
      "transferDetails",
      "readCash",
      "drawCash",
      "readMethod",
      "removeMethod",
      "readAccount",
      "listMovements",
    ] as const
  ).map((name) => [name, () => Promise.reject(new Error(`Nobody answers ${name} here.`))]),
) as unknown as Pick<
  PaymentProcessor,
  | "prepareCharge"
  | "confirmCharge"
  | "readCharge"
  | "findCharge"
  | "cancelCharge"
  | "openSetup"
  | "readSetup"
  | "findSetup"
  | "expireSetup"
  | "refund"
  | "readRefund"
  | "listRefunds"
  | "readDispute"
  | "transferDetails"
  | "readCash"
  | "drawCash"
  | "readMethod"
  | "removeMethod"
  | "readAccount"
  | "listMovements"
>;
