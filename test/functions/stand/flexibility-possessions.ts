import { agreeTo, askFor } from "./arranging.ts";
import type { Stand } from "./local-stand.ts";
import type { VendorDesk } from "./vendor-desk.ts";

/** What a vendor has of requests, agreements and questions, for requests to be about. */
export type FlexibilityPossessions = {
  /** An open invoice whose client asks for more than the policy grants. */
  readonly requestedId: string;
  readonly requestId: string;
  /** An open invoice that nothing has happened to. */
  readonly extendableId: string;
  /** An open invoice whose client would like the same for later ones. */
  readonly laterId: string;
  /** An open invoice with a question. */
  readonly askedId: string;
  readonly questionId: string;
};

/** Makes one of each of them. */
export async function flexibilityPossessionsOf(
  stand: Stand,
  desk: VendorDesk,
): Promise<FlexibilityPossessions> {
  const requesting = await desk.opened();
  const requested = await askFor(requesting, { dueDate: "2031-03-31" }, "It is a slow winter.");
  const later = await desk.opened();
  await agreeTo(later, { dueDate: "2030-12-10", forLater: true });
  const asking = await desk.opened();
  const asked = await asking.money("/questions", { kind: "question", text: "What is this for?" });
  const extendable = await desk.issued();
  await stand.idle();
  return {
    requestedId: requesting.invoiceId,
    requestId: String(requested.body.id),
    extendableId: String(extendable.id),
    laterId: later.invoiceId,
    askedId: asking.invoiceId,
    questionId: String(asked.body.id),
  };
}
