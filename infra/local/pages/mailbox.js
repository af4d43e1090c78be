// Keeps the mailbox fresh: asks for the page again and swaps what changed. The open message's frame
// is left alone unless the mailbox was empty before, so nobody loses their place.
const everyMilliseconds = 1500;

async function refresh() {
  const response = await fetch(location.href, { headers: { accept: "text/html" } });
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  const here = document.querySelector("#mails");
  const there = fresh.querySelector("#mails");
  if (here && there) {
    if (here.innerHTML !== there.innerHTML) showList(here, there);
    return;
  }
  if (here || there) location.reload();
}

/** @param {Element} here @param {Element} there */
function showList(here, there) {
  const open = new URLSearchParams(location.search).get("id") ?? openMessage(here);
  for (const link of there.querySelectorAll("a")) {
    const isOpen = open !== null && link.search.includes(open);
    if (isOpen) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  const focused = here.contains(document.activeElement)
    ? document.activeElement?.getAttribute("href")
    : undefined;
  here.replaceWith(there);
  for (const link of there.querySelectorAll("a")) {
    if (focused && link.getAttribute("href") === focused) link.focus();
  }
}

/** @param {Element} list */
function openMessage(list) {
  for (const link of list.querySelectorAll("a")) {
    if (link.hasAttribute("aria-current")) return new URLSearchParams(link.search).get("id");
  }
  return null;
}

setInterval(() => {
  if (document.visibilityState === "visible") refresh().catch(() => {});
}, everyMilliseconds);
