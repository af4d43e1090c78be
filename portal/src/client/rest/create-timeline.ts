import { createEffect, createSignal } from "solid-js";
import type { Timeline } from "../../../../shared/contract/timeline-schema.ts";
import { laterRequests } from "../api/later-requests.ts";
import { useInvoice } from "../invoice-context.tsx";
import { loadTimelineWords } from "./timeline-words.ts";
import type { TimelineWords } from "./timeline-words.ts";

/** A line of time with its words. */
export type ToldTimeline = { readonly timeline: Timeline; readonly words: TimelineWords };

/**
 * The invoice's whole line of time, asked for anew whenever the view changes; undefined until it is
 * here, for a preview, and for those who pay a share.
 */
export function createTimeline() {
  const invoice = useInvoice();
  const [told, setTold] = createSignal<ToldTimeline>();
  const requests = () => laterRequests(invoice.view.id);

  async function load(): Promise<void> {
    const { view, words, actions } = invoice;
    if (actions === undefined || view.arrangements?.ownShare !== undefined) return;
    const [answer, loaded] = await Promise.all([
      requests().timeline(),
      loadTimelineWords(words.locale),
    ]);
    if (answer.outcome === "answered") setTold({ timeline: answer.body, words: loaded });
  }

  createEffect(() => void load().catch(() => undefined));

  return {
    told,
    /** Stops or starts reminders to the reader; false when that didn't get through. */
    choose: async (choice: "stop" | "start"): Promise<boolean> => {
      const answer = await requests().chooseReminders(choice);
      if (answer.outcome === "answered") await load();
      return answer.outcome === "answered";
    },
  };
}
