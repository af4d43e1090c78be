import { createAsync } from "@solidjs/router";
import { createMemo, createSignal, Show } from "solid-js";
import type { LevelPolicy } from "../../../../shared/contract/policy-schema.ts";
import { readClient } from "../api/clients.ts";
import { readPaymentSettingsIfAny } from "../api/payment-settings.ts";
import { type PolicyLevel, readPolicy } from "../api/policy.ts";
import { useLanguage } from "../language/language.tsx";
import { ReadBoundary } from "../shell/read-boundary.tsx";
import { useSession } from "../shell/session-context.tsx";
import type { Further } from "./further-value.ts";
import { PolicyEditor } from "./policy-editor.tsx";

type LevelProps = {
  readonly level: PolicyLevel;
  /** Whose settings lie between the vendor's and an invoice's, or are changed. */
  readonly clientId?: string;
};

/** What may be arranged on one client's invoices, or on one: folded, read when it is looked at. */
export function LevelPart(props: LevelProps) {
  const language = useLanguage();
  const [isOpen, setOpen] = createSignal(false);
  const words = () => language.words().policy;
  const title = () => (props.level.kind === "client" ? words().clientTitle : words().invoiceTitle);
  return (
    <details class="fold-box" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title()}</summary>
      <Show when={isOpen()}>
        <ReadBoundary>
          <LevelSettings {...props} />
        </ReadBoundary>
      </Show>
    </details>
  );
}

/** The settings of one level, with all that lies further away. */
export function LevelSettings(props: LevelProps) {
  const session = useSession();
  const own = createAsync(() => readPolicy(props.level));
  const vendor = createAsync(async () =>
    props.level.kind === "vendor" ? undefined : readPolicy({ kind: "vendor" }),
  );
  const ofClient = createAsync(async () =>
    props.level.kind === "invoice" && props.clientId !== undefined
      ? readPolicy({ kind: "client", id: props.clientId })
      : undefined,
  );
  const client = createAsync(async () =>
    props.clientId === undefined ? undefined : readClient(props.clientId),
  );
  const payment = createAsync(() => readPaymentSettingsIfAny());
  // The form starts once; what is read again must not take away what is typed.
  const start = createMemo<LevelPolicy | undefined>((before) => before ?? own());
  const isReady = () =>
    (props.level.kind === "vendor" || (vendor() !== undefined && client() !== undefined)) &&
    (props.level.kind !== "invoice" || ofClient() !== undefined);
  const further = (): Further => {
    const known = client();
    const ofVendor = vendor();
    const nearer = ofClient();
    return {
      country: known?.address?.country ?? session().vendor.country,
      currency: session().vendor.defaultCurrency,
      smallestParts: payment()?.smallestParts ?? {},
      ...(known && { kind: known.kind }),
      ...(ofVendor && { vendor: ofVendor.settings }),
      ...(nearer && { client: nearer.settings }),
    };
  };
  return (
    <Show when={isReady() && start()}>
      {(first) => <PolicyEditor level={props.level} start={first()} further={further()} />}
    </Show>
  );
}
