import type { NewClient } from "../../shared/contract/client-schema.ts";
import { productionWorld } from "../../functions/entry/world.ts";
import { createApiKey, createVendor } from "../../functions/use-cases/create-vendor.ts";
import { changeOwnAccount, changeSettings } from "../../functions/use-cases/vendor-policy.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import { seedVendor } from "../../infra/local/seed/seed-vendor.ts";
import { clientsOf } from "./clients.ts";
import type { FunctionName } from "./functions.ts";
import { type Rows, rowsOf } from "./rows.ts";
import type { SimulatedWorld } from "./simulated-world.ts";

/** Whatever JSON was answered; who reads a wrong field fails by itself. */
export type Json = ReturnType<typeof JSON.parse>;

export type Answer = {
  readonly status: number;
  readonly body: Json;
  readonly headers: Headers;
};

/** A client's contact in front of an invoice that they opened. */
export type Visitor = {
  readonly person: string;
  readonly contactId: string;
  readonly email: string;
  readonly clientId: string;
  readonly invoiceId: string;
  readonly cookie: string;
};

/** A vendor with its key. */
export type Desk = {
  readonly name: string;
  readonly vendorId: string;
  readonly apiKey: string;
  readonly clientIds: string[];
};

/** The people of a world, what they have, and how they ask for things. */
export type Town = {
  readonly world: SimulatedWorld;
  readonly rows: Rows;
  readonly desks: Desk[];
  readonly visitors: Visitor[];
  /** Asks a function through its address, once. */
  ask(asking: Asking): Promise<Answer>;
  /** Asks, and asks again with the same words while the answer is that something failed. */
  insist(asking: Asking, times?: number): Promise<Answer>;
  asVendor(desk: Desk, method: string, path: string, body?: unknown): Asking;
  asVisitor(visitor: Visitor, method: string, path: string, body?: unknown): Asking;
  key(): string;
  /** Something that a person or bank does at Stripe, when its turn comes. */
  atStripe(path: string, body: unknown): Promise<{ status: number; body: Json }>;
};

export type Asking = {
  readonly to: FunctionName;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers: Readonly<Record<string, string>>;
};

/** Gathers the people of a world. */
export function gatherTown(world: SimulatedWorld): Town {
  let keys = 0;
  const key = () => {
    keys += 1;
    return `key-${keys}-${world.random.integer(0, 1_000_000)}`;
  };
  const ask = async ({ to, method, path, body, headers }: Asking): Promise<Answer> => {
    const request = new Request(`http://kindly.simulated${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const answer = await world.answer(to, request);
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: parsed(text) };
  };
  const insist = async (asking: Asking, times = 3): Promise<Answer> => {
    const answer = await ask(asking);
    return answer.status < 500 || times === 0 ? answer : insist(asking, times - 1);
  };
  return {
    world,
    rows: rowsOf(world.book),
    desks: [],
    visitors: [],
    ask,
    insist,
    key,
    asVendor: (desk, method, path, body) => ({
      to: "vendor-api",
      method,
      path: `/api/v1${path}`,
      body,
      headers: {
        authorization: `Bearer ${desk.apiKey}`,
        ...(method === "POST" ? { "idempotency-key": key() } : {}),
      },
    }),
    asVisitor: (visitor, method, path, body) => ({
      to: "client-api",
      method,
      path: `/api/portal/invoices/${visitor.invoiceId}${path}`,
      body,
      headers: {
        cookie: visitor.cookie,
        ...(method === "POST" ? { "idempotency-key": key() } : {}),
      },
    }),
    atStripe: (path, body) =>
      world.kernel.call({
        service: "people",
        operation: path.split("/")[1] ?? path,
        perform: () => world.stripe.control(path, body) as Promise<{ status: number; body: Json }>,
      }),
  };
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Two vendors with their clients; nothing goes wrong while they move in. */
export async function settleTown(town: Town): Promise<void> {
  const [many, few] = clientsOf(town.world.random);
  await openDesk(town, "Tamarind", many);
  await openDesk(town, "Lakeside", few);
}

async function openDesk(town: Town, name: string, clients: readonly NewClient[]): Promise<void> {
  const own = productionWorld();
  const domain = name.toLowerCase();
  const vendor = await createVendor(own, {
    ...seedVendor,
    name,
    members: seedVendor.members.map((member, index) => ({
      ...member,
      email: `member${index}@${domain}.example`,
    })),
  });
  const apiKey = await createApiKey(own, { vendorId: vendor.id, name: "simulation" });
  await setUpPayments(own, vendor, town);
  await town.world.stream.read();
  const desk: Desk = { name, vendorId: vendor.id, apiKey, clientIds: [] };
  town.desks.push(desk);
  for (const client of clients) {
    const body = { ...client, habits: {} };
    const asking = town.asVendor(desk, "POST", "/clients", body);
    const made = town.insist(asking, 20);
    await town.world.kernel.settle();
    const { status, body: answer } = await made;
    if (status >= 300) throw new Error(`No client: ${status} ${JSON.stringify(answer)}`);
    desk.clientIds.push((answer as { id: string }).id);
  }
}

/** Some vendors show an account of their own, and know clients who withhold tax. */
async function setUpPayments(
  own: ReturnType<typeof productionWorld>,
  vendor: Vendor,
  town: Town,
): Promise<void> {
  const { random } = town.world;
  const withholding = random.chance(0.6) ? { withholdingPercent: "3" } : {};
  const change = { smallestParts: { USD: random.integer(1, 5_000) }, ...withholding };
  const changed = await changeSettings(own, { vendor, version: vendor.version, change });
  if (changed.outcome === "refused" || random.chance(0.4)) return;
  await changeOwnAccount(own, changed.vendor, {
    lines: [{ label: "Account", value: "123-4-56789-0" }],
    currency: "USD",
  });
}
