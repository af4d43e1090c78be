import { spawnSync } from "node:child_process";
import { createReadStream, createWriteStream, existsSync, mkdirSync, rmSync } from "node:fs";
import { rename } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

/** A program that Playwright can start, and where its shared libraries are if not in the system. */
export type BrowserProgram = { executablePath: string; libraryPath?: string };

const require = createRequire(import.meta.url);
const packageFolder = join(dirname(require.resolve("@sparticuz/chromium")), "..");
const unpackedFolder = join(packageFolder, "..", "..", ".cache", "packaged-browser");

/**
 * Unpacks the Chromium that comes with the npm package `@sparticuz/chromium`, once, beside the other
 * caches of node_modules. The package's own way unpacks to a name in the temporary folder that all
 * versions share, and leaves half a program behind when it is interrupted; this one renames at the end.
 */
export async function unpackBrowser(): Promise<BrowserProgram> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      "No browser found: install Chrome or Chromium, or set CHROMIUM_PATH to the program.",
    );
  }
  const program = {
    executablePath: join(unpackedFolder, "chromium"),
    libraryPath: join(unpackedFolder, "lib"),
  };
  if (existsSync(program.executablePath)) return program;

  const unfinishedFolder = `${unpackedFolder}.${process.pid}`;
  mkdirSync(unfinishedFolder, { recursive: true });
  await unpack("chromium.br", join(unfinishedFolder, "chromium"));
  await unpack("al2023.tar.br", join(unfinishedFolder, "libraries.tar"));
  const tar = spawnSync("tar", ["-xf", "libraries.tar"], {
    cwd: unfinishedFolder,
    encoding: "utf8",
  });
  if (tar.status !== 0) throw new Error(`The browser's libraries don't unpack: ${tar.stderr}`);
  rmSync(unpackedFolder, { recursive: true, force: true });
  await rename(unfinishedFolder, unpackedFolder);
  return program;
}

async function unpack(archive: string, file: string): Promise<void> {
  const source = createReadStream(join(packageFolder, "bin", archive));
  await pipeline(source, createBrotliDecompress(), createWriteStream(file, { mode: 0o755 }));
}
