import { createUniqueId } from "solid-js";
import type { CertificateRequest, SlipUpload } from "../../../../shared/contract/payment-schema.ts";
import type { PageLaterWords } from "../../../../shared/messages/catalog/en/page-later.ts";
import { SlipField } from "./slip-field.tsx";

export type Certificate = { number: string; date: string; slip: SlipUpload | undefined };

export type CertificateFieldsProps = {
  words: PageLaterWords;
  today: string;
  onChange: (change: Partial<Certificate>) => void;
};

/** Number, date and document of a certificate of tax withheld, each of which may be missing. */
export function CertificateFields(props: CertificateFieldsProps) {
  const id = createUniqueId();
  const words = () => props.words.money;
  return (
    <>
      <div class="field">
        <label for={`${id}-number`}>{words().certificateNumber}</label>
        <input
          id={`${id}-number`}
          autocomplete="off"
          maxLength={100}
          onInput={({ currentTarget }) => props.onChange({ number: currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for={`${id}-date`}>{words().certificateDate}</label>
        <input
          id={`${id}-date`}
          type="date"
          max={props.today}
          onInput={({ currentTarget }) => props.onChange({ date: currentTarget.value })}
        />
      </div>
      <SlipField
        label={words().certificateFile}
        words={props.words}
        onSlip={(slip) => props.onChange({ slip })}
      />
    </>
  );
}

/** The certificate as it is sent; undefined while there is nothing of it. */
export function certificateRequest(certificate: Certificate): CertificateRequest | undefined {
  const number = certificate.number.trim();
  const { date, slip } = certificate;
  if (number === "" && slip === undefined) return undefined;
  return { ...(number !== "" && { number }), ...(date !== "" && { date }), ...(slip && { slip }) };
}

/** A certificate of which nothing is known yet. */
export const noCertificate: Certificate = { number: "", date: "", slip: undefined };
