import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Script } from "./script-runs.ts";

/** How heavy a text is set. */
export type Weight = "regular" | "bold";

/** One file with the letters of a script in one weight. */
export type FontFile = {
  readonly script: Script;
  readonly weight: Weight;
  /** What the file is called in the folder `fonts/` beside a bundle. */
  readonly name: string;
  /** Where its package keeps it. Bundles don't ask: they have no packages beside them. */
  readonly source: () => string;
};

/** The fonts that every document may need; a bundle needs them copied into `fonts/` beside it. */
export const fontFiles: readonly FontFile[] = [
  {
    script: "latin",
    weight: "regular",
    name: "NotoSans_400Regular.ttf",
    source: () =>
      import.meta.resolve("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf"),
  },
  {
    script: "latin",
    weight: "bold",
    name: "NotoSans_700Bold.ttf",
    source: () => import.meta.resolve("@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf"),
  },
  {
    script: "thai",
    weight: "regular",
    name: "NotoSansThai_400Regular.ttf",
    source: () =>
      import.meta
        .resolve("@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf"),
  },
  {
    script: "thai",
    weight: "bold",
    name: "NotoSansThai_700Bold.ttf",
    source: () =>
      import.meta.resolve("@expo-google-fonts/noto-sans-thai/700Bold/NotoSansThai_700Bold.ttf"),
  },
  {
    script: "devanagari",
    weight: "regular",
    name: "NotoSansDevanagari_400Regular.ttf",
    source: () =>
      import.meta
        .resolve("@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf"),
  },
  {
    script: "devanagari",
    weight: "bold",
    name: "NotoSansDevanagari_700Bold.ttf",
    source: () =>
      import.meta
        .resolve("@expo-google-fonts/noto-sans-devanagari/700Bold/NotoSansDevanagari_700Bold.ttf"),
  },
];

/** A font file with its content. */
export type LoadedFont = Pick<FontFile, "script" | "weight"> & { readonly content: Uint8Array };

/** Where a font's file lies in its package, for a build that copies it. */
export function packagedFontPath(file: FontFile): string {
  return fileURLToPath(file.source());
}

/** Reads all fonts: from the folder given, else from `fonts/` beside the bundle, else from packages. */
export async function readFonts(fontFolder?: string): Promise<LoadedFont[]> {
  const besideBundle = fileURLToPath(new URL("fonts/", import.meta.url));
  const folder = fontFolder ?? (existsSync(besideBundle) ? besideBundle : undefined);
  return Promise.all(
    fontFiles.map(async (file) => ({
      script: file.script,
      weight: file.weight,
      content: await readFile(
        folder === undefined ? packagedFontPath(file) : join(folder, file.name),
      ),
    })),
  );
}
