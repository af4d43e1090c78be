/** The words of a vendor's gathered news, in English. */
export const digestWords = {
  subject: {
    daily: (vendor: string, date: string) => `${vendor} on ${date}`,
    weekly: (vendor: string, date: string) => `${vendor} in the week until ${date}`,
  },
  opening: {
    daily: (count: number) =>
      count === 1
        ? "One thing has happened since yesterday."
        : `${count} things have happened since yesterday.`,
    weekly: (count: number) =>
      count === 1
        ? "One thing has happened this week."
        : `${count} things have happened this week.`,
  },
  more: (count: number) =>
    count === 1 ? "One more is on your home page." : `${count} more are on your home page.`,
  ask: "Your home page says what needs you.",
  verb: "Open the home page",
  rhythm: "In your settings you choose whether to hear at once, daily or weekly.",
};

/** What every language says in gathered news. */
export type DigestWords = typeof digestWords;
