import { describe, expect, it } from "vitest";
import type { Answer } from "../stand/ask.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { dumpTable } from "../stand/table-dump.ts";
import { openDesk, type VendorDesk } from "../stand/vendor-desk.ts";

const stand = localStand();
const problem = (reason: string) => `urn:kindly:problem:${reason}`;
const typeOf = ({ status, body }: Answer) => [status, String(body?.type)];
const ownAccount = { lines: [{ label: "Account", value: "1" }], currency: "USD" };

describe.skipIf(!hasLocalWorld)("payment settings", () => {
  const send = async (desk: VendorDesk, body: object) => {
    const { version } = await desk.done("GET", "/payment-settings");
    return desk.ask("PATCH", "/payment-settings", body, { "if-match": `"${version}"` });
  };

  it.each([
    [{ methods: [] }, "/methods"],
    [{ methods: ["card", "cheque", "card"] }, "/methods/2"],
    [{ methods: ["cheque"], preferred: { method: "card" } }, "/preferred/method"],
    [{ preferred: { method: "card", discountPercent: "20.1" } }, "/preferred/discountPercent"],
    [{ preferred: { method: "card", discountPercent: "-1" } }, "/preferred/discountPercent"],
    [{ withholdingPercent: "30.5" }, "/withholdingPercent"],
    [{ withholdingPercent: "0" }, "/withholdingPercent"],
  ])("that do not fit together are refused with the place: %o", async (body, pointer) => {
    const desk = await openDesk(stand);
    const before = await dumpTable();

    const answer = await send(desk, body);

    expect(typeOf(answer)).toEqual([422, problem("settings-not-valid")]);
    expect(answer.body.errors).toMatchObject([{ pointer }]);
    expect(await dumpTable()).toEqual(before);
  });

  it.each([
    [{ methods: ["bitcoin"] }, "/methods/0"],
    [{ smallestParts: { USD: -1 } }, "/smallestParts/USD"],
    [{ smallestParts: { usd: 1 } }, "/smallestParts/usd"],
    [{ smallDifferences: { USD: 0.5 } }, "/smallDifferences/USD"],
    [{ ownAccount }, "/ownAccount"],
    [{ enabledAtStripe: ["card"] }, "/enabledAtStripe"],
    [{ accountCountry: "Thailand" }, "/accountCountry"],
    [{ preferred: { discountPercent: "1" } }, "/preferred/method"],
  ])("that can't be are refused with the place: %o", async (body, pointer) => {
    const desk = await openDesk(stand);

    const answer = await send(desk, body);

    expect(typeOf(answer)).toEqual([422, problem("invalid-request")]);
    expect(answer.body.errors).toMatchObject([{ pointer }]);
  });

  it("change on the version that was read alone, and reach open invoices", async () => {
    const desk = await openDesk(stand);
    const invoice = await desk.opened();
    const body = { preferred: { method: "us_bank_account", discountPercent: "2" } };

    const none = await desk.ask("PATCH", "/payment-settings", body);
    const outdated = await desk.ask("PATCH", "/payment-settings", body, { "if-match": '"1"' });
    const [first, second] = await Promise.all([send(desk, body), send(desk, body)]);
    await stand.idle();

    expect(typeOf(none)).toEqual([428, problem("version-required")]);
    expect(typeOf(outdated)).toEqual([412, problem("version-outdated")]);
    expect(new Set([first.status, second.status])).toEqual(new Set([200, 412]));
    const [option] = (await invoice.view()).options;
    expect(option).toMatchObject({ method: "us_bank_account", discount: 2_480, amount: 121_520 });
  });

  it("keep their version when Stripe has nothing new to say, and ask it ten times in five minutes", async () => {
    const desk = await openDesk(stand);
    const { version } = await desk.done("GET", "/payment-settings");

    const answers = [];
    for (let count = 0; count < 11; count += 1) {
      answers.push(await desk.ask("POST", "/payment-settings/check"));
    }

    expect(answers.slice(0, 10).map(({ body }) => Number(body.version))).toEqual(
      Array.from({ length: 10 }, () => Number(version)),
    );
    expect(answers.slice(10).map(typeOf)).toEqual([[429, problem("too-many-requests")]]);
  });
});
