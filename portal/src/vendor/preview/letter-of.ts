/** A mail's letter, ready to be put into a page, and the style sheet that goes with it. */
export type Letter = { readonly body: HTMLElement; readonly sheet: string };

/**
 * Takes a mail apart. Styles move from attributes, which the content security policy forbids, to
 * the object model; scripts go, and links lead nowhere.
 */
export function letterOf(html: string): Letter {
  // Under other names styles are only text: nobody refuses them while they are read.
  const parked = html
    .replaceAll(' style="', ' data-style="')
    .replaceAll(/<(\/?)style\b/gu, "<$1style-text");
  const parsed = new DOMParser().parseFromString(parked, "text/html");
  const sheet = [...parsed.querySelectorAll("style-text")]
    .map((each) => each.textContent)
    .join("\n");
  parsed
    .querySelectorAll("script, style, style-text, link, iframe, object")
    .forEach((each) => each.remove());
  const body = document.createElement("div");
  body.className = parsed.body.className;
  wear(body, parsed.body.dataset["style"]);
  body.append(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
  for (const element of body.querySelectorAll<HTMLElement>("*")) {
    wear(element, element.dataset["style"]);
    element.removeAttribute("data-style");
    element.removeAttribute("href");
    for (const name of element.getAttributeNames()) {
      if (name.startsWith("on")) element.removeAttribute(name);
    }
  }
  return { body, sheet };
}

function wear(element: HTMLElement, css: string | undefined): void {
  if (css !== undefined) element.style.cssText = css;
}
