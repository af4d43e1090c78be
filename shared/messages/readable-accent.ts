/** WCAG 2's least contrast for text of ordinary size. */
const leastContrast = 4.5;
const steps = 40;

type Channels = readonly [number, number, number];

/**
 * The vendor's own colour, darkened towards black or lightened towards white until it stands out
 * from `ground` as text does; `fallback` where it isn't written #rrggbb.
 */
export function readableAccent(
  color: string | undefined,
  ground: string,
  fallback: string,
): string {
  const own = channelsOf(color ?? "");
  const other = channelsOf(ground);
  if (own === undefined || other === undefined) return fallback;
  const end = luminance(other) > 0.18 ? 0 : 255;
  for (let step = 0; step <= steps; step += 1) {
    const share = step / steps;
    const mixed = own.map((channel) => Math.round(channel + (end - channel) * share));
    const [red = 0, green = 0, blue = 0] = mixed;
    if (contrast([red, green, blue], other) >= leastContrast) return hexadecimal(mixed);
  }
  return fallback;
}

function channelsOf(color: string): Channels | undefined {
  if (!/^#[0-9a-f]{6}$/iu.test(color)) return undefined;
  const channel = (at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

function hexadecimal(channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** The ratio of WCAG 2, 1 for the same colour to 21 for black on white. */
function contrast(one: Channels, other: Channels): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(channels: Channels): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
