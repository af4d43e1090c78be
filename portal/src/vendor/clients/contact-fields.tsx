import { createSignal, Show } from "solid-js";
import { localDateOf } from "../../../../shared/values/time-zone.ts";
import { ChoiceField } from "../forms/choice-field.tsx";
import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import { useSession } from "../shell/session-context.tsx";
import { AddressFields } from "./address-fields.tsx";
import { useClientForm } from "./client-form-context.tsx";
import type { ContactForm } from "./client-form.ts";
import { localeChoices } from "./locale-choices.ts";
import { timeZoneChoices } from "./place-choices.ts";

type ContactFieldsProps = { readonly contact: ContactForm; readonly index: number };
type TypedMember = "name" | "salutation" | "email" | "phone";

const roles: readonly ContactForm["role"][] = ["primary", "billing", "leadership"];

/** One person: how to reach and address them, and what they are asked. */
export function ContactFields(props: ContactFieldsProps) {
  const language = useLanguage();
  const { setForm, saved } = useClientForm();
  const words = () => language.words().clients;
  const session = useSession();
  const known = () => saved()?.contacts.find(({ email }) => email === props.contact.email);
  const mailStanding = () => known()?.mailStanding;
  const stoppedDate = () => {
    const at = known()?.remindersStoppedAt;
    return at && localDateOf(at, session().vendor.timeZone);
  };
  return (
    <>
      <div class="field-grid">
        <Typed {...props} member="name" label={words().name} />
        <Typed {...props} member="email" label={words().email} type="email" />
        <ChoiceField
          pointer={`/contacts/${props.index}/role`}
          label={words().role}
          value={props.contact.role}
          choices={roles.map((role) => ({ value: role, name: words().roles[role] }))}
          onChoose={(role) => setForm("contacts", props.index, "role", role as ContactForm["role"])}
        />
        <Typed {...props} member="phone" label={words().phone} type="tel" isOptional />
        <Typed
          {...props}
          member="salutation"
          label={words().salutation}
          hint={words().salutationHint}
          isOptional
        />
      </div>
      <Show when={mailStanding() !== undefined && mailStanding() !== "reachable"}>
        <p class="notice attention">
          {mailStanding() === "bounced" ? words().bouncedMore : words().complainedMore}
        </p>
      </Show>
      <Show when={stoppedDate()}>
        {(date) => <p class="notice">{words().stoppedMore(language.date(date()))}</p>}
      </Show>
      <MoreAboutContact {...props} />
    </>
  );
}

function MoreAboutContact(props: ContactFieldsProps) {
  // Its choices are hundreds; most contacts need none of them.
  const [wasOpened, setWasOpened] = createSignal(hasMore(props.contact));
  const language = useLanguage();
  const { setForm } = useClientForm();
  const words = () => language.words().clients;
  return (
    <details class="fold-box" onToggle={() => setWasOpened(true)}>
      <summary>{words().moreAboutContact}</summary>
      <Show when={wasOpened()}>
        <div class="stack">
          <div class="field-grid">
            <ChoiceField
              pointer={`/contacts/${props.index}/locale`}
              label={words().locale}
              value={props.contact.locale}
              choices={localeChoices(language.words(), words().localeOfClient)}
              onChoose={(locale) => setForm("contacts", props.index, "locale", locale)}
            />
            <ChoiceField
              pointer={`/contacts/${props.index}/timeZone`}
              label={words().timeZone}
              value={props.contact.timeZone}
              choices={[{ value: "", name: words().localeOfClient }, ...timeZoneChoices()]}
              onChoose={(zone) => setForm("contacts", props.index, "timeZone", zone)}
            />
          </div>
          <p class="group-label">{words().contactAddress}</p>
          <AddressFields
            pointer={`/contacts/${props.index}/postalAddress`}
            address={props.contact.address}
            onEdit={(member, typed) => setForm("contacts", props.index, "address", member, typed)}
          />
        </div>
      </Show>
    </details>
  );
}

function hasMore({ locale, timeZone, address }: ContactForm): boolean {
  return [locale, timeZone, ...Object.values(address)].some((typed) => typed !== "");
}

function Typed(
  props: ContactFieldsProps & {
    readonly member: TypedMember;
    readonly label: string;
    readonly hint?: string;
    readonly type?: "email" | "tel";
    readonly isOptional?: boolean;
  },
) {
  const language = useLanguage();
  const { setForm } = useClientForm();
  const contactName = () => language.words().clients.contactOf(props.index + 1);
  return (
    <TextField
      pointer={`/contacts/${props.index}/${props.member}`}
      label={props.label}
      fullLabel={`${contactName()}: ${props.label}`}
      hint={props.hint}
      type={props.type ?? "text"}
      isOptional={props.isOptional ?? false}
      value={props.contact[props.member]}
      onInput={(typed) => setForm("contacts", props.index, props.member, typed)}
    />
  );
}
