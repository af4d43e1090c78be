import type Stripe from "stripe";
import { refunds } from "../collections.ts";
import { listPage, type ListPage } from "../requests/list-page.ts";
import type { Scene } from "../scene.ts";

/** The refunds of a charge as they are expanded in it: the newest ten. */
export function refundsPage(scene: Scene, chargeId: string): ListPage<Stripe.Refund> {
  const entries = scene.records.all(refunds).filter(({ charge }) => charge === chargeId);
  const url = `/v1/charges/${chargeId}/refunds`;
  return listPage({ kind: "refund", url, entries }, {});
}
