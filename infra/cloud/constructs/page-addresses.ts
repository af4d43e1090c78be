import { Function, FunctionCode, FunctionRuntime } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";
import { stageName } from "../stages/stage-names.ts";
import type { StageSettings } from "../stages/stage-settings.ts";

/**
 * Which page an address shows. An invoice's address names the invoice, so no file has that name;
 * the page reads it from the address. In the JavaScript of CloudFront, which is an older one.
 */
export const pageAddressCode = `function handler(event) {
  var request = event.request;
  var uri = request.uri;
  if (/^\\/i\\//.test(uri)) {
    request.uri = "/invoice.html";
    return request;
  }
  if (/^\\/vendor(\\/|$)/.test(uri)) {
    request.uri = "/vendor.html";
    return request;
  }
  if (/^\\/assets\\//.test(uri)) return request;
  if (uri === "/") {
    return { statusCode: 302, statusDescription: "Found", headers: { location: { value: "/vendor" } } };
  }
  return { statusCode: 404, statusDescription: "Not Found" };
}`;

/** The function that runs wherever CloudFront is, before it looks for a page. */
export function pageAddresses(scope: Construct, settings: StageSettings): Function {
  return new Function(scope, "PageAddresses", {
    functionName: stageName(settings, "page-addresses"),
    code: FunctionCode.fromInline(pageAddressCode),
    runtime: FunctionRuntime.JS_2_0,
  });
}
