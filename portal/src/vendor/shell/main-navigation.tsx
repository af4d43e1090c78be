import { useLocation } from "@solidjs/router";
import { useLanguage } from "../language/language.tsx";
import { paths } from "../paths.ts";
import { useSession } from "./session-context.tsx";

export function MainNavigation() {
  const language = useLanguage();
  const session = useSession();
  const location = useLocation();
  const isAtClients = () => location.pathname.startsWith(paths.clients);
  const words = () => language.words().shell;
  return (
    <nav class="main-navigation" aria-label={words().pages}>
      <span class="vendor-name" aria-hidden="true">
        {session().vendor.name}
      </span>
      <a href={paths.invoices} aria-current={isAtClients() ? undefined : "page"}>
        {words().invoices}
      </a>
      <a href={paths.clients} aria-current={isAtClients() ? "page" : undefined}>
        {words().clients}
      </a>
    </nav>
  );
}
