import { invoiceAmounts } from "../../shared/invoicing/invoice-status.ts";
import { addDays } from "../../shared/values/calendar-date.ts";
import type { FlexibilitySituation } from "../../shared/contract/arrangement-schema.ts";
import { randomProposal } from "./arranging-steps.ts";
import { hardshipMark } from "./asking-steps.ts";
import { mustBe } from "./change-rules.ts";
import type { Desk, Json, Town } from "./town.ts";
import { deskOf, outcomeOf, someInvoice, someOf, vendorAsks, type Step } from "./vendor-steps.ts";

type Waiting = {
  readonly invoiceId: string;
  readonly invoiceNumber: string;
  readonly request: { readonly id: string };
  readonly situation: FlexibilitySituation;
};

function answerTo(town: Town, { situation }: Waiting): Json {
  const { random } = town.world;
  const decision = random.weighted({ approve: 5, decline: 2, counter: 3 });
  const message = random.chance(0.4) ? { message: "All right by us." } : {};
  if (decision !== "counter") return { decision, ...message };
  return { decision, proposal: randomProposal(town, situation), ...message };
}

/** Answers a request that waits, by the API. */
export const answerRequest: Step = async (town) => {
  const { random } = town.world;
  const asked = someInvoice(town, ({ invoice }) => {
    return invoice.arrangements?.request?.status === "pending";
  });
  if (asked === undefined) return undefined;
  const desk = deskOf(town, asked.invoice.id);
  const read = await town.insist(town.asVendor(desk, "GET", "/requests"));
  const { items = [] } = (read.body ?? {}) as { items?: Waiting[] };
  checkHardship(read.body);
  if (items.length === 0) return undefined;
  const waiting = random.pick(items);
  const path = `/invoices/${waiting.invoiceId}/requests/${waiting.request.id}/answer`;
  const body = answerTo(town, waiting);
  const answer = await twice(town, desk, path, body);
  return `${desk.name} answers "${body.decision}" to a request on ${waiting.invoiceNumber}: ${outcomeOf(answer)}`;
};

async function twice(town: Town, desk: Desk, path: string, body: Json) {
  const asking = town.asVendor(desk, "POST", path, body);
  const isDouble = town.world.random.chance(0.15);
  const [answer] = await Promise.all([
    town.insist(asking, town.world.random.integer(0, 3)),
    ...(isDouble ? [town.insist(asking, 0)] : []),
  ]);
  return answer;
}

/** Decides from the mail that tells of a request, however old that mail is. */
export const answerByMail: Step = async (town) => {
  const { random } = town.world;
  const secrets = town.world.mailbox
    .all()
    .flatMap(({ text }) => /\/vendor\/answer#([\w-]{43})/u.exec(text)?.[1] ?? []);
  if (secrets.length === 0) return undefined;
  const secret = random.chance(0.7) ? secrets.at(-1) : random.pick(secrets);
  const ask = (path: string, body: Json) => {
    return town.insist({
      to: "vendor-api",
      method: "POST",
      path: `/api/v1${path}`,
      body,
      headers: {},
    });
  };
  const opened = await ask("/answers/open", { secret });
  if (opened.status !== 200) return `A mailed request is opened: ${outcomeOf(opened)}`;
  const waiting = opened.body as Waiting;
  const answer = answerTo(town, waiting);
  const answered = await ask("/answers", { secret, answer });
  return `A mailed answer "${answer.decision}" to a request on ${waiting.invoiceNumber}: ${outcomeOf(answered)}`;
};

/** Words of hardship reach no key. */
function checkHardship(body: unknown): void {
  const isSeen = JSON.stringify(body ?? "").includes(hardshipMark);
  mustBe(!isSeen, "F-9", "A key of the API reads words of hardship.");
}

/** Answers what was asked, adjusts it by a credit note, or stands by it. */
export const answerQuestion: Step = async (town) => {
  const { random } = town.world;
  const rows = someInvoice(town, ({ questions }) =>
    questions.some(({ status }) => status === "open"),
  );
  if (rows === undefined) return undefined;
  const desk = deskOf(town, rows.invoice.id);
  checkHardship(
    (await town.insist(town.asVendor(desk, "GET", `/invoices/${rows.invoice.id}`))).body,
  );
  const { id, kind } = random.pick(rows.questions.filter(({ status }) => status === "open"));
  const outcome = random.weighted({ answered: 3, adjusted: 3, "stood-by": 3, message: 1 });
  const creditAmount = someOf(town, Math.floor(invoiceAmounts(rows.invoice).due / 3));
  const credit = outcome === "adjusted" ? { creditAmount } : {};
  const body = { outcome, text: "We looked into it.", ...credit };
  const words = `answers "${outcome}" to a ${kind} on`;
  return vendorAsks(town, rows, { path: `/questions/${id}/answer`, body, words });
};

export const grantTime: Step = async (town) => {
  const rows = someInvoice(town, ({ status }) => status === "open");
  if (rows === undefined) return undefined;
  const date = addDays(rows.invoice.dueDate, town.world.random.integer(-3, 45));
  const body = { date, message: "Take your time." };
  return vendorAsks(town, rows, { path: "/extension", body, words: `gives time until ${date} on` });
};

/** Makes what was agreed on the client's terms for later invoices, or not. */
export const keepTerms: Step = async (town) => {
  const tasks = town.rows
    .tasks()
    .filter(({ kind, status }) => kind === "terms-for-later" && status === "open");
  if (tasks.length === 0) return undefined;
  const { invoiceId = "" } = town.world.random.pick(tasks);
  const rows = town.rows.invoice(invoiceId);
  if (rows === undefined) return undefined;
  const body = { keep: town.world.random.chance(0.6) };
  return vendorAsks(town, rows, { path: "/terms-for-later", body, words: "keeps terms of" });
};

/** Changes what clients may arrange: for all, for one of them, or for one invoice. */
export const changeFlexibility: Step = async (town) => {
  const { random } = town.world;
  const desk = random.pick(town.desks);
  const rows = someInvoice(town, ({ invoice }) => invoice.vendorId === desk.vendorId);
  const level = random.weighted({ vendor: 3, client: 2, invoice: rows === undefined ? 0 : 2 });
  const path = {
    vendor: "/flexibility-settings",
    client: `/clients/${random.pick(desk.clientIds)}/flexibility`,
    invoice: `/invoices/${rows?.invoice.id ?? ""}/flexibility`,
  }[level];
  const read = await town.insist(town.asVendor(desk, "GET", path));
  if (read.status !== 200) return undefined;
  const { version } = read.body as { version: number };
  const change = random.pick([
    { planInstallments: random.integer(0, 24), planDays: random.integer(30, 730) },
    { planCadences: ["weekly", "monthly"], planFirstBy: "due-date" },
    { planCollections: [random.pick(["autopay", "reminder"])] },
    { planFirstPercent: random.pick(["0", "10", "40"]) },
    { smallestInstallments: { USD: random.integer(100, 20_000) } },
    { smallestParts: { USD: random.integer(1, 9_000) } },
    { planEndsAfterDays: random.pick([0, 10, 30, 60]) },
    { extensionDays: random.integer(0, 60), extensionTimes: random.integer(0, 3) },
    { overdueDays: random.integer(0, 90) },
    { promiseDays: random.integer(0, 30), promiseTimes: random.integer(0, 4) },
    { pauseDays: random.integer(0, 14) },
    { sharing: random.pick(["anyone", "contacts", "nobody"]) },
    { grantedUpTo: { USD: random.integer(10_000, 400_000) } },
    { answerDays: random.integer(1, 14) },
    { forLater: random.pick(["granted", "asked", "never"]) },
    { planInstallments: null, sharing: null, extensionDays: null, planCollections: null },
  ]);
  const asking = town.asVendor(desk, "PATCH", path, change);
  const ifMatch = { "if-match": `"${version}"` };
  const answer = await town.insist({ ...asking, headers: { ...asking.headers, ...ifMatch } });
  return `${desk.name} changes what a ${level} may arrange (${JSON.stringify(change)}): ${outcomeOf(answer)}`;
};
