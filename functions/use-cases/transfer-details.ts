import type { TransferDetailsView } from "../../shared/contract/payment-schema.ts";
import { obstacleOf } from "../../shared/payments/payment-options.ts";
import { mutable } from "../../shared/values/mutable.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";
import type { World } from "../ports/world.ts";
import type { Reader } from "./link-access.ts";
import { customerOf } from "./stripe-customer.ts";

type Refusal =
  | { readonly reason: "method-not-offered"; readonly why: string }
  | { readonly reason: "account-not-ready" };

/** The account to which this client alone can transfer money; Stripe opens it when first asked. */
export async function transferDetailsFor(
  world: Pick<World, "receivables" | "processor">,
  reader: Reader,
): Promise<Decided<{ readonly details: TransferDetailsView }, Refusal>> {
  const why = obstacleOf(reader.invoice, "bank_transfer");
  if (why !== undefined) return refused({ reason: "method-not-offered", why });
  const customerId = await customerOf(world, reader);
  const { currency } = reader.invoice.content;
  const details = await world.processor.transferDetails(customerId, currency);
  if (details === undefined) return refused({ reason: "account-not-ready" });
  return { outcome: "done", details: mutable(details) };
}
