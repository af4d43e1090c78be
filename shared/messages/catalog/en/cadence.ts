import type {
  SkipRule,
  StepChannel,
  StepCircle,
  StepMessage,
  StepTone,
} from "../../../milestones/cadence.ts";

const tones: Readonly<Record<StepTone, string>> = {
  warm: "warm",
  clear: "clear",
  firm: "firm",
  formal: "formal",
};

const messages: Readonly<Record<StepMessage, (tone: string, circle: string) => string>> = {
  "not-opened": (tone, circle) =>
    `a ${tone} mail to ${circle} that asks whether the invoice arrived`,
  reminder: (tone, circle) => `a ${tone} reminder to ${circle}`,
  options: (tone, circle) => `a ${tone} mail to ${circle} that begins with the options`,
  "level-set": (tone, circle) => `a ${tone} mail to ${circle} that offers three ways on`,
};

const people: Readonly<Record<Exclude<StepChannel, "mail">, (tone: string) => string>> = {
  letter: (tone) => `you print and post a ${tone} letter`,
  call: () => "you are asked to call",
  visit: () => "you are asked to visit",
};

const circles: Readonly<Record<StepCircle, string>> = {
  first: "the first contact",
  billing: "the first contact and the billing contacts",
  leadership: "the first contact, the billing contacts and the leadership",
};

const rules: Readonly<Record<SkipRule, string>> = {
  opened: "once it was opened",
  "part-paid": "once a part was paid",
  person: "where the client is a person",
  business: "where the client is a business",
};

/** What a step of a cadence does, in English, for the vendor who edits it. */
export const cadenceWords = {
  tones,
  messages,
  people,
  circles,
  rules,
  step: (when: string, what: string) => `${when.charAt(0).toUpperCase()}${when.slice(1)}: ${what}`,
  senior: (what: string) => `${what}, signed by your senior person`,
  sentence: (text: string) => `${text}.`,
  unless: (list: string) => `Left out ${list}.`,
};

/** What every language says of a cadence's steps. */
export type CadenceWords = typeof cadenceWords;
