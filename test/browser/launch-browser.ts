import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { browserFonts } from "./browser-fonts.ts";
import { unpackBrowser } from "./packaged-browser.ts";
import type { BrowserProgram } from "./packaged-browser.ts";

const installedBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

// What keeps the browser from calling its maker: a test must not depend on the network.
const quietArguments = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  "--no-pings",
];

/**
 * Starts a headless Chromium: the one that `CHROMIUM_PATH` names, else an installed one, else the
 * one of the npm package. Fonts for every language of the product come along.
 */
export async function launchBrowser(): Promise<Browser> {
  return startBrowser(
    findInstalledBrowser(process.env["CHROMIUM_PATH"]) ?? (await unpackBrowser()),
  );
}

/** Starts the given program with the fonts and the silence that the tests count on. */
export async function startBrowser(program: BrowserProgram): Promise<Browser> {
  const { executablePath, libraryPath } = program;
  const libraries = libraryPath === undefined ? {} : { LD_LIBRARY_PATH: libraryPath };
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none", ...quietArguments],
    env: { ...definedEnvironment(), ...browserFonts(), ...libraries },
  });
}

/** The browser to use before any package is unpacked; a chosen path that isn't there is a fault. */
export function findInstalledBrowser(
  chosenPath: string | undefined,
  exists: (path: string) => boolean = existsSync,
): BrowserProgram | undefined {
  if (chosenPath !== undefined && chosenPath !== "") {
    if (!exists(chosenPath))
      throw new Error(`CHROMIUM_PATH names ${chosenPath}, which isn't there`);
    return { executablePath: chosenPath };
  }
  const executablePath = installedBrowsers.find(exists);
  return executablePath === undefined ? undefined : { executablePath };
}

function definedEnvironment(): Record<string, string> {
  const defined = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(defined);
}
