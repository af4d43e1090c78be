import { html } from "hono/html";
import type { StoredSession } from "../collections.ts";
import type { Markup } from "./page-frame.ts";

// What the forms of the payment page have in common, whatever is asked in them.

export type FieldSettings = {
  label: string;
  type?: "email";
  hint?: string;
  inputMode?: "numeric";
};

/** What was typed, and what has to be mended of it. */
export type FormState<Field extends string> = {
  typed: Record<Field, string>;
  faults: readonly { field: Field; message: string }[];
  /** The customer's address is known and can't be changed here. */
  lockedEmail: boolean;
};

/** One labelled field, with its hint and its fault. A security code is never shown again. */
export function fieldMarkup<Field extends string>(
  field: Field,
  settings: FieldSettings,
  { typed, faults, lockedEmail }: FormState<Field>,
): Markup {
  const { label, type = "text", hint, inputMode = "text" } = settings;
  const fault = faults.find((each) => each.field === field);
  const described = [
    ...(hint === undefined ? [] : [`${field}-hint`]),
    ...(fault === undefined ? [] : [`${field}-fault`]),
  ].join(" ");
  const invalid = fault === undefined ? "" : html`aria-invalid="true"`;
  const describedBy = described === "" ? "" : html`aria-describedby="${described}"`;
  const readOnly = field === "email" && lockedEmail ? html`readonly` : "";
  // Without autocomplete: a browser shouldn't offer a person's real card or account here.
  return html`<div class="field">
    <label for="${field}">${label}</label>
    <input
      id="${field}"
      name="${field}"
      type="${type}"
      inputmode="${type === "email" ? "email" : inputMode}"
      autocomplete="off"
      required
      maxlength="200"
      value="${field === "cardCvc" ? "" : typed[field]}"
      ${describedBy}
      ${invalid}
      ${readOnly}
    />
    ${hint === undefined ? "" : html`<p class="hint" id="${field}-hint">${hint}</p>`}
    ${fault === undefined ? "" : html`<p class="fault" id="${field}-fault">${fault.message}</p>`}
  </div>`;
}

/** What is wrong, above the form, with a link to each place. */
export function troubleMarkup(
  faults: readonly { field: string; message: string }[],
  summary: string,
): Markup | string {
  if (faults.length === 0) return "";
  const lines = faults.map(
    ({ field, message }) => html`<li><a href="#${field}">${message}</a></li>`,
  );
  return html`<div class="trouble" role="alert">
    <p><strong>${summary}</strong></p>
    <ul>
      ${lines}
    </ul>
  </div>`;
}

/** Leads back to the vendor, where there is such a way. */
export const backMarkup = ({ session }: StoredSession): Markup | string =>
  session.cancel_url === null
    ? ""
    : html`<button class="second" name="action" value="back" formnovalidate>Back</button>`;
