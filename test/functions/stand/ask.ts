/** Whatever JSON was answered; a test that reads a wrong field fails by itself. */
export type Json = ReturnType<typeof JSON.parse>;

/** An answer with its body read. */
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined where it is none. */
  readonly body: Json;
};

/** How a request differs from a plain GET. */
export type Asking = {
  readonly method?: string;
  /** Sent as JSON; a string or bytes are sent as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Sends a request and reads the whole answer. */
export async function ask(address: string, asking: Asking = {}): Promise<Answer> {
  const { method = "GET", body, headers = {} } = asking;
  const isRaw = typeof body === "string" || body instanceof Uint8Array;
  const answer = await fetch(address, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: isRaw ? (body as BodyInit) : JSON.stringify(body) }),
    redirect: "manual",
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: parsed(text) };
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
