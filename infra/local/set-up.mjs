// Runs before `npm start`, `npm run dev`, `npm run check` and `npm test`, on whatever Node the
// machine has (18 or newer), so it is plain JavaScript and imports nothing but Node's own modules.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const neededMajor = 24;

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lockfile */

/**
 * Says whether the packages must be installed: never installed, or not those of the lockfile. npm
 * leaves a list of what it installed in node_modules; packages for other platforms are not on it.
 *
 * @param {Lockfile} lockfile
 * @param {Lockfile | undefined} installed
 */
export function mustInstall(lockfile, installed) {
  if (installed === undefined) return true;
  return Object.entries(lockfile.packages).some(([path, { version, optional = false }]) => {
    const found = installed.packages[path];
    const isMissing = path !== "" && found === undefined && !optional;
    return isMissing || (found !== undefined && found.version !== version);
  });
}

/**
 * Says whether a Node of this version can run the product, which is written for Node 24.
 *
 * @param {string} version as `node --version` prints it
 */
export function isNewEnough(version) {
  return Number(/^v?(\d+)\./u.exec(version.trim())?.[1]) >= neededMajor;
}

/**
 * What a person must do who has neither a Node that is new enough nor the one of the npm package.
 *
 * @param {string} version
 * @param {string} platform
 */
export function nodeAdvice(version, platform) {
  const byInstaller = `install Node ${neededMajor} or newer from nodejs.org`;
  const ways =
    platform === "win32"
      ? [byInstaller, "or: winget install OpenJS.NodeJS.LTS"]
      : platform === "darwin"
        ? [byInstaller, `or: nvm install ${neededMajor}`, `or: brew install node@${neededMajor}`]
        : [byInstaller, `or: nvm install ${neededMajor}`];
  return [
    `Kindly runs on Node ${neededMajor} or newer; this is Node ${version.replace(/^v/u, "")}.`,
    "(On Linux on x64 it brings its own; for this machine there is none to bring.)",
    "Please " + ways.join("\n       "),
    "and run the same command again.",
  ].join("\n");
}

/**
 * @param {string} path
 * @returns {Lockfile | undefined}
 */
function readLockfile(path) {
  const file = join(root, path);
  if (!existsSync(file)) return undefined;
  return /** @type {Lockfile} */ (JSON.parse(readFileSync(file, "utf8")));
}

/** Installs exactly what the lockfile says, tools for development included. */
function install() {
  console.log("Installing the packages of Kindly (once; half a minute to a few minutes) ...");
  const options = ["--include=dev", "--include=optional", "--engine-strict=false"];
  const npm = spawnSync("npm", ["ci", "--loglevel=error", ...options], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (npm.status === 0) return true;
  console.error("The packages could not be installed: see npm's message above.");
  return false;
}

/** The version of the Node that npm scripts will find first, once the packages are there. */
function versionForScripts() {
  const packaged = join(root, "node_modules", ".bin", "node");
  if (!existsSync(packaged)) return process.version;
  const { status, stdout } = spawnSync(packaged, ["--version"], { encoding: "utf8" });
  if (status === 0) return stdout;
  // It was built for glibc. Where that is missing (Alpine), it would stand in the way of the
  // machine's own Node in every script.
  rmSync(packaged);
  return process.version;
}

/** Makes the tree ready to run; false when the person has to do something first. */
function setUp() {
  const lockfile = readLockfile("package-lock.json") ?? { packages: {} };
  const installs = mustInstall(lockfile, readLockfile("node_modules/.package-lock.json"));
  if (installs && !install()) return false;
  if (!installs && isNewEnough(process.version)) return true;
  const version = versionForScripts();
  if (isNewEnough(version)) return true;
  console.error(nodeAdvice(version, process.platform));
  return false;
}

const program = process.argv[1];
if (program !== undefined && realpathSync(program) === fileURLToPath(import.meta.url)) {
  process.exitCode = setUp() ? 0 : 1;
}
