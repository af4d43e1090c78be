import { addDays } from "../../shared/values/calendar-date.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import { askTwice, someClient } from "./arranging-steps.ts";
import { randomCadence } from "./random-cadence.ts";
import type { Answer, Asking, Desk, Town } from "./town.ts";
import { deskOf, outcomeOf, someInvoice, type Step } from "./vendor-steps.ts";

const day = 86_400_000;

function today(town: Town) {
  return localDateOf(new Date(town.world.kernel.now()).toISOString(), "UTC");
}

/** Somebody looks at an invoice. */
export const lookAtInvoice: Step = async (town) => {
  const present = someClient(town, ({ invoice }) => invoice.seenAt === undefined);
  if (present === undefined) return undefined;
  const { visitor, rows } = present;
  const answer = await town.insist(town.asVisitor(visitor, "POST", "/seen"));
  return `${visitor.person} looks at ${rows.invoice.number}: ${outcomeOf(answer)}`;
};

/** A reader wants no more reminders, or wants them again. */
export const stopOrStart: Step = async (town) => {
  const present = someClient(town);
  if (present === undefined) return undefined;
  const { visitor, rows } = present;
  const contact = rows.invoice.contacts.find(({ id }) => id === visitor.contactId);
  const isStop = contact?.remindersStoppedAt === undefined;
  const path = `/reminders/${isStop ? "stop" : "start"}`;
  const answer = await askTwice(town, town.asVisitor(visitor, "POST", path, {}));
  const what = isStop ? "stops the reminders of" : "wants again the reminders of";
  return `${visitor.person} ${what} ${rows.invoice.number}: ${outcomeOf(answer)}`;
};

/** A mail program says, in its reader's name, that no more are wanted; also from an old mail. */
export const unsubscribeByMail: Step = async (town) => {
  const { random } = town.world;
  const ends = town.world.mailbox
    .all()
    .flatMap(({ headers }) => /<([^>]+)>/u.exec(headers["list-unsubscribe"] ?? "")?.[1] ?? []);
  if (ends.length === 0) return undefined;
  const path = new URL(random.pick(ends)).pathname;
  const body = "List-Unsubscribe=One-Click";
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const asking: Asking = { to: "client-api", method: "POST", path, body, headers };
  const answer = await askTwice(town, asking);
  return `A mail program ends reminders: ${outcomeOf(answer)}`;
};

type Level = { readonly path: string; readonly holdPath: string; readonly name: string };

/** One invoice, its client, or everything. */
function someLevel(town: Town): { readonly desk: Desk; readonly level: Level } | undefined {
  const { random } = town.world;
  const rows = someInvoice(town, ({ status }) => status === "open");
  if (rows === undefined) return undefined;
  const { id, number, content } = rows.invoice;
  const desk = deskOf(town, id);
  const kind = random.weighted({ invoice: 3, client: 2, vendor: 1 });
  const of = (path: string, name: string): Level => ({
    path: `${path}/reminders`,
    holdPath: `${path}/hold`,
    name,
  });
  const levels = {
    invoice: of(`/invoices/${id}`, number),
    client: of(`/clients/${content.clientId}`, "a client"),
    vendor: { path: "/reminder-settings", holdPath: "/reminder-hold", name: "everything" },
  };
  return { desk, level: levels[kind] };
}

/** Holds reminders on one of the levels, until a day or until it is lifted. */
export const holdReminders: Step = async (town) => {
  const { random } = town.world;
  const found = someLevel(town);
  if (found === undefined) return undefined;
  const { desk, level } = found;
  const hasEnd = random.chance(0.7);
  const body = {
    reason: random.pick(["call", "visit", "illness", "legal", "other"]),
    ...(hasEnd ? { until: addDays(today(town), random.integer(0, 20)) } : {}),
  };
  const answer = await askTwice(town, town.asVendor(desk, "POST", level.holdPath, body));
  return `${desk.name} holds ${level.name} until ${body.until ?? "it is lifted"}: ${outcomeOf(answer)}`;
};

/** Lets reminders go on, whether they were held or not. */
export const liftHold: Step = async (town) => {
  const found = someLevel(town);
  if (found === undefined) return undefined;
  const { desk, level } = found;
  const answer = await askTwice(town, town.asVendor(desk, "DELETE", level.holdPath));
  return `${desk.name} lifts the hold of ${level.name}: ${outcomeOf(answer)}`;
};

/** Changes what is asked for in place of a version that was read before. */
async function patched(town: Town, desk: Desk, path: string, change: object): Promise<Answer> {
  const read = await town.ask(town.asVendor(desk, "GET", path));
  if (read.status !== 200) return read;
  const { version } = read.body as { version: number };
  const asking = town.asVendor(desk, "PATCH", path, change);
  return town.ask({ ...asking, headers: { ...asking.headers, "if-match": `"${version}"` } });
}

/** Other days, another cadence, days off: for one invoice, a client, or everything. */
export const changeReminders: Step = async (town) => {
  const { random } = town.world;
  const found = someLevel(town);
  if (found === undefined) return undefined;
  const { desk, level } = found;
  const own = town.rows.reminders(desk.vendorId)?.cadences.map(({ id }) => id) ?? [];
  const cadenceId = random.pick([...own, ...own, "usual", null]);
  const isVendor = level.path === "/reminder-settings";
  const first = random.integer(0, 40);
  const daysOff = Array.from({ length: random.integer(1, 6) }, (_, index) =>
    addDays(today(town), first + index),
  );
  const change = random.pick<object>([
    { cadenceId },
    { cadenceId },
    { skipsWeekends: random.pick([true, true, false, null]) },
    { skipsHolidays: random.pick([true, false, null]) },
    ...(isVendor ? [{ daysOff }, { daysOff }] : []),
  ]);
  const answer = await patched(town, desk, level.path, change);
  return `${desk.name} changes how ${level.name} is reminded of (${JSON.stringify(change)}): ${outcomeOf(answer)}`;
};

/** Makes a cadence of its own, or changes one that invoices follow already. */
export const writeCadence: Step = async (town) => {
  const { random } = town.world;
  const desk = random.chance(0.8) ? town.desks[0] : random.pick(town.desks);
  if (desk === undefined) return undefined;
  const steps = randomCadence(random);
  const own = town.rows.reminders(desk.vendorId)?.cadences ?? [];
  const days = steps.map(({ anchor, offsetDays }) => `${anchor} ${offsetDays}`).join(", ");
  if (own.length > 0 && random.chance(0.6)) {
    const { id } = random.pick(own);
    const answer = await patched(town, desk, `/cadences/${id}`, { steps });
    return `${desk.name} changes a cadence (${days}): ${outcomeOf(answer)}`;
  }
  const body = { name: `Own ${own.length + 1}`, steps };
  const made = await town.insist(town.asVendor(desk, "POST", "/cadences", body));
  const { id } = (made.body ?? {}) as { id?: string };
  if (made.status >= 300 || id === undefined) {
    return `${desk.name} makes a cadence (${days}): ${outcomeOf(made)}`;
  }
  const used = await patched(town, desk, "/reminder-settings", { cadenceId: id });
  return `${desk.name} makes a cadence and uses it (${days}): ${outcomeOf(used)}`;
};

/** Gives notice of a hand-over, takes it back, or completes it, in time or too early. */
export const handOver: Step = async (town) => {
  const { random } = town.world;
  const rows = someInvoice(town, ({ status, invoice }) => {
    return status === "open" && (invoice.handOver !== undefined || random.chance(0.4));
  });
  if (rows === undefined) return undefined;
  const { id, number, handOver: known } = rows.invoice;
  const desk = deskOf(town, id);
  const isUnderWay = known !== undefined && known.withdrawnAt === undefined;
  const what = isUnderWay ? random.pick(["withdraw", "withdraw", "complete"]) : "start";
  const path = `/invoices/${id}/hand-over${what === "complete" ? "/complete" : ""}`;
  const method = what === "withdraw" ? "DELETE" : "POST";
  const answer = await askTwice(town, town.asVendor(desk, method, path));
  return `${desk.name} hands ${number} over (${what}): ${outcomeOf(answer)}`;
};

/** Schedules and sweeps stand still, for hours or for longer than any step waits. */
export const breakSchedules: Step = async ({ world }) => {
  const { random } = world;
  const days = random.weighted({ 0.2: 3, 1: 3, 3: 3, 8: 2, 20: 1 });
  const milliseconds = Number(days) * day * (0.5 + random.next());
  world.outage.begin(milliseconds);
  return `~ No schedule fires for ${(milliseconds / day).toFixed(1)} days`;
};
