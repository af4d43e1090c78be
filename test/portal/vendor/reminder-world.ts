import type { FollowUp } from "../../../shared/contract/follow-up-schema.ts";
import type { OutgoingItem } from "../../../shared/contract/outgoing-schema.ts";
import type {
  ClientRemindersAnswer,
  HandOverView,
  HoldView,
} from "../../../shared/contract/reminder-schema.ts";
import type { WordingView } from "../../../shared/contract/wording-schema.ts";
import type { Cadence } from "../../../shared/milestones/cadence.ts";
import type { ReminderSettings } from "../../../shared/milestones/reminder-settings.ts";
import { anId } from "../../shared/builders/an-id.ts";

/** What one level says of its reminders, as the stub keeps it. */
export type StubLevel = {
  version: number;
  settings: ReminderSettings;
  hold?: HoldView;
  checkIn?: NonNullable<ClientRemindersAnswer["checkIn"]>;
  handOver?: HandOverView;
};

/** All that the stub knows of reminders; tests change it as they like. */
export type StubReminders = {
  /** By the path of the level: "vendor", "clients/cli_…", "invoices/inv_…". */
  levels: Map<string, StubLevel>;
  cadences: Cadence[];
  daysOff: string[];
  seniorMemberId?: string;
  digests: Record<string, "at-once" | "daily" | "weekly">;
  outgoing: OutgoingItem[];
  followUps: FollowUp[];
  wordings: WordingView[];
};

/** Nothing set, nothing goes out, nobody waits. */
export function usualReminders(): StubReminders {
  return {
    levels: new Map(),
    cadences: [],
    daysOff: [],
    digests: {},
    outgoing: [],
    followUps: [],
    wordings: [],
  };
}

/** A reminder that goes out to Maya Chen in six days; says only what differs. */
export function anOutgoing(change: Partial<OutgoingItem> = {}): OutgoingItem {
  return {
    at: "2026-12-21T17:00:05.000Z",
    date: "2026-12-21",
    channel: "mail",
    clientId: anId("cli", "a"),
    clientName: "Northwind Trading",
    to: [{ contactId: anId("con", "a"), name: "Maya Chen", email: "maya@northwind.example" }],
    sender: { name: "Anna Lim", role: "Accounts" },
    invoices: [
      {
        invoiceId: anId("inv", "a"),
        number: "SL-1042",
        milestone: "due-today",
        step: {
          anchor: "due",
          offsetDays: 0,
          tone: "warm",
          message: "reminder",
          circle: "first",
        },
        reason: "because it is due today",
      },
    ],
    ...change,
  };
}

/** A call to Northwind that is due; says only what differs. */
export function aFollowUp(change: Partial<FollowUp> = {}): FollowUp {
  return {
    id: `call-due.${anId("inv", "a")}.twenty-one-days-late`,
    kind: "call-due",
    at: "2026-12-14T02:00:00.000Z",
    invoice: {
      id: anId("inv", "a"),
      number: "SL-1042",
      subject: "Website redesign",
      amountRemaining: { amount: 124_000, currency: "USD" },
      dueDate: "2026-11-23",
      daysLate: 22,
    },
    client: { id: anId("cli", "a"), name: "Northwind Trading" },
    contacts: [
      {
        id: anId("con", "a"),
        name: "Maya Chen",
        role: "primary",
        email: "maya@northwind.example",
        phone: "+1 (555) 010-7788",
        mailStanding: "reachable",
      },
    ],
    history: [
      {
        kind: "reminder-sent",
        at: "2026-12-07T17:00:00.000Z",
        facts: { milestone: "fourteen-days-late", name: "Maya Chen" },
      },
    ],
    openingLine: { locale: "en", text: "Hello Maya, how did the launch go?" },
    outcomes: ["promise", "more-time", "question", "wrong-person", "hold", "not-reached", "done"],
    ...change,
  };
}
