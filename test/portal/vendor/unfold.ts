import { fireEvent, screen } from "@solidjs/testing-library";

/** Opens what is folded under a summary, as a press on it does in a browser. */
export async function unfold(summary: string): Promise<void> {
  const fold = (await screen.findByText(summary, { selector: "summary" })).closest("details");
  if (!fold) throw new Error(`Nothing is folded under “${summary}”.`);
  fold.open = true;
  fireEvent(fold, new Event("toggle"));
}
