import { createHash } from "node:crypto";
import type { Fact } from "../../functions/ports/jobs.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import { mustBe } from "./change-rules.ts";
import { checkCharge, isOffSession } from "./charge-rules.ts";
import { isSame } from "./is-same.ts";
import type { RowChange } from "./table-book.ts";

type State = { readonly before: IssuedInvoice | undefined; readonly after: IssuedInvoice };

/** Holds what one write did to arrangements against what single writes may do. */
export function checkAgreements(changes: readonly RowChange[]): void {
  const states = changes.flatMap(stateOf);
  for (const state of states) {
    checkEvidence(state, changes);
    checkPolicy(state);
    checkPromises(state);
  }
  const added = changes.flatMap(({ before, after }) => (before ? [] : (after ?? [])));
  const stateOfOwner = (id: string) => states.find(({ after }) => after.id === id);
  for (const row of added) {
    const payment = row["payment"] as Payment | undefined;
    if (payment === undefined || !isOffSession(payment)) continue;
    checkCharge(payment, stateOfOwner(row.PK)?.before);
  }
}

function stateOf({ before, after }: RowChange): readonly State[] {
  if (after?.SK !== "V#0#STATE" || !after.PK.startsWith("inv_")) return [];
  const [was, is] = [before?.["invoice"], after["invoice"]] as (IssuedInvoice | undefined)[];
  if (is?.stage !== "issued") return [];
  return [{ before: was?.stage === "issued" ? was : undefined, after: is }];
}

/** Everything that was agreed on came with evidence whose hash fits, and stays as it was agreed. */
function checkEvidence({ before, after }: State, changes: readonly RowChange[]): void {
  const facts = changes
    .map((change) => change.after?.["fact"] as Fact | undefined)
    .filter((fact) => fact?.kind === "agreement-accepted");
  for (const fact of facts) {
    const { evidence = "", hash } = fact?.facts ?? {};
    const computed = createHash("sha256").update(String(evidence), "utf8").digest("base64url");
    mustBe(
      computed === hash,
      "F-6",
      `The evidence of an agreement on ${after.number} has another hash.`,
    );
  }
  const known = new Map(agreementsOf(before).map((each) => [each.id, each]));
  for (const agreement of agreementsOf(after)) {
    const { id, evidenceHash } = agreement;
    const was = known.get(id);
    if (was !== undefined) {
      mustBe(isSame(was, agreement), "F-6", `What was agreed in ${id} of ${after.number} changed.`);
      continue;
    }
    const isKept = facts.some((fact) => {
      return fact?.facts["hash"] === evidenceHash && fact.facts["agreementId"] === id;
    });
    mustBe(isKept, "F-6", `${id} of ${after.number} was agreed on without evidence.`);
  }
}

/** The parts of agreements that nothing may ever change. */
function agreementsOf(invoice: IssuedInvoice | undefined) {
  const { plan, extensions = [] } = invoice?.arrangements ?? {};
  const moves = extensions.map(({ id, from, to, at, actorId, evidenceHash, policyVersion }) => {
    return { id, from, to, at, actorId, evidenceHash, policyVersion };
  });
  if (plan === undefined) return moves;
  const { id, cadence, acceptedAt, evidenceHash, policyVersion } = plan;
  return [...moves, { id, cadence, acceptedAt, evidenceHash, policyVersion }];
}

/** A change of policy changes nothing of what was arranged. */
function checkPolicy({ before, after }: State): void {
  if (before === undefined || before.flexibility?.version === after.flexibility?.version) return;
  const [was, is] = [before.arrangements ?? {}, after.arrangements ?? {}];
  mustBe(
    isSame(was, is),
    "F-7",
    `A change of policy changed what was arranged on ${after.number}.`,
  );
  const isDueTheSame = before.dueDate === after.dueDate;
  mustBe(isDueTheSame, "F-7", `A change of policy moved the due date of ${after.number}.`);
}

/** A promise ends once; a broken one takes reminders one step further, anything else none. */
function checkPromises({ before, after }: State): void {
  const was = before?.arrangements?.promises ?? [];
  const is = after.arrangements?.promises ?? [];
  const must = (isTrue: boolean, what: string) =>
    mustBe(isTrue, "F-5", `${after.number}: ${what}.`);
  must(is.filter(({ status }) => status === "open").length <= 1, "two promises are open");
  const statusIn = (promises: typeof was, id: string) =>
    promises.find((each) => each.id === id)?.status ?? "unknown";
  const broke = is.filter(
    ({ id, status }) => status === "broken" && statusIn(was, id) !== "broken",
  );
  const stepsBefore = before?.arrangements?.stepsUp ?? 0;
  const steps = after.arrangements?.stepsUp ?? 0;
  must(broke.length <= 1, "several promises broke at once");
  must(steps <= stepsBefore + broke.length, `steps up to ${steps} with ${broke.length} broken`);
  must(broke.length === 0 || steps >= 1, "a promise broke, and nothing steps up");
  for (const { id, status } of was.filter((each) => final.has(each.status))) {
    must(statusIn(is, id) === status, `${id} was ${status} and is ${statusIn(is, id)}`);
  }
}

const final: ReadonlySet<string> = new Set(["broken", "partly-kept", "replaced"]);
