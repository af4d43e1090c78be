import { useLanguage } from "../language/language.tsx";
import { paths } from "../paths.ts";
import { PageHeading } from "./page-heading.tsx";

/** Stands at addresses that lead nowhere. */
export function NotFoundPage() {
  const language = useLanguage();
  const words = () => language.words().trouble;
  return (
    <section class="trouble">
      <PageHeading title={words().notFound} />
      <p>{words().notFoundMore}</p>
      <a class="button" href={paths.invoices}>
        {words().toInvoices}
      </a>
    </section>
  );
}
