import type { Flow } from "./flow.ts";
import { heightOf } from "./flow.ts";
import { setLine, setText } from "./set-text.ts";
import { colors, gaps, styles } from "./theme.ts";
import type { Typesetter } from "./typesetter.ts";

/** The quiet band that says where things stand, with the one amount that matters now. */
export type StateBlock = {
  readonly text: string;
  /** The day for which this is true, in words. */
  readonly asOf: string;
  readonly amount?: { readonly label: string; readonly value: string };
  readonly color: string;
};

/** Sets the band between two hairlines. */
export function setStateBlock(flow: Flow, block: StateBlock, typesetter: Typesetter): void {
  const { left, right } = flow.sheet;
  const node = { tag: "P" };
  const amount = setLine(
    block.amount?.value ?? "",
    { ...styles.subject, color: block.color },
    node,
  );
  const label = setLine(block.amount?.label ?? "", styles.quiet, node);
  const taken = Math.max(
    typesetter.widthOf(amount.text, amount.style),
    typesetter.widthOf(label.text, label.style),
  );
  const width = right - left - taken - gaps.large;
  const style = { ...styles.strong, size: styles.subject.size - 1, color: block.color };
  const words = [
    ...setText(block.text, { style, width, node }, typesetter),
    ...setText(block.asOf, { style: styles.small, width, node }, typesetter),
  ];
  const height = Math.max(heightOf(words), label.leading + amount.leading);
  flow.reserve(height + gaps.medium * 2);
  flow.rule({ x: left, width: right - left, color: colors.hairline });
  flow.skip(gaps.small);
  flow.place(words, left);
  flow.placeRight(label, right);
  flow.placeRight({ ...amount, baseline: amount.baseline + label.leading }, right);
  flow.skip(height + gaps.small);
  flow.rule({ x: left, width: right - left, color: colors.hairline });
  flow.skip(gaps.large);
}
