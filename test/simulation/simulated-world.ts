import { functionEnvironment } from "../../infra/local/function-environment.ts";
import { openLocalStore } from "../../infra/local/local-store.ts";
import type { ScheduleBook } from "../../infra/local/scheduler/stored-schedule.ts";
import type { Mail } from "../../infra/local/ses/mail.ts";
import type { Mailbox } from "../../infra/local/ses/mailbox.ts";
import { awsHosts } from "./aws-hosts.ts";
import { type Emulator, startEmulator } from "./emulator.ts";
import { type FaultPlan, faultPlan } from "./fault-plan.ts";
import { type FunctionName, type Functions, simulatedFunctions } from "./functions.ts";
import { type FunctionRun, Kernel } from "./kernel.ts";
import { type Outage, outage } from "./outage.ts";
import { outside, simulatedHosts } from "./outside.ts";
import { enterWorld, insideFunction } from "./seeded-globals.ts";
import { type Random, randomFrom } from "./random.ts";
import { openGate, type SdkRequest } from "./sdk-gate.ts";
import { beginStory, type Story } from "./story.ts";
import { streamTail } from "./stream-tail.ts";
import { stripeSecrets } from "./stripe-secrets.ts";
import { type StripeSide, simulatedStripe } from "./stripe-side.ts";
import { type RowChange, type TableBook, tableBook } from "./table-book.ts";
import { tableStream, type TableStream } from "./table-stream.ts";

/** One world of one seed: the deployed functions, and around them everything simulated. */
export type SimulatedWorld = {
  readonly kernel: Kernel;
  readonly random: Random;
  readonly faults: FaultPlan;
  readonly functions: Functions;
  readonly stripe: StripeSide;
  readonly mailbox: Mailbox;
  readonly schedules: ScheduleBook;
  readonly book: TableBook;
  readonly stream: TableStream;
  readonly story: Story;
  readonly outage: Outage;
  /** Lines that functions logged as faults, by event. */
  readonly logged: ReadonlyMap<string, number>;
  /** What functions logged of errors that are nobody's but ours. */
  readonly bugs: readonly string[];
  readonly watchers: Watchers;
  answer(name: FunctionName, request: Request): Promise<Response>;
  close(): Promise<void>;
};

/** Who is told of what happens while it happens. */
export type Watchers = {
  onChanges?: (changes: readonly RowChange[]) => void;
  beforeStripe?: (request: SdkRequest) => void;
  /** Called with each mail that SES accepts. */
  onMail?: (mail: Mail) => void;
};

export type WorldSettings = {
  readonly seed: string;
  readonly onLine?: ((line: string) => void) | undefined;
};

/** A Monday morning; every seed begins somewhere in the year after it. */
const firstStart = Date.UTC(2030, 10, 4, 9, 0, 0);
const originSecret = "edge-of-a-simulated-world";

/** Builds a world; nothing happens in it until its kernel is told to let things happen. */
export async function openWorld(settings: WorldSettings): Promise<SimulatedWorld> {
  const { seed } = settings;
  const random = (name: string) => randomFrom(`${seed}/${name}`);
  const emulator = await startEmulator();
  const store = openLocalStore(":memory:");
  const faults = faultPlan(random("faults"));
  const order = random("order");
  const startsAt = firstStart + order.integer(0, 364) * 86_400_000 + order.integer(0, 86_399_999);
  const happens: { collect?: () => Promise<void> } = {};
  const told: { story?: Story } = {};
  const kernel = new Kernel({
    startsAt,
    order,
    disorder: order.chance(0.3) ? 0 : order.next(),
    strike: (call, run) => {
      const strike = faults.strike(call, run);
      if (strike !== undefined) {
        told.story?.tell(`  ~ ${run.functionName}, ${call.service} ${call.operation}: ${strike}`);
      }
      return strike;
    },
    trace: (line) => told.story?.trace(line),
    randomOf: (run) => random(`run ${run}`),
    collect: async () => happens.collect?.(),
  });
  const story = beginStory(() => kernel.now(), settings.onLine);
  told.story = story;
  const ofProcess = random("process");
  const leave = enterWorld({
    now: () => kernel.now(),
    random: () => (insideFunction.getStore() as FunctionRun | undefined)?.random ?? ofProcess,
    wait: (run, milliseconds) => kernel.wait(run, milliseconds),
  });
  setEnvironment(emulator);
  const log = catchLog();

  const functions = simulatedFunctions(kernel, originSecret, () => undefined);
  const watchers: Watchers = {};
  const stripe = simulatedStripe({
    kernel,
    store,
    faults,
    functions,
    ids: random("stripe"),
    delays: random("courier"),
    secretKey: stripeSecrets.key,
    webhookSecret: stripeSecrets.webhook,
    country: "US",
    onEvent: (event) => story.tell(`  Stripe: ${event.type}`),
  });
  const book = tableBook();
  const stream = tableStream({
    tail: await streamTail(emulator),
    streamArn: emulator.streamArn,
    kernel,
    functions,
    faults,
    order,
    book,
    onChanges: (changes) => watchers.onChanges?.(changes),
  });
  const broken = outage(() => kernel.now());
  const { hosts, schedules, box } = awsHosts({
    kernel,
    store,
    faults,
    functions,
    order,
    emulator,
    broken,
    onMail: (mail) => watchers.onMail?.(mail),
  });
  happens.collect = async () => stripe.collect();
  const network = outside({
    kernel,
    aws: hosts,
    stripe: stripe.api,
    planStripeFault: async (match, fault) => void (await stripe.control("/next", { match, fault })),
    beforeStripe: (request) => watchers.beforeStripe?.(request),
    afterWrite: () => stream.read(),
  });
  const closeGate = openGate(network);
  addSweep({ kernel, functions, book, broken });

  return {
    kernel,
    random: random("people"),
    faults,
    functions,
    stripe,
    mailbox: box,
    schedules,
    book,
    stream,
    story,
    outage: broken,
    logged: log.counts,
    bugs: log.bugs,
    watchers,
    answer: functions.answer,
    close: async () => {
      closeGate();
      leave();
      log.end();
      store.close();
      await emulator.stop();
    },
  };
}

const hour = 3_600_000;

type SweepParts = {
  readonly kernel: Kernel;
  readonly functions: Functions;
  readonly book: TableBook;
  readonly broken: Outage;
};

/**
 * The hourly sweep. It is let run only at hours at which the table says that something is overdue:
 * at all others it asks and finds nothing.
 */
function addSweep({ kernel, functions, book, broken }: SweepParts): void {
  let sweptAt = kernel.now();
  kernel.addPart({
    label: "sweep",
    nextDueAt: () => {
      const first = book.earliestDue();
      if (first === undefined) return undefined;
      const from = Math.max(Date.parse(first), sweptAt + 1);
      return Math.ceil(from / hour) * hour;
    },
    runDue: async (now) => {
      sweptAt = now;
      if (broken.isOn()) return;
      functions.accept("scheduled-job", { sweep: true });
    },
  });
}

function setEnvironment(emulator: Emulator): void {
  const usual = functionEnvironment({
    origin: "http://kindly.simulated",
    port: 1,
    originSecret,
    stripeOrigin: `http://${simulatedHosts.stripe}`,
  });
  Object.assign(process.env, usual, {
    AWS_ENDPOINT_URL_DYNAMODB: emulator.endpoint,
    AWS_ENDPOINT_URL_SES: `http://${simulatedHosts.ses}`,
    AWS_ENDPOINT_URL_SCHEDULER: `http://${simulatedHosts.scheduler}`,
    AWS_ENDPOINT_URL_SSM: `http://${simulatedHosts.ssm}`,
  });
}

/** Counts what functions log as faults, and keeps the terminal for the story. */
function catchLog(): { counts: Map<string, number>; bugs: string[]; end(): void } {
  const { log, error } = console;
  const counts = new Map<string, number>();
  const bugs: string[] = [];
  const count = (line: unknown) => {
    const text = String(line);
    const event = /"event":"([^"]+)"/u.exec(text)?.[1] ?? text.slice(0, 80);
    counts.set(event, (counts.get(event) ?? 0) + 1);
    const isOurs = /"error":"(?!PortFailure")/u.test(text);
    if (isOurs) bugs.push(text);
  };
  Object.assign(console, { log: () => undefined, error: count });
  return { counts, bugs, end: () => void Object.assign(console, { log, error }) };
}
