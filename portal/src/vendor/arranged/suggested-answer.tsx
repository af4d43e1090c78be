import type { ClientAnswer } from "../../../../shared/contract/client-schema.ts";
import { isLocale } from "../../../../shared/messages/locale.ts";
import { readClient } from "../api/clients.ts";
import { useLanguage } from "../language/language.tsx";
import { loadWords } from "../language/words.ts";
import { useSession } from "../shell/session-context.tsx";
import type { QuestionProps } from "./question-props.ts";

/** Offers a kind answer to begin with, in the language of whoever will read it. */
export function SuggestedAnswer(
  props: QuestionProps & { readonly onTake: (text: string) => void },
) {
  const language = useLanguage();
  const session = useSession();
  const take = async () => {
    const asker = props.question.messages.find(({ from }) => from === "client")?.name ?? "";
    const client = await readClient(props.invoice.clientId).catch(() => undefined);
    const contact = contactNamed(client, asker);
    const locale = contact?.locale ?? client?.locale ?? language.locale();
    const words = isLocale(locale) ? await loadWords(locale) : language.words();
    const name = contact?.salutation ?? asker;
    props.onTake(words.arranged.suggestion(name, session().member.name));
  };
  return (
    <button type="button" class="text-link" onClick={() => void take()}>
      {language.words().arranged.suggest}
    </button>
  );
}

function contactNamed(client: ClientAnswer | undefined, name: string) {
  return client?.contacts.find((contact) => contact.name === name);
}
