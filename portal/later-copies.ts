import type { Plugin } from "vite";

/** Parts of the client's page that load when somebody arranges something. */
const laterParts = /\/client\/arranged?\//u;
const rules = /\/shared\/(?!messages\/)/u;
const mark = "?later";

/**
 * Gives later parts their own copies of the rules that they share with the first view. A module goes
 * whole into one file: what only later parts use of it would otherwise come with the first view.
 */
export function laterCopies(): Plugin {
  return {
    name: "later-copies",
    enforce: "pre",
    async resolveId(source, importer, options) {
      const isLater = importer?.endsWith(mark) === true || laterParts.test(importer ?? "");
      if (importer === undefined || !isLater || !source.startsWith(".")) return undefined;
      const found = await this.resolve(source, importer.replace(mark, ""), {
        ...options,
        skipSelf: true,
      });
      return found && rules.test(found.id) ? `${found.id}${mark}` : undefined;
    },
  };
}
