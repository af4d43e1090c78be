import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import type { BrowserContextOptions, Page } from "playwright-core";

/** A look at a page: how wide, by day or by night. */
export type Look = { readonly width: number; readonly dark?: boolean };

export const dayLooks: readonly Look[] = [{ width: 360 }, { width: 1280 }];
export const allLooks: readonly Look[] = [
  ...dayLooks,
  { width: 360, dark: true },
  { width: 1280, dark: true },
];

/** A folder of pictures, each named after what it shows. */
export type Album = {
  readonly folder: string;
  /** The whole page, however long, in each look; what floats over it only as far as a screen goes. */
  take(page: Page, name: string, looks?: readonly Look[], reach?: "page" | "screen"): Promise<void>;
  /** A PDF, and its pages as pictures where the machine has a program for that. */
  keepPdf(name: string, pdf: Uint8Array): void;
};

const height = 800;

export const windowOf: BrowserContextOptions = { viewport: { width: 1280, height } };

/** Opens an album in a folder. */
export function openAlbum(folder: string): Album {
  mkdirSync(folder, { recursive: true });
  return {
    folder,
    take: async (page, name, looks = dayLooks, reach = "page") => {
      // Nothing is to look as if somebody pointed at it.
      await page.mouse.move(0, 0);
      for (const { width, dark = false } of looks) {
        await page.setViewportSize({ width, height });
        // Colours that are still on their way to others would be in the picture.
        await page.emulateMedia({
          colorScheme: dark ? "dark" : "light",
          reducedMotion: "reduce",
        });
        const file = `${name}-${width}${dark ? "-dark" : ""}.png`;
        await page.screenshot({ path: join(folder, file), fullPage: reach === "page" });
      }
      await page.emulateMedia({ colorScheme: "light" });
      console.log(`  ${name}`);
    },
    keepPdf: (name, pdf) => {
      const file = join(folder, `${name}.pdf`);
      writeFileSync(file, pdf);
      const drawn = spawnSync("pdftoppm", ["-r", "70", "-png", file, join(folder, name)]);
      console.log(`  ${name}${drawn.status === 0 ? "" : " (no pdftoppm here, so as a file only)"}`);
    },
  };
}
