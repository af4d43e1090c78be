import type { Context } from "hono";

/**
 * The viewer's network address, as our edge saw it. The header can be trusted since only our edge
 * gets this far; what a viewer writes into X-Forwarded-For never counts. IPv6 addresses are cut to
 * their /64, the smallest piece that one subscriber is given.
 */
export function viewerAddress(context: Context): string {
  const withPort = context.req.header("cloudfront-viewer-address") ?? "unknown";
  const address = withPort.replace(/:\d+$/u, "");
  return address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
}
