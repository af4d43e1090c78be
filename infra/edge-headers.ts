/** The hashes of what the built pages carry inline, as `inline-hashes.json` beside them lists. */
export type InlineHashes = {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
};

/** Two years, as browsers' preload lists ask for. */
const transportSecuritySeconds = 63_072_000;

/** Powers that no page of the portal uses. */
const deniedPowers = [
  "accelerometer",
  "camera",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
];

/**
 * The headers that the edge adds to what it serves: CloudFront in the cloud, the one server on this
 * machine. Only the vendor's pages show others in frames, and only their own: previews.
 */
export function securityHeaders(
  inlineHashes: InlineHashes,
  page: "client" | "vendor" = "client",
): Record<string, string> {
  return {
    "content-security-policy": contentSecurityPolicy(inlineHashes, page),
    "strict-transport-security": `max-age=${transportSecuritySeconds}; includeSubDomains`,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": deniedPowers.map((power) => `${power}=()`).join(", "),
  };
}

function contentSecurityPolicy(
  { scripts, styles }: InlineHashes,
  page: "client" | "vendor",
): string {
  const own = (hashes: readonly string[]) =>
    ["'self'", ...hashes.map((hash) => `'${hash}'`)].join(" ");
  return [
    "default-src 'none'",
    `script-src ${own(scripts)}`,
    `style-src ${own(styles)}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    ...(page === "vendor" ? ["frame-src 'self'"] : []),
    "form-action 'self' https://checkout.stripe.com",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
}
