import { afterAll, beforeAll, describe, expect, test, type TestContext } from "vitest";
import { installedDynoxide } from "../local/dynamodb/installed-dynoxide.ts";
import { type Billing, invoiceTotal, newBilling, type Step, steps, take } from "./billing.ts";
import { schedulesOf } from "./mailbox.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { type SeededFolder, seededFolder } from "./seeded-folder.ts";
import { type Casualty, type Program, startProgram } from "./started-program.ts";

// The real program is killed with -9 at a chosen point of the main job and started again on what it
// left. Each point is held by a call that hangs: before it was done, or after it was done and before
// anybody heard of it. Then the same must be true as if nothing had happened.

/** A call that hangs, at a service of AWS or at Stripe. */
type Hanging = { readonly call: string; readonly fault: "hang-before" | "hang-after" };

type KillPoint = {
  readonly fact: string;
  readonly during: Step;
  /** Absent where the kill comes as soon as the step is answered. */
  readonly hanging?: Hanging;
  readonly casualty: Casualty;
  /** Whoever got no answer asks again at once, or nobody ever does and two hours pass. */
  readonly afterwards: "asked again" | "left alone";
};

const points: readonly KillPoint[] = [
  {
    fact: "a draft that was written, unheard",
    during: "write",
    hanging: { call: "dynamodb TransactWriteItems", fault: "hang-after" },
    casualty: "program",
    afterwards: "asked again",
  },
  {
    fact: "an issue that is frozen and has no number yet, and is asked for again",
    during: "issue",
    hanging: { call: "dynamodb UpdateItem", fault: "hang-before" },
    casualty: "machine",
    afterwards: "asked again",
  },
  {
    fact: "an issue that is frozen and has no number yet, and that nobody asks for again",
    during: "issue",
    hanging: { call: "dynamodb UpdateItem", fault: "hang-before" },
    casualty: "program",
    afterwards: "left alone",
  },
  {
    fact: "an issue that has its number and is not committed",
    during: "issue",
    hanging: { call: "dynamodb UpdateItem", fault: "hang-after" },
    casualty: "machine",
    afterwards: "left alone",
  },
  {
    fact: "an issue that is committed, its mail not begun",
    during: "issue",
    casualty: "machine",
    afterwards: "left alone",
  },
  {
    fact: "an issue whose reminder has no schedule yet",
    during: "issue",
    hanging: { call: "scheduler CreateSchedule", fault: "hang-before" },
    casualty: "program",
    afterwards: "left alone",
  },
  {
    fact: "a mail that was claimed and not handed over",
    during: "issue",
    hanging: { call: "ses SendRawEmail", fault: "hang-before" },
    casualty: "machine",
    afterwards: "left alone",
  },
  {
    fact: "a mail that was handed over, unheard",
    during: "issue",
    hanging: { call: "ses SendRawEmail", fault: "hang-after" },
    casualty: "program",
    afterwards: "left alone",
  },
  {
    fact: "a client who is made known to Stripe, unheard",
    during: "start",
    hanging: { call: "POST /v1/customers", fault: "hang-after" },
    casualty: "program",
    afterwards: "asked again",
  },
  {
    fact: "an attempt that is written, Stripe not asked",
    during: "start",
    hanging: { call: "dynamodb TransactWriteItems", fault: "hang-after" },
    casualty: "machine",
    afterwards: "asked again",
  },
  {
    fact: "a payment page that Stripe opened, unheard, and the same press again",
    during: "start",
    hanging: { call: "POST /v1/checkout/sessions", fault: "hang-after" },
    casualty: "program",
    afterwards: "asked again",
  },
  {
    fact: "a payment page that Stripe opened, unheard, and hours until the next press",
    during: "start",
    hanging: { call: "POST /v1/checkout/sessions", fault: "hang-after" },
    casualty: "machine",
    afterwards: "left alone",
  },
  {
    fact: "a payment, its webhook delivered and nothing read yet",
    during: "pay",
    hanging: { call: "GET /v1/checkout/sessions/:id", fault: "hang-before" },
    casualty: "program",
    afterwards: "left alone",
  },
  {
    fact: "a payment, its webhook delivered and nothing committed yet",
    during: "pay",
    hanging: { call: "dynamodb TransactWriteItems", fault: "hang-before" },
    casualty: "machine",
    afterwards: "left alone",
  },
  {
    fact: "a payment that is committed, its webhook not answered",
    during: "pay",
    hanging: { call: "dynamodb TransactWriteItems", fault: "hang-after" },
    casualty: "program",
    afterwards: "left alone",
  },
  {
    fact: "a payment that is booked, its receipt claimed and not handed over",
    during: "pay",
    hanging: { call: "ses SendRawEmail", fault: "hang-before" },
    casualty: "program",
    afterwards: "left alone",
  },
  {
    fact: "a payment that is booked, its receipt handed over, unheard",
    during: "pay",
    hanging: { call: "ses SendRawEmail", fault: "hang-after" },
    casualty: "machine",
    afterwards: "left alone",
  },
  {
    fact: "a payment that is booked, the reminder's schedule still there",
    during: "pay",
    hanging: { call: "scheduler DeleteSchedule", fault: "hang-before" },
    casualty: "machine",
    afterwards: "left alone",
  },
];

/** What is true of an invoice that was paid without any trouble, after six seeded ones. */
const undisturbed: Outcome = {
  status: "paid",
  ledger: ["charge", "payment"],
  charges: [invoiceTotal],
  openPages: 0,
  mails: { send: 1, receipt: 1, paid: 1 },
  schedules: [],
  numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9],
  deadLetters: [],
};

describe.skipIf(installedDynoxide() === undefined)("a kill leaves as it would have been", () => {
  let seeded: SeededFolder;
  beforeAll(async () => {
    seeded = await seededFolder();
  });
  afterAll(() => seeded.remove());

  test.concurrent.for(points)("$fact ($casualty, $afterwards)", async (point, context) => {
    const billing = newBilling();
    const before = await startUntilTestEnds(context, seeded.copy());
    await takeUntil(point.during, before, billing);
    await killWithin(before, point, () => take(point.during, before, billing));

    const after = await startAgain(context, before);
    await goOn(after, billing, point);

    expect(await outcomeOf(after, billing.invoiceId)).toEqual(undisturbed);
  });

  test.concurrent("a payment whose webhooks were held back", async (context) => {
    const billing = newBilling();
    const before = await startUntilTestEnds(context, seeded.copy());
    await takeUntil("pay", before, billing);
    await before.local("POST", "/stripe/hold");
    await take("pay", before, billing);
    await before.kill("machine");

    const after = await startAgain(context, before);
    await after.moveBy("PT2H");
    await after.local("POST", "/stripe/release");
    await after.moveBy("PT2H");

    expect(await outcomeOf(after, billing.invoiceId)).toEqual(undisturbed);
  });

  test.concurrent("a withdrawn invoice whose payment page is still open", async (context) => {
    const billing = newBilling();
    const before = await startUntilTestEnds(context, seeded.copy());
    await takeUntil("pay", before, billing);
    const call = "POST /v1/checkout/sessions/:id/expire";
    const path = `/invoices/${billing.invoiceId}/void`;
    const hanging = { call, fault: "hang-before" } as const;
    await killWithin(before, { hanging, casualty: "program" }, () =>
      before.asVendor("POST", path, { reason: "Written twice." }),
    );

    const after = await startAgain(context, before);
    await after.moveBy("PT2H");

    expect(await outcomeOf(after, billing.invoiceId)).toEqual({
      ...undisturbed,
      status: "void",
      ledger: ["charge", "void"],
      charges: [],
      mails: { send: 1 },
    });
  });

  test.concurrent.for([
    { fact: "a reminder that was claimed", fault: "hang-before", reminders: {} },
    { fact: "a reminder that was handed over", fault: "hang-after", reminders: { remind: 1 } },
  ] as const)("$fact, which is never sent again", async ({ fault, reminders }, context) => {
    const billing = newBilling();
    const before = await startUntilTestEnds(context, seeded.copy());
    await takeUntil("open", before, billing);
    const hanging = { call: "ses SendRawEmail", fault };
    // Nobody looks at the invoice for days, so the link is mailed again.
    const [reminder] = await schedulesOf(before, billing.invoiceId);
    const justBefore = new Date(Date.parse(reminder?.at ?? "") - 30_000).toISOString();
    await before.local("POST", "/clock", { to: justBefore });
    await killWithin(before, { hanging, casualty: "machine" }, () => before.moveBy("PT15M"));

    const after = await startAgain(context, before);
    await after.moveBy("P1D");
    for (const step of ["open", "start", "pay"] as const) await take(step, after, billing);

    expect(await outcomeOf(after, billing.invoiceId)).toEqual({
      ...undisturbed,
      mails: { ...undisturbed.mails, ...reminders },
    });
  });
});

async function startUntilTestEnds(
  { onTestFinished }: TestContext,
  folder: string,
  port = 0,
): Promise<Program> {
  const program = await startProgram(folder, port);
  onTestFinished(() => program.stop());
  return program;
}

/** On the same folder and port, so that links in mails still lead somewhere. */
function startAgain(context: TestContext, killed: Program): Promise<Program> {
  return startUntilTestEnds(context, killed.folder, Number(new URL(killed.origin).port));
}

async function takeUntil(end: Step, program: Program, billing: Billing): Promise<void> {
  for (const step of steps.slice(0, steps.indexOf(end))) await take(step, program, billing);
  await program.idle();
}

/** Sets something off and kills where it hangs. */
async function killWithin(
  program: Program,
  { hanging, casualty }: Pick<KillPoint, "hanging" | "casualty">,
  setOff: () => Promise<unknown>,
): Promise<void> {
  if (hanging === undefined) {
    await setOff();
  } else {
    await order(program, hanging);
    // Nobody gets an answer: the connection ends with the program.
    setOff().catch(() => undefined);
    await untilStruck(program, hanging);
  }
  await program.kill(casualty);
}

async function order(program: Program, { call, fault }: Hanging): Promise<void> {
  const [where = "", match = ""] = call.split(" ");
  if (match.startsWith("/v1/")) {
    await program.local("POST", "/stripe/next", { match: call, fault });
  } else {
    await program.local("POST", "/faults", { service: where, match, fault });
  }
}

/** An ordered fault is used up by the call that it strikes. */
async function untilStruck(program: Program, { call }: Hanging): Promise<void> {
  const isStripe = call.includes("/v1/");
  for (;;) {
    const left = isStripe
      ? ((await program.local("GET", "/stripe/next")) as { planned: unknown[] }).planned
      : ((await program.local("GET", "/faults")) as unknown[]);
    if (left.length === 0) return;
  }
}

async function goOn(program: Program, billing: Billing, point: KillPoint): Promise<void> {
  const { during, afterwards } = point;
  if (afterwards === "left alone") await program.moveBy("PT2H");
  // Whoever never came to the payment page presses the button again some day.
  const isTakenAgain = afterwards === "asked again" || during === "start";
  const rest = steps.slice(steps.indexOf(during) + (isTakenAgain ? 0 : 1));
  for (const step of rest) await take(step, program, billing);
  await program.moveBy("PT2H");
}
