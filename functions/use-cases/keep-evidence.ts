import type { Agree } from "../../shared/contract/arrangement-schema.ts";
import { canonicalJson } from "../../shared/flexibility/canonical-json.ts";
import type { Proposal, Terms } from "../../shared/flexibility/proposal.ts";
import type { Locale } from "../../shared/messages/locale.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { World } from "../ports/world.ts";
import type { Reader } from "./link-access.ts";

/** Where somebody was when they said something, as far as a request tells. */
export type Viewer = { readonly address: string; readonly agent: string };

/** What somebody said yes to, or asked for: who, when, from where, and what they saw. */
export type Witnessed = {
  readonly proposal: Proposal;
  readonly terms: Terms;
  readonly at: Instant;
  readonly policyVersion: string;
  readonly contactId?: string | undefined;
  readonly memberId?: string | undefined;
  readonly requestId?: string | undefined;
  readonly viewer?: Viewer | undefined;
  /** What was authorized, in the words of the page. */
  readonly authorization?: Authorization | undefined;
};

/** The words in which a page said what is authorized, and in which language. */
export type Authorization = { readonly locale: Locale; readonly words: readonly string[] };

/** Evidence as a fact keeps it: the one canonical text of what was seen, and its hash. */
export type Evidence = { readonly evidence: string; readonly hash: string };

/** Makes evidence of what somebody saw: a change of a single letter gives another hash. */
export function keepEvidence(world: Pick<World, "secrets">, witnessed: Witnessed): Evidence {
  const { viewer, ...said } = witnessed;
  const evidence = canonicalJson({ ...said, ...viewer });
  return { evidence, hash: world.secrets.hash(evidence) };
}

/**
 * The words with which charges that happen by themselves are authorized, in the language of the page
 * that showed them; undefined where nothing is charged like that.
 */
export async function authorizationOf(
  { invoice, contact }: Pick<Reader, "invoice" | "contact">,
  { seen, locale = contact.locale ?? invoice.locale }: Pick<Agree, "seen" | "locale">,
): Promise<Authorization | undefined> {
  const { method } = seen;
  if (method === undefined) return undefined;
  const [{ authorizationWords }, { methodCatalog }] = await Promise.all([
    import("../../shared/messages/authorization-words.ts"),
    import("../../shared/messages/method-line.ts"),
  ]);
  const charge = { vendor: invoice.vendor.name, by: methodCatalog(locale).byMethod(method) };
  return { locale, words: authorizationWords(locale, charge) };
}
