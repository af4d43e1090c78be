import { stepOf } from "../../shared/milestones/reminders-of.ts";
import type { StoredJob } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import type { Letter } from "./compose-day-mail.ts";
import { enrolledIn } from "./day-mail.ts";

/** The letters that were in a mail which went out some time ago, as far as they can still be named. */
export async function sentLetters(
  world: Pick<World, "receivables">,
  job: StoredJob,
): Promise<readonly Omit<Letter, "record">[]> {
  const found = await Promise.all(
    enrolledIn(job).map(async (enrolled) => {
      const record = await world.receivables.readInvoice(enrolled.invoiceId);
      if (record?.invoice.stage !== "issued") return [];
      const { invoice } = record;
      const contact = invoice.contacts.find(({ id }) => id === enrolled.contactId);
      const step = stepOf(invoice, enrolled.milestone);
      if (contact === undefined || step === undefined) return [];
      return [{ invoice, contact, step, enrolled }];
    }),
  );
  return found.flat();
}
