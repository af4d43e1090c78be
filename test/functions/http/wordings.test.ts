import { describe, expect, it } from "vitest";
import { problemReason } from "../../../shared/contract/problem.ts";
import type { Answer } from "../stand/ask.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { mailsTo } from "../stand/mails.ts";
import { dumpTable } from "../stand/table-dump.ts";
import { openDesk, type VendorDesk } from "../stand/vendor-desk.ts";

const stand = localStand();
const typeOf = ({ status, body }: Answer) => [status, problemReason(body ?? {})];
const place = "/wordings/reminder/warm/en";
const parts = { opening: "A short word about {purpose} from {vendor}." };

async function put(desk: VendorDesk, wording: object, path = place): Promise<Answer> {
  const etag = (await desk.ask("GET", "/wordings")).headers.get("etag") ?? "";
  return desk.ask("PUT", path, wording, { "if-match": etag });
}

describe.skipIf(!hasLocalWorld)("a vendor's own words", () => {
  it("stand in place of ours until they are given up", async () => {
    const desk = await openDesk(stand);

    const kept = await put(desk, { parts });
    const again = await put(desk, { parts: { thanks: "Thank you, {contact}." } });
    const list = await desk.done("GET", "/wordings");

    expect(kept.body).toEqual({
      version: 1,
      message: "reminder",
      tone: "warm",
      locale: "en",
      parts,
    });
    expect(again.body.version).toBe(2);
    expect(list.items).toEqual([
      {
        message: "reminder",
        tone: "warm",
        locale: "en",
        parts: { thanks: "Thank you, {contact}." },
      },
    ]);
    expect(list.placeholders).toContain("dueDate");
    expect((await desk.ask("DELETE", place)).status).toBe(204);
    expect(typeOf(await desk.ask("DELETE", place))).toEqual([404, "not-found"]);
    expect((await desk.done("GET", "/wordings")).items).toEqual([]);
  });

  it.each([
    [{ opening: "Pay by {duedate}." }, "/parts/opening", "{dueDate}"],
    [{ reason: "You failed to pay." }, "/parts/reason", "etter"],
    [{ thanks: "See https://a.example" }, "/parts/thanks", "link"],
    [{ opening: "<b>Hello</b>" }, "/parts/opening", "HTML"],
  ])("are refused out of tone, with what would be right: %o", async (wrong, pointer, right) => {
    const desk = await openDesk(stand);
    const before = await dumpTable();

    for (const answer of [
      await put(desk, { parts: wrong }),
      await desk.ask("POST", `${place}/preview`, { parts: wrong }),
      await desk.ask("POST", `${place}/send-to-me`, { parts: wrong }),
    ]) {
      expect(typeOf(answer)).toEqual([422, "wording-not-valid"]);
      expect(answer.body.errors[0].pointer).toBe(pointer);
      expect(answer.body.errors[0].detail).toContain(right);
    }
    expect(await dumpTable()).toEqual(before);
  });

  it("are for messages, tones and languages that there are", async () => {
    const desk = await openDesk(stand);
    for (const path of [
      "/wordings/demand/warm/en",
      "/wordings/reminder/angry/en",
      "/wordings/reminder/warm/fr",
      "/wordings/reminder/warm/toString",
    ]) {
      expect(typeOf(await put(desk, { parts }, path)), path).toEqual([404, "not-found"]);
      expect(typeOf(await desk.ask("POST", `${path}/preview`, {}))).toEqual([404, "not-found"]);
    }
    expect(typeOf(await put(desk, { parts: {} }))).toEqual([422, "invalid-request"]);
    expect(typeOf(await desk.ask("PUT", place, { parts }))).toEqual([428, "version-required"]);
    const outdated = await desk.ask("PUT", place, { parts }, { "if-match": '"7"' });
    expect(typeOf(outdated)).toEqual([412, "version-outdated"]);
  });

  it("are warm for invoices and receipts, which have no other tone", async () => {
    const desk = await openDesk(stand);
    for (const message of ["invoice", "receipt"]) {
      const firm = await put(desk, { parts }, `/wordings/${message}/firm/en`);
      const warm = await put(desk, { parts }, `/wordings/${message}/warm/en`);

      expect(typeOf(firm)).toEqual([422, "wording-not-valid"]);
      expect(firm.body.errors).toMatchObject([{ pointer: "/tone" }]);
      expect(warm.status).toBe(200);
    }
  });

  it("can be looked at in every message and language, before there is an invoice", async () => {
    const desk = await openDesk(stand);
    for (const message of [
      "invoice",
      "not-opened",
      "reminder",
      "options",
      "level-set",
      "receipt",
    ]) {
      for (const locale of ["en", "th", "ne"]) {
        const shown = await desk.done("POST", `/wordings/${message}/clear/${locale}/preview`, {});

        expect(shown.locale).toBe(locale);
        for (const text of [shown.subject, shown.text, shown.html]) {
          expect(text.length).toBeGreaterThan(5);
          expect(text).not.toMatch(/undefined|NaN|\{\w+\}/u);
        }
        expect(shown.text).not.toMatch(/#[\w-]{20,}/u);
      }
    }
  });

  it("are shown about a real invoice, filled with what is true of it", async () => {
    const desk = await openDesk(stand);
    const invoice = await desk.issued({ subject: "A logo" }, true);

    const shown = await desk.done("POST", `${place}/preview`, { parts, invoiceId: invoice.id });

    expect(shown.text).toContain(`A short word about A logo from ${desk.vendor.party.name}.`);
    expect(shown.text).toContain(`/i/${String(invoice.id)}`);
    expect(shown.text).not.toContain("#");
  });

  it("are not shown about what isn't there: drafts, and what others have", async () => {
    const desk = await openDesk(stand);
    const other = await openDesk(stand);
    const [draft, theirs] = [await desk.draft(), await other.issued()];
    for (const invoiceId of [draft.id, theirs.id]) {
      const answer = await desk.ask("POST", `${place}/preview`, { invoiceId });

      expect(typeOf(answer)).toEqual([404, "not-found"]);
    }
  });

  it("are mailed to whoever asks, and to nobody else, marked as a preview", async () => {
    const desk = await openDesk(stand);
    const invoice = await desk.issued();

    await desk.done("POST", `${place}/send-to-me`, { parts, invoiceId: invoice.id });
    await desk.done("POST", "/wordings/options/clear/ne/send-to-me", {});
    await stand.idle();

    const received = await mailsTo(stand, desk.emails.vendor);
    expect(received).toHaveLength(2);
    expect(received.some(({ text }) => text.includes("A short word about"))).toBe(true);
    expect(await mailsTo(stand, desk.emails.client)).toEqual([]);
  });

  it("stand in the reminder that is sent", async () => {
    const desk = await openDesk(stand);
    await put(desk, { parts });
    await desk.issued({ paymentTerms: { netDays: 30 } }, true);

    await stand.moveBy("P24D");

    const received = await mailsTo(stand, desk.emails.client);
    expect(received.some(({ text }) => text.includes("A short word about Website redesign"))).toBe(
      true,
    );
  });
});
