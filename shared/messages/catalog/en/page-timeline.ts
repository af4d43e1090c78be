/** What the page says, in English, of who was and will be written to. */
export const pageTimelineWords = {
  sentTo: (names: string) => `It was mailed to ${names}`,
  reminderSent: (names: string, reason: string) => `A reminder went to ${names}, ${reason}`,
  coming: {
    mail: (names: string, reason: string) =>
      `If it is still open, a mail goes to ${names}, ${reason}`,
    letter: (_: string, reason: string) => `If it is still open, a letter comes by post, ${reason}`,
    call: (_: string, reason: string) => `If it is still open, we call, ${reason}`,
    visit: (_: string, reason: string) => `If it is still open, we come by, ${reason}`,
  },
  rests:
    "A promise, a question or a pause, each among the other ways to settle this, lets reminders rest.",
  stop: "Stop reminders to me",
  stopNote: "The due date stays, and receipts still come.",
  stopped: "No more reminders go to you. The due date stays, and receipts still come.",
  start: "Send me reminders again",
  fault: "This didn’t get through. Please try again in a moment.",
};

/** What every language says of it. */
export type PageTimelineWords = typeof pageTimelineWords;
