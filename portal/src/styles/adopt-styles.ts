const adopted = new Set<string>();

/**
 * Adds a style sheet to the document, once. Through the object model, which the content security
 * policy leaves to our own scripts, so that a part's styles arrive in the same file as the part.
 */
export function adoptStyles(css: string): void {
  if (adopted.has(css)) return;
  adopted.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
