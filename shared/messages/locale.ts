/** The languages that Kindly speaks, as BCP 47 tags. */
export const locales = ["en", "th", "ne"] as const;

/** One of the languages that Kindly speaks. */
export type Locale = (typeof locales)[number];

/** Whether a text names a language that Kindly speaks. */
export function isLocale(text: string): text is Locale {
  return (locales as readonly string[]).includes(text);
}

/** The first of some wishes ("th-TH", "en-US", undefined) that Kindly speaks, else English. */
export function chooseLocale(...wishes: readonly (string | undefined)[]): Locale {
  for (const wish of wishes) {
    const language = wish?.toLowerCase().split("-")[0];
    if (language !== undefined && isLocale(language)) return language;
  }
  return "en";
}
