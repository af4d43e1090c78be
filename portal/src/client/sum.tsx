import type { JSX } from "solid-js";
import { useInvoice } from "./invoice-context.tsx";

export type SumProps = {
  label: string;
  amount: number;
  isStrong?: boolean;
  children?: JSX.Element;
};

/** One line of the totals. */
export function Sum(props: SumProps) {
  const invoice = useInvoice();
  return (
    <div classList={{ strong: props.isStrong === true }}>
      <dt dir="auto">
        {props.label}
        {props.children}
      </dt>
      <dd>{invoice.money(props.amount)}</dd>
    </div>
  );
}
