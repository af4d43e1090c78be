import type { ArrangementOptions } from "../../shared/contract/arrangement-schema.ts";
import { previewProposal } from "../../shared/flexibility/preview-proposal.ts";
import { addDays } from "../../shared/values/calendar-date.ts";
import {
  type CountedHandlers,
  type Invocation,
  isTableCall,
  serialCount,
} from "./counted-calls.ts";
import { type Figure, type Measurement, verdictOf } from "./figure.ts";
import { openSession, type SampleWorld, type SentInvoice } from "./sample-world.ts";

/** What is counted, and how many trips it may take. */
type Counted = {
  readonly what: string;
  readonly goal: number;
  readonly stretch: number;
  readonly invocation: Invocation;
};

/** P7: how many trips to the table wait for one another, counted in the running local world. */
export async function measureRoundTrips(
  sample: SampleWorld,
  counted: CountedHandlers,
): Promise<Measurement> {
  const journey = await walk(sample, counted);
  const figures = [
    counting({ what: "view", goal: 1, stretch: 1, invocation: journey.view }),
    counting({ what: "start a payment", goal: 3, stretch: 2, invocation: journey.payment }),
    counting({ what: "Stripe event", goal: 2, stretch: 1, invocation: journey.event }),
    counting({ what: "ask for more time", goal: 2, stretch: 1, invocation: journey.asking }),
    counting({ what: "fire a job, before the send", goal: 2, stretch: 1, invocation: journey.job }),
  ];
  return {
    figures,
    notes: [
      `P7: opening a link takes ${described(journey.opening)}.`,
      `P7: a client's first payment ever takes ${described(journey.firstPayment)}, ` +
        "since the processor has to know the client first.",
      `P7: issuing and sending takes ${described(journey.issue)}.`,
    ],
  };
}

/** One invoice is opened, viewed and paid; then a fresh link is asked for. */
async function walk(sample: SampleWorld, { invocations }: CountedHandlers) {
  const { http, world } = sample;
  const during = async (step: () => Promise<unknown>) => {
    const before = invocations.length;
    await step();
    await world.idle();
    return invocations.slice(before);
  };

  const invoice = await sample.send();
  const pay = async (link: string) => {
    const started = await http.asClient<{ redirectUrl: string }>(link, "/payments", {
      method: "card",
    });
    return new URL(started.redirectUrl).pathname.split("/").at(-1) ?? "";
  };
  const first = await during(() => pay(invoice.link));

  const issuing = await during(() => sample.send());
  const next = await sample.send();
  let cookie = "";
  const opened = await during(async () => {
    cookie = await openSession(next);
  });
  const viewed = await during(async () => {
    const address = `${world.origin}/api/portal/invoices/${next.id}`;
    await (await fetch(address, { headers: { cookie } })).text();
  });
  let session = "";
  const paying = await during(async () => {
    session = await pay(next.link);
  });
  const paid = await during(() =>
    http.local(`/stripe/checkout/${session}/complete`, { payment_method: "pm_card_visa" }),
  );
  const unhurried = await sample.send();
  const asking = await during(() => askForTime(sample, unhurried));
  const other = await sample.send();
  const secret = other.link.split("#")[1];
  const asked = await during(() => http.asClient(other.link, "/fresh-link", { secret }));

  return {
    firstPayment: request(first, "/payments"),
    issue: request(issuing, "/issue"),
    opening: request(opened, "/open"),
    view: request(viewed, next.id),
    payment: request(paying, "/payments"),
    event: longest(paid.filter(({ functionName }) => functionName === "stripe-webhook")),
    job: untilSend(asked),
    asking: request(asking, "/requests"),
  };
}

/** Asks for more time than the policy grants at once. */
async function askForTime({ http, world }: SampleWorld, invoice: SentInvoice): Promise<void> {
  const cookie = await openSession(invoice);
  const address = `${world.origin}/api/portal/invoices/${invoice.id}`;
  const read = await fetch(`${address}/arrangements`, { headers: { cookie } });
  const { situation } = (await read.json()) as ArrangementOptions;
  const proposal = { dueDate: addDays(situation.dueDate, 90) };
  const preview = previewProposal(situation, proposal);
  if (preview.outcome === "refused") throw new Error(preview.refusal.reason);
  await http.asClient(invoice.link, "/requests", { proposal, seen: preview.terms });
}

/** The invocation that a request with this end of its address led to. */
function request(invocations: readonly Invocation[], pathEnd: string): Invocation {
  const found = invocations.find(({ event }) =>
    (event as { rawPath?: string }).rawPath?.endsWith(pathEnd),
  );
  if (found === undefined) throw new Error(`Nobody asked for …${pathEnd}.`);
  return found;
}

function longest(invocations: readonly Invocation[]): Invocation {
  const [found] = invocations.toSorted((first, second) => trips(second) - trips(first));
  if (found === undefined) throw new Error("No event arrived.");
  return found;
}

/** What the function did that sent a mail, up to the mail. */
function untilSend(invocations: readonly Invocation[]): Invocation {
  for (const invocation of invocations) {
    const sending = invocation.calls.findIndex(({ name }) => name === "SES");
    if (sending >= 0) return { ...invocation, calls: invocation.calls.slice(0, sending) };
  }
  throw new Error("No mail was sent.");
}

function trips({ calls }: Invocation): number {
  return serialCount(calls.filter(isTableCall));
}

function described(invocation: Invocation): string {
  return `${trips(invocation)} (${invocation.calls.map(({ name }) => name).join(", ")})`;
}

function counting({ what, goal, stretch, invocation }: Counted): Figure {
  return {
    id: "P7",
    what: `serial round trips to the table: ${what}`,
    goal: String(goal),
    stretch: String(stretch),
    measured: described(invocation),
    baseline: "–",
    verdict: verdictOf(trips(invocation), { goal, stretch }),
  };
}
