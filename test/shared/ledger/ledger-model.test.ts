import * as fc from "fast-check";
import { describe, it } from "vitest";
import { anEntry, anIssuedInvoice } from "../builders/an-issued-invoice.ts";
import { modelOf } from "./ledger-under-test.ts";
import type { Books } from "./ledger-under-test.ts";
import {
  CreditNote,
  MoveCredit,
  Pay,
  RecordMoney,
  Reverse,
  UseCredit,
  Void,
  WriteOff,
} from "./payment-steps.ts";
import {
  Answer,
  DashboardRefund,
  Dispute,
  EndDispute,
  FailRefund,
  Refund,
} from "./return-steps.ts";

describe("an invoice's ledger, against a simpler model", () => {
  const wishes = fc.oneof(
    fc.record({ amount: fc.integer({ min: 1, max: 150_000 }) }),
    fc.record({ leaves: fc.nat(60) }),
  );
  const which = fc.nat(5);
  const share = fc.oneof(fc.integer({ min: 1, max: 110 }), fc.constant(100));
  const steps = fc.commands(
    [
      wishes.map((wish) => new Pay(wish)),
      fc.tuple(wishes, fc.nat(5_000)).map((parts) => new RecordMoney(...parts)),
      which.map((index) => new Reverse(index)),
      share.map((part) => new CreditNote(part)),
      fc.integer({ min: -100, max: 500 }).map((part) => new MoveCredit(part)),
      fc.constant(new UseCredit()),
      fc.constant(new WriteOff()),
      fc.constant(new Void()),
      fc.tuple(which, share, fc.boolean()).map((parts) => new Refund(...parts)),
      fc.tuple(which, share).map((parts) => new DashboardRefund(...parts)),
      which.map((index) => new FailRefund(index)),
      fc.tuple(which, fc.boolean()).map((parts) => new Answer(...parts)),
      fc.tuple(which, share, fc.boolean()).map((parts) => new Dispute(...parts)),
      fc.tuple(which, fc.constantFrom(0, 40, 100, 100)).map((parts) => new EndDispute(...parts)),
    ],
    { maxCommands: 30, size: "+1" },
  );

  it("keeps every sum right through any sequence of what can happen to money", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), steps, (total, sequence) => {
        fc.modelRun(() => {
          const charge = anEntry({ id: "charge", kind: "charge", amount: total });
          const books: Books = {
            invoice: anIssuedInvoice({ total }),
            payments: [],
            entries: [charge],
            credits: [],
          };
          return { model: modelOf(total), real: books };
        }, sequence);
      }),
      { numRuns: 500 },
    );
  });
});
