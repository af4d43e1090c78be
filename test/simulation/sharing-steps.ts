import { invoiceAmounts } from "../../shared/invoicing/invoice-status.ts";
import type { PayerShare } from "../../shared/flexibility/payer-share.ts";
import { askTwice, goOnAt, someClient } from "./arranging-steps.ts";
import { hardshipMark } from "./asking-steps.ts";
import { mustBe } from "./change-rules.ts";
import type { InvoiceRows } from "./rows.ts";
import { shown } from "./shown.ts";
import type { Town, Visitor } from "./town.ts";
import { outcomeOf, someOf, type Step } from "./vendor-steps.ts";

const names = ["Sam", "Noor", "Kim", "Ines"];

/** Shares the bill with others, changes who pays how much, or takes it back. */
export const shareBill: Step = async (town) => {
  const present = someClient(town);
  if (present === undefined) return undefined;
  const { visitor, rows } = present;
  const { random } = town.world;
  const { invoice } = rows;
  const standing = (invoice.arrangements?.shares ?? []).filter(({ endedAt }) => !endedAt);
  const kept = standing.filter(() => random.chance(0.75));
  const known = kept.map(({ id, name, email, amount }) => ({
    id,
    name,
    email,
    amount: random.chance(0.2) ? someOf(town, amount) : amount,
  }));
  const left =
    invoiceAmounts(invoice).startable - known.reduce((sum, each) => sum + each.amount, 0);
  const added = Array.from({ length: random.integer(0, 2) }, () => {
    const name = random.pick(names);
    const email = `${name.toLowerCase()}.${random.integer(1, 9)}@friends.example`;
    return { name, email, amount: random.integer(1, Math.max(1, Math.floor(left / 2))) };
  });
  const shares = [...known, ...added];
  if (shares.length === 0 && standing.length === 0) return undefined;
  const answer = await askTwice(town, town.asVisitor(visitor, "POST", "/shares", { shares }));
  const sums = shares.map(({ name, amount }) => {
    return `${name} ${shown(amount, invoice.content.currency)}`;
  });
  return `${visitor.person} shares ${invoice.number} (${sums.join(", ")}): ${outcomeOf(answer)}`;
};

type Payer = {
  readonly share: PayerShare;
  readonly rows: InvoiceRows;
  readonly secret: string;
};

/** Somebody who was asked for a share, with the link of their latest mail. */
function somePayer(town: Town): Payer | undefined {
  const mails = town.world.mailbox.all();
  const found = town.rows.invoices().flatMap((rows): readonly Payer[] =>
    (rows.invoice.arrangements?.shares ?? []).flatMap((share) => {
      const secret = mails
        .filter(({ to }) => to.includes(share.email))
        .map(({ text }) => new RegExp(`/i/${rows.invoice.id}#([\\w-]{43})`, "u").exec(text)?.[1])
        .findLast((each) => each !== undefined);
      return secret === undefined ? [] : [{ share, rows, secret }];
    }),
  );
  return found.length === 0 ? undefined : town.world.random.pick(found);
}

/** Opens the link of a share in a browser of one's own, looks, and pays some of it. */
export const payShare: Step = async (town) => {
  const found = somePayer(town);
  if (found === undefined) return undefined;
  const { share, rows, secret } = found;
  const { random } = town.world;
  const { id: invoiceId, number, content } = rows.invoice;
  const opened = await town.insist({
    to: "client-api",
    method: "POST",
    path: `/api/portal/invoices/${invoiceId}/open`,
    body: { secret },
    headers: {},
  });
  const cookie = opened.headers.getSetCookie()[0]?.split(";")[0];
  if (cookie === undefined) return `${share.name} opens a share of ${number}: ${outcomeOf(opened)}`;
  const { clientId } = content;
  const { name: person, email, payerId: contactId } = share;
  const visitor: Visitor = { person, email, contactId, clientId, invoiceId, cookie };
  checkSeen(town, found, opened.body);
  const method = random.weighted({ card: 5, us_bank_account: 1 });
  const amount = random.chance(0.5) ? { amount: someOf(town, share.amount) } : {};
  const asking = town.asVisitor(visitor, "POST", "/payments", { method, ...amount });
  const answer = await askTwice(town, asking);
  await town.ask(town.asVisitor(visitor, "GET", "/arrangements"));
  const sum = amount.amount === undefined ? "all" : shown(amount.amount, content.currency);
  return `${person} pays ${sum} of a share of ${number}: ${await goOnAt(town, answer, method)}`;
};

/** Whoever pays a share sees the lines and the share, and nothing of anybody else. */
function checkSeen(town: Town, { share, rows }: Payer, body: unknown): void {
  const seen = JSON.stringify(body);
  const { contacts, arrangements = {}, number } = rows.invoice;
  const others = [
    ...contacts.map(({ email }) => email),
    ...(arrangements.shares ?? []).map(({ email }) => email),
  ].filter((email) => email !== share.email);
  const strange = [...others, hardshipMark, ...rows.questions.map(({ id }) => id)];
  for (const words of strange) {
    mustBe(!seen.includes(words), "F-8", `The payer of ${share.id} of ${number} sees "${words}".`);
  }
  const keys = Object.keys((body as { arrangements?: object } | undefined)?.arrangements ?? {});
  const isAlone = keys.every((key) => key === "ownShare");
  mustBe(isAlone, "F-8", `The payer of ${share.id} of ${number} sees ${keys.join(", ")}.`);
}
