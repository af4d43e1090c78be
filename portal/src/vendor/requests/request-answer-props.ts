import type { WaitingRequest } from "../../../../shared/contract/answer-schema.ts";
import type { AnswerRequest } from "../../../../shared/contract/arrangement-schema.ts";
import type { Answer } from "../api/send.ts";

/** What answering a request needs, whether somebody is signed in or came from a mail. */
export type RequestAnswerProps = {
  readonly asked: WaitingRequest;
  readonly submit: (answer: AnswerRequest) => Promise<Answer<unknown>>;
  /** Hears what to say once it was answered. */
  readonly onTold: (text: string) => void;
};
