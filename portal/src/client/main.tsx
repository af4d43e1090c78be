import { render } from "solid-js/web";
import { chooseLocale } from "../../../shared/messages/locale.ts";
import "../styles/tokens.css";
import "../styles/paper.css";
import "../styles/controls.css";
import "../styles/invoice.css";
import "../styles/print.css";
import { invoiceRequests } from "./api/invoice-requests.ts";
import { InvoiceApp } from "./invoice-app.tsx";
import { loadWords } from "./load-words.ts";

const page = document.getElementById("page");
const opening = window.linkOpening;
const invoiceId = location.pathname.split("/")[2] ?? "";
const chosen = new URLSearchParams(location.search).get("lang") ?? undefined;

if (page && opening) {
  // Words that the address asks for load beside the invoice, not after it.
  if (chosen !== undefined) void loadWords(chooseLocale(chosen));
  render(
    () => (
      <InvoiceApp
        page={page}
        requests={invoiceRequests(invoiceId, opening)}
        invoiceId={invoiceId}
        secret={opening.secret}
        chosenLocale={chosen === undefined ? undefined : chooseLocale(chosen)}
      />
    ),
    page,
  );
}
