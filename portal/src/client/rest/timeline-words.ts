import type { PageTimelineWords } from "../../../../shared/messages/catalog/en/page-timeline.ts";
import type { StepWords } from "../../../../shared/messages/catalog/en/steps.ts";
import type { Locale } from "../../../../shared/messages/locale.ts";

/** The words of the line of time in one language. */
export type TimelineWords = { readonly page: PageTimelineWords; readonly steps: StepWords };

type Files = readonly [
  () => Promise<{ pageTimelineWords: PageTimelineWords }>,
  () => Promise<{ stepWords: StepWords }>,
];

const files: Readonly<Record<Locale, Files>> = {
  en: [
    () => import("../../../../shared/messages/catalog/en/page-timeline.ts"),
    () => import("../../../../shared/messages/catalog/en/steps.ts"),
  ],
  th: [
    () => import("../../../../shared/messages/catalog/th/page-timeline.ts"),
    () => import("../../../../shared/messages/catalog/th/steps.ts"),
  ],
  ne: [
    () => import("../../../../shared/messages/catalog/ne/page-timeline.ts"),
    () => import("../../../../shared/messages/catalog/ne/steps.ts"),
  ],
};

/** Loads them, without those of other languages. */
export async function loadTimelineWords(locale: Locale): Promise<TimelineWords> {
  const [loadPage, loadSteps] = files[locale];
  const [page, steps] = await Promise.all([loadPage(), loadSteps()]);
  return { page: page.pageTimelineWords, steps: steps.stepWords };
}
