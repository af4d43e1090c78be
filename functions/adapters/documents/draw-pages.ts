import { setImmediate } from "node:timers/promises";
import type { Page, RuleMark, StructureNode, TextMark } from "./marks.ts";
import { openFont } from "./open-font.ts";
import { showText } from "./show-text.ts";
import type { Typesetter } from "./typesetter.ts";

// A long document lets other work of the same thread run between so many pages.
const pagesBetweenPauses = 20;

const decoration = "decoration";

/** Draws all pages, and the structure that their texts belong to. */
export async function drawPages(
  pdf: PDFKit.PDFDocument,
  pages: readonly Page[],
  size: { readonly width: number; readonly height: number },
  typesetter: Typesetter,
): Promise<void> {
  const structure = structureOf(pdf);
  for (const [index, page] of pages.entries()) {
    if (index % pagesBetweenPauses === pagesBetweenPauses - 1) await setImmediate();
    pdf.addPage({ size: [size.width, size.height], margin: 0 });
    drawPage(pdf, page, structure, typesetter);
  }
  structure.end();
}

// The scope that the head of a table's column needs is unknown to pdfkit's types.
const columnHead: PDFKit.Mixins.StructureElementOptions & { scope: string } = { scope: "Column" };

type Structure = ReturnType<typeof structureOf>;

function drawPage(
  pdf: PDFKit.PDFDocument,
  page: Page,
  structure: Structure,
  typesetter: Typesetter,
) {
  let open: StructureNode | typeof decoration | undefined;
  let color: string | undefined;
  for (const mark of page) {
    const belongsTo = mark.kind === "text" ? (mark.node ?? decoration) : decoration;
    if (belongsTo !== open) {
      if (open !== undefined) pdf.endMarkedContent();
      if (belongsTo === decoration) pdf.markContent("Artifact");
      else structure.markContentOf(belongsTo);
      open = belongsTo;
    }
    if (mark.kind === "rule") {
      drawRule(pdf, mark);
    } else {
      if (mark.style.color !== color) pdf.fillColor(mark.style.color);
      color = mark.style.color;
      drawText(pdf, mark, typesetter);
    }
  }
  if (open !== undefined) pdf.endMarkedContent();
}

function structureOf(pdf: PDFKit.PDFDocument) {
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  const elements = new Map<StructureNode, PDFKit.PDFStructureElement>();
  const elementOf = (node: StructureNode): PDFKit.PDFStructureElement => {
    let element = elements.get(node);
    if (!element) {
      element = pdf.struct(node.tag, node.tag === "TH" ? columnHead : {});
      elements.set(node, element);
      (node.parent ? elementOf(node.parent) : root).add(element);
    }
    return element;
  };
  return {
    /** Opens content of a node on the current page; a node may have some on several pages. */
    markContentOf: (node: StructureNode) => {
      elementOf(node).add(pdf.markStructureContent(node.tag));
    },
    end: () => root.end(),
  };
}

function drawRule(pdf: PDFKit.PDFDocument, { x, y, width, thickness, color }: RuleMark) {
  pdf
    .lineWidth(thickness)
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke(color);
}

function drawText(pdf: PDFKit.PDFDocument, mark: TextMark, typesetter: Typesetter) {
  const { text, align, style, baseline } = mark;
  let x = align === "left" ? mark.x : mark.x - typesetter.widthOf(text, style);
  for (const run of typesetter.runsOf(text)) {
    const font = openFont(pdf, run.script, style.weight);
    x += showText(pdf, { run, font, size: style.size, x, baseline });
  }
}
