import type { ShareBill } from "../../shared/contract/arrangement-schema.ts";
import type { PayerShare } from "../../shared/flexibility/payer-share.ts";
import { isSameAddress, shareBill } from "../../shared/flexibility/share-bill.ts";
import type {
  ShareBillAsk,
  ShareBillRefusal,
  SharedBill,
  ShareWish,
} from "../../shared/flexibility/share-bill.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { millisecondsOf } from "../../shared/values/instant.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { invariant } from "../../shared/values/invariant.ts";
import type { Refused } from "../../shared/values/result.ts";
import type { AccessLink } from "../ports/access.ts";
import type { Job, MailOrder } from "../ports/jobs.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change, InvoiceWrite } from "./change-invoice.ts";
import type { Reader } from "./link-access.ts";
import { idForRequest } from "./new-id.ts";
import { closeOpenAttempts, mailJob, shortId } from "./owed-jobs.ts";
import { replan } from "./replan.ts";

type Parts = Pick<World, "clock" | "randomness" | "receivables" | "secrets">;

type Answer =
  | { readonly outcome: "done"; readonly shares: readonly PayerShare[] }
  | Refused<ShareBillRefusal>;

/**
 * Shares a bill between payers, as the request would have it altogether: new payers are mailed a link
 * of their own, changed ones the new amount. A share that is taken back ends with its links, sessions
 * and open payment pages at once. The same request key is the same request.
 */
export async function shareWithPayers(
  world: Parts,
  ask: { readonly reader: Reader; readonly wish: ShareBill; readonly requestKey: string },
): Promise<Answer> {
  const { reader, wish, requestKey } = ask;
  const { contact, record } = reader;
  const answer = await changeInvoice<Answer>(
    world.receivables,
    reader.invoice.id,
    (current): Change<Answer> => {
      const { invoice } = current;
      invariant(invoice.stage === "issued", "Only an issued invoice has readers.");
      const now = world.clock.now();
      const shares = wish.shares.map((share, place) =>
        wishOf(world, invoice, { share, requestKey: `${requestKey}:${place}` }),
      );
      const decided = shareBill(invoice, {
        ...localeOf(contact),
        contactId: contact.id,
        shares,
        now,
      });
      if (decided.outcome === "refused") return { answer: decided };
      const after = decided.invoice.arrangements?.shares ?? [];
      const standing = after.filter(({ endedAt }) => endedAt === undefined);
      const done = { outcome: "done", shares: standing } as const;
      const { invited, changed, ended } = decided;
      if ([...invited, ...changed, ...ended].length === 0) return { answer: done };
      const situation = { record: current, invoice, contactId: contact.id, requestKey, at: now };
      return { answer: done, commit: writeOf(situation, decided) };
    },
    record,
  );
  invariant(answer !== undefined && answer.outcome !== "too-large", "Shares add little.");
  return answer;
}

function localeOf({ locale }: Reader["contact"]): Pick<ShareBillAsk, "locale"> {
  return locale === undefined ? {} : { locale };
}

/** One that stands under its id; anything else is new, somebody else's address included. */
function wishOf(
  world: Parts,
  { vendorId, arrangements }: IssuedInvoice,
  asked: { readonly share: ShareBill["shares"][number]; readonly requestKey: string },
): ShareWish {
  const { id, ...rest } = asked.share;
  const known = arrangements?.shares?.find((share) => share.id === id);
  const isOther = known !== undefined && !isSameAddress(known.email, rest.email);
  if (id !== undefined && !isOther) return { ...rest, id };
  const { requestKey } = asked;
  return {
    ...rest,
    id: idForRequest(world, "shr", { vendorId, requestKey }),
    payerId: idForRequest(world, "con", { vendorId, requestKey }),
  };
}

type Situation = {
  readonly record: InvoiceRecord;
  readonly invoice: IssuedInvoice;
  readonly contactId: string;
  readonly requestKey: string;
  readonly at: Instant;
};

function writeOf(situation: Situation, shared: SharedBill): InvoiceWrite {
  const { record, invoice, contactId, requestKey, at } = situation;
  const { invited, changed, ended } = shared;
  const altered = new Set([...changed, ...ended].map(({ id }) => id));
  const stale = record.payments.filter(({ shareId = "" }) => altered.has(shareId));
  const subject = { ownerId: invoice.id, at, actor: contactId };
  const standing = (shared.invoice.arrangements?.shares ?? []).filter(
    ({ endedAt }) => endedAt === undefined,
  );
  const amount = standing.reduce((sum, share) => sum + share.amount, 0);
  const notice = { kind: "bill-shared", contactId } as const;
  const told = mailJob(
    invoice.id,
    `shared.${requestKey.slice(0, 16)}`,
    { message: "notice", notice },
    at,
  );
  const plan = replan(invoice, shared.invoice);
  return {
    invoice: shared.invoice,
    links: revoked(record.links, ended, at),
    facts: [fact(subject, "bill-shared", { count: standing.length, amount })],
    jobs: [
      ...invited.map((share) => payerMail(invoice, share, "invited", at)),
      ...changed.map((share) => payerMail(invoice, share, "changed", at)),
      ...ended.map((share) => payerMail(invoice, share, "ended", at)),
      told,
      ...closeOpenAttempts(invoice.id, stale, at),
      ...plan.jobs,
    ],
    endedJobs: plan.endedJobs,
  };
}

/** A commit has room for so many actions; a link of an ended share opens nothing anyway. */
const mostRevoked = 30;

/** Sessions live as long as the link that opened them. */
function revoked(
  links: readonly AccessLink[],
  ended: readonly PayerShare[],
  at: Instant,
): readonly AccessLink[] {
  return links
    .filter(({ shareId }) => ended.some(({ id }) => id === shareId))
    .filter(({ revokedAt }) => revokedAt === undefined)
    .slice(-mostRevoked)
    .map((link) => ({ ...link, revokedAt: at }));
}

/** The amount may change more than once, and each time is news of its own. */
function payerMail(
  invoice: IssuedInvoice,
  { id: shareId, payerId: contactId }: PayerShare,
  news: Extract<MailOrder, { readonly message: "share" }>["news"],
  at: Instant,
): Job {
  const moment = news === "changed" ? `.${millisecondsOf(at).toString(36)}` : "";
  const mail: MailOrder = { message: "share", contactId, shareId, news };
  return mailJob(invoice.id, `${news}.${shortId(shareId)}${moment}`, mail, at);
}
