import type { Job } from "../ports/jobs.ts";
import type { Effects, InvoiceCommit } from "../ports/receivables.ts";

type InvoiceWrite = Omit<InvoiceCommit, "revision">;

/** What the table takes in one transaction. */
const mostActions = 100;

/**
 * Writes that fit into one transaction. Money for many invoices must be booked at once: where each of
 * them has news of what was arranged as well, the timeline keeps it and the mails about it give way,
 * the last invoice's first. Receipts and whatever else is owed stay.
 */
export function makeRoom(
  commits: readonly InvoiceWrite[],
  effects: Effects = {},
): readonly InvoiceWrite[] {
  const actions = commits.reduce((sum, commit) => sum + actionsOf(commit), effectsOf(effects));
  let over = actions - mostActions;
  return commits
    .toReversed()
    .map((commit) => {
      const jobs = (commit.jobs ?? []).filter((job) => {
        const givesWay = over > 0 && isNewsOfArrangement(job);
        over -= givesWay ? 1 : 0;
        return !givesWay;
      });
      return { ...commit, jobs };
    })
    .toReversed();
}

/** At most so many: what several of them share is written once. */
function actionsOf(commit: InvoiceWrite): number {
  const { lines, entries, payments, links, sessions, declarations, withholdings } = commit;
  const rows = [entries, payments, links, sessions, declarations, withholdings, commit.questions];
  const own = [commit.eventId, lines].filter((each) => each !== undefined).length;
  const ended = commit.endedJobs?.length ?? 0;
  return 1 + own + lengthOf(rows) + ended + effectsOf(commit);
}

function effectsOf({ facts, jobs, credits = [], methods, tasks, once }: Effects): number {
  // Movements of credit change a balance as well.
  const balance = Math.min(1, credits.length);
  return lengthOf([facts, jobs, credits, methods, tasks]) + balance + (once === undefined ? 0 : 1);
}

function lengthOf(lists: readonly (readonly unknown[] | undefined)[]): number {
  return lists.reduce((sum, list) => sum + (list?.length ?? 0), 0);
}

function isNewsOfArrangement({ work }: Job): boolean {
  if (work.kind !== "mail") return false;
  const { mail } = work;
  if (mail.message === "notice") return /^(?:promise|plan)-/u.test(mail.notice.kind);
  return mail.message === "promise" || mail.message === "plan";
}
