import { useAction } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import type {
  CadenceList as Cadences,
  CadenceView,
} from "../../../../shared/contract/cadence-schema.ts";
import type { VendorRemindersAnswer } from "../../../../shared/contract/reminder-schema.ts";
import { deleteCadence } from "../api/cadences.ts";
import { changeReminderSettings } from "../api/reminders.ts";
import { paths } from "../paths.ts";
import { createDeed } from "../shell/create-deed.ts";
import { FaultNotice } from "../shell/fault-notice.tsx";
import { Modal } from "../shell/modal.tsx";
import { CopyCadenceButton } from "./copy-cadence-button.tsx";
import { useReminderWords } from "./reminder-words.tsx";
import { SummaryList } from "./summary-list.tsx";
import { useCadenceName } from "./use-cadence-name.ts";

type CadenceListProps = {
  readonly cadences: Cadences;
  readonly settings: VendorRemindersAnswer;
  /** Takes what the vendor's settings are after another cadence was chosen. */
  readonly onChosen: (settings: VendorRemindersAnswer) => void;
  readonly onTold: (text: string) => void;
};

/** The cadence in use, as sentences, and the others that could be. */
export function CadenceList(props: CadenceListProps) {
  const words = useReminderWords();
  const nameOf = useCadenceName();
  const usedId = () => props.settings.resolved.cadenceId;
  const used = () => props.cadences.items.find(({ id }) => id === usedId());
  const others = () => props.cadences.items.filter(({ id }) => id !== usedId());
  return (
    <section class="part" aria-labelledby="cadence-title">
      <h2 id="cadence-title">{words().cadence.title}</h2>
      <p class="hint">{words().cadence.lead}</p>
      <Show when={used()}>
        {(cadence) => (
          <article class="cadence" aria-label={nameOf(cadence())}>
            <h3>
              {nameOf(cadence())} <span class="mark-in-use">{words().cadence.inUse}</span>
            </h3>
            <SummaryList steps={cadence().steps} />
            <div class="row">
              <ChangeLink cadence={cadence()} />
              <CopyCadenceButton cadence={cadence()} />
            </div>
          </article>
        )}
      </Show>
      <h3 class="group-label">{words().cadence.others}</h3>
      <Show when={others().length > 0} fallback={<p class="quiet">{words().cadence.noOthers}</p>}>
        <ul class="plain-list">
          <For each={others()}>{(cadence) => <OtherCadence {...props} cadence={cadence} />}</For>
        </ul>
      </Show>
    </section>
  );
}

type OneProps = CadenceListProps & { readonly cadence: CadenceView };

function ChangeLink(props: { readonly cadence: CadenceView }) {
  const words = useReminderWords();
  return (
    <Show when={!props.cadence.isUsual}>
      <a
        class="button"
        href={paths.cadence(props.cadence.id)}
        aria-label={words().cadence.changeOf(props.cadence.name)}
      >
        {words().cadence.change}
      </a>
    </Show>
  );
}

function OtherCadence(props: OneProps) {
  const words = useReminderWords();
  const nameOf = useCadenceName();
  const choose = useAction(changeReminderSettings);
  const deed = createDeed();
  const name = () => nameOf(props.cadence);
  const use = async () => {
    const answer = await choose(props.cadences.version, { cadenceId: props.cadence.id });
    if (answer.outcome === "answered") props.onChosen(answer.content);
    return answer;
  };
  return (
    <li class="cadence">
      <details>
        <summary>
          {name()}{" "}
          <span class="quiet small">{words().cadence.steps(props.cadence.steps.length)}</span>
        </summary>
        <SummaryList steps={props.cadence.steps} />
      </details>
      <div class="row">
        <button
          type="button"
          class="button"
          aria-label={words().cadence.useOf(name())}
          disabled={deed.isPending()}
          onClick={() => void deed.attempt(use, () => props.onTold(words().cadence.used(name())))}
        >
          {words().cadence.use}
        </button>
        <ChangeLink cadence={props.cadence} />
        <CopyCadenceButton cadence={props.cadence} />
        <Show when={!props.cadence.isUsual}>
          <RemoveButton {...props} />
        </Show>
      </div>
      <FaultNotice message={deed.message()} />
    </li>
  );
}

function RemoveButton(props: OneProps) {
  const words = useReminderWords();
  const remove = useAction(deleteCadence);
  const deed = createDeed();
  const [isAsked, setAsked] = createSignal(false);
  return (
    <>
      <button
        type="button"
        class="text-link"
        aria-label={words().cadence.removeOf(props.cadence.name)}
        onClick={() => setAsked(true)}
      >
        {words().cadence.remove}
      </button>
      <Modal
        isOpen={isAsked()}
        title={words().cadence.removeTitle(props.cadence.name)}
        onClose={() => setAsked(false)}
      >
        <p>{words().cadence.removeMore}</p>
        <FaultNotice message={deed.message()} />
        <div class="dialog-actions">
          <button
            type="button"
            class="button main"
            disabled={deed.isPending()}
            onClick={() =>
              void deed.attempt(
                () => remove(props.cadence.id),
                () => props.onTold(words().cadence.removed),
              )
            }
          >
            {words().cadence.removeNow}
          </button>
          <button type="button" class="button" onClick={() => setAsked(false)}>
            {words().cadence.keep}
          </button>
        </div>
      </Modal>
    </>
  );
}
