import type { LinkOpening } from "./link-opening.ts";

// This script is inlined in the page's head: it asks for the invoice while the bundle still loads.
// Only types may be imported here, and every byte is paid for before the first view.

const path = location.pathname;
const secret = location.hash.slice(1);
const invoice = `/api/portal/invoices/${path.split("/")[2] ?? ""}`;

function show(address: string): void {
  history.replaceState(history.state, "", address);
}

async function ask(): Promise<Response> {
  if (!secret) return fetch(invoice);
  show(path + location.search);
  try {
    const answer = await fetch(`${invoice}/open`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ secret }),
    });
    // Only a link that got a real answer is spent; otherwise reloading the page must open it again.
    if (answer.status > 428) show(`${path}${location.search}#${secret}`);
    return answer;
  } catch (fault) {
    show(`${path}${location.search}#${secret}`);
    throw fault;
  }
}

const answer = ask();
// The bundle looks at the failure when it arrives; until then nobody needs to be warned of it.
answer.catch(() => undefined);
window.linkOpening = { answer, askAgain: ask, ...(secret && { secret }) } satisfies LinkOpening;
