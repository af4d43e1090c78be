import { describe, expect, it } from "vitest";
import {
  hours,
  newCustomer,
  newSession,
  oneLine,
  openStand,
  type Json,
  type Stand,
} from "./simulator-stand.ts";

const debit = { allowed_payment_method_types: ["us_bank_account"] };

const account = {
  kind: "us_bank_account",
  action: "pay",
  email: "ana@acme.example",
  billingName: "Ana Pay",
  bankCode: "110000000",
  accountNumber: "000123456789",
};

const pathOf = (session: Json): string => `/stripe/checkout/${session.id}`;

const submit = (stand: Stand, session: Json, fields: object = {}): Promise<Response> =>
  stand.page(pathOf(session), { ...account, ...fields });

const read = async (stand: Stand, session: Json): Promise<Json> =>
  (
    await stand.call("GET", `/v1/checkout/sessions/${session.id}`, {
      expand: ["payment_intent.payment_method"],
    })
  ).body;

describe("the payment page of a bank debit", () => {
  it("names its fields, and offers the published accounts with what each does", async () => {
    const stand = openStand();
    const page = await (await stand.page(pathOf(await newSession(stand, debit)))).text();
    for (const field of ["email", "billingName", "bankCode", "accountNumber"]) {
      expect(page).toContain(`<label for="${field}">`);
    }
    expect(page).toContain("Routing number");
    expect(page).toMatch(/value="000123456789"[^>]*formnovalidate>\s*Succeeds</);
    expect(page).toMatch(/value="000222222227"[^>]*formnovalidate>\s*Fails, insufficient funds</);
    expect(page).toMatch(
      /value="000555555559"[^>]*formnovalidate>\s*Succeeds, then is taken back</,
    );
    expect(page).not.toContain("<script");
  });

  it("asks the bank, leads on, and then says that the payment is under way", async () => {
    const stand = openStand();
    const session = await newSession(stand, debit);
    const response = await submit(stand, session);
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toContain("/i/inv_1?paid=cs_test_");
    expect(await read(stand, session)).toMatchObject({
      status: "complete",
      payment_status: "unpaid",
      customer_details: { email: "ana@acme.example", name: "Ana Pay" },
      payment_intent: { payment_method: { us_bank_account: { last4: "6789" } } },
    });
    const later = await (await stand.page(pathOf(session))).text();
    expect(later).toContain("<h1>Payment under way</h1>");
    stand.clock.forward(hours(24 * 4));
    expect(await (await stand.page(pathOf(session))).text()).toContain("<h1>Already paid</h1>");
  });

  it("pays with a test account by one click, with nothing typed", async () => {
    const stand = openStand();
    const session = await newSession(stand, debit);
    const fields = { kind: "us_bank_account", account: "000555555559", email: "", bankCode: "" };
    expect((await stand.page(pathOf(session), fields)).status).toBe(303);
    const { payment_intent: intent } = await read(stand, session);
    expect(intent.payment_method.us_bank_account.last4).toBe("5559");
  });

  it.each([
    [{ email: "ana" }, "email", "Your email is incomplete."],
    [{ billingName: " " }, "billingName", "Please enter the name on the account."],
    [{ bankCode: "1100" }, "bankCode", "Your routing number is incomplete."],
    [{ accountNumber: "12" }, "accountNumber", "Your account number is incomplete."],
    [{ accountNumber: "987654321000" }, "accountNumber", "In test mode, please use one of"],
    [{ bankCode: "021000021" }, "accountNumber", "In test mode, please use one of"],
  ])(
    "asks to mend %j before any bank is asked, and keeps none of it",
    async (fields, field, says) => {
      const stand = openStand();
      const session = await newSession(stand, debit);
      const page = await (await submit(stand, session, fields)).text();
      expect(page).toContain(`<a href="#${field}">${says}`);
      expect((await read(stand, session)).payment_intent).toBeNull();
      expect(JSON.stringify(stand.store.all("stripe-journal"))).not.toContain("987654321000");
    },
  );

  it("says when an account is refused at once, and takes another", async () => {
    const stand = openStand();
    const session = await newSession(stand, debit);
    const page = await (await submit(stand, session, { accountNumber: "000777777771" })).text();
    expect(page).toContain('role="alert"');
    expect(page).toContain("weekly payment volume limit");
    expect((await submit(stand, session)).status).toBe(303);
  });

  it.each([
    ["DE", "eur", "sepa_debit", { accountNumber: "DE89 3704 0044 0532 0130 00", bankCode: "" }],
    ["GB", "gbp", "bacs_debit", { accountNumber: "00012345", bankCode: "10-88-00" }],
    ["CA", "cad", "acss_debit", { accountNumber: "000123456789", bankCode: "000-11000" }],
    ["AU", "aud", "au_becs_debit", { accountNumber: "000123456", bankCode: "000-000" }],
  ])("in %s takes %s by %s", async (accountCountry, currency, kind, fields) => {
    const stand = openStand(undefined, { accountCountry });
    const session = await newSession(stand, {
      line_items: [oneLine(50_000, currency)],
      allowed_payment_method_types: [kind],
    });
    const form = await (await stand.page(pathOf(session))).text();
    expect(form.includes('id="bankCode"')).toBe(kind !== "sepa_debit");
    expect((await submit(stand, session, { kind, ...fields })).status).toBe(303);
    expect((await read(stand, session)).payment_intent).toMatchObject({ status: "processing" });
  });

  it("is one of the ways where cards are offered too", async () => {
    const stand = openStand();
    const session = await newSession(stand, {
      customer: (await newCustomer(stand)).id,
      allowed_payment_method_types: ["card", "us_bank_account"],
    });
    const cards = await (await stand.page(pathOf(session))).text();
    expect(cards).toContain('<a href="?kind=us_bank_account">');
    const bank = await (await stand.page(`${pathOf(session)}?kind=us_bank_account`)).text();
    expect(bank).toContain('id="accountNumber"');
    expect(bank).toMatch(/id="email"[^>]*value="ap@acme\.example"[^>]*readonly/);
    expect((await submit(stand, session)).status).toBe(303);
  });

  it("leads back without asking any bank", async () => {
    const stand = openStand();
    const session = await newSession(stand, debit);
    const back = await submit(stand, session, { action: "back" });
    expect(back.headers.get("location")).toBe("http://localhost:3000/i/inv_1");
    expect((await read(stand, session)).status).toBe("open");
  });
});
