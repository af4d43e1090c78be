import type { ExampleRequest } from "./example.ts";
import { type ReminderPossessions, twoSteps } from "./reminder-possessions.ts";

type Examples = Readonly<Record<string, ExampleRequest>>;

type Things = ReminderPossessions & { readonly clientId: string; readonly memberId: string };

const hold = {
  reason: "legal",
  note: "Our lawyer looks at it.",
  until: "2031-01-31",
  freezesFees: true,
};

/** One request of each operation about reminders, cadences, wordings and follow-ups. */
export function reminderExamples(things: Things): Examples {
  return { ...levelExamples(things), ...cadenceExamples(things), ...peopleExamples(things) };
}

function levelExamples({ clientId, memberId, remindedId }: Things): Examples {
  const settings = { cadenceId: "usual", skipsWeekends: true, skipsHolidays: false };
  const [vendor, client, invoice] = [
    "/reminder-settings",
    `/clients/${clientId}`,
    `/invoices/${remindedId}`,
  ];
  const first = { "if-match": '"0"' };
  return {
    readReminderSettings: { path: vendor },
    changeReminderSettings: {
      path: vendor,
      body: {
        ...settings,
        daysOff: ["2030-12-24"],
        seniorMemberId: memberId,
        digests: { [memberId]: "daily" },
      },
      versionOf: vendor,
    },
    readClientReminders: { path: `${client}/reminders` },
    changeClientReminders: { path: `${client}/reminders`, body: settings, headers: first },
    readInvoiceReminders: { path: `${invoice}/reminders` },
    changeInvoiceReminders: { path: `${invoice}/reminders`, body: settings, headers: first },
    setCheckIn: { path: `${client}/check-in`, body: { everyDays: 60, nextDate: "2031-01-06" } },
    endCheckIn: { path: `${client}/check-in` },
    holdReminders: { path: "/reminder-hold", body: hold },
    liftHold: { path: "/reminder-hold" },
    holdClient: { path: `${client}/hold`, body: hold },
    liftClientHold: { path: `${client}/hold` },
    holdInvoice: { path: `${invoice}/hold`, body: hold },
    liftInvoiceHold: { path: `${invoice}/hold` },
  };
}

function cadenceExamples({ cadenceId, remindedId }: Things): Examples {
  const wording = "/wordings/reminder/warm/en";
  const parts = {
    opening: "Here is a short word about {purpose}.",
    reason: "It is due on {dueDate}.",
    thanks: "Thank you, {contact}.",
  };
  const cadence = { name: "Our own", steps: twoSteps };
  return {
    listCadences: { path: "/cadences" },
    createCadence: { path: "/cadences", body: cadence },
    readCadence: { path: `/cadences/${cadenceId}` },
    changeCadence: {
      path: `/cadences/${cadenceId}`,
      body: { ...cadence, name: "Our own, changed" },
      versionOf: "/cadences",
    },
    deleteCadence: { path: `/cadences/${cadenceId}` },
    rehearseCadence: {
      path: "/rehearsals",
      body: {
        steps: twoSteps,
        invented: [
          {
            issueDate: "2031-01-06",
            dueDate: "2031-02-05",
            total: { amount: 124_000, currency: "USD" },
            kind: "business",
            timeZone: "Asia/Kathmandu",
            client: "Northwind Trading",
            openedDate: "2031-01-08",
            paidDate: "2031-03-01",
          },
        ],
        until: "2031-06-30",
      },
    },
    listWordings: { path: "/wordings" },
    putWording: { path: wording, body: { parts }, versionOf: "/wordings" },
    resetWording: { path: wording },
    previewWording: { path: `${wording}/preview`, body: { parts, invoiceId: remindedId } },
    sendWording: { path: `${wording}/send-to-me`, body: { parts, invoiceId: remindedId } },
  };
}

function peopleExamples({ remindedId, noticedId, ripeId, followUpId }: Things): Examples {
  return {
    startHandOver: { path: `/invoices/${remindedId}/hand-over` },
    withdrawHandOver: { path: `/invoices/${noticedId}/hand-over` },
    completeHandOver: { path: `/invoices/${ripeId}/hand-over/complete` },
    readLetter: { path: `/invoices/${remindedId}/letter.pdf` },
    listOutgoing: { path: "/outgoing" },
    readOutgoing: { path: `/outgoing/${remindedId}` },
    listFollowUps: { path: "/follow-ups" },
    noteFollowUp: {
      path: `/follow-ups/${followUpId}/note`,
      body: {
        text: "She asked us to wait until January.",
        outcome: { kind: "hold", reason: "call", until: "2031-01-10" },
      },
    },
  };
}
