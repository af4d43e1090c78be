import type { Json, Town } from "./town.ts";
import type { Step } from "./vendor-steps.ts";

type Movement = {
  readonly kind: string;
  readonly source: string;
  readonly charge: string | null;
  readonly amount: number;
};

function movementsOf(town: Town, kind: string): readonly Movement[] {
  return town.world.stripe.book().movements.filter((movement) => movement.kind === kind);
}

function told(what: string, { status, body }: { status: number; body: Json }): string {
  const code = (body as { error?: { message?: string } } | undefined)?.error?.message;
  return `${what}: ${status}${code === undefined ? "" : ` ${code.slice(0, 60)}`}`;
}

/** A payer's bank takes money back, in whole or in part, or only asks. */
export const openDispute: Step = async (town) => {
  const captures = movementsOf(town, "capture");
  if (captures.length === 0) return undefined;
  const { random } = town.world;
  const { charge, amount } = random.pick(captures);
  const isPart = random.chance(0.4);
  const answer = await town.atStripe("/disputes", {
    charge,
    ...(isPart ? { amount: random.integer(1, amount) } : {}),
    inquiry: random.chance(0.15),
    reason: random.pick(["fraudulent", "product_not_received", "insufficient_funds", "duplicate"]),
  });
  return told(`A bank disputes ${isPart ? "a part" : "all"} of a charge`, answer);
};

/** The bank decides. */
export const closeDispute: Step = async (town) => {
  const disputes = town.world.stripe
    .events()
    .filter(({ type }) => type === "charge.dispute.created")
    .map(({ object }) => object as { id: string; amount: number });
  if (disputes.length === 0) return undefined;
  const { random } = town.world;
  const { id, amount } = random.pick(disputes);
  const status = random.pick(["won", "lost"]);
  const isPart = status === "won" && random.chance(0.4);
  const answer = await town.atStripe(`/disputes/${id}/close`, {
    status,
    ...(isPart ? { reinstated: random.integer(1, amount) } : {}),
  });
  return told(`A bank decides a dispute (${status}${isPart ? ", in part" : ""})`, answer);
};

/** Somebody refunds in Stripe's dashboard. */
export const refundInDashboard: Step = async (town) => {
  const captures = movementsOf(town, "capture");
  if (captures.length === 0) return undefined;
  const { random } = town.world;
  const { charge, amount } = random.pick(captures);
  const isPart = random.chance(0.6);
  const answer = await town.atStripe("/refunds", {
    charge,
    ...(isPart ? { amount: random.integer(1, amount) } : {}),
  });
  return told(`Somebody refunds ${isPart ? "a part" : "all"} in Stripe's dashboard`, answer);
};

/** A bank can't deliver a refund. */
export const failRefund: Step = async (town) => {
  const made = movementsOf(town, "refund");
  if (made.length === 0) return undefined;
  const { source } = town.world.random.pick(made);
  return told("A bank can't deliver a refund", await town.atStripe(`/refunds/${source}/fail`, {}));
};

/** A bank takes a transfer back. */
export const reverseTransfer: Step = async (town) => {
  const made = movementsOf(town, "transfer-in");
  if (made.length === 0) return undefined;
  const { source } = town.world.random.pick(made);
  const answer = await town.atStripe(`/transfers/${source}/reverse`, {});
  return told("A bank takes a transfer back", answer);
};

/** An event is brought once more, however old it is. */
export const resendEvent: Step = async (town) => {
  const events = town.world.stripe.events();
  if (events.length === 0) return undefined;
  const event = town.world.random.pick(events);
  town.world.stripe.resend(event);
  return `Stripe brings ${event.type} once more`;
};

/** A schedule fires that has fired or was taken away before. */
export const fireOldSchedule: Step = async (town) => {
  const jobs = town.rows.jobs();
  if (jobs.length === 0) return undefined;
  const { ownerId, name } = town.world.random.pick(jobs);
  town.world.functions.accept("scheduled-job", { job: `${ownerId}/${name}` });
  return `A schedule fires out of turn: ${name.replace(/\..*/u, "")}`;
};
