import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const modules = fileURLToPath(new URL("../../node_modules/", import.meta.url));
const folder = join(modules, ".cache", "browser-fonts");

const preferred = ["Noto Sans", "Noto Sans Thai", "Noto Sans Devanagari"];
const generic = ["sans-serif", "system-ui", "ui-sans-serif"];

/**
 * The environment in which a browser on Linux finds the Noto fonts that the product ships for its
 * documents. Without it a bare machine draws Thai and Devanagari as boxes, and text is as wide as
 * whatever font the machine happens to have. Fonts of the system stay available behind them.
 */
export function browserFonts(): Record<string, string> {
  if (process.platform !== "linux") return {};
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "fonts.conf");
  writeFileSync(file, fontconfig());
  return { FONTCONFIG_FILE: file };
}

function fontconfig(): string {
  const families = preferred.map((name) => `<family>${name}</family>`).join("");
  const aliases = generic.map(
    (name) =>
      `  <alias binding="strong"><family>${name}</family><prefer>${families}</prefer></alias>`,
  );
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    `  <dir>${join(modules, "@expo-google-fonts")}</dir>`,
    ...aliases,
    '  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    // Hinting would round the width of each letter to whole pixels, or not, as the machine likes.
    '  <match target="pattern"><edit name="hinting" mode="assign"><bool>false</bool></edit>',
    '    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit></match>',
    `  <cachedir>${join(folder, "cache")}</cachedir>`,
    "</fontconfig>",
    "",
  ].join("\n");
}
