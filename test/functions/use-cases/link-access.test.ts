import { describe, expect, it } from "vitest";
import { readerOfLink } from "../../../functions/use-cases/link-access.ts";
import type { AccessLink } from "../../../functions/ports/access.ts";
import { aShare, shared } from "../../shared/builders/a-share.ts";
import { anId } from "../../shared/builders/an-id.ts";
import { anIssuedInvoice } from "../../shared/builders/an-issued-invoice.ts";

const now = "2026-12-02T09:00:00.000Z";

function readerBy(link: Partial<AccessLink>, share = aShare()) {
  const invoice = shared(anIssuedInvoice(), share);
  const whole = { id: anId("lnk"), contactId: share.payerId, secretHash: "h", createdAt: now };
  const nothing = { lines: [], payments: [], declarations: [], withholdings: [], questions: [] };
  const record = { revision: 1, invoice, ...nothing, entries: [], sessions: [] };
  return readerOfLink({ ...record, links: [{ ...whole, ...link }] }, "h", now);
}

describe("a link", () => {
  it("of a payer opens their share", () => {
    const reader = readerBy({ shareId: aShare().id });

    expect(reader?.share).toEqual(aShare());
    expect(reader?.contact).toMatchObject({ id: aShare().payerId, name: "Noor Haddad" });
  });

  it("of a contact opens the invoice as a whole", () => {
    expect(readerBy({ contactId: anId("con", "a") })?.share).toBeUndefined();
  });

  it.each([
    ["a payer without their share", {}],
    ["a payer with somebody else's share", { shareId: anId("shr", "z") }],
    ["a contact with a payer's share", { contactId: anId("con", "a"), shareId: aShare().id }],
    ["nobody", { contactId: anId("con", "z"), shareId: aShare().id }],
  ])("of %s opens nothing", (_, link) => {
    expect(readerBy(link)).toBeUndefined();
  });

  it("of a share that has ended opens nothing", () => {
    expect(readerBy({ shareId: aShare().id }, aShare({ endedAt: now }))).toBeUndefined();
  });
});
