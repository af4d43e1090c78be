/** Lets Enter, in any field within an element, go on instead of sending the form. */
export function makeEnterKey(within: HTMLElement, goOn: () => void): void {
  within.addEventListener("keydown", (event) => {
    const isTyping =
      event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (!isTyping || event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    goOn();
  });
}
