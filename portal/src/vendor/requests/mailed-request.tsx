import { useLanguage } from "../language/language.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { proposalText } from "./proposal-text.ts";
import type { RequestAnswerProps } from "./request-answer-props.ts";
import { RequestAnswer } from "./request-answer.tsx";
import { RequestFacts } from "./request-facts.tsx";

/** A request as somebody meets it who came from a mail. */
export function MailedRequest(props: RequestAnswerProps) {
  const language = useLanguage();
  // Whoever comes from a mail has no account's zone here; their own clock is what they read.
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const title = () => {
    const { clientName, invoiceNumber, request } = props.asked;
    const wish = proposalText(request.terms, language);
    return language.words().requests.sentence(clientName, wish, invoiceNumber);
  };
  return (
    <div class="stack">
      <PageHeading title={title()} />
      <p class="quiet">{props.asked.subject}</p>
      <RequestFacts asked={props.asked} timeZone={timeZone} />
      <RequestAnswer {...props} />
      <p class="quiet small">{language.words().answer.once}</p>
    </div>
  );
}
