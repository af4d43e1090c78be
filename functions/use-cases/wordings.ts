import type { FieldFault } from "../../shared/contract/problem.ts";
import { wordingFaults } from "../../shared/messages/wording-faults.ts";
import type { VendorReminders, Wording } from "../../shared/milestones/reminder-settings.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";
import type { World } from "../ports/world.ts";
import { changeReminders } from "./change-reminders.ts";
import type { RemindersAsk, RemindersRefusal } from "./change-reminders.ts";

type Parts = Pick<World, "clock" | "receivables">;

/** Which message, in which tone and language, a vendor puts into own words. */
export type WordingPlace = Pick<Wording, "message" | "tone" | "locale">;

/** Why words can't be used; each word that is out of tone is named with a better one. */
export type WordingRefusal = {
  readonly reason: "wording-not-valid";
  readonly errors: readonly FieldFault[];
};

/** What keeps words from being used, as a refusal of the request that brought them. */
export function refusedWording(wording: Wording): WordingRefusal | undefined {
  const faults = wordingFaults(wording);
  if (faults.length === 0) return undefined;
  const errors = faults.map(({ pointer, detail }) => ({
    pointer: pointer.startsWith("/parts") ? pointer : `/parts${pointer}`,
    detail,
  }));
  return { reason: "wording-not-valid", errors };
}

/** Words that no mail would ever have aren't kept. */
function refusedTone({ message, tone }: Wording): WordingRefusal | undefined {
  const isAlwaysWarm = message === "invoice" || message === "receipt";
  if (!isAlwaysWarm || tone === "warm") return undefined;
  const detail = 'must be "warm": invoices and receipts have no other tone';
  return { reason: "wording-not-valid", errors: [{ pointer: "/tone", detail }] };
}

/** A vendor's own words for a place; undefined where ours stand. */
export function wordingAt(
  { wordings }: Pick<VendorReminders, "wordings">,
  place: WordingPlace,
): Wording | undefined {
  return wordings.find((wording) => isAt(wording, place));
}

/** Puts own words in place of ours; the next mail of the kind has them. */
export function putWording(
  world: Parts,
  ask: RemindersAsk & { readonly wording: Wording },
): Promise<Decided<{ readonly reminders: VendorReminders }, RemindersRefusal | WordingRefusal>> {
  const { wording } = ask;
  return changeReminders<WordingRefusal>(world, ask, (before) => {
    const refusal = refusedTone(wording) ?? refusedWording(wording);
    if (refusal !== undefined) return refused(refusal);
    const others = before.wordings.filter((each) => !isAt(each, wording));
    const after = { ...before, wordings: [...others, wording] };
    return { outcome: "done", after, kind: "wording-changed", facts: factsOf(wording) };
  });
}

/** Goes back to our words. */
export function resetWording(
  world: Parts,
  ask: RemindersAsk & { readonly place: WordingPlace },
): Promise<
  Decided<
    { readonly reminders: VendorReminders },
    RemindersRefusal | { readonly reason: "not-found" }
  >
> {
  const { place } = ask;
  return changeReminders<{ readonly reason: "not-found" }>(world, ask, (before) => {
    if (wordingAt(before, place) === undefined) return refused({ reason: "not-found" });
    const wordings = before.wordings.filter((each) => !isAt(each, place));
    const after = { ...before, wordings };
    return { outcome: "done", after, kind: "wording-reset", facts: factsOf(place) };
  });
}

function isAt(wording: WordingPlace, { message, tone, locale }: WordingPlace): boolean {
  return wording.message === message && wording.tone === tone && wording.locale === locale;
}

function factsOf({ message, tone, locale }: WordingPlace) {
  return { message, tone, locale };
}
