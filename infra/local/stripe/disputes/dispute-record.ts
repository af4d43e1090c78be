import type Stripe from "stripe";
import { collection } from "../records.ts";
import { resourceMissing } from "../requests/stripe-error.ts";
import type { Scene } from "../scene.ts";

/** Charges that their payers, or the payers' banks, take back or ask about. */
export type StoredDispute = {
  dispute: Stripe.Dispute;
  /** What came back when it was won. */
  reinstated: number;
};

export const disputes = collection<StoredDispute>("dispute");

const closedStatuses = ["lost", "prevented", "warning_closed", "won"];

export const isOpen = ({ status }: Stripe.Dispute): boolean => !closedStatuses.includes(status);

/** Only a question of the payer's bank: no money has moved. */
export const isInquiry = ({ status }: Stripe.Dispute): boolean => status.startsWith("warning_");

export function findDispute(scene: Scene, id: string): StoredDispute {
  const stored = scene.records.get(disputes, id);
  if (stored === undefined) throw resourceMissing("dispute", id, "id");
  return stored;
}

export const disputesOf = (scene: Scene, charge: Stripe.Charge): StoredDispute[] =>
  scene.records.all(disputes).filter(({ dispute }) => dispute.charge === charge.id);

/** How much of a charge its disputes have taken, less what came back. */
export const withheldOf = (scene: Scene, charge: Stripe.Charge): number =>
  disputesOf(scene, charge)
    .filter(({ dispute }) => !isInquiry(dispute))
    .reduce((sum, { dispute, reinstated }) => sum + dispute.amount - reinstated, 0);

/** A charge can't be refunded as long as a dispute holds its money, nor after one was lost. */
export const isRefundable = (scene: Scene, charge: Stripe.Charge): boolean =>
  disputesOf(scene, charge).every(({ dispute }) => dispute.is_charge_refundable);
