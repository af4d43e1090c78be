/** A small HTTP client for the seed: it asks the running world as its people would. */
export type SeedHttp = {
  asVendor<Answer>(method: "GET" | "POST", path: string, body?: unknown): Promise<Answer>;
  asClient<Answer>(link: string, path: string, body: unknown): Promise<Answer>;
  local<Answer>(path: string, body: unknown): Promise<Answer>;
};

/** Speaks to the world at `origin` with an API key, or with the session that a link opens. */
export function seedHttp(origin: string, apiKey: string): SeedHttp {
  const cookies = new Map<string, string>();
  let requestCount = 0;

  const openLink = async (link: string): Promise<string> => {
    const kept = cookies.get(link);
    if (kept !== undefined) return kept;
    const [page = "", secret = ""] = link.split("#");
    const invoiceId = page.split("/").at(-1) ?? "";
    const answer = await post(`${origin}/api/portal/invoices/${invoiceId}/open`, { secret });
    const cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    cookies.set(link, cookie);
    return cookie;
  };

  return {
    asVendor: async (method, path, body) => {
      const headers = {
        authorization: `Bearer ${apiKey}`,
        "content-type": "application/json",
        "idempotency-key": `seed-${(requestCount += 1)}`,
      };
      const sent = method === "GET" ? {} : { body: JSON.stringify(body ?? {}) };
      return read(await fetch(`${origin}/api/v1${path}`, { method, headers, ...sent }));
    },
    asClient: async (link, path, body) => {
      const invoiceId = link.split("#")[0]?.split("/").at(-1) ?? "";
      const headers = { cookie: await openLink(link), "idempotency-key": "seed" };
      const answer = await post(`${origin}/api/portal/invoices/${invoiceId}${path}`, body, headers);
      return read(answer);
    },
    local: async (path, body) => read(await post(`${origin}/local${path}`, body)),
  };
}

function post(address: string, body: unknown, headers: Readonly<Record<string, string>> = {}) {
  return fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

async function read<Answer>(answer: Response): Promise<Answer> {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: ${text}`);
  return (text === "" ? undefined : JSON.parse(text)) as Answer;
}
