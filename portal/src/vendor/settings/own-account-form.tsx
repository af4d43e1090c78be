import { useAction } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { createStore } from "solid-js/store";
import type {
  ChangeOwnAccount,
  PaymentSettingsAnswer,
} from "../../../../shared/contract/money-schema.ts";
import { askAccountCode, changeOwnAccount } from "../api/payment-settings.ts";
import type { Answer } from "../api/send.ts";
import { newKey } from "../editor/invoice-form.ts";
import { AskForm } from "../forms/ask-form.tsx";
import { createAsk } from "../forms/create-ask.ts";
import type { FormReading } from "../forms/create-saved-form.ts";
import { TextField } from "../forms/text-field.tsx";
import { readText } from "../forms/typed-fields.ts";
import { useLanguage } from "../language/language.tsx";
import { Consequences } from "../money/consequences.tsx";
import { useSession } from "../shell/session-context.tsx";
import { AccountFields } from "./account-fields.tsx";
import { AccountLines } from "./account-lines.tsx";
import { type OwnAccountForm as Typed, readOwnAccount } from "./read-own-account.ts";

type Account = ChangeOwnAccount["account"];

const longestCode = 40;

/** Changes the account in two steps: what it is to be, then the code that shows it is really you. */
export function OwnAccountForm(props: {
  readonly account: NonNullable<Account> | undefined;
  /** Whether no account is to be shown any more. */
  readonly isRemoval: boolean;
  readonly onChanged: (settings: PaymentSettingsAnswer) => void;
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const session = useSession();
  const askCode = useAction(askAccountCode);
  const change = useAction(changeOwnAccount);
  const [form, setForm] = createStore<Typed>(
    typedFrom(props.account, session().vendor.defaultCurrency),
  );
  /** What was reviewed, once its code is on its way. */
  const [reviewed, setReviewed] = createSignal<{ readonly account: Account }>();
  const [code, setCode] = createSignal("");
  const words = () => language.words().settings;

  const mailCode = async (): Promise<Answer<undefined>> => {
    const answer = await askCode();
    return answer.outcome === "answered" ? { outcome: "answered", content: undefined } : answer;
  };
  const readAccount = (): FormReading<{ readonly account: Account }> => {
    if (props.isRemoval) return { request: { account: null }, faults: [] };
    const { request, faults } = readOwnAccount(form);
    return request ? { request: { account: request }, faults: [] } : { faults };
  };
  const readCode = (account: Account): FormReading<ChangeOwnAccount> => {
    const { value, fault } = readText(code(), longestCode);
    if (fault) return { faults: [{ pointer: "/code", ...fault }] };
    return { request: { code: value.trim(), account }, faults: [] };
  };
  type Request = { readonly account: Account; readonly code?: string };
  const ask = createAsk<Request, PaymentSettingsAnswer | undefined>({
    read: () => {
      const known = reviewed();
      return known ? readCode(known.account) : readAccount();
    },
    submit: ({ account, code: given }) =>
      given === undefined ? mailCode() : change({ code: given, account }),
    onDone: (settings, { account }) =>
      settings ? props.onChanged(settings) : setReviewed({ account }),
  });
  const submitText = () => {
    if (!reviewed()) return words().sendCode;
    return props.isRemoval ? words().removeNow : words().changeNow;
  };
  return (
    <AskForm ask={ask} submitText={submitText()} leaveText={words().keep} onClose={props.onClose}>
      <Show
        when={reviewed()}
        fallback={
          <Show when={!props.isRemoval}>
            <AccountFields form={form} setForm={setForm} onMove={ask.faults.forgetUnder} />
          </Show>
        }
      >
        {(known) => (
          <>
            <Show when={known().account}>{(account) => <AccountLines account={account()} />}</Show>
            <CodeField code={code()} onInput={setCode} />
          </>
        )}
      </Show>
      <ChangeFollows isCodeSent={reviewed() !== undefined} />
    </AskForm>
  );
}

function CodeField(props: { readonly code: string; readonly onInput: (typed: string) => void }) {
  const language = useLanguage();
  const session = useSession();
  const words = () => language.words().settings;
  return (
    <>
      <p role="status">{words().codeSent(session().member.email)}</p>
      <TextField
        pointer="/code"
        label={words().code}
        autocomplete="one-time-code"
        value={props.code}
        onInput={props.onInput}
      />
    </>
  );
}

/** What follows, before anything is done: who is told of it, and when it holds. */
function ChangeFollows(props: { readonly isCodeSent: boolean }) {
  const language = useLanguage();
  const session = useSession();
  const words = () => language.words().settings;
  return (
    <Consequences
      lines={[
        props.isCodeSent ? undefined : words().happensCode(session().member.email),
        words().happensLater,
        words().happensMembers,
        words().happensClients,
      ]}
    />
  );
}

function typedFrom(account: NonNullable<Account> | undefined, ownCurrency: string): Typed {
  const lines = account?.lines ?? [{ label: "", value: "" }];
  return {
    lines: lines.map((line) => ({ key: newKey(), ...line })),
    promptPayId: account?.promptPayId ?? "",
    currency: account?.currency ?? ownCurrency,
  };
}
