import { invoiceAmounts } from "../../shared/invoicing/invoice-status.ts";
import { shown } from "./shown.ts";
import type { Answer, Town, Visitor } from "./town.ts";
import { outcomeOf, someInvoice, someOf, type Step } from "./vendor-steps.ts";

const cards = {
  pm_card_visa: 12,
  pm_card_mastercard: 3,
  pm_card_chargeDeclined: 2,
  pm_card_chargeDeclinedInsufficientFunds: 1,
  pm_card_threeDSecure2Required: 2,
  pm_card_createDispute: 1,
  pm_card_createDisputeInquiry: 1,
  pm_card_chargeCustomerFail: 2,
  pm_card_authenticationRequiredOnSetup: 1,
  pm_card_refundFail: 1,
  pm_card_pendingRefund: 1,
} as const;

const banks = {
  pm_usBankAccount_success: 6,
  pm_usBankAccount_processing: 1,
  pm_usBankAccount_insufficientFunds: 2,
  pm_usBankAccount_accountClosed: 1,
  pm_usBankAccount_noAccount: 1,
  pm_usBankAccount_dispute: 2,
} as const;

const debits = {
  pm_sepaDebit_success_de: 5,
  pm_sepaDebit_failed_de: 2,
  pm_sepaDebit_disputed_de: 1,
};

/** Stripe's word for a way to pay that this payer would use with a method. */
function instrument(town: Town, method: string): string {
  const { random } = town.world;
  if (method === "card") return random.weighted(cards);
  if (method === "us_bank_account") return random.weighted(banks);
  if (method === "sepa_debit") return random.weighted(debits);
  return method;
}

/** A payer in front of an invoice that can be paid. */
function somePayer(town: Town): { visitor: Visitor; amount: number; currency: string } | undefined {
  const { random } = town.world;
  const rows = someInvoice(town, ({ status, invoice }) => {
    return status === "open" && town.visitors.some(({ invoiceId }) => invoiceId === invoice.id);
  });
  if (rows === undefined) return undefined;
  const present = town.visitors.filter(({ invoiceId }) => invoiceId === rows.invoice.id);
  const { startable } = invoiceAmounts(rows.invoice);
  const { currency } = rows.invoice.content;
  return { visitor: random.pick(present), amount: startable, currency };
}

function numberOf(town: Town, { invoiceId }: Visitor): string {
  return town.rows.invoice(invoiceId)?.invoice.number ?? invoiceId;
}

/** What a payer picks on the page: a way to pay, and how much of it. */
async function chosenWish(
  town: Town,
  visitor: Visitor,
  startable: number,
): Promise<Beginning["wish"] | undefined> {
  const { random } = town.world;
  const view = await town.insist(town.asVisitor(visitor, "GET", ""));
  const { options = [] } = (view.body ?? {}) as { options?: { method: string; amount: number }[] };
  const checkouts = options.filter(({ method }) => !outsideStripe.has(method));
  if (checkouts.length === 0) return undefined;
  const { method } = random.pick(checkouts);
  const isPart = random.chance(0.45);
  const amount = isPart ? { amount: someOf(town, startable) } : {};
  const withheld = random.chance(0.08) ? { withheld: random.integer(1, 5_000) } : {};
  return { method, ...amount, ...withheld };
}

const outsideStripe = new Set(["bank_transfer", "own_account", "cheque", "cash", "other"]);

/** Starts a payment, perhaps with a double click, and does something on the page that opens. */
export const startPayment: Step = async (town) => {
  const { random } = town.world;
  const payer = somePayer(town);
  if (payer === undefined) return undefined;
  const { visitor } = payer;
  const wish = await chosenWish(town, visitor, payer.amount);
  if (wish === undefined) return undefined;
  return begin(town, visitor, { wish, words: "starts to pay", goesOn: random.chance(0.6) });
};

/** What is asked for at the start of a payment, and how a story tells it. */
type Beginning = {
  readonly wish: { readonly method: string; readonly amount?: number } & object;
  readonly words: string;
  /** Whether the payer goes on to the page. */
  readonly goesOn: boolean;
};

/** Sends the wish, once or twice, and goes on at Stripe where that is wanted. */
async function begin(
  town: Town,
  visitor: Visitor,
  { words, goesOn, wish }: Beginning,
): Promise<string> {
  const { random } = town.world;
  const asking = town.asVisitor(visitor, "POST", "/payments", wish);
  const isDouble = random.chance(0.2);
  const answers = await Promise.all([
    town.insist(asking, random.integer(0, 3)),
    ...(isDouble ? [town.insist(asking, random.integer(0, 1))] : []),
  ]);
  const answer = answers.find(({ status }) => status < 300) ?? answers[0];
  if (answer === undefined) throw new Error("Somebody asked and nobody answered.");
  const { currency = "USD" } = town.rows.invoice(visitor.invoiceId)?.invoice.content ?? {};
  const part = wish.amount === undefined ? "all" : shown(wish.amount, currency);
  const twice = isDouble ? ", clicked twice" : "";
  const started = `${visitor.person} ${words} ${part} of ${numberOf(town, visitor)} by ${
    wish.method
  }${twice}: ${outcomeOf(answer)}`;
  const { redirectUrl } = (answer.body ?? {}) as { redirectUrl?: string };
  if (answer.status >= 300 || redirectUrl === undefined || !goesOn) return started;
  const session = new URL(redirectUrl).pathname.split("/").at(-1) ?? "";
  return `${started}; ${await payAt(town, session, wish.method)}`;
}

/** Does something on a page of Stripe's: pays or authorizes, fails, or leaves. */
export async function payAt(town: Town, session: string, method: string): Promise<string> {
  const { random } = town.world;
  const payment_method = instrument(town, method);
  const fate = random.weighted({ complete: 8, fail: 1, leave: 1 });
  const paid = await town.atStripe(`/checkout/${session}/complete`, {
    payment_method,
    authentication: fate,
    ...(fate === "fail" ? { fail: true } : {}),
    save: random.chance(0.5),
  });
  const code = (paid.body as { error?: { code?: string } })?.error?.code;
  return `pays with ${payment_method} (${fate}): ${paid.status}${code === undefined ? "" : ` ${code}`}`;
}

/** Somebody comes back to a page that was left open, in this tab or another. */
export const payOnOpenPage: Step = async (town) => {
  const open = town.world.stripe.openSessions();
  if (open.length === 0) return undefined;
  const session = town.world.random.pick(open);
  const method = methodOfSession(town, session.reference);
  return `Somebody goes on at an open page: ${await payAt(town, session.id, method)}`;
};

function methodOfSession(town: Town, reference: string | null): string {
  const invoices = town.rows.invoices();
  const payment = invoices.flatMap(({ payments }) => payments).find(({ id }) => id === reference);
  const setup = invoices
    .flatMap(({ invoice }) => invoice.arrangements?.plan?.setup ?? [])
    .find(({ id }) => id === reference);
  return payment?.method ?? setup?.request.method ?? "card";
}

/** The page that waits for a payment asks how it stands. */
export const refreshPayment: Step = async (town) => {
  const waiting = town.visitors.flatMap((visitor) => {
    const payments = town.rows.invoice(visitor.invoiceId)?.payments ?? [];
    return payments.map((payment) => ({ visitor, payment }));
  });
  if (waiting.length === 0) return undefined;
  const { visitor, payment } = town.world.random.pick(waiting);
  const path = `/payments/${payment.id}/refresh`;
  const answer = await town.ask(town.asVisitor(visitor, "POST", path));
  return `${visitor.person} looks after a payment of ${numberOf(town, visitor)}: ${outcomeOf(answer)}`;
};

export const declarePaid: Step = async (town) => {
  const payer = somePayer(town);
  if (payer === undefined) return undefined;
  const { visitor, amount, currency } = payer;
  const { random } = town.world;
  const declared = someOf(town, amount);
  const method = random.pick(["own_account", "cheque", "cash", "other", "bank_transfer"]);
  const body = { method, ...(random.chance(0.6) ? { amount: declared } : {}) };
  const answer = await town.insist(town.asVisitor(visitor, "POST", "/declarations", body));
  return `${visitor.person} says that ${shown(declared, currency)} was paid by ${method} on ${numberOf(town, visitor)}: ${outcomeOf(answer)}`;
};

export const declareWithholding: Step = async (town) => {
  const payer = somePayer(town);
  if (payer === undefined) return undefined;
  const { visitor, amount, currency } = payer;
  const isLegal = town.world.random.chance(0.6);
  const withheld = isLegal ? Math.max(1, Math.floor(amount * 0.03)) : someOf(town, amount);
  const body = { amount: withheld };
  const answer = await town.insist(town.asVisitor(visitor, "POST", "/withholdings", body));
  return `${visitor.person} withheld ${shown(withheld, currency)} of tax on ${numberOf(town, visitor)}: ${outcomeOf(answer)}`;
};

/** Asks for the client's own account details, and sends an odd amount there. */
export const sendTransfer: Step = async (town) => {
  const { random } = town.world;
  const payer = somePayer(town);
  if (payer === undefined) return undefined;
  const { visitor, amount, currency } = payer;
  const details = await town.insist(town.asVisitor(visitor, "POST", "/transfer-details", {}));
  const client = town.rows.clients().find(({ id }) => id === visitor.clientId);
  const customer = client?.stripeCustomerId;
  if (details.status >= 300 || customer === undefined) {
    return `${visitor.person} asks where to transfer: ${outcomeOf(details)}`;
  }
  const sum = someOf(town, amount) * (random.chance(0.1) ? 3 : 1);
  const reference = random.pick([numberOf(town, visitor), "Invoice", undefined]);
  const sent = await town.atStripe("/transfers", {
    customer,
    amount: sum,
    currency: currency.toLowerCase(),
    ...(reference === undefined ? {} : { reference }),
  });
  return `${visitor.person} transfers ${shown(sum, currency)} (${reference ?? "no reference"}): ${sent.status}`;
};

/** Proves with the mailed code who they are, and pays with what that opens. */
export const payWithCode: Step = async (town) => {
  const payer = somePayer(town);
  if (payer === undefined) return undefined;
  const { visitor } = payer;
  const { random } = town.world;
  const account = await openAccount(town, visitor);
  if (account === undefined) return `${visitor.person} asks for a code and gets nowhere`;
  if (account.status !== 200) return `${visitor.person} opens the account: ${outcomeOf(account)}`;
  const { credit, methods, invoices } = account.body as {
    credit: number;
    methods: { id: string; method: string }[];
    invoices: { id: string; startable: number }[];
  };
  const others = invoices.filter(({ id }) => id !== visitor.invoiceId);
  const ways = {
    credit: credit > 0 ? 3 : 0,
    "on file": methods.length > 0 ? 4 : 0,
    together: others.length > 0 ? 3 : 0,
    nothing: 0.2,
  };
  const way = random.weighted(ways);
  if (way === "nothing") return undefined;
  if (way === "credit") return spendCredit(town, visitor, credit);
  const otherInvoices = random.chance(0.5) || way === "together" ? someOthers(town, others) : [];
  const rest = otherInvoices.length === 0 ? {} : { otherInvoices };
  if (way === "together") {
    const wish = { method: random.pick(["card", "card", "us_bank_account"]), ...rest };
    return begin(town, visitor, { wish, words: "pays several, with", goesOn: true });
  }
  const kept = random.pick(methods);
  const amount = random.chance(0.5) ? { amount: someOf(town, payer.amount) } : {};
  const wish = { method: kept.method, methodOnFileId: kept.id, ...amount, ...rest };
  return begin(town, visitor, { wish, words: "pays from file", goesOn: false });
};

/** What a code opens; the code is asked for where it is needed. */
async function openAccount(town: Town, visitor: Visitor): Promise<Answer | undefined> {
  const asking = town.asVisitor(visitor, "GET", "/account");
  const account = await town.insist(asking);
  if (account.status !== 403 && account.status !== 401) return account;
  return (await enterCode(town, visitor)) ? town.insist(asking) : undefined;
}

function someOthers(town: Town, others: readonly { id: string; startable: number }[]) {
  const { random } = town.world;
  return others
    .filter(() => random.chance(0.6))
    .slice(0, 14)
    .map(({ id, startable }) => ({
      id,
      ...(random.chance(0.3) ? { amount: someOf(town, startable) } : {}),
    }));
}

async function spendCredit(town: Town, visitor: Visitor, credit: number): Promise<string> {
  const isPart = town.world.random.chance(0.4);
  const amount = someOf(town, credit);
  const asking = town.asVisitor(visitor, "POST", "/store-credit", isPart ? { amount } : {});
  const isDouble = town.world.random.chance(0.3);
  const [answer] = await Promise.all([
    town.insist(asking),
    ...(isDouble ? [town.insist(asking, 0)] : []),
  ]);
  return `${visitor.person} uses credit on ${numberOf(town, visitor)}: ${outcomeOf(answer)}`;
}

/** The code comes by mail, as long as anything still happens. */
export async function enterCode(town: Town, visitor: Visitor): Promise<boolean> {
  const asked = await town.insist(town.asVisitor(visitor, "POST", "/code"));
  if (asked.status >= 300) return false;
  const code = await new Promise<string | undefined>((resolve) => {
    town.world.kernel.later(45_000, "reads mail", () => resolve(mailedCode(town, visitor)));
  });
  if (code === undefined) return false;
  const confirmed = await town.insist(town.asVisitor(visitor, "POST", "/code/confirm", { code }));
  return confirmed.status < 300;
}

function mailedCode(town: Town, { email }: Visitor): string | undefined {
  const mails = town.world.mailbox.all().filter(({ to }) => to.includes(email));
  return mails
    .map(({ text }) => /\b[0-9A-Z]{4}-[0-9A-Z]{4}(?:-[0-9A-Z]{4})?\b/u.exec(text)?.[0])
    .findLast((found) => found !== undefined);
}

/** Takes a method off the file. */
export const removeMethod: Step = async (town) => {
  const methods = town.rows.methods().filter(({ removedAt }) => removedAt === undefined);
  if (methods.length === 0) return undefined;
  const method = town.world.random.pick(methods);
  const visitor = town.visitors.find(({ contactId }) => contactId === method.contactId);
  if (visitor === undefined) return undefined;
  const path = `/methods/${method.id}`;
  const answer = await town.insist(town.asVisitor(visitor, "DELETE", path));
  return `${visitor.person} takes a ${method.method} off the file: ${outcomeOf(answer)}`;
};
