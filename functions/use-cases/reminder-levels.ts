import type {
  ReminderChange,
  VendorReminderChange,
} from "../../shared/contract/reminder-schema.ts";
import type { FieldFault } from "../../shared/contract/problem.ts";
import type { Client } from "../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import { usualCadence } from "../../shared/milestones/reminders-of.ts";
import type {
  ReminderSettings,
  VendorReminders,
  VersionedReminders,
} from "../../shared/milestones/reminder-settings.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided, Refused } from "../../shared/values/result.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { applyChange } from "./apply-change.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";
import { changeReminders, readReminders } from "./change-reminders.ts";
import type { RemindersAsk, RemindersRefusal } from "./change-reminders.ts";
import { replan } from "./replan.ts";
import { resolvedReminders } from "./resolved-reminders.ts";

type Parts = Pick<World, "clock" | "receivables">;

/** Settings that hold in the end, none of them open. */
export type EffectiveReminders = Required<ReminderSettings> & { readonly cadenceName: string };

/** One level's own settings with what holds in the end. */
export type ReminderLevel = VersionedReminders & { readonly resolved: EffectiveReminders };

type LevelRefusal =
  | RemindersRefusal
  | { readonly reason: "cadence-unknown"; readonly errors: readonly FieldFault[] }
  | { readonly reason: "sender-unknown"; readonly errors: readonly FieldFault[] }
  | { readonly reason: "settings-not-valid"; readonly errors: readonly FieldFault[] }
  | { readonly reason: "invoice-not-issued" };

/** A change of one level, and which version of it was read. */
export type LevelAsk = {
  readonly actorId: string;
  readonly version: number;
  readonly change: ReminderChange;
};

const nothingSet: VersionedReminders = { version: 0, settings: {} };

/** What holds in the end: of each setting what the nearest level says, the furthest one first. */
export function effectiveReminders(
  { cadences }: Pick<VendorReminders, "cadences">,
  ...levels: readonly (ReminderSettings | undefined)[]
): EffectiveReminders {
  const usual = { cadenceId: "usual", skipsWeekends: false, skipsHolidays: false };
  const merged = levels.reduce<Required<ReminderSettings>>(
    (settings, level) => ({ ...settings, ...level }),
    usual,
  );
  // One that is gone gives way to the usual one.
  const cadence = cadences.find(({ id }) => id === merged.cadenceId) ?? usualCadence;
  return { ...merged, cadenceId: cadence.id, cadenceName: cadence.name };
}

/** What holds for one client. */
export function clientReminders(reminders: VendorReminders, client: Client): ReminderLevel {
  const level = client.reminders ?? nothingSet;
  return { ...level, resolved: effectiveReminders(reminders, reminders.settings, level.settings) };
}

/** What holds for one invoice. */
export function invoiceReminders(
  reminders: VendorReminders,
  client: Client,
  own: VersionedReminders = nothingSet,
): ReminderLevel {
  const levels = [reminders.settings, client.reminders?.settings, own.settings];
  return { ...own, resolved: effectiveReminders(reminders, ...levels) };
}

/** Changes what holds for all of a vendor's invoices; open ones follow by a job. */
export function changeVendorReminders(
  world: Parts,
  ask: RemindersAsk & { readonly vendor: Vendor; readonly change: VendorReminderChange },
): Promise<Decided<{ readonly reminders: VendorReminders }, LevelRefusal>> {
  const { vendor, change } = ask;
  const { daysOff, seniorMemberId, digests, ...settings } = change;
  return changeReminders<LevelRefusal>(world, ask, (before) => {
    const unknown = unknownCadence(before, settings) ?? unknownMember(vendor, change);
    if (unknown !== undefined) return unknown;
    const { seniorMemberId: senior, ...rest } = before;
    const nextSenior = seniorMemberId === undefined ? senior : (seniorMemberId ?? undefined);
    const after: VendorReminders = {
      ...rest,
      settings: applyChange(before.settings, settings),
      daysOff: daysOff === undefined ? before.daysOff : [...new Set(daysOff)].toSorted(),
      digests: digests ?? before.digests,
      ...(nextSenior === undefined ? {} : { seniorMemberId: nextSenior }),
    };
    return { outcome: "done", after, kind: "reminders-changed", facts: changeFacts(change) };
  });
}

function unknownCadence(
  { cadences }: VendorReminders,
  { cadenceId }: ReminderChange,
): Refused<Extract<LevelRefusal, { readonly reason: "cadence-unknown" }>> | undefined {
  const isKnown =
    cadenceId === undefined ||
    cadenceId === null ||
    cadenceId === usualCadence.id ||
    cadences.some(({ id }) => id === cadenceId);
  if (isKnown) return undefined;
  const detail = 'must be "usual" or the id of one of your cadences';
  return refused({ reason: "cadence-unknown", errors: [{ pointer: "/cadenceId", detail }] });
}

function unknownMember(
  { members }: Vendor,
  { seniorMemberId, digests = {} }: VendorReminderChange,
): Refused<Extract<LevelRefusal, { readonly reason: "sender-unknown" }>> | undefined {
  const isMember = (id: string) => members.some((member) => member.id === id);
  const detail = "must be the id of one of your members";
  const errors = [
    ...(typeof seniorMemberId !== "string" || isMember(seniorMemberId)
      ? []
      : [{ pointer: "/seniorMemberId", detail }]),
    ...Object.keys(digests)
      .filter((id) => !isMember(id))
      .map((id) => ({ pointer: `/digests/${id}`, detail })),
  ];
  return errors.length === 0 ? undefined : refused({ reason: "sender-unknown", errors });
}

/** A party may change for another reason in between; more than that is no accident. */
const maximumTries = 5;

type ClientAnswer = Decided<{ readonly client: Client }, LevelRefusal>;

/** Changes what holds for one client; its open invoices follow by a job. Undefined without one. */
export async function changeClientReminders(
  world: Parts,
  clientId: string,
  ask: LevelAsk,
): Promise<ClientAnswer | undefined> {
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const client = await world.receivables.readClient(clientId);
    if (client === undefined) return undefined;
    const reminders = await readReminders(world, client.vendorId);
    const next = nextSettings(reminders, client.reminders, ask);
    if (next.outcome === "refused") return next;
    const version = client.version + 1;
    const changed: Client = { ...client, version, reminders: next.level };
    const now = world.clock.now();
    const work = { kind: "spread-policy" } as const;
    const spreading = { ownerId: clientId, name: `spread.${version}`, work, dueAt: now };
    if (await world.receivables.putClient(changed, client.version, [spreading])) {
      const subject = { ownerId: clientId, at: now, actor: ask.actorId };
      await world.receivables.addFacts([
        fact(subject, "reminders-changed", changeFacts(ask.change)),
      ]);
      return { outcome: "done", client: changed };
    }
  }
  return refused({ reason: "changed-meanwhile" });
}

type InvoiceAnswer = Decided<{ readonly invoice: IssuedInvoice }, LevelRefusal>;

/** Changes what holds for one invoice, at once. Undefined without one. */
export async function changeInvoiceReminders(
  world: Parts,
  invoiceId: string,
  ask: LevelAsk,
): Promise<InvoiceAnswer | undefined> {
  const vendor = await world.receivables.readVendor(vendorOf(invoiceId));
  invariant(vendor !== undefined, "Whoever is signed in has a vendor.");
  const answer = await changeInvoice<InvoiceAnswer>(
    world.receivables,
    invoiceId,
    async ({ invoice }): Promise<Change<InvoiceAnswer>> => {
      if (invoice.stage !== "issued") return { answer: refused({ reason: "invoice-not-issued" }) };
      const [reminders, client] = await Promise.all([
        readReminders(world, vendor.id),
        world.receivables.readClient(invoice.content.clientId),
      ]);
      const next = nextSettings(reminders, invoice.reminderSettings, ask);
      if (next.outcome === "refused") return { answer: next };
      const now = world.clock.now();
      const { reminders: _, ...rest } = invoice;
      const set = { ...rest, reminderSettings: next.level };
      const today = localDateOf(now, invoice.timeZone);
      const resolved = await resolvedReminders({ vendor, reminders, client, invoice: set }, today);
      const after = { ...set, ...(resolved === undefined ? {} : { reminders: resolved }) };
      const subject = { ownerId: invoiceId, at: now, actor: ask.actorId };
      const facts = [fact(subject, "reminders-changed", changeFacts(ask.change))];
      return {
        answer: { outcome: "done", invoice: after },
        commit: { invoice: after, ...replan(invoice, after), facts },
      };
    },
  );
  invariant(answer?.outcome !== "too-large", "Settings add little to an invoice.");
  return answer;
}

type Next = Decided<{ readonly level: VersionedReminders }, LevelRefusal>;

function nextSettings(
  reminders: VendorReminders,
  before: VersionedReminders | undefined,
  ask: LevelAsk,
): Next {
  const { version, settings } = before ?? nothingSet;
  if (version !== ask.version) return refused({ reason: "version-outdated", version });
  const unknown = unknownCadence(reminders, ask.change);
  if (unknown !== undefined) return unknown;
  const changed = applyChange(settings, ask.change) as ReminderSettings;
  return { outcome: "done", level: { version: version + 1, settings: changed } };
}

/** What was changed to what, each setting as JSON, since facts hold no lists. */
function changeFacts(change: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(change).map(([name, value]) => [name, JSON.stringify(value)]),
  );
}
