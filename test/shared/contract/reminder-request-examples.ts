import { cadenceChangeSchema, newCadenceSchema } from "../../../shared/contract/cadence-schema.ts";
import { followUpNoteSchema } from "../../../shared/contract/follow-up-schema.ts";
import { rehearsalSchema } from "../../../shared/contract/rehearsal-schema.ts";
import {
  checkInSchema,
  holdSchema,
  reminderChangeSchema,
  vendorReminderChangeSchema,
} from "../../../shared/contract/reminder-schema.ts";
import { wordingPreviewSchema, wordingSchema } from "../../../shared/contract/wording-schema.ts";
import { anId } from "../builders/an-id.ts";
import type { JsonObject, RequestExample } from "./request-example.ts";

const step: JsonObject = {
  kind: "a-kind-check",
  anchor: "due",
  offsetDays: 3,
  graceDays: 4,
  channel: "mail",
  tone: "warm",
  circle: "first",
  sender: "owner",
  message: "reminder",
  unless: ["part-paid"],
};

const stepParts = Object.keys(step)
  .filter((name) => name !== "unless")
  .map((name) => `/steps/0/${name}`);

const settings = { cadenceId: anId("cad"), skipsWeekends: true, skipsHolidays: false };
const settingNames = Object.keys(settings).map((name) => `/${name}`);

const parts = { opening: "About {purpose}.", reason: "It is due.", thanks: "Thank you." };

/** Requests about cadences, reminders, wordings, rehearsals and follow-ups. */
export const reminderRequestExamples: Readonly<Record<string, RequestExample>> = {
  newCadence: {
    schema: newCadenceSchema,
    full: { name: "Gentle", steps: [step] },
    required: ["/name", "/steps", ...stepParts],
  },
  cadenceChange: {
    schema: cadenceChangeSchema,
    full: { name: "Gentle", steps: [step] },
    required: stepParts,
  },
  reminderChange: {
    schema: reminderChangeSchema,
    full: settings,
    required: [],
    clearable: settingNames,
  },
  vendorReminderChange: {
    schema: vendorReminderChangeSchema,
    full: {
      ...settings,
      daysOff: ["2026-12-24"],
      seniorMemberId: anId("mem"),
    },
    required: [],
    clearable: [...settingNames, "/seniorMemberId"],
  },
  hold: {
    schema: holdSchema,
    full: { reason: "legal", note: "With our lawyer.", until: "2026-12-31", freezesFees: true },
    required: ["/reason"],
  },
  checkIn: {
    schema: checkInSchema,
    full: { everyDays: 60, nextDate: "2027-01-04" },
    required: ["/everyDays"],
  },
  wording: { schema: wordingSchema, full: { parts }, required: ["/parts"] },
  wordingPreview: {
    schema: wordingPreviewSchema,
    full: { parts, invoiceId: anId("inv") },
    required: [],
  },
  followUpPromise: {
    schema: followUpNoteSchema,
    full: {
      text: "She pays on Friday.",
      outcome: { kind: "promise", date: "2026-12-11", amount: 40_000 },
    },
    required: ["/text", "/outcome", "/outcome/kind", "/outcome/date"],
  },
  followUpRightPerson: {
    schema: followUpNoteSchema,
    full: {
      text: "Ana pays the bills.",
      outcome: { kind: "wrong-person", email: "ana@northwind.example", name: "Ana Roy" },
    },
    required: ["/text", "/outcome", "/outcome/kind"],
  },
  followUpHold: {
    schema: followUpNoteSchema,
    full: {
      text: "They are moving house.",
      outcome: { kind: "hold", reason: "other", until: "2026-12-31" },
    },
    required: ["/text", "/outcome", "/outcome/kind", "/outcome/reason"],
  },
  rehearsal: {
    schema: rehearsalSchema,
    full: {
      cadenceId: anId("cad"),
      steps: [step],
      past: { from: "2026-01-01", until: "2026-06-30" },
      invented: [
        {
          issueDate: "2026-11-21",
          dueDate: "2026-12-21",
          total: { amount: 124_000, currency: "USD" },
          kind: "person",
          timeZone: "Asia/Kathmandu",
          client: "Northwind Trading",
          openedDate: "2026-11-22",
          paidDate: "2026-12-30",
        },
      ],
      until: "2027-06-30",
    },
    required: [
      ...stepParts,
      "/past/from",
      "/past/until",
      "/invented/0/issueDate",
      "/invented/0/dueDate",
      "/invented/0/total/amount",
      "/invented/0/total/currency",
    ],
  },
};
