import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { pageAddressCode } from "../../../infra/cloud/constructs/page-addresses.ts";

type Answer = { uri?: string; statusCode?: number; headers?: { location: { value: string } } };

/** Runs the code as CloudFront does: a script that defines `handler`, and nothing around it. */
function ask(uri: string): Answer {
  const event = JSON.stringify({ request: { method: "GET", uri, headers: {}, querystring: {} } });
  return runInNewContext(`${pageAddressCode}\nhandler(${event})`) as Answer;
}

describe("an address", () => {
  it.each([
    ["/i/inv_123", "/invoice.html"],
    ["/i/inv_123/paid", "/invoice.html"],
    ["/vendor", "/vendor.html"],
    ["/vendor/", "/vendor.html"],
    ["/vendor/invoices/inv_123", "/vendor.html"],
    ["/assets/invoice-abc.js", "/assets/invoice-abc.js"],
  ])("%s shows %s", (uri, file) => {
    expect(ask(uri).uri).toBe(file);
  });

  it("of the whole leads to the vendor's pages", () => {
    expect(ask("/")).toMatchObject({
      statusCode: 302,
      headers: { location: { value: "/vendor" } },
    });
  });

  it.each(["/i", "/vendors", "/inline-hashes.json", "/invoice.html", "//", "/.env", "/x/assets/a"])(
    "%s is none of ours",
    (uri) => {
      expect(ask(uri)).toMatchObject({ statusCode: 404 });
    },
  );

  it("is looked up by a script that CloudFront takes", () => {
    expect(Buffer.byteLength(pageAddressCode)).toBeLessThan(10_240);
    expect(pageAddressCode).not.toMatch(/=>|\blet\b|\bconst\b|\?\./u);
  });
});
