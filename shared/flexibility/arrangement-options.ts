import type { ArrangementOption, FlexibilitySituation } from "../contract/arrangement-schema.ts";
import { invariant } from "../values/invariant.ts";

/** What a client may arrange now, each kind in the page's order with what is granted or why not. */
export function arrangementOptions(situation: FlexibilitySituation): readonly ArrangementOption[] {
  invariant(false, situation.today);
}
