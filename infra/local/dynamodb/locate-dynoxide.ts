import { delimiter, join } from "node:path";

/** Where DynamoDB comes from on this machine. */
export type DynamoDbSource =
  | { kind: "binary"; path: string }
  | { kind: "endpoint"; url: string }
  /** The platform has a package of its own that isn't installed; it unpacks into `folder`. */
  | { kind: "package"; specifier: string; folder: string; path: string }
  | { kind: "unavailable"; message: string };

/** All that the choice depends on, so that it can be tested for machines that aren't there. */
export type Machine = {
  platform: string;
  arch: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Where the installed package for Linux on x64 lies, if npm installed it. */
  installedPackageFolder: string | undefined;
  /** Where a package fetched on an earlier start may lie. */
  folder: string;
  exists: (path: string) => boolean;
};

/** The version that package.json pins for Linux; the others are fetched in the same one. */
const dynoxideVersion = "1.2.1";

const platformPackages = ["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64", "win32-x64"];

/**
 * Finds DynamoDB: the binary that `DYNOXIDE_BIN` names, the installed package, `dynoxide` on the
 * PATH, the server that `AWS_ENDPOINT_URL_DYNAMODB` names, the package fetched on the first start.
 */
export function locateDynoxide(machine: Machine): DynamoDbSource {
  const { platform, arch, env, exists } = machine;
  const program = platform === "win32" ? "dynoxide.exe" : "dynoxide";

  const named = env["DYNOXIDE_BIN"];
  if (named) {
    if (exists(named)) return { kind: "binary", path: named };
    return unavailable(`DYNOXIDE_BIN names ${named}, but there is no such file.`, machine);
  }

  const installed = machine.installedPackageFolder;
  if (platform === "linux" && arch === "x64" && installed !== undefined) {
    return { kind: "binary", path: join(installed, program) };
  }

  const separator = platform === "win32" ? ";" : delimiter;
  const folders = (env["PATH"] ?? env["Path"] ?? "").split(separator).filter(Boolean);
  const onPath = folders.map((folder) => join(folder, program)).find(exists);
  if (onPath !== undefined) return { kind: "binary", path: onPath };

  const endpoint = env["AWS_ENDPOINT_URL_DYNAMODB"];
  if (endpoint) return { kind: "endpoint", url: endpoint };

  const own = `${platform}-${arch}`;
  if (!platformPackages.includes(own)) {
    return unavailable(`There is no dynoxide package for ${platform} on ${arch}.`, machine);
  }
  const folder = join(machine.folder, `dynoxide-${own}-${dynoxideVersion}`);
  const path = join(folder, program);
  if (exists(path)) return { kind: "binary", path };
  return { kind: "package", specifier: `@dynoxide/${own}@${dynoxideVersion}`, folder, path };
}

function unavailable(reason: string, machine: Machine): DynamoDbSource {
  return { kind: "unavailable", message: dynamoDbAdvice(reason, machine.platform) };
}

/** What a person can do where DynamoDB isn't found by itself. */
export function dynamoDbAdvice(reason: string, platform: string): string {
  const set = platform === "win32" ? "set NAME=value" : "NAME=value npm start";
  return [
    `Kindly needs DynamoDB to run on this machine, and none was found. ${reason}`,
    "Any one of these will do:",
    "  1. Install dynoxide, so that it is on the PATH:",
    "       brew install dynoxide     or     cargo install dynoxide",
    "  2. Say where its binary lies: DYNOXIDE_BIN=/path/to/dynoxide",
    "  3. Start another DynamoDB that has streams and transactions, for example Amazon's own with",
    "       docker run -p 127.0.0.1:8000:8000 amazon/dynamodb-local",
    "     and say where it listens: AWS_ENDPOINT_URL_DYNAMODB=http://127.0.0.1:8000",
    `(Variables are given as: ${set})`,
  ].join("\n");
}
