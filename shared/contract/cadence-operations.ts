import {
  cadenceAnswerSchema,
  cadenceChangeSchema,
  cadenceListSchema,
  newCadenceSchema,
} from "./cadence-schema.ts";
import type { Operation } from "./operation.ts";
import { rehearsalSchema, rehearsedSchema } from "./rehearsal-schema.ts";
import {
  wordingAnswerSchema,
  wordingListSchema,
  wordingPreviewSchema,
  wordingSchema,
} from "./wording-schema.ts";
import { mailTextSchema } from "./outgoing-schema.ts";

const inLocale = { locale: "The language of the summaries; English where it has no words." };

const cadenceOperations: readonly Operation[] = [
  {
    id: "listCadences",
    method: "get",
    path: "/cadences",
    summary: "The usual cadence and the vendor's own ones, each step told in a sentence.",
    query: inLocale,
    status: 200,
    response: cadenceListSchema,
    problems: [],
  },
  {
    id: "createCadence",
    method: "post",
    path: "/cadences",
    summary: "Makes a cadence, at most 20; nothing uses it until a level says so.",
    query: inLocale,
    request: newCadenceSchema,
    status: 201,
    response: cadenceAnswerSchema,
    problems: ["invalid-request", "cadence-not-valid", "too-many-cadences", "changed-meanwhile"],
  },
  {
    id: "readCadence",
    method: "get",
    path: "/cadences/{id}",
    summary: "One cadence.",
    query: inLocale,
    status: 200,
    response: cadenceAnswerSchema,
    problems: ["not-found"],
  },
  {
    id: "changeCadence",
    method: "patch",
    path: "/cadences/{id}",
    summary: "Changes a cadence of the vendor's own; open invoices that follow it follow.",
    query: inLocale,
    request: cadenceChangeSchema,
    status: 200,
    response: cadenceAnswerSchema,
    needsVersion: true,
    problems: [
      "not-found",
      "invalid-request",
      "version-required",
      "version-outdated",
      "cadence-not-valid",
      "changed-meanwhile",
    ],
  },
  {
    id: "deleteCadence",
    method: "delete",
    path: "/cadences/{id}",
    summary: "Takes a cadence away that nothing uses.",
    status: 204,
    problems: ["not-found", "cadence-in-use", "changed-meanwhile"],
  },
  {
    id: "rehearseCadence",
    method: "post",
    path: "/rehearsals",
    summary: "Plays a cadence over past or invented invoices, at most a year; nothing is sent.",
    query: inLocale,
    request: rehearsalSchema,
    status: 200,
    response: rehearsedSchema,
    problems: ["invalid-request", "cadence-not-valid", "cadence-unknown", "rehearsal-too-large"],
  },
];

const wordingPath = "/wordings/{message}/{tone}/{locale}";

const wordingOperations: readonly Operation[] = [
  {
    id: "listWordings",
    method: "get",
    path: "/wordings",
    summary: "The vendor's own words for its messages, and what can stand in them.",
    status: 200,
    response: wordingListSchema,
    problems: [],
  },
  {
    id: "putWording",
    method: "put",
    path: wordingPath,
    summary: "Puts own words in place of ours for one message, tone and language.",
    request: wordingSchema,
    status: 200,
    response: wordingAnswerSchema,
    needsVersion: true,
    problems: [
      "not-found",
      "invalid-request",
      "version-required",
      "version-outdated",
      "wording-not-valid",
      "changed-meanwhile",
    ],
  },
  {
    id: "resetWording",
    method: "delete",
    path: wordingPath,
    summary: "Goes back to our words.",
    status: 204,
    problems: ["not-found", "changed-meanwhile"],
  },
  {
    id: "previewWording",
    method: "post",
    path: `${wordingPath}/preview`,
    summary: "Shows the mail with these words, about an invoice or an invented one.",
    request: wordingPreviewSchema,
    status: 200,
    response: mailTextSchema,
    problems: ["not-found", "invalid-request", "wording-not-valid"],
  },
  {
    id: "sendWording",
    method: "post",
    path: `${wordingPath}/send-to-me`,
    summary: "Mails the same to the asking member.",
    request: wordingPreviewSchema,
    status: 204,
    problems: ["not-found", "invalid-request", "wording-not-valid", "too-many-requests"],
  },
];

/** What can be asked about cadences, their rehearsal, and a vendor's own words. */
export const cadenceAndWordingOperations: readonly Operation[] = [
  ...cadenceOperations,
  ...wordingOperations,
];
