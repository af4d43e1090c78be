/**
 * What the page's inline script began before the bundle arrived: the question for the invoice.
 * The secret of the link lives nowhere but here, for as long as the page does.
 */
export type LinkOpening = {
  readonly answer: Promise<Response>;
  /** Asks once more, after a question that got no answer. */
  readonly askAgain: () => Promise<Response>;
  readonly secret?: string;
};

declare global {
  interface Window {
    linkOpening?: LinkOpening;
  }
}
