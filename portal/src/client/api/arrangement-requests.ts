import type {
  Agree,
  Agreed,
  ArrangementOptions,
  AskRequest,
} from "../../../../shared/contract/arrangement-schema.ts";
import type { RequestView } from "../../../../shared/contract/arrangement-view.ts";
import { readAnswer } from "./answer.ts";
import { invoiceAddress, post } from "./post.ts";

/** Something done to what is arranged: where it is sent, and with what. */
export type Deed = {
  readonly path: string;
  readonly body?: object;
  readonly method?: "DELETE";
};

/** Where a deed goes on, if anywhere: a page of Stripe's, or how a payment went. */
export type DeedAnswer = {
  readonly redirectUrl?: string;
  readonly payment?: { readonly id: string };
};

/** What the arrangements of one invoice ask of the server. */
export function arrangementRequests(invoiceId: string) {
  const invoice = invoiceAddress(invoiceId);
  const keyed = (path: string, body: object, requestKey: string) =>
    post(`${invoice}/${path}`, body, { "idempotency-key": requestKey });
  return {
    options: () => readAnswer<ArrangementOptions>(fetch(`${invoice}/arrangements`)),
    agree: (wish: Agree, requestKey: string) =>
      readAnswer<Agreed>(keyed("agreements", wish, requestKey)),
    ask: (wish: AskRequest, requestKey: string) =>
      readAnswer<RequestView>(keyed("requests", wish, requestKey)),
    send: ({ path, body = {}, method }: Deed, requestKey: string) =>
      readAnswer<DeedAnswer | undefined>(
        method === "DELETE"
          ? fetch(`${invoice}/${path}`, { method })
          : keyed(path, body, requestKey),
      ),
  };
}
