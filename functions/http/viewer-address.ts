import type { Context } from "hono";

/**
 * The viewer's network address, as our edge saw it. The header can be trusted since only our edge
 * gets this far; what a viewer writes into X-Forwarded-For never counts. IPv6 addresses are cut to
 * their /64, the smallest piece that one subscriber is given.
 */
export function viewerAddress(context: Context): string {
  const withPort = context.req.header("cloudfront-viewer-address") ?? "unknown";
  const address = withPort.replace(/:\d+$/u, "").replaceAll(/[[\]]/gu, "");
  return address.includes(":") ? networkOf(address) : address;
}

/** The first four of eight groups, with the zeros that `::` stands for. */
function networkOf(address: string): string {
  const [head = "", tail] = address.toLowerCase().split("::");
  const groups = (text: string) => (text === "" ? [] : text.split(":"));
  const first = groups(head);
  const last = groups(tail ?? "");
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => "0");
  return [...first, ...zeros, ...last]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/u, ""))
    .join(":");
}

/** Where a request came from, as evidence keeps it. */
export function viewerOf(context: Context): {
  readonly address: string;
  readonly agent: string;
} {
  const agent = (context.req.header("user-agent") ?? "unknown").slice(0, 300);
  return { address: viewerAddress(context), agent };
}
