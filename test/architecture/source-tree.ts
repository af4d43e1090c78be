import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the project, with a closing slash. */
export const projectRoot = fileURLToPath(new URL("../../", import.meta.url));

/** The folders of the house; every module of the product lives in one of them. */
export const houseFolders = ["shared", "functions", "infra", "portal", "test"] as const;

/** A text of the tree; the path is relative to the root, with forward slashes. */
export type SourceFile = { path: string; text: string };

const generated = ["**/node_modules/**", "**/dist/**", "**/cdk.out/**", "**/.local/**"];

/** Every file under the folders of the house that a person wrote, in the order of their paths. */
export function listHouse(pattern = "*"): string[] {
  return houseFolders
    .flatMap((folder) =>
      globSync(`${folder}/**/${pattern}`, { cwd: projectRoot, exclude: generated }),
    )
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.[a-z]+$/u.test(path))
    .toSorted();
}

/** The text of one file of the tree. */
export function readSource(path: string): SourceFile {
  return { path, text: readFileSync(join(projectRoot, path), "utf8") };
}

/** Every module of the house: TypeScript and the few scripts that run before TypeScript can. */
export function readModules(): SourceFile[] {
  return listHouse()
    .filter((path) => /\.(ts|tsx|mjs)$/u.test(path))
    .map(readSource);
}
