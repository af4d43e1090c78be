import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import { addressLines } from "./address-lines.ts";
import { heightOf } from "./flow.ts";
import type { Flow, TextLine } from "./flow.ts";
import { factLines, gapLine } from "./fact-lines.ts";
import type { Fact } from "./fact-lines.ts";
import type { Sheet } from "./sheet.ts";
import { setText } from "./set-text.ts";
import { gaps, styles } from "./theme.ts";
import type { Typesetter } from "./typesetter.ts";

/** What stands at the head of a document's first page. */
export type Letterhead = {
  readonly view: InvoiceView;
  readonly title: string;
  readonly facts: readonly Fact[];
  /** What introduces the client's party. */
  readonly clientLabel: string;
  /** What stands beside the client's party; set to the width of a column. */
  readonly aside: readonly TextLine[];
  readonly accent: string;
};

const accentBar = { width: 28, thickness: 3 };
const columnGap = 24;
const labelWidth = 96;

/** How wide each of the letterhead's two columns is. */
export function columnWidth({ left, right }: Sheet): number {
  return (right - left - columnGap) / 2;
}

/** Sets who writes to whom: vendor and title side by side, below them the client and what is beside it. */
export function setLetterhead(flow: Flow, letterhead: Letterhead, typesetter: Typesetter): void {
  const { view, title, facts, clientLabel, aside, accent } = letterhead;
  const { left } = flow.sheet;
  const width = columnWidth(flow.sheet);
  const setting = { width, node: { tag: "P" } };
  flow.rule({ x: left, ...accentBar, color: accent });
  flow.skip(accentBar.thickness + gaps.medium);
  setBeside(flow, vendorLines(view, width, typesetter), [
    ...setText(title, { style: styles.title, width, node: { tag: "H1" } }, typesetter),
    gapLine(gaps.small),
    ...facts.flatMap((fact) => factLines(fact, { width, labelWidth, typesetter })),
  ]);
  const client = [
    ...setText(clientLabel, { ...setting, style: styles.heading }, typesetter),
    gapLine(gaps.tight),
    ...clientLines(view, width, typesetter),
  ];
  setBeside(flow, client, aside);
}

function setBeside(flow: Flow, first: readonly TextLine[], second: readonly TextLine[]) {
  const { left } = flow.sheet;
  const height = Math.max(heightOf(first), heightOf(second));
  flow.reserve(height);
  flow.place(first, left);
  flow.place(second, left + columnWidth(flow.sheet) + columnGap);
  flow.skip(height + gaps.large);
}

function vendorLines(view: InvoiceView, width: number, typesetter: Typesetter): TextLine[] {
  const { vendor, client, locale } = view;
  const details = [
    ...(vendor.legalName === undefined || vendor.legalName === vendor.name
      ? []
      : [vendor.legalName]),
    ...addressLines(vendor.address, { locale, seenFrom: client.address?.country }),
    ...reachLines([vendor.email, vendor.phone], width, typesetter),
    ...(vendor.website === undefined ? [] : [vendor.website]),
    ...vendor.taxIdentifiers.map(({ kind, value }) => `${kind} ${value}`),
  ];
  const setting = { width, node: { tag: "P" } };
  return [
    ...setText(vendor.name, { ...setting, style: styles.name }, typesetter),
    gapLine(gaps.tight),
    ...details.flatMap((detail) =>
      setText(detail, { ...setting, style: styles.quiet }, typesetter),
    ),
  ];
}

function clientLines(view: InvoiceView, width: number, typesetter: Typesetter): TextLine[] {
  const { vendor, client, locale } = view;
  const reach = [client.email, client.phone].filter((detail) => detail !== undefined);
  const details = [
    ...(client.address === undefined
      ? []
      : addressLines(client.address, { locale, seenFrom: vendor.address.country })),
    ...reachLines(reach, width, typesetter),
    ...client.taxIdentifiers.map(({ kind, value }) => `${kind} ${value}`),
  ];
  const setting = { width, node: { tag: "P" } };
  return [
    ...setText(client.name, { ...setting, style: styles.strong }, typesetter),
    ...details.flatMap((detail) =>
      setText(detail, { ...setting, style: styles.quiet }, typesetter),
    ),
  ];
}

/** Mail and phone share a line where they fit on one. */
function reachLines(reach: readonly string[], width: number, typesetter: Typesetter): string[] {
  const together = reach.join(" · ");
  if (together === "") return [];
  return typesetter.widthOf(together, styles.quiet) <= width ? [together] : [...reach];
}
