import { portalOrigin } from "../stages/stage-names.ts";
import type { StageSettings } from "../stages/stage-settings.ts";
import { type Finding, finding } from "./finding.ts";

/** What the stage's addresses answered; a status of 0 stands for no answer at all. */
export type AddressFacts = {
  /** The vendor's page. */
  readonly page: { readonly status: number; readonly contentSecurityPolicy: string | null };
  /** The description of the API, through the edge. */
  readonly api: { readonly status: number };
  /** The same, past the edge: without its secret nobody should get an answer. */
  readonly pastTheEdge: { readonly status: number };
};

/** Whether pages and API answer where they should, and nowhere else. */
export function checkAddresses(settings: StageSettings, facts: AddressFacts): Finding[] {
  const { page, api, pastTheEdge } = facts;
  const isGuarded = page.contentSecurityPolicy?.startsWith("default-src 'none'") === true;
  const isRefused = pastTheEdge.status >= 400 && pastTheEdge.status < 500;
  return [
    finding(
      "The portal",
      answered(page.status),
      page.status === 200 && isGuarded
        ? undefined
        : `Deploy, and look at ${portalOrigin(settings)}/vendor. A DNS elsewhere needs the CNAME that the deployment prints.`,
    ),
    finding(
      "The API",
      answered(api.status),
      api.status === 200
        ? undefined
        : `Look at ${portalOrigin(settings)}/api/openapi.json. 421 means: the origin's secret differs between the two regions.`,
    ),
    finding(
      "The API past the edge",
      isRefused ? "refused, as it should be" : answered(pastTheEdge.status),
      isRefused || pastTheEdge.status === 0
        ? undefined
        : `https://${settings.apiDomain} answers without the edge's secret: put one into the parameter and deploy.`,
    ),
  ];
}

function answered(status: number): string {
  return status === 0 ? "doesn't answer" : `answers ${status}`;
}
