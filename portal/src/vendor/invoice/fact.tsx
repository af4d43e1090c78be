import type { JSX } from "solid-js";

/** A name and what it stands for, in a list of facts. */
export function Fact(props: {
  readonly name: string;
  readonly isAmount?: boolean;
  readonly isStrong?: boolean;
  readonly children: JSX.Element;
}) {
  return (
    <div classList={{ strong: props.isStrong ?? false }}>
      <dt>{props.name}</dt>
      <dd classList={{ amount: props.isAmount ?? false }}>{props.children}</dd>
    </div>
  );
}
