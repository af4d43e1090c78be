import { describe, expect, it } from "vitest";
import { complete, checkoutWish, newCustomer, newSession, openStand } from "./simulator-stand.ts";

describe("a request", () => {
  it("without a key, or with another one, is answered 401 in Stripe's shape", async () => {
    const stand = openStand();
    const without = await stand.call("GET", "/v1/customers", {}, { authorization: "" });
    expect(without.status).toBe(401);
    expect(without.body.error.type).toBe("invalid_request_error");
    expect(without.body.error.message).toContain("You did not provide an API key.");
    const wrong = await stand.call(
      "GET",
      "/v1/customers",
      {},
      { authorization: "Bearer sk_test_somebodyElses9999" },
    );
    expect(wrong.body).toEqual({
      error: {
        type: "invalid_request_error",
        message: "Invalid API Key provided: sk_test_*************9999",
      },
    });
  });

  it("may send its key as the user name of basic authentication", async () => {
    const stand = openStand();
    const credentials = Buffer.from("sk_test_51LocalSimulatorKey0001:").toString("base64");
    const answer = await stand.call(
      "GET",
      "/v1/customers",
      {},
      { authorization: `Basic ${credentials}` },
    );
    expect(answer.status).toBe(200);
  });

  it("has an id of its own, and says which version answered", async () => {
    const stand = openStand();
    const first = await stand.call("GET", "/v1/customers");
    const second = await stand.call("GET", "/v1/customers");
    expect(first.headers.get("request-id")).toMatch(/^req_\w{14}$/);
    expect(first.headers.get("request-id")).not.toBe(second.headers.get("request-id"));
    expect(first.headers.get("stripe-version")).toBe("2026-10-28.endive");
  });

  it("in another version of the API is refused", async () => {
    const stand = openStand();
    const old = await stand.call("GET", "/v1/customers", {}, { "stripe-version": "2020-08-27" });
    expect(old.status).toBe(400);
    expect(old.body.error.message).toContain("2026-10-28.endive only");
  });

  it("to an unknown address is answered 404", async () => {
    const stand = openStand();
    const { status, body } = await stand.call("GET", "/v1/nothing");
    expect(status).toBe(404);
    expect(body.error.message).toContain("Unrecognized request URL (GET: /v1/nothing)");
  });

  it("with a body in JSON is refused", async () => {
    const stand = openStand();
    const { status, body } = await stand.call(
      "POST",
      "/v1/customers",
      { email: "a@b.example" },
      { "content-type": "application/json" },
    );
    expect(status).toBe(400);
    expect(body.error.message).toContain("application/x-www-form-urlencoded");
  });

  it.each([
    ["an unknown parameter", { nmae: "x" }, "nmae", "parameter_unknown"],
    [
      "an unknown nested parameter",
      { address: { planet: "x" } },
      "address[planet]",
      "parameter_unknown",
    ],
    ["a bad address", { email: "nobody" }, "email", "email_invalid"],
  ])("with %s names it", async (_what, parameters, param, code) => {
    const { status, body } = await openStand().call("POST", "/v1/customers", parameters);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ type: "invalid_request_error", param, code });
  });

  it("without a required parameter names it by its whole path", async () => {
    const { body } = await openStand().call(
      "POST",
      "/v1/checkout/sessions",
      checkoutWish({
        line_items: [{ quantity: 1, price_data: { currency: "usd", unit_amount: 1 } }],
      }),
    );
    expect(body.error).toMatchObject({
      message: "Missing required param: line_items[0][price_data][product_data].",
      param: "line_items[0][price_data][product_data]",
      code: "parameter_missing",
    });
  });

  it.each(["/v1/checkout/sessions", "/v1/payment_intents"])(
    "with payment_method_types is refused at %s, as this version of the API does",
    async (path) => {
      const stand = openStand();
      const parameters = { payment_method_types: ["card"] };
      const { status, body } = await stand.call("POST", path, parameters);
      expect(status).toBe(400);
      expect(body.error).toMatchObject({
        code: "parameter_unknown",
        param: "payment_method_types",
        message:
          "Received unknown parameter: payment_method_types. Did you mean allowed_payment_method_types?",
      });
    },
  );

  it.each([
    ["amount", "12.5", "Invalid integer: 12.5"],
    ["amount", "1e3", "Invalid integer: 1e3"],
    ["amount", "-5", "This value must be greater than or equal to 1."],
    ["amount", "9007199254740993", "Invalid integer: 9007199254740993"],
    ["confirm", "yes", "Invalid boolean: yes"],
    [
      "setup_future_usage",
      "later",
      "Invalid setup_future_usage: must be one of off_session or on_session",
    ],
    ["metadata", "x", "Invalid object"],
    ["currency", "", "You passed an empty string for 'currency'."],
  ])("with %s = '%s' is refused", async (name, value, message) => {
    const parameters = { amount: "100", currency: "usd", [name]: value };
    const { status, body } = await openStand().call("POST", "/v1/payment_intents", parameters);
    expect(status).toBe(400);
    expect(body.error.message).toContain(message);
  });

  it("keeps odd metadata keys as they are and refuses too much of it", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand, {
      metadata: { toString: "x", "a.b": "ก็", constructor: "y" },
    });
    expect(customer.metadata).toEqual({ toString: "x", "a.b": "ก็", constructor: "y" });
    const long = await stand.call("POST", "/v1/customers", { metadata: { k: "x".repeat(501) } });
    expect(long.body.error.message).toContain("Metadata values can have up to 500 characters");
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`k${index}`, "v"]));
    const tooMany = await stand.call("POST", "/v1/customers", { metadata: many });
    expect(tooMany.body.error.message).toContain("up to 50 metadata keys");
  });
});

describe("the log of requests", () => {
  it("shows every request and answer, without the key and other secrets", async () => {
    const stand = openStand();
    await newCustomer(stand);
    await stand.call("POST", "/v1/payment_intents", { amount: 1, currency: "usd" });
    await stand.call("POST", "/v1/payment_intents", { amount: 100, currency: "usd" });
    const { body } = await stand.control("GET", "/requests");
    expect(body).toHaveLength(3);
    expect(body[0]).toMatchObject({
      method: "POST",
      path: "/v1/customers",
      parameters: { email: "ap@acme.example", name: "Acme Ltd" },
      status: 200,
      key: "sk_test_*******************0001",
      replayed: false,
      fault: null,
    });
    expect(body[1]).toMatchObject({ status: 400, answer: { error: { code: "amount_too_small" } } });
    expect(body[2].answer.client_secret).toBe("[redacted]");
    expect(JSON.stringify(body)).not.toContain("LocalSimulatorKey");
  });
});

describe("a list", () => {
  it("is newest first, ten at a time, and paged by ids in both directions", async () => {
    const stand = openStand();
    const ids: string[] = [];
    for (let count = 0; count < 12; count += 1) ids.unshift((await newCustomer(stand)).id);
    const first = (await stand.call("GET", "/v1/customers")).body;
    expect(first).toMatchObject({ object: "list", url: "/v1/customers", has_more: true });
    expect(first.data.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 10));
    const next = (await stand.call("GET", "/v1/customers", { starting_after: ids[9] })).body;
    expect(next.data.map(({ id }: { id: string }) => id)).toEqual(ids.slice(10));
    expect(next.has_more).toBe(false);
    const before = { ending_before: ids[10], limit: 3 };
    const back = (await stand.call("GET", "/v1/customers", before)).body;
    expect(back.data.map(({ id }: { id: string }) => id)).toEqual(ids.slice(7, 10));
    expect(back.has_more).toBe(true);
  });

  it("filters by time, with open and closed bounds", async () => {
    const stand = openStand();
    const created: number[] = [];
    for (let count = 0; count < 3; count += 1) {
      created.push((await newCustomer(stand)).created);
      stand.clock.forward(1_000);
    }
    const count = async (range: unknown): Promise<number> =>
      (await stand.call("GET", "/v1/customers", { created: range })).body.data.length;
    expect(await count({ gt: created[0] })).toBe(2);
    expect(await count({ gte: created[0], lt: created[2] })).toBe(2);
    expect(await count(created[1])).toBe(1);
  });

  it("refuses an id that isn't there and a limit beyond 100", async () => {
    const stand = openStand();
    const unknown = await stand.call("GET", "/v1/customers", { starting_after: "cus_none" });
    expect(unknown.status).toBe(400);
    expect(unknown.body.error).toMatchObject({ code: "resource_missing", param: "starting_after" });
    const large = await stand.call("GET", "/v1/customers", { limit: 101 });
    expect(large.body.error.message).toContain("less than or equal to 100");
  });
});

describe("expand", () => {
  it("replaces ids by objects, several levels deep and inside lists", async () => {
    const stand = openStand();
    const customer = await newCustomer(stand);
    const session = await newSession(stand, { customer: customer.id });
    await complete(stand, session, "pm_card_visa");
    const { body } = await stand.call("GET", "/v1/checkout/sessions", {
      expand: ["data.payment_intent.latest_charge.balance_transaction", "data.customer"],
    });
    const [shown] = body.data;
    expect(shown.customer.email).toBe("ap@acme.example");
    expect(shown.payment_intent.latest_charge.balance_transaction.amount).toBe(123_450);
  });

  it("refuses what can't be expanded", async () => {
    const stand = openStand();
    await newCustomer(stand);
    const { status, body } = await stand.call("GET", "/v1/customers", { expand: ["metadata"] });
    expect(status).toBe(400);
    expect(body.error.message).toBe(
      "This property cannot be expanded (metadata). You may want to try expanding 'data.metadata' instead.",
    );
  });
});
