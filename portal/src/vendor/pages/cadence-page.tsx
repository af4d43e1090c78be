import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import type { CadenceAnswer } from "../../../../shared/contract/cadence-schema.ts";
import { readCadence } from "../api/cadences.ts";
import { paths } from "../paths.ts";
import { RehearsalPart } from "../rehearsal/rehearsal-part.tsx";
import { CadenceEditor } from "../reminders/cadence-editor.tsx";
import { CopyCadenceButton } from "../reminders/copy-cadence-button.tsx";
import { ReminderWordsProvider, useReminderWords } from "../reminders/reminder-words.tsx";
import { SummaryList } from "../reminders/summary-list.tsx";
import { useCadenceName } from "../reminders/use-cadence-name.ts";
import { PageHeading } from "../shell/page-heading.tsx";

/** One cadence: the vendor's own to be changed, the usual one to be copied. */
export default function CadencePage() {
  const params = useParams<{ id: string }>();
  const cadence = createAsync(() => readCadence(params.id));
  const found = () => {
    const known = cadence();
    return known?.id === params.id ? known : undefined;
  };
  return (
    <ReminderWordsProvider>
      <Show when={found()?.id} keyed>
        <Show when={found()}>{(known) => <OneCadence cadence={known()} />}</Show>
      </Show>
    </ReminderWordsProvider>
  );
}

function OneCadence(props: { readonly cadence: CadenceAnswer }) {
  const words = useReminderWords();
  const nameOf = useCadenceName();
  return (
    <div class="reminder-page">
      <PageHeading title={nameOf(props.cadence)}>
        <a class="text-link" href={paths.cadences}>
          {words().cadence.back}
        </a>
      </PageHeading>
      <p class="hint">{words().cadence.lead}</p>
      <Show when={props.cadence.isUsual} fallback={<CadenceEditor start={props.cadence} />}>
        <p>{words().cadence.usualStays}</p>
        <SummaryList steps={props.cadence.steps} />
        <div class="row">
          <CopyCadenceButton cadence={props.cadence} />
        </div>
        <RehearsalPart cadenceId={props.cadence.id} />
      </Show>
    </div>
  );
}
