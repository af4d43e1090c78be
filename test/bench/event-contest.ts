import { type Deliver, type EventStage, type PaidPage, startEventStage } from "./event-stage.ts";
import type { Figure, Measurement, Verdict } from "./figure.ts";
import { median } from "./median.ts";
import { asAnother, timed, writeRaw } from "./raw-writes.ts";

// P8 and P9, in a process of their own: it prints its measurement as JSON.

const rounds = 9;
const atSixteen = { concurrency: 16, count: 120 };
const alone = { concurrency: 1, count: 40 };
const storm = { rounds: 5, invoices: 100, copies: 8, concurrency: 64 };

const say = console.log;
// The functions note what they did; here nobody reads it.
console.log = () => undefined;
console.error = () => undefined;

const stage = await startEventStage();
try {
  const record = await stage.deliverTo("record");
  const deliver = await stage.deliverTo("table");
  await warmUp(stage, record, deliver);
  const measurements = [
    await measureRate(record, deliver, { ...atSixteen, goal: 0.6, stretch: 0.7 }),
    await measureRate(record, deliver, { ...alone, goal: 0.35, stretch: 0.5 }),
    await measureStorm(record),
  ];
  const measurement: Measurement = {
    figures: measurements.flatMap(({ figures }) => figures),
    notes: measurements.flatMap(({ notes }) => notes),
  };
  say(JSON.stringify(measurement));
} finally {
  await stage.close();
}

async function warmUp({ seed }: EventStage, record: Deliver, deliver: Deliver): Promise<void> {
  const pages = await seed(200);
  for (const body of await bodiesOf(record, pages.slice(0, 100)))
    await writeRaw(stage.tableUrl, body);
  await timed(pages.slice(100), 16, ({ event }) => deliver(event));
}

/** The transactions that the function would do for these pages. */
async function bodiesOf(record: Deliver, pages: readonly PaidPage[]): Promise<readonly string[]> {
  for (const { event } of pages) expect200(await record(event));
  const { bodies } = await stage.recorded();
  if (bodies.length !== pages.length) throw new Error(`${bodies.length} writes were recorded.`);
  return bodies;
}

type Contest = {
  readonly concurrency: number;
  readonly count: number;
  readonly goal: number;
  readonly stretch: number;
};

async function measureRate(
  record: Deliver,
  deliver: Deliver,
  { concurrency, count, goal, stretch }: Contest,
): Promise<Measurement> {
  const ratios: number[] = [];
  const rates: { raw: number[]; events: number[] } = { raw: [], events: [] };
  for (let round = 0; round < rounds; round += 1) {
    const bodies = await bodiesOf(record, await stage.seed(count));
    const pages = await stage.seed(count);
    const runRaw = () =>
      timed(bodies, concurrency, async (body) => expect200(await writeRaw(stage.tableUrl, body)));
    const runEvents = () =>
      timed(pages, concurrency, async ({ event }) => expect200(await deliver(event)));
    const isForward = round % 2 === 0;
    const first = isForward ? await runRaw() : await runEvents();
    const second = isForward ? await runEvents() : await runRaw();
    const [raw, events] = isForward ? [first, second] : [second, first];
    ratios.push(raw / events);
    rates.raw.push((count * 1000) / raw);
    rates.events.push((count * 1000) / events);
  }
  const ratio = median(ratios);
  const figure: Figure = {
    id: "P8",
    what: `Stripe events applied per second, ${concurrency} at a time, of the raw rate`,
    goal: `≥ ${goal}`,
    stretch: `≥ ${stretch}`,
    measured: `${ratio.toFixed(2)} (${median(rates.events).toFixed(0)}/s)`,
    baseline: `raw TransactWriteItems ${median(rates.raw).toFixed(0)}/s`,
    verdict: atLeast(ratio, goal, stretch),
  };
  return { figures: [figure], notes: [] };
}

function expect200(status: number): void {
  if (status !== 200) throw new Error(`Answered ${status}.`);
}

function atLeast(measured: number, goal: number, stretch: number): Verdict {
  if (measured >= stretch) return "stretch goal met";
  return measured >= goal ? "goal met" : "goal missed";
}

type Storm = {
  readonly ratio: number;
  readonly rawMilliseconds: number;
  readonly milliseconds: number;
  readonly dropped: number;
  readonly refused: number;
  readonly wrong: number;
};

async function measureStorm(record: Deliver): Promise<Measurement> {
  const deliver = await stage.deliverTo("dropping");
  const storms: Storm[] = [];
  for (let round = 0; round < storm.rounds; round += 1) {
    storms.push(await oneStorm(record, deliver, round % 2 === 0));
  }
  const ratio = median(storms.map((one) => one.ratio));
  const sum = (of: keyof Storm) => storms.reduce((total, one) => total + one[of], 0);
  const wrong = sum("wrong");
  const deliveries = storm.rounds * storm.invoices * storm.copies;
  return {
    figures: [
      {
        id: "P9",
        what: "storm of events: time of the raw time of the same writes",
        goal: "≤ 1.5, 0 double postings",
        stretch: "≤ 1.15",
        measured: `${ratio.toFixed(2)}, ${wrong} double or missing postings`,
        baseline: `raw first and cancelled writes ${sum("rawMilliseconds").toFixed(0)} ms`,
        verdict: wrong > 0 ? "goal missed" : atMost(ratio, 1.5, 1.15),
      },
    ],
    notes: [
      `P9: ${deliveries} deliveries in ${sum("milliseconds").toFixed(0)} ms, every event ` +
        `${storm.copies} times; ${sum("dropped")} answers were lost after the commit, ` +
        `${sum("refused")} deliveries were refused and came again.`,
    ],
  };
}

async function oneStorm(record: Deliver, deliver: Deliver, isForward: boolean): Promise<Storm> {
  const bodies = await bodiesOf(record, await stage.seed(storm.invoices));
  const pages = await stage.seed(storm.invoices);
  const raw = shuffled(copies(bodies).map(asAnother));
  const events = shuffled(copies(pages));
  const refused: PaidPage[] = [];
  let dropped = 0;
  const runRaw = () => timed(raw, storm.concurrency, (body) => writeRaw(stage.droppingUrl, body));
  const runEvents = async () => {
    await stage.recorded();
    const milliseconds = await timed(events, storm.concurrency, async (page) => {
      if ((await deliver(page.event)) !== 200) refused.push(page);
    });
    dropped = (await stage.recorded()).dropped;
    return milliseconds;
  };
  const first = isForward ? await runRaw() : await runEvents();
  const second = isForward ? await runEvents() : await runRaw();
  const [rawMilliseconds, milliseconds] = isForward ? [first, second] : [second, first];
  for (const page of refused) expect200(await deliver(page.event));
  const ratio = milliseconds / rawMilliseconds;
  const wrong = await countWrong(pages);
  return { ratio, rawMilliseconds, milliseconds, dropped, refused: refused.length, wrong };
}

function atMost(measured: number, goal: number, stretch: number): Verdict {
  if (measured <= stretch) return "stretch goal met";
  return measured <= goal ? "goal met" : "goal missed";
}

function copies<Piece>(pieces: readonly Piece[]): readonly Piece[] {
  return Array.from({ length: storm.copies }, () => pieces).flat();
}

function shuffled<Piece>(pieces: readonly Piece[]): readonly Piece[] {
  return pieces
    .map((piece) => ({ piece, place: Math.random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ piece }) => piece);
}

/** How many invoices have anything but one payment of what was charged. */
async function countWrong(pages: readonly PaidPage[]): Promise<number> {
  let wrong = 0;
  for (const { invoiceId } of pages) {
    const record = await stage.receivables.readInvoice(invoiceId);
    const booked = (record?.entries ?? []).filter(({ kind }) => kind === "payment");
    const atStripe = booked
      .flatMap(({ postings }) => postings)
      .filter(({ account }) => account === "stripeClearing")
      .reduce((sum, { amount }) => sum + amount, 0);
    if (booked.length !== 1 || atStripe !== 124_000) wrong += 1;
  }
  return wrong;
}
