import { describe, expect, it } from "vitest";
import { formFromInvoice } from "../../../../portal/src/vendor/editor/invoice-form.ts";
import { liveTotals } from "../../../../portal/src/vendor/editor/live-totals.ts";
import { readAdjustment, readLine } from "../../../../portal/src/vendor/editor/read-line.ts";
import { draftView } from "../../../../portal/src/vendor/preview/draft-view.ts";
import { presentRecord } from "../../../../functions/http/present-for-vendor.ts";
import { invoiceViewSchema } from "../../../../shared/contract/invoice-view.ts";
import { validate } from "../../../../shared/contract/validate.ts";
import { previewInvoice } from "../../../../shared/invoicing/preview-invoice.ts";
import { aClient } from "../../../shared/builders/a-client.ts";
import { aDraft, aLine } from "../../../shared/builders/a-draft.ts";
import { aVendor } from "../../../shared/builders/a-vendor.ts";
import { aForm, aLineForm } from "../editor/a-form.ts";
import { anEmptyWorld, answerOf, sessionOf } from "../stub-world.ts";

const now = "2026-12-15T03:00:00.000Z";

function viewOf(
  form: ReturnType<typeof aForm>,
  change: Partial<Parameters<typeof draftView>[0]> = {},
) {
  const lines = form.lines.map((line) => readLine(line, form.currency));
  const adjustments = form.adjustments.map((each) => readAdjustment(each, form.currency));
  return draftView({
    form,
    lines,
    adjustments,
    totals: liveTotals(form.currency, lines, adjustments),
    session: sessionOf(anEmptyWorld()),
    client: answerOf(aClient()),
    savedView: undefined,
    now,
    placeholders: { client: "Your client", text: "…" },
    ...change,
  });
}

describe("draftView", () => {
  it("shows a saved draft as the server does, but as if it were sent", () => {
    const draft = aDraft();
    const lines = [aLine()];
    const parties = { vendor: aVendor(), client: aClient() };
    const byServer = previewInvoice(draft, lines, parties, now);
    const nothing = {
      payments: [],
      declarations: [],
      withholdings: [],
      questions: [],
      entries: [],
      links: [],
    };
    const record = { invoice: draft, lines, revision: 1, ...nothing, sessions: [] };
    const answer = presentRecord(record, now);

    const view = viewOf(formFromInvoice(answer), { savedView: byServer });

    expect(view).toMatchObject({
      ...byServer,
      number: "####",
      status: "open",
      options: expect.arrayContaining([expect.objectContaining({ method: "card" })]) as unknown,
      events: expect.arrayContaining([expect.objectContaining({ kind: "sent" })]) as unknown,
    });
    expect(validate(invoiceViewSchema, view).isValid).toBe(true);
  });

  it("offers the ways to pay that the vendor takes", () => {
    const settings = {
      version: 1,
      accountCountry: "US",
      methods: ["us_bank_account" as const],
      enabledAtStripe: ["us_bank_account" as const],
      notEnabled: [],
      smallestParts: {},
      smallDifferences: {},
    };

    const view = viewOf(aForm(), { settings });

    expect(view?.options.map(({ method }) => method)).toEqual(["us_bank_account"]);
  });

  it("puts a mark where something is missing", () => {
    const form = aForm({ subject: "", lines: [aLineForm({ description: "" })] });

    expect(viewOf(form, { client: undefined })).toMatchObject({
      subject: "…",
      client: { name: "Your client" },
      lines: [{ description: "…", amount: 124_000 }],
    });
  });

  it.each([
    ["a price", aForm({ lines: [aLineForm({ unitPrice: "" })] })],
    ["a total of zero or more", aForm({ lines: [aLineForm({ quantity: "-1" })] })],
    [
      "a total that can be counted",
      aForm({ lines: [aLineForm({ quantity: "999999999999", unitPrice: "999999999999" })] }),
    ],
  ])("waits for %s", (_, form) => {
    expect(viewOf(form)).toBeUndefined();
  });
});
