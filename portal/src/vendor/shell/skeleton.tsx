import { useLanguage } from "../language/language.tsx";

/** Where a page is about to be: nothing at first, then quiet lines. */
export function Skeleton() {
  const language = useLanguage();
  return (
    <div class="skeleton" role="status">
      <span class="unseen">{language.words().shell.loading}</span>
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}
