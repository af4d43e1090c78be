/**
 * Whether an Accept header asks for a page rather than for JSON: people's browsers name text/html,
 * programs name JSON, anything or nothing.
 */
export function prefersHtml(accept: string | null | undefined): boolean {
  const html = weight(accept ?? "", "text/html");
  return html > 0 && html >= weight(accept ?? "", "application/json");
}

function weight(accept: string, mediaType: string): number {
  for (const range of accept.split(",")) {
    const [name, ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    if (name !== mediaType) continue;
    const quality = parameters.find((parameter) => parameter.startsWith("q="));
    return quality === undefined ? 1 : Number(quality.slice(2)) || 0;
  }
  return 0;
}
