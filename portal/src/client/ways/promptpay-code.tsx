import { Show } from "solid-js";
import { encode } from "uqr";
import { promptPayPayload } from "../../../../shared/payments/promptpay-payload.ts";

export type PromptPayCodeProps = { promptPayId: string; amount: number; name: string };

/** A PromptPay code, drawn here: no other company learns of it. */
export function PromptPayCode(props: PromptPayCodeProps) {
  const code = () => {
    const payload = promptPayPayload(props.promptPayId, props.amount);
    return payload === undefined ? undefined : encode(payload, { ecc: "M", border: 4 });
  };
  return (
    <Show when={code()}>
      {(found) => (
        <svg role="img" aria-label={props.name} viewBox={`0 0 ${found().size} ${found().size}`}>
          <path d={darkPath(found().data)} />
        </svg>
      )}
    </Show>
  );
}

function darkPath(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
}
