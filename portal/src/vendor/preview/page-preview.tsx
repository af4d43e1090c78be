import type { InvoiceView } from "../../../../shared/contract/invoice-view.ts";
import { InvoicePage } from "../../client/invoice-page.tsx";
import controls from "../../styles/controls.css?inline";
import invoice from "../../styles/invoice.css?inline";
import paper from "../../styles/paper.css?inline";
import tokens from "../../styles/tokens.css?inline";
import { ShadowBox, sheetOf } from "./shadow-box.tsx";

let sheets: readonly CSSStyleSheet[] | undefined;

/** The client's page, as they see it. */
export function PagePreview(props: { readonly view: InvoiceView }) {
  sheets ??= [tokens, paper, controls, invoice].map(sheetOf);
  return (
    <ShadowBox sheets={sheets}>
      <InvoicePage view={props.view} mode="preview" />
    </ShadowBox>
  );
}
