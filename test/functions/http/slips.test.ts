import { describe, expect, it } from "vitest";
import type { Answer } from "../stand/ask.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { aPng, base64Of } from "../stand/slips.ts";
import { dumpTable } from "../stand/table-dump.ts";
import { openDesk } from "../stand/vendor-desk.ts";
import type { Visitor } from "../stand/visitor.ts";

const stand = localStand();
const problem = (reason: string) => `urn:kindly:problem:${reason}`;
const typeOf = ({ status, body }: Answer) => [status, String(body?.type)];

const declare = (visitor: Visitor, slip: object) =>
  visitor.money("/declarations", { method: "cheque", amount: 100, slip });

const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`;
const page = "<!doctype html><script>alert(1)</script>";
const scriptedPdf =
  "%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF";

describe.skipIf(!hasLocalWorld)("a slip is refused", () => {
  it.each([
    ["a page called a picture", "image/png", page],
    ["a drawing called a picture", "image/png", svg],
    ["a picture of another kind", "image/jpeg", Buffer.from(aPng, "base64")],
    ["a PDF called a picture", "image/webp", scriptedPdf],
    ["a sound in a picture's wrapping", "image/webp", "RIFF\u0000\u0000\u0000\u0000WAVEfmt "],
    ["something before the PDF", "application/pdf", ` ${scriptedPdf}`],
    ["nothing", "application/pdf", ""],
    ["half a beginning", "image/jpeg", Uint8Array.from([0xff, 0xd8])],
  ])("when its bytes are not what it is called: %s", async (_, contentType, content) => {
    const visitor = await (await openDesk(stand)).opened();

    const answer = await declare(visitor, { contentType, base64: base64Of(content) });

    expect(typeOf(answer)).toEqual([422, problem("slip-not-valid")]);
    const slips = (await dumpTable()).filter(({ SK }: { SK: string }) => SK.includes("SLIP"));
    expect(slips).toEqual([]);
    expect((await visitor.view()).declarations ?? []).toEqual([]);
  });

  it.each([
    ["a drawing", { contentType: "image/svg+xml", base64: base64Of(svg) }, "/slip/contentType"],
    ["a page", { contentType: "text/html", base64: base64Of(page) }, "/slip/contentType"],
    ["no base64", { contentType: "image/png", base64: "%%%" }, "/slip/base64"],
    ["an address", { contentType: "image/png", base64: "https://a.example/x.png" }, "/slip/base64"],
    [
      "too large",
      { contentType: "application/pdf", base64: base64Of(scriptedPdf.padEnd(300_004, " ")) },
      "/slip/base64",
    ],
  ])("when it is %s, with the place", async (_, slip, pointer) => {
    const visitor = await (await openDesk(stand)).opened();

    const answer = await declare(visitor, slip);

    expect(typeOf(answer)).toEqual([422, problem("invalid-request")]);
    expect(answer.body.errors).toMatchObject([{ pointer }]);
  });

  it("with a certificate as well", async () => {
    const visitor = await (await openDesk(stand)).opened();
    const slip = { contentType: "application/pdf", base64: base64Of(page) };
    const certificate = { number: "1", slip };

    const answer = await visitor.money("/withholdings", { amount: 100, certificate });

    expect(typeOf(answer)).toEqual([422, problem("slip-not-valid")]);
  });
});

describe.skipIf(!hasLocalWorld)("a slip that was kept", () => {
  it.each([
    ["a PDF with a script", "application/pdf", base64Of(scriptedPdf)],
    ["a picture", "image/png", aPng],
    ["as large as can be", "application/pdf", base64Of(scriptedPdf.padEnd(300_000, " "))],
  ])(
    "is shown to the vendor as what it is, and can run nothing: %s",
    async (_, contentType, base64) => {
      const desk = await openDesk(stand);
      const visitor = await desk.opened();
      const { body } = await declare(visitor, { contentType, base64 });

      const address = `${stand.origin}/api/v1/invoices/${visitor.invoiceId}/slips/${body.slipId}`;
      const answer = await fetch(address, { headers: { authorization: `Bearer ${desk.apiKey}` } });

      expect(base64Of(await answer.bytes())).toBe(base64);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        "content-type": contentType,
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      });
      const disposition = answer.headers.get("content-disposition") ?? "";
      expect(disposition).toMatch(/^inline; filename="[\w.-]+"$/u);
    },
  );

  it("is shown by no client's page, and through no other invoice", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const slip = { contentType: "image/png", base64: aPng };
    const { body } = await declare(visitor, slip);
    const other = await desk.issued();

    expect((await visitor.ask("GET", `/slips/${body.slipId}`)).status).toBe(404);
    expect((await desk.ask("GET", `/invoices/${other.id}/slips/${body.slipId}`)).status).toBe(404);
  });
});
