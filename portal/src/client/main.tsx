import { render } from "solid-js/web";
import { chooseLocale } from "../../../shared/messages/locale.ts";
import "../styles/tokens.css";
import "../styles/paper.css";
import "../styles/buttons.css";
import "../styles/first-view.css";
import "../styles/print.css";
import { invoiceRequests } from "./api/invoice-requests.ts";
import { warmFormats } from "./formats.ts";
import { InvoiceApp } from "./invoice-app.tsx";
import { loadWords } from "./load-words.ts";

const page = document.getElementById("page");
const opening = window.linkOpening;
const invoiceId = location.pathname.split("/")[2] ?? "";
const wish = new URLSearchParams(location.search).get("lang");
const chosen = wish === null ? undefined : chooseLocale(wish);

// A link that is pasted where this page is open changes only what is behind #, and loads nothing.
addEventListener("hashchange", () => {
  if (location.hash.length > 1) location.reload();
});

if (page && opening) {
  // Words that the address asks for load beside the invoice, not after it.
  if (chosen !== undefined) void loadWords(chosen);
  setTimeout(() => warmFormats(chosen ?? "en"));
  const requests = invoiceRequests(invoiceId, opening);
  render(
    () => (
      <InvoiceApp
        page={page}
        requests={requests}
        invoiceId={invoiceId}
        secret={opening.secret}
        chosenLocale={chosen}
      />
    ),
    page,
  );
}
