import type { LevelPolicy, PolicyView } from "../../../../shared/contract/policy-schema.ts";
import { defaultFlexibility } from "../../../../shared/flexibility/default-flexibility.ts";
import type { ClientKind } from "../../../../shared/invoicing/party.ts";
import type { Setting } from "./setting-kinds.ts";

/** What lies further away than the level that is being changed. */
export type Further = {
  /** Absent for all clients: then there may be both kinds. */
  readonly kind?: ClientKind;
  readonly country: string;
  /** The vendor's own, which is named first where amounts are told. */
  readonly currency: string;
  readonly vendor?: LevelPolicy["settings"];
  readonly client?: LevelPolicy["settings"];
  /** The smallest parts that go with how the vendor is paid. */
  readonly smallestParts: Readonly<Record<string, number>>;
};

/** What holds where a level says nothing itself, and where that comes from. */
export type FurtherValue = {
  readonly from: "client" | "vendor" | "default";
  readonly value: PolicyView[Setting];
  /** The default for persons, where it is another than the one for businesses. */
  readonly forPersons?: PolicyView[Setting];
};

export function furtherValue(setting: Setting, further: Further): FurtherValue {
  const own = further.client?.[setting];
  if (own !== undefined) return { from: "client", value: own };
  const ofVendor = further.vendor?.[setting];
  if (ofVendor !== undefined) return { from: "vendor", value: ofVendor };
  const { kind, country, currency, smallestParts } = further;
  const defaults = (of: ClientKind) => {
    const { smallestInstallments, ...usual } = defaultFlexibility(of, country);
    const installments = ownFirst(smallestInstallments, currency);
    return {
      ...usual,
      smallestInstallments: installments,
      smallestParts,
    } as unknown as PolicyView;
  };
  if (kind !== undefined) return { from: "default", value: defaults(kind)[setting] };
  const value = defaults("business")[setting];
  const forPersons = defaults("person")[setting];
  return {
    from: "default",
    value,
    ...(JSON.stringify(value) === JSON.stringify(forPersons) ? {} : { forPersons }),
  };
}

function ownFirst(amounts: Readonly<Record<string, number>>, currency: string) {
  const own = amounts[currency];
  return own === undefined ? amounts : { [currency]: own, ...amounts };
}
