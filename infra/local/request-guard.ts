import { localProblem } from "./local-problem.ts";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses requests that aren't meant for this server: another Host (a page elsewhere whose name was
 * pointed at this machine), or, where the local world can be changed, a page of another origin.
 */
export function guardRequest(request: Request, port: number): Response | undefined {
  const hosts = ["localhost", "127.0.0.1"].flatMap((name) =>
    port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
  );
  const host = request.headers.get("host")?.toLowerCase() ?? "";
  if (!hosts.includes(host)) return localProblem(421, `This is not ${host || "a named host"}.`);
  if (safeMethods.has(request.method) || !isLocal(new URL(request.url).pathname)) return undefined;
  const origin = request.headers.get("origin");
  if (origin === null || hosts.some((name) => origin === `http://${name}`)) return undefined;
  // A form on a page that sends no referrer has the origin "null"; a browser still says whose it is.
  if (request.headers.get("sec-fetch-site") === "same-origin") return undefined;
  return localProblem(403, "Only pages of this server may change the local world.");
}

/** The product's own routes check origins themselves. */
function isLocal(pathname: string): boolean {
  return ["/local", "/v1/", "/stripe/"].some((prefix) => pathname.startsWith(prefix));
}
