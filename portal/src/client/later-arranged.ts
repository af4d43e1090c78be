import { laterPart } from "./later-part.tsx";

/** What is said of arrangements in the band, in the ask and below it. */
export const arranged = laterPart((locale) =>
  import("./arranged/arranged.tsx").then((module) => module.loadArranged(locale)),
);
