import { action, query } from "@solidjs/router";
import type { MailText } from "../../../../shared/contract/outgoing-schema.ts";
import type {
  WordingAnswer,
  WordingChange,
  WordingList,
  WordingPreview,
  WordingView,
} from "../../../../shared/contract/wording-schema.ts";
import { read } from "./read.ts";
import { send } from "./send.ts";

const wordings = "/api/v1/wordings";

/** Which words are meant: of a message, in a tone, in a language. */
export type WordingPlace = Pick<WordingView, "message" | "tone" | "locale">;

function pathOf({ message, tone, locale }: WordingPlace): string {
  return `${wordings}/${message}/${tone}/${locale}`;
}

export const readWordings = query(() => read<WordingList>(wordings), "wordings");

export const putWording = action(
  (place: WordingPlace, version: number, body: WordingChange) =>
    send<WordingAnswer>({ method: "PUT", path: pathOf(place), version, body }),
  "put-wording",
);

export const resetWording = action(
  (place: WordingPlace) => send<void>({ method: "DELETE", path: pathOf(place) }),
  "reset-wording",
);

/** The mail with the words as they are typed; nothing is kept. */
export function previewWording(place: WordingPlace, body: WordingPreview) {
  return send<MailText>({ method: "POST", path: `${pathOf(place)}/preview`, body });
}

export const sendWordingToMe = action(
  (place: WordingPlace, body: WordingPreview) =>
    send<void>({ method: "POST", path: `${pathOf(place)}/send-to-me`, body }),
  "send-wording-to-me",
);
