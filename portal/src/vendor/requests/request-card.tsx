import { useAction } from "@solidjs/router";
import type { WaitingRequest } from "../../../../shared/contract/answer-schema.ts";
import { answerRequest } from "../api/requests.ts";
import { useLanguage } from "../language/language.tsx";
import { paths } from "../paths.ts";
import { useSession } from "../shell/session-context.tsx";
import { proposalText } from "./proposal-text.ts";
import { RequestAnswer } from "./request-answer.tsx";
import { RequestFacts } from "./request-facts.tsx";

type CardProps = {
  readonly asked: WaitingRequest;
  readonly onTold: (text: string) => void;
};

/** One request in the list: who asks what, all that there is to know, and the three answers. */
export function RequestCard(props: CardProps) {
  const language = useLanguage();
  const session = useSession();
  const title = () => {
    const wish = proposalText(props.asked.request.terms, language);
    const { clientName, invoiceNumber } = props.asked;
    return language.words().requests.sentence(clientName, wish, invoiceNumber);
  };
  return (
    <li class="task">
      <h2>{title()}</h2>
      <RequestBody {...props} />
      <div class="row">
        <a class="text-link" href={paths.invoice(props.asked.invoiceId)} data-row>
          {language.words().tasks.openOf(props.asked.invoiceNumber)}
        </a>
        <time class="quiet small" dateTime={props.asked.request.askedAt}>
          {language.shortInstant(props.asked.request.askedAt, session().vendor.timeZone)}
        </time>
      </div>
    </li>
  );
}

/** What is asked with its answers, wherever somebody who is signed in meets it. */
export function RequestBody(props: CardProps) {
  const session = useSession();
  const answer = useAction(answerRequest);
  return (
    <>
      <RequestFacts asked={props.asked} timeZone={session().vendor.timeZone} />
      <RequestAnswer
        asked={props.asked}
        submit={(said) => answer(props.asked.invoiceId, props.asked.request.id, said)}
        onTold={props.onTold}
      />
    </>
  );
}
