import type { Wording, WordingPart } from "../milestones/reminder-settings.ts";
import { toneFaults } from "./tone-rules.ts";
import { isPlaceholder, placeholders } from "./wording.ts";

/** What is wrong with a vendor's words, and where. */
export type WordingFault = { readonly pointer: string; readonly detail: string };

/** The longest that one part may be, in characters. */
const maximumWordingLength = 400;

const names = placeholders.map((name) => `{${name}}`).join(", ");

/** What keeps a vendor's words from being used, each fault with what would be right; empty when nothing does. */
export function wordingFaults({ parts, locale }: Wording): readonly WordingFault[] {
  return (["opening", "reason", "thanks"] as const).flatMap((part) => {
    const text = parts[part];
    if (text === undefined) return [];
    const pointer = `/parts/${part}`;
    const details = [
      ...shapeFaults(text),
      ...placeholderFaults(text),
      ...toneFaults(text, locale).map(
        ({ word, better }) => `“${word}” isn’t used in messages. Better: ${better}.`,
      ),
      ...courtesyFaults(part, text),
    ];
    return details.map((detail) => ({ pointer, detail }));
  });
}

function shapeFaults(text: string): readonly string[] {
  const rules: readonly (readonly [boolean, string])[] = [
    [text.trim() === "", "Leave the part out to use the words that come with the product."],
    [text.length > maximumWordingLength, `At most ${maximumWordingLength} characters.`],
    [
      /(?:https?:|www\.|\bmailto:)|\b[\w-]+\.(?:com|net|org|io|co|example)\b/iu.test(text),
      "No links: the button leads to the invoice’s own page.",
    ],
    [/<\/?[a-z][^>]*>|&[a-z]+;|&#\d+;/iu.test(text), "Plain text only, no HTML."],
    [
      /\d{8,}|\b[A-Z]{2}\d{2}[A-Z0-9]{10,}\b/u.test(text.replace(/[ -]/gu, "")),
      "No account or phone numbers: bank details never come by mail.",
    ],
  ];
  return rules.filter(([isBroken]) => isBroken).map(([, detail]) => detail);
}

function placeholderFaults(text: string): readonly string[] {
  const named = [...text.matchAll(/\{([^{}]*)\}/gu)].map(([, name = ""]) => name);
  const unknown = [...new Set(named)].filter((name) => !isPlaceholder(name));
  const rest = text.replace(/\{[^{}]*\}/gu, "");
  return [
    ...unknown.map((name) => `{${name}} is unknown. There are ${names}.`),
    ...(/[{}]/u.test(rest) ? [`A brace stands alone. Placeholders are ${names}.`] : []),
  ];
}

/** Please and thank you are said once each: with the ask and at the end, which are ours. */
function courtesyFaults(part: WordingPart, text: string): readonly string[] {
  const hasPlease = /\bplease\b|กรุณา|कृपया/iu.test(text);
  const hasThanks = /\bthank/iu.test(text) || /ขอบคุณ|धन्यवाद/u.test(text);
  return [
    ...(hasPlease ? ["The ask says please already; once is enough."] : []),
    ...(hasThanks && part !== "thanks" ? ["Thanks come at the end, in the part “thanks”."] : []),
  ];
}
