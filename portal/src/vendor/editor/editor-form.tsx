import type { ClientAnswer } from "../../../../shared/contract/client-schema.ts";
import { FaultSummary } from "../forms/fault-summary.tsx";
import { useLanguage } from "../language/language.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { useSession } from "../shell/session-context.tsx";
import { AdjustmentList } from "./adjustment-list.tsx";
import { useEditor } from "./editor-context.tsx";
import { HeadPart } from "./head-part.tsx";
import { LineList } from "./line-list.tsx";
import { SaveBar } from "./save-bar.tsx";
import { StandingNotices } from "./standing-notices.tsx";
import { TermsPart } from "./terms-part.tsx";
import { TotalsPart } from "./totals-part.tsx";
import { WordsPart } from "./words-part.tsx";

/** The form in which an invoice is written, in the order in which one thinks of it. */
export function EditorForm(props: {
  readonly clients: readonly ClientAnswer[];
  readonly client: ClientAnswer | undefined;
  readonly today: string;
  readonly onClientAdded: (client: ClientAnswer) => void;
  readonly onSave: () => void;
  readonly onReview: () => void;
}) {
  const language = useLanguage();
  const session = useSession();
  const editor = useEditor();
  const words = () => language.words().editor;
  const title = () =>
    editor.saved() ? words().draftTitle(props.client?.name ?? "") : words().newTitle;
  return (
    <form
      class="editor-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave();
      }}
    >
      <PageHeading title={title()} />
      <StandingNotices />
      <FaultSummary message={editor.message()} />
      <HeadPart
        clients={props.clients}
        onClientAdded={props.onClientAdded}
        defaultCurrency={session().vendor.defaultCurrency}
      />
      <LineList />
      <AdjustmentList />
      <TotalsPart />
      <TermsPart client={props.client} today={props.today} />
      <WordsPart members={session().vendor.members} />
      <SaveBar onReview={props.onReview} />
    </form>
  );
}
