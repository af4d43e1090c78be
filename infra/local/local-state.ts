import type { LocalStore } from "./local-store.ts";

/** What the seeded data has to show: a key for programs, a link into each invoice. */
export type SeededWorld = {
  apiKey: string;
  invoices: { id: string; number: string; link: string }[];
};

/** Where everything in the local world is, for people and programs. */
export type LocalState = {
  api: { url: string; openapi: string; key: string | null };
  portal: { vendor: string; invoices: SeededWorld["invoices"] };
  mailbox: { url: string };
  clock: { url: string };
  schedules: { url: string };
  faults: { url: string };
  queues: { url: string };
  stripe:
    | { url: string; control: string; secretKey: string; webhookSecret: string }
    | { url: string; dashboard: string };
};

const collection = "world";
const id = "seeded";

/** What was seeded into this world, if anything was. */
export function seededWorld(store: LocalStore): SeededWorld | undefined {
  return store.get<SeededWorld>(collection, id);
}

/** Keeps what was seeded, so that it is shown after a restart and isn't seeded twice. */
export function rememberSeeded(store: LocalStore, seeded: SeededWorld): void {
  store.put(collection, id, seeded);
}

/** Puts the state together for a server at `origin`. */
export function localState(
  origin: string,
  store: LocalStore,
  stripe: LocalState["stripe"],
): LocalState {
  const seeded = seededWorld(store);
  return {
    api: {
      url: `${origin}/api/v1`,
      openapi: `${origin}/api/openapi.json`,
      key: seeded?.apiKey ?? null,
    },
    portal: {
      vendor: `${origin}/vendor`,
      invoices: (seeded?.invoices ?? []).map((invoice) => ({
        ...invoice,
        link: linkFrom(origin, invoice.link),
      })),
    },
    mailbox: { url: `${origin}/local/mailbox` },
    clock: { url: `${origin}/local/clock` },
    schedules: { url: `${origin}/local/schedules` },
    faults: { url: `${origin}/local/faults` },
    queues: { url: `${origin}/local/queues` },
    stripe,
  };
}

/** A world may be started on another port than the one on which its links were made. */
function linkFrom(origin: string, link: string): string {
  const { pathname, search, hash } = new URL(link, origin);
  return `${origin}${pathname}${search}${hash}`;
}
