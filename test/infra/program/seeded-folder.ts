import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startProgram } from "./started-program.ts";

/** A folder that the program filled once, to be copied by whoever needs a world of their own. */
export type SeededFolder = {
  copy(): string;
  remove(): void;
};

/** Lets the program seed a new folder and ends it in order. */
export async function seededFolder(): Promise<SeededFolder> {
  const root = mkdtempSync(join(tmpdir(), "kindly-seeded-"));
  const original = join(root, "original");
  const program = await startProgram(original);
  await program.stop();
  let copies = 0;
  return {
    copy: () => {
      copies += 1;
      const folder = join(root, String(copies));
      cpSync(original, folder, { recursive: true });
      return folder;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
