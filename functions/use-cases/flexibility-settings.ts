import type { PolicyChange } from "../../shared/contract/policy-schema.ts";
import type { FieldFault } from "../../shared/contract/problem.ts";
import type {
  FlexibilitySettings,
  ResolvedPolicy,
  VersionedSettings,
} from "../../shared/flexibility/flexibility-policy.ts";
import type { Client } from "../../shared/invoicing/client.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import { compareDecimals } from "../../shared/values/decimal.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided, Refused } from "../../shared/values/result.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { applyChange } from "./apply-change.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";
import { resolvedPolicy } from "./resolved-policy.ts";
import { spreadJob } from "./vendor-policy.ts";

type Parts = Pick<World, "clock" | "receivables">;

/** One level's own settings with what holds in the end. */
export type Level = VersionedSettings & { readonly policy: ResolvedPolicy };

type Refusal =
  | { readonly reason: "version-outdated"; readonly version: number }
  | { readonly reason: "settings-not-valid"; readonly errors: readonly FieldFault[] }
  | { readonly reason: "changed-meanwhile" }
  | { readonly reason: "invoice-not-issued" };

/** What changing one level comes to. */
export type LevelAnswer = Decided<{ readonly level: Level }, Refusal>;

/** A change of one level, and which version of it was read. */
export type LevelChange = {
  readonly actorId: string;
  readonly version: number;
  readonly change: PolicyChange;
};

const nothingSet: VersionedSettings = { version: 0, settings: {} };

/** What a vendor's clients may arrange by themselves, where nothing nearer says otherwise. */
export function vendorLevel(vendor: Vendor): Level {
  const { version, settings } = vendor.flexibility ?? nothingSet;
  return { version, settings, policy: resolvedPolicy(vendor, undefined) };
}

/** What one client may arrange by itself. */
export function clientLevel(vendor: Vendor, client: Client): Level {
  const { version, settings } = client.flexibility ?? nothingSet;
  return { version, settings, policy: resolvedPolicy(vendor, client) };
}

/** What the client of one invoice may arrange with it. */
export function invoiceLevel(
  vendor: Vendor,
  client: Client,
  invoice: VersionedSettings = nothingSet,
): Level {
  return { ...invoice, policy: resolvedPolicy(vendor, client, invoice) };
}

/** A party may change for another reason in between; more than that is no accident. */
const maximumTries = 5;

/** Changes what holds for all of a vendor's clients; open invoices follow by a job. */
export async function changeVendorLevel(
  world: Parts,
  vendorId: string,
  ask: LevelChange,
): Promise<LevelAnswer> {
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const vendor = await readVendor(world, vendorId);
    const next = nextSettings(vendor.flexibility, ask);
    if (next.outcome === "refused") return next;
    const { flexibility } = next;
    const changed: Vendor = { ...vendor, version: vendor.version + 1, flexibility };
    const jobs = [spreadJob(vendor, world.clock.now())];
    if (await world.receivables.putVendor(changed, vendor.version, jobs)) {
      await noteChange(world, vendorId, ask, flexibility);
      return { outcome: "done", level: vendorLevel(changed) };
    }
  }
  return refused({ reason: "changed-meanwhile" });
}

/** Changes what holds for one client; its open invoices follow by a job. Undefined without one. */
export async function changeClientLevel(
  world: Parts,
  clientId: string,
  ask: LevelChange,
): Promise<LevelAnswer | undefined> {
  const vendor = await readVendor(world, vendorOf(clientId));
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const client = await world.receivables.readClient(clientId);
    if (client === undefined) return undefined;
    const next = nextSettings(client.flexibility, ask);
    if (next.outcome === "refused") return next;
    const { flexibility } = next;
    const changed: Client = { ...client, version: client.version + 1, flexibility };
    const spreading = {
      ownerId: clientId,
      name: `spread.${changed.version}`,
      work: { kind: "spread-policy" },
      dueAt: world.clock.now(),
    } as const;
    if (await world.receivables.putClient(changed, client.version, [spreading])) {
      await noteChange(world, clientId, ask, flexibility);
      return { outcome: "done", level: clientLevel(vendor, changed) };
    }
  }
  return refused({ reason: "changed-meanwhile" });
}

/** Changes what holds for one invoice, at once. Undefined without one. */
export async function changeInvoiceLevel(
  world: Parts,
  invoiceId: string,
  ask: LevelChange,
): Promise<LevelAnswer | undefined> {
  const vendor = await readVendor(world, vendorOf(invoiceId));
  const answer = await changeInvoice<LevelAnswer>(
    world.receivables,
    invoiceId,
    async ({ invoice }): Promise<Change<LevelAnswer>> => {
      if (invoice.stage !== "issued") return { answer: refused({ reason: "invoice-not-issued" }) };
      const next = nextSettings(invoice.flexibilitySettings, ask);
      if (next.outcome === "refused") return { answer: next };
      const client = await world.receivables.readClient(invoice.content.clientId);
      invariant(client !== undefined, "An invoice has a client.");
      const level = invoiceLevel(vendor, client, next.flexibility);
      return {
        answer: { outcome: "done", level },
        commit: {
          invoice: {
            ...invoice,
            flexibilitySettings: next.flexibility,
            flexibility: level.policy,
          },
          facts: [changeFact(world, invoiceId, ask, next.flexibility)],
        },
      };
    },
  );
  invariant(answer?.outcome !== "too-large", "Settings add little to an invoice.");
  return answer;
}

async function readVendor(world: Parts, vendorId: string): Promise<Vendor> {
  const vendor = await world.receivables.readVendor(vendorId);
  invariant(vendor !== undefined, "Whoever is signed in has a vendor.");
  return vendor;
}

type Next =
  | { readonly outcome: "done"; readonly flexibility: VersionedSettings }
  | Refused<Extract<Refusal, { readonly reason: "version-outdated" | "settings-not-valid" }>>;

function nextSettings(before: VersionedSettings | undefined, ask: LevelChange): Next {
  const { version, settings } = before ?? nothingSet;
  if (version !== ask.version) return refused({ reason: "version-outdated", version });
  const changed = applyChange(settings, ask.change) as FlexibilitySettings;
  const errors = faultsOf(changed);
  if (errors.length > 0) return refused({ reason: "settings-not-valid", errors });
  return { outcome: "done", flexibility: { version: version + 1, settings: changed } };
}

/** More than this at once is no plan any more. */
const mostFirstPercent = "90";

function faultsOf(settings: FlexibilitySettings): readonly FieldFault[] {
  const { planFirstPercent = "0", planCadences = [], planCollections = [] } = settings;
  const isTooMuch = compareDecimals(planFirstPercent, mostFirstPercent) > 0;
  return [
    ...(isTooMuch ? [{ pointer: "/planFirstPercent", detail: "must be at most 90 percent" }] : []),
    ...repeatsIn("/planCadences", planCadences),
    ...repeatsIn("/planCollections", planCollections),
  ];
}

function repeatsIn(pointer: string, names: readonly string[]): readonly FieldFault[] {
  const again = names.findIndex((name, index) => names.indexOf(name) < index);
  return again < 0
    ? []
    : [{ pointer: `${pointer}/${again}`, detail: "must not be named a second time" }];
}

async function noteChange(
  world: Parts,
  ownerId: string,
  ask: LevelChange,
  after: VersionedSettings,
): Promise<void> {
  await world.receivables.addFacts([changeFact(world, ownerId, ask, after)]);
}

/** What was changed to what, each setting as JSON, since facts hold no lists. */
function changeFact(
  world: Parts,
  ownerId: string,
  { actorId, change }: LevelChange,
  { version }: VersionedSettings,
) {
  const details = Object.fromEntries(
    Object.entries(change).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  const subject = { ownerId, at: world.clock.now(), actor: actorId };
  return fact(subject, "flexibility-changed", { version, ...details });
}
