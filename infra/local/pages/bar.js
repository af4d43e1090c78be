// The local world's bar on top of its pages: what time it is there, what comes next, and buttons to
// move on. It is part of the page's flow, so it covers nothing; print leaves it out.
const host = document.createElement("div");
const root = host.attachShadow({ mode: "open" });
root.innerHTML = `<link rel="stylesheet" href="/local/bar.css">
<aside aria-label="Local world">
  <details>
    <summary><span id="now">Local time</span></summary>
    <p id="next"></p>
    <p class="moves">
      <button type="button" id="to-next">To the next event</button>
      <button type="button" data-by="P1D">+1 day</button>
      <button type="button" data-by="P1W">+1 week</button>
    </p>
    <p class="places"><a href="/vendor">Vendor</a> <a href="/local/mailbox">Mailbox</a>
      <a href="/local">All</a></p>
    <p id="said" role="status"></p>
  </details>
</aside>`;

const details = root.querySelector("details");
const toNext = root.querySelector("#to-next");
const wide = matchMedia("(min-width: 60rem)").matches;
if (details) details.open = wide;

/** @type {string | undefined} */
let nextAt;

/** @param {string} instant */
function shown(instant) {
  const at = new Date(instant);
  const date = at.toLocaleDateString("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return `${date}, ${instant.slice(11, 16)} UTC`;
}

/** @param {string} id @param {string} text */
function say(id, text) {
  const element = root.querySelector(`#${id}`);
  if (element && element.textContent !== text) element.textContent = text;
}

/** @param {boolean} disabled */
function disable(disabled) {
  for (const button of root.querySelectorAll("button")) button.disabled = disabled;
}

async function tell() {
  const response = await fetch("/local/clock", { headers: { accept: "application/json" } });
  if (!response.ok) return;
  const { now, next, movable } = /** @type {{ now: string, next?: string, movable: boolean }} */ (
    await response.json()
  );
  nextAt = next;
  say("now", `Local time ${shown(now)}`);
  say("next", next ? `Next event ${shown(next)}` : "Nothing is scheduled");
  toNext?.toggleAttribute("hidden", !next);
  if (!movable) {
    disable(true);
    say("said", "The clock stays with the world's while the real Stripe is used.");
  }
}

/** @param {Record<string, string>} move */
async function moveClock(move) {
  disable(true);
  say("said", "Moving on …");
  const response = await fetch("/local/clock", { method: "POST", body: JSON.stringify(move) });
  if (response.ok) {
    location.reload();
    return;
  }
  disable(false);
  const problem = /** @type {{ detail?: string }} */ (await response.json().catch(() => ({})));
  say("said", problem.detail ?? "The clock could not be moved.");
}

for (const button of root.querySelectorAll("button")) {
  button.addEventListener("click", () => {
    const by = button.dataset["by"];
    const move = by ? { by } : nextAt ? { to: nextAt } : undefined;
    if (move) moveClock(move).catch(() => say("said", "The local server does not answer."));
  });
}

document.body.prepend(host);
tell().catch(() => {});
setInterval(() => {
  if (document.visibilityState === "visible") tell().catch(() => {});
}, 5000);
