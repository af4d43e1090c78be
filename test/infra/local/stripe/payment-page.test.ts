import { createHash } from "node:crypto";
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

const card = {
  action: "pay",
  email: "ana@acme.example",
  cardNumber: "4242 4242 4242 4242",
  cardExpiry: "12 / 34",
  cardCvc: "123",
  billingName: "Ana Pay",
};

const pathOf = (session: Json): string => `/stripe/checkout/${session.id}`;

const submit = (stand: Stand, session: Json, fields: object = {}): Promise<Response> =>
  stand.page(pathOf(session), { ...card, ...fields });

const read = async (stand: Stand, session: Json): Promise<Json> =>
  (await stand.call("GET", `/v1/checkout/sessions/${session.id}`)).body;

describe("the hosted payment page", () => {
  it("says what it is, what is paid and how much, and names every field", async () => {
    const stand = openStand();
    const page = await (await stand.page(pathOf(await newSession(stand)))).text();
    expect(page).toContain("Test payment page of the local Stripe simulator.");
    expect(page).toContain("<h1>Pay $1,234.50</h1>");
    expect(page).toContain("Invoice INV-0042");
    for (const field of ["email", "cardNumber", "cardExpiry", "cardCvc", "billingName"]) {
      expect(page).toContain(`<label for="${field}">`);
      expect(page).toContain(`id="${field}"`);
    }
    expect(page).toContain("4000 0000 0000 0002");
    expect(page).not.toContain("<script");
  });

  it("runs no script and loads nothing; its one style is named by its hash", async () => {
    const stand = openStand();
    const response = await stand.page(pathOf(await newSession(stand)));
    const style = /<style>([\s\S]*)<\/style>/.exec(await response.text())?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(response.headers.get("content-security-policy")).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self' http://localhost:3000; ` +
        "base-uri 'none'; frame-ancestors 'none'",
    );
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("takes a card and leads to the success address with the session's id", async () => {
    const stand = openStand();
    const session = await newSession(stand);
    const response = await submit(stand, session);
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(
      `http://localhost:3000/i/inv_1?paid=${session.id}`,
    );
    expect(await read(stand, session)).toMatchObject({
      payment_status: "paid",
      customer_details: { email: "ana@acme.example", name: "Ana Pay" },
    });
  });

  it("shows a decline at its field, keeps what was typed but the CVC, and takes another card", async () => {
    const stand = openStand();
    const session = await newSession(stand);
    const declined = await submit(stand, session, {
      cardNumber: "4000000000000127",
      cardCvc: "987",
    });
    const page = await declined.text();
    expect(page).toContain('role="alert"');
    expect(page).toContain('<a href="#cardCvc">Your card&#39;s security code is incorrect.</a>');
    expect(page).toMatch(/id="cardCvc"[^>]*aria-describedby="cardCvc-hint cardCvc-fault"/);
    expect(page).toMatch(/id="cardCvc"[^>]*aria-invalid="true"/);
    expect(page).toContain('value="4000000000000127"');
    expect(page).not.toContain('value="987"');
    expect((await submit(stand, session)).status).toBe(303);
    expect((await stand.control("GET", "/book")).body.totals.usd.captured).toBe(123_450);
  });

  it.each([
    [{ email: "ana" }, "email", "Your email is incomplete."],
    [{ cardNumber: "4242" }, "cardNumber", "Your card number is incomplete."],
    [{ cardNumber: "4242424242424241" }, "cardNumber", "Your card number is invalid."],
    [{ cardExpiry: "13/34" }, "cardExpiry", "Your card&#39;s expiration date is incomplete."],
    [{ cardExpiry: "10/26" }, "cardExpiry", "Your card&#39;s expiration date is in the past."],
    [{ cardCvc: "12" }, "cardCvc", "Your card&#39;s security code is incomplete."],
    [{ billingName: " " }, "billingName", "Please enter the name on the card."],
  ])("asks to mend %j before anything is tried", async (fields, field, message) => {
    const stand = openStand();
    const session = await newSession(stand);
    const page = await (await submit(stand, session, fields)).text();
    expect(page).toContain(`<a href="#${field}">${message}</a>`);
    expect((await read(stand, session)).payment_intent).toBeNull();
  });

  it("declines every number that isn't a published test number, and keeps none of it", async () => {
    const stand = openStand();
    const session = await newSession(stand);
    const page = await (await submit(stand, session, { cardNumber: "4539578763621486" })).text();
    expect(page).toContain("used a non test card");
    const kept = JSON.stringify([...stand.store.all("stripe-journal")]);
    expect(kept).not.toContain("4539578763621486");
    expect(kept).not.toContain("453957");
  });

  it("asks for authentication in a step of its own", async () => {
    const stand = openStand();
    const session = await newSession(stand);
    const asked = await submit(stand, session, { cardNumber: "4000002760003184" });
    expect(asked.status).toBe(303);
    expect(asked.headers.get("location")).toBe(session.url);
    expect(await (await stand.page(pathOf(session))).text()).toContain("card ending in 3184");
    const failed = await stand.page(pathOf(session), { action: "fail" });
    expect(failed.headers.get("location")).toBe(session.url);
    expect(await (await stand.page(pathOf(session))).text()).toContain("has failed authentication");
    await submit(stand, session, { cardNumber: "4000002760003184" });
    const done = await stand.page(pathOf(session), { action: "authenticate" });
    expect(done.headers.get("location")).toContain("http://localhost:3000/i/inv_1?paid=cs_test_");
  });

  it("leads back without charging anything", async () => {
    const stand = openStand();
    const session = await newSession(stand);
    const back = await stand.page(pathOf(session), { action: "back" });
    expect(back.status).toBe(303);
    expect(back.headers.get("location")).toBe("http://localhost:3000/i/inv_1");
    expect((await read(stand, session)).status).toBe("open");
    const without = await newSession(stand, { cancel_url: undefined });
    expect(await (await stand.page(pathOf(without))).text()).not.toContain(">Back<");
  });

  it("can't be paid twice, nor once it has expired", async () => {
    const stand = openStand();
    const session = await newSession(stand);
    await submit(stand, session);
    expect(await (await submit(stand, session)).text()).toContain("<h1>Already paid</h1>");
    const late = await newSession(stand);
    stand.clock.forward(hours(24));
    expect(await (await submit(stand, late)).text()).toContain("This payment page has expired");
    expect((await stand.control("GET", "/book")).body.totals.usd.captured).toBe(123_450);
    expect((await stand.page("/stripe/checkout/cs_test_none")).status).toBe(404);
    expect((await stand.page("/stripe/authentication/pi_none")).status).toBe(404);
  });

  it("shows the customer's address, which can't be changed there", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand);
    const session = await newSession(stand, { customer: customer.id });
    const page = await (await stand.page(pathOf(session))).text();
    expect(page).toMatch(/id="email"[^>]*value="ap@acme\.example"[^>]*readonly/);
    await submit(stand, session, { email: "somebody@else.example" });
    expect((await read(stand, session)).customer_details.email).toBe("ap@acme.example");
  });

  it("says so where nothing is offered for which it has a page", async () => {
    const stand = openStand();
    const session = await newSession(stand, {
      customer: (await newCustomer(stand)).id,
      allowed_payment_method_types: ["customer_balance"],
    });
    expect(await (await submit(stand, session)).text()).toContain("this payment offers");
    expect((await read(stand, session)).payment_intent).toBeNull();
  });

  it("escapes what the vendor wrote", async () => {
    const stand = openStand();
    const product = { name: "<b>Web & co</b>", description: '"><script>x</script>' };
    const line = {
      price_data: { currency: "usd", unit_amount: 500, product_data: product },
      quantity: 2,
    };
    const page = await (
      await stand.page(pathOf(await newSession(stand, { line_items: [line, oneLine(1)] })))
    ).text();
    expect(page).toContain("&lt;b&gt;Web &amp; co&lt;/b&gt;");
    expect(page).not.toContain("<script");
    expect(page).toContain("Quantity 2");
  });
});
