import type { EventSubject } from "../ports/payment-processor.ts";
import type { World } from "../ports/world.ts";
import { bookDispute } from "./book-dispute.ts";
import { bookRefund } from "./book-refund.ts";
import { bookTransfer } from "./book-transfer.ts";
import { followMethod } from "./methods-on-file.ts";

type Parts = Pick<World, "clock" | "randomness" | "receivables" | "processor" | "log">;

type Outcome = "applied" | "not-ours";

type Other = Extract<
  EventSubject,
  { readonly kind: "refund" | "charge" | "dispute" | "cash" | "method" }
>;

/** Books what an event tells of money beside attempts: refunds, disputes, transfers, kept methods. */
export async function recordMoneyBack(
  world: Parts,
  subject: Other,
  eventId: string,
): Promise<Outcome> {
  switch (subject.kind) {
    case "refund":
      return bookRefund(world, await world.processor.readRefund(subject.id), eventId);
    case "charge": {
      const reports = await world.processor.listRefunds(subject.paymentIntentId);
      const outcomes: Outcome[] = [];
      for (const report of reports) outcomes.push(await bookRefund(world, report));
      return outcomes.includes("applied") ? "applied" : "not-ours";
    }
    case "dispute": {
      return bookDispute(world, await world.processor.readDispute(subject.id), eventId);
    }
    case "cash": {
      return bookTransfer(world, await world.processor.readCash(subject.customerId, subject.id));
    }
    case "method": {
      return followMethod(world, subject.id);
    }
  }
}
