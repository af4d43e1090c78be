/** A message in words, ready to be sent: plain text and HTML of equal worth. */
export type Mail = {
  /** One line, free of control characters. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};
