import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findInstalledBrowser, launchBrowser, startBrowser } from "./launch-browser.ts";
import { unpackBrowser } from "./packaged-browser.ts";

const onLinux = process.platform === "linux" && process.arch === "x64";

// How wide Noto Sans, Noto Sans Thai and Noto Sans Devanagari set these words at 100 px.
const noto = { Kindly: 288, ขอบคุณ: 325, धन्यवाद: 284 };

async function widths(browser: Browser): Promise<Record<string, number>> {
  const page = await browser.newPage();
  const measured: Record<string, number> = {};
  for (const word of Object.keys(noto)) {
    await page.setContent(`<span style="font: 100px system-ui">${word}</span>`);
    const box = await page.locator("span").boundingBox();
    measured[word] = Math.round(box?.width ?? 0);
  }
  await page.close();
  return measured;
}

describe("the choice of a browser", () => {
  it("prefers the one that the environment names", () => {
    expect(findInstalledBrowser("/opt/own", () => true)).toEqual({ executablePath: "/opt/own" });
  });

  it("refuses a named one that isn't there", () => {
    expect(() => findInstalledBrowser("/opt/own", () => false)).toThrow("/opt/own");
  });

  it("takes the first installed one", () => {
    const onlyChrome = (path: string) => path === "/usr/bin/google-chrome";

    expect(findInstalledBrowser("", onlyChrome)).toEqual({
      executablePath: "/usr/bin/google-chrome",
    });
  });

  it("finds none on a bare machine", () => {
    expect(findInstalledBrowser(undefined, () => false)).toBeUndefined();
  });
});

describe("a launched browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.runIf(onLinux)("sets every script in the product's own fonts", async () => {
    expect(await widths(browser)).toEqual(noto);
  });
});

describe.runIf(onLinux)("the browser of the npm package", () => {
  it("starts with its own libraries and shows the same page", async () => {
    const browser = await startBrowser(await unpackBrowser());

    expect(await widths(browser)).toEqual(noto);
    await browser.close();
  });
});
