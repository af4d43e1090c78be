import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

type LockedPackage = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};

export type Lockfile = { packages: Record<string, LockedPackage> };

const systems = ["aix", "android", "darwin", "freebsd", "linux", "openharmony", "sunos", "win32"];
const processors = ["arm", "arm64", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];
const libraries: Record<string, string> = { gnu: "glibc", gnueabihf: "glibc", musl: "musl" };

/**
 * Adds to a lockfile the packages for other platforms that its registry didn't have. npm leaves
 * them out when it writes the lockfile, and then `npm ci` refuses it as incomplete, on every
 * platform. With the entry npm skips what doesn't fit the machine, and installs it where it does.
 */
export function completeLockfile({ packages, ...rest }: Lockfile): Lockfile {
  const known = new Set(Object.keys(packages).map((path) => path.replace(/.*node_modules\//u, "")));
  const missing = Object.values(packages).flatMap((parent) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name]) => !known.has(name))
      .map(([name, version]) => [`node_modules/${name}`, entryFor(name, version, parent)] as const),
  );
  const all = [...Object.entries(packages), ...missing];
  const sorted = all.toSorted(([left], [right]) => left.localeCompare(right, "en"));
  return { ...rest, packages: Object.fromEntries(sorted) };
}

function entryFor(name: string, version: string, parent: LockedPackage): LockedPackage {
  const words = name.split(/[-/]/u);
  const find = (names: string[]) => words.filter((word) => names.includes(word));
  const libc = find(Object.keys(libraries)).flatMap((word) => libraries[word] ?? []);
  const [os, cpu] = [find(systems), find(processors)];
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(parent.dev === true && { dev: true }),
    ...(os.includes("linux") && libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}

if (import.meta.main) {
  const file = fileURLToPath(new URL("../../package-lock.json", import.meta.url));
  const lockfile = JSON.parse(readFileSync(file, "utf8")) as Lockfile;
  writeFileSync(file, `${JSON.stringify(completeLockfile(lockfile), null, 2)}\n`);
}
