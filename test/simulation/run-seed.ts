import { checkAgreements } from "./agreement-rules.ts";
import { checkArrangementsEnd } from "./arrangement-end-rules.ts";
import { checkArrangements, mostAsked, type MostAsked } from "./arrangement-rules.ts";
import { checkChanges, mustBe } from "./change-rules.ts";
import { checkEnd, checkReplay, standing } from "./end-rules.ts";
import { habits } from "./steps.ts";
import { checkPlanned, checkRemindersEnd } from "./reminder-end-rules.ts";
import { type ReminderWitness, reminderWitness } from "./reminder-witness.ts";
import { openWorld, type SimulatedWorld } from "./simulated-world.ts";
import { checkStep } from "./step-rules.ts";
import { gatherTown, settleTown, type Town } from "./town.ts";
import { tellBooks } from "./told-books.ts";
import { toldChanges } from "./told-changes.ts";
import { issueInvoice } from "./vendor-steps.ts";

/** How a seed went. */
export type SeedReport = {
  readonly seed: string;
  readonly steps: number;
  readonly hash: string;
  readonly faults: ReadonlyMap<string, number>;
  readonly calls: number;
  readonly simulatedDays: number;
  readonly milliseconds: number;
  readonly logged: ReadonlyMap<string, number>;
  /** What broke, at which step; absent when all held. */
  readonly failure?: { readonly step: number; readonly error: unknown };
  readonly story: readonly string[];
  readonly traced: readonly string[];
};

const minute = 60_000;
const day = 1_440 * minute;

/** Lives through one seed: people, banks, time and faults, then healing, a month, and the end. */
export async function runSeed(
  seed: string,
  steps: number,
  onLine?: (line: string) => void,
): Promise<SeedReport> {
  const startedAt = performance.now();
  const world = await openWorld({ seed, onLine });
  const bornAt = world.kernel.now();
  const at = { step: 0 };
  let failure: SeedReport["failure"];
  try {
    await live(world, steps, at);
  } catch (error) {
    failure = { step: at.step, error };
    world.story.tell(`BROKEN at step ${at.step}: ${String(error)}`);
  }
  const report: SeedReport = {
    seed,
    steps: at.step,
    hash: world.story.hash(),
    faults: world.faults.counts,
    calls: world.kernel.calls,
    simulatedDays: Math.round((world.kernel.now() - bornAt) / day),
    milliseconds: performance.now() - startedAt,
    logged: world.logged,
    ...(failure === undefined ? {} : { failure }),
    story: world.story.lines,
    traced: world.story.traced,
  };
  await world.close();
  return report;
}

async function live(world: SimulatedWorld, steps: number, at: { step: number }): Promise<void> {
  const town = gatherTown(world);
  const broken: { error?: unknown } = {};
  const most = mostAsked();
  const witness = reminderWitness(town.rows, () => world.kernel.now());
  watch(town, { broken, most, witness });
  await settleTown(town);
  const choose = habits(world.random);
  for (let written = 0; written < 4; written += 1) {
    await doTogether(town, [{ name: "issueInvoice", step: issueInvoice }]);
  }
  while (at.step < steps) {
    at.step += 1;
    const together = world.random.chance(0.2) ? world.random.integer(2, 3) : 1;
    const chosen = Array.from({ length: together }, () => oneOf(choose));
    await doTogether(town, chosen);
    await passTime(world);
    rethrow(broken);
    checkStep(world, town.rows);
    checkArrangements(world, town.rows, most);
    checkPlanned(town.rows);
  }
  await heal(town);
  rethrow(broken);
  checkStep(world, town.rows);
  checkArrangements(world, town.rows, most);
  checkPlanned(town.rows);
  for (const line of tellBooks(town)) world.story.tell(line);
  const { mails, together } = witness.counts();
  world.story.tell(`${mails} mails of reminders left, ${together} with several invoices in them`);
  checkEnd(world, town.rows);
  checkArrangementsEnd(world, town.rows);
  checkRemindersEnd(world, town.rows, witness);
  await replayEvents(town);
  rethrow(broken);
}

function rethrow(broken: { error?: unknown }): void {
  if (broken.error !== undefined) throw asError(broken.error);
}

const asError = (thrown: unknown) => (thrown instanceof Error ? thrown : new Error(String(thrown)));

type Watching = {
  readonly broken: { error?: unknown };
  readonly most: MostAsked;
  readonly witness: ReminderWitness;
};

/** Looks at every write as it is made, and at every call to Stripe before it has an effect. */
function watch(town: Town, { broken, most, witness }: Watching): void {
  const { world, rows } = town;
  const numberOf = (id: string) => rows.invoice(id)?.invoice.number ?? id;
  const setups = new Set<string>();
  const guarded = (check: () => void) => {
    try {
      check();
    } catch (error) {
      broken.error ??= error;
    }
  };
  world.watchers.onChanges = (changes) => {
    guarded(() => checkChanges(changes));
    guarded(() => checkAgreements(changes));
    guarded(() => witness.seeChanges(changes));
    for (const { after } of changes) {
      const invoice = after?.SK === "V#0#STATE" ? rows.invoice(after.PK)?.invoice : undefined;
      if (invoice === undefined) continue;
      most.note(invoice);
      const { setup } = invoice.arrangements?.plan ?? {};
      if (setup !== undefined) setups.add(setup.id);
    }
    for (const line of toldChanges(changes, numberOf)) world.story.tell(line);
  };
  world.watchers.onMail = (mail) => guarded(() => witness.seeMail(mail));
  world.watchers.beforeStripe = ({ method, path, body }) => {
    if (method !== "POST") return;
    const sent = new URLSearchParams(body);
    const paymentId =
      sent.get("client_reference_id") ?? sent.get("metadata[kindly_payment]") ?? undefined;
    if (paymentId === undefined) return;
    const hasRow = [...world.book.rows.values()].some(({ SK }) => SK.endsWith(paymentId));
    const isKnown = hasRow || setups.has(paymentId);
    guarded(() => mustBe(isKnown, "A-2", `${path} was asked for ${paymentId}, which has no row.`));
  };
}

/** A few of the steps that are chosen can't be done as things stand; then another is taken. */
const mostChoices = 4;

function oneOf(choose: () => Chosen): Chosen {
  return {
    name: "one of several",
    step: async (town) => {
      for (let tries = 1; tries < mostChoices; tries += 1) {
        const told = await choose().step(town);
        if (told !== undefined) return told;
      }
      return choose().step(town);
    },
  };
}

type Chosen = { readonly name: string; readonly step: (town: Town) => Promise<string | undefined> };

/** Lets people do things, at the same time where they are several, until they are done. */
async function doTogether(town: Town, chosen: readonly Chosen[]): Promise<void> {
  const { kernel, story } = town.world;
  let open = chosen.length;
  const failed: { error?: unknown } = {};
  for (const { step } of chosen) {
    step(town)
      .then((told) => {
        if (told !== undefined) story.tell(told);
      })
      .catch((error: unknown) => {
        failed.error = error;
      })
      .finally(() => {
        open -= 1;
      });
  }
  await kernel.settle();
  while (open > 0) {
    const next = kernel.nextDueAt();
    if (next === undefined) throw new Error("People wait for something that never comes.");
    await kernel.moveTo(next);
  }
  if (failed.error !== undefined) throw asError(failed.error);
}

/** Minutes mostly, days often, weeks now and then. */
async function passTime({ kernel, random, story }: SimulatedWorld): Promise<void> {
  const span = random.weighted({ none: 44, minutes: 25, hours: 15, days: 13, weeks: 3 });
  const passes = {
    none: 0,
    minutes: random.integer(1, 59) * minute,
    hours: random.integer(1, 23) * 60 * minute,
    days: random.integer(1, 6) * day,
    weeks: random.integer(7, 30) * day,
  }[span];
  if (span === "days" || span === "weeks") story.tell(`-- ${Math.round(passes / day)} days pass`);
  await kernel.moveTo(kernel.now() + passes);
}

/**
 * Everything heals, some of what was lost is brought after all, and a month and a bit goes by, or a
 * season.
 */
async function heal({ world }: Town): Promise<void> {
  const { kernel, faults, stripe, random, story, outage } = world;
  faults.heal();
  outage.end();
  const isBrought = random.chance(0.5);
  story.tell(`-- All is healed; lost events ${isBrought ? "are brought" : "stay lost"}`);
  if (isBrought) for (const event of stripe.lost) stripe.resend(event);
  await kernel.moveTo(kernel.now() + (random.chance(0.2) ? 100 : 40) * day);
}

/** Brings every event that ever was once more, shuffled. */
async function replayEvents(town: Town): Promise<void> {
  const { stripe, random, kernel, story } = town.world;
  const before = standing(town.rows);
  story.tell("-- Every event is brought once more, in another order");
  const events = [...stripe.events()].map((event) => ({ event, order: random.next() }));
  for (const { event } of events.toSorted((a, b) => a.order - b.order)) stripe.resend(event);
  await kernel.settle();
  checkReplay(before, standing(town.rows));
}
