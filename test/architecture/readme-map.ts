/**
 * The folders that a README's map names, as paths. The map is the first fenced block below the
 * heading "Map"; a line that starts with a name and a slash is a folder, its indentation says in
 * which other folder it is.
 */
export function foldersOfMap(readme: string): string[] {
  const block = /^#+ Map\b[^\n]*\n(?:(?!^#)[^])*?^```[^\n]*\n([^]*?)^```/mu.exec(readme)?.[1] ?? "";
  const open: { indent: number; path: string }[] = [];
  return block.split("\n").flatMap((line) => {
    const found = /^(?<indent>\s*)(?<name>[\w.-]+(?:\/[\w.-]+)*)\/(?:\s|$)/u.exec(line)?.groups;
    if (found === undefined) return [];
    const indent = found["indent"]?.length ?? 0;
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const path = [open.at(-1)?.path, found["name"]].filter(Boolean).join("/");
    open.push({ indent, path });
    return [path];
  });
}
