import { useAction, useNavigate } from "@solidjs/router";
import type { CadenceAnswer, CadenceView } from "../../../../shared/contract/cadence-schema.ts";
import { createCadence } from "../api/cadences.ts";
import { paths } from "../paths.ts";
import { createDeed } from "../shell/create-deed.ts";
import { FaultNotice } from "../shell/fault-notice.tsx";
import { useCadenceName } from "./use-cadence-name.ts";
import { useReminderWords } from "./reminder-words.tsx";

// As long as a cadence's name may be.
const longestName = 80;

/** Makes a cadence of the vendor's own out of another one, and goes there to change it. */
export function CopyCadenceButton(props: { readonly cadence: CadenceView | CadenceAnswer }) {
  const words = useReminderWords();
  const nameOf = useCadenceName();
  const navigate = useNavigate();
  const create = useAction(createCadence);
  const deed = createDeed();
  const copy = async () => {
    const name = words().cadence.copied(nameOf(props.cadence)).slice(0, longestName);
    const answer = await create({ name, steps: [...props.cadence.steps] });
    if (answer.outcome === "answered") navigate(paths.cadence(answer.content.id));
    return answer;
  };
  return (
    <>
      <button
        type="button"
        class="button"
        aria-label={words().cadence.copyOf(nameOf(props.cadence))}
        disabled={deed.isPending()}
        onClick={() => void deed.attempt(copy)}
      >
        {words().cadence.copy}
      </button>
      <FaultNotice message={deed.message()} />
    </>
  );
}
