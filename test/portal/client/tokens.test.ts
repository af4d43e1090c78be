// @vitest-environment node
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accentGrounds } from "../../../portal/src/styles/apply-accent.ts";
import { readableAccent } from "../../../shared/messages/readable-accent.ts";

const styles = new URL("../../../portal/src/styles/", import.meta.url);
const css = readFileSync(new URL("tokens.css", styles), "utf8");
type Light = readonly number[];

/** The colours of one scheme as amounts of red, green and blue light. */
function tokensOf(text: string): Map<string, Light> {
  const found = text.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\);/gu);
  return new Map(
    [...found].map(([, name = "", ...numbers]) => {
      const [lightness = 0, chroma = 0, hue = 0] = numbers.map(Number);
      return [name, lightOfOklch(lightness, chroma, (hue * Math.PI) / 180)];
    }),
  );
}

function lightOfOklch(lightness: number, chroma: number, hue: number): Light {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((light) => Math.min(1, Math.max(0, light)));
}

function lightOfHex(hex: string): Light {
  return [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
}

function contrast(one: Light | undefined, other: Light | undefined): number {
  const [low = 0, high = 0] = [one, other]
    .map(([red = 0, green = 0, blue = 0] = []) => 0.2126 * red + 0.7152 * green + 0.0722 * blue)
    .toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const [lightText = "", darkText = ""] = css.split("@media screen and (prefers-color-scheme: dark)");
const schemes = { light: tokensOf(lightText), dark: tokensOf(darkText) } as const;

const read: readonly (readonly [ink: string, grounds: readonly string[]])[] = [
  ["ink", ["paper", "surface", "sunken", "calm-ground", "good-ground", "fault-ground"]],
  ["quiet", ["paper", "surface", "sunken"]],
  ["calm-ink", ["calm-ground"]],
  ["attention-ink", ["attention-ground"]],
  ["good-ink", ["good-ground"]],
  ["fault-ink", ["fault-ground", "surface", "paper"]],
];

describe.each(["light", "dark"] as const)("the %s colours", (scheme) => {
  const tokens = schemes[scheme];
  const pairs = read.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const));

  it.each(pairs)("let %s be read on %s", (ink, ground) => {
    expect(contrast(tokens.get(ink), tokens.get(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it("let the edges of fields and buttons be seen", () => {
    expect(contrast(tokens.get("edge"), tokens.get("surface"))).toBeGreaterThanOrEqual(3);
  });

  it("let any vendor's colour be read on them, and them on it", () => {
    const channel = fc.integer({ min: 0, max: 255 });
    const grounds = ["paper", "surface", "sunken"].map((name) => tokens.get(name));
    fc.assert(
      fc.property(fc.tuple(channel, channel, channel), (channels) => {
        const hex = `#${channels.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
        const accent = lightOfHex(readableAccent(hex, accentGrounds[scheme], ""));
        return grounds.every((ground) => contrast(accent, ground) >= 4.5);
      }),
    );
  });
});

describe("the styles", () => {
  it("name colours in one file only", () => {
    const others = [
      "paper.css",
      "buttons.css",
      "dialog.css",
      "first-view.css",
      "rest.css",
      "print.css",
    ];
    const colored = others.filter((file) =>
      /#[0-9a-f]{3,8}\b|\b(?:oklch|rgb|hsl)\(/iu.test(readFileSync(new URL(file, styles), "utf8")),
    );

    expect(colored).toEqual([]);
  });
});
