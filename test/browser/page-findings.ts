import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { examine } from "./watched-context.ts";

const widths = [360, 1280];
const narrowestWidth = 320;

/** What is wrong with a page as it stands: by axe, narrow and wide, and whether it scrolls sideways. */
export async function findingsOf(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize() ?? { width: 1280, height: 800 };
  const findings: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await examine(page, () => axe(page).analyze());
    for (const { id, nodes } of violations) {
      findings.push(...nodes.map(({ html }) => `${id} at ${width}: ${html}`));
    }
  }
  await page.setViewportSize({ width: narrowestWidth, height: 800 });
  const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
  if (scrollWidth > narrowestWidth) findings.push(`${scrollWidth} px wide at ${narrowestWidth}`);
  await page.setViewportSize(before);
  return findings;
}

/** Scripts don't run in a sandboxed frame, so axe would wait for an answer from it for ever. */
function axe(page: Page): AxeBuilder {
  const hasFrames = page.frames().length > 1;
  return new AxeBuilder({ page }).exclude("iframe[sandbox]").setLegacyMode(hasFrames);
}
