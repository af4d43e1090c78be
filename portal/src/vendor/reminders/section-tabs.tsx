import { useLocation } from "@solidjs/router";
import { For } from "solid-js";
import { paths } from "../paths.ts";
import { useReminderWords } from "./reminder-words.tsx";

const sections = ["outgoing", "followUps", "cadences", "wordings"] as const;

/** The pages about reminders, beside each other. */
export function SectionTabs() {
  const words = useReminderWords();
  const location = useLocation();
  return (
    <nav class="tabs section-tabs" aria-label={words().sections.label}>
      <For each={sections}>
        {(section) => (
          <a
            href={paths[section]}
            aria-current={location.pathname === paths[section] ? "page" : undefined}
          >
            {words().sections[section]}
          </a>
        )}
      </For>
    </nav>
  );
}
