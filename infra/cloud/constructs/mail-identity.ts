import { EventBus } from "aws-cdk-lib/aws-events";
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  MailFromBehaviorOnMxFailure,
  SuppressionReasons,
} from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import { stageName } from "../stages/stage-names.ts";
import type { StageSettings } from "../stages/stage-settings.ts";
import type { DomainRecord, StageDomain } from "./stage-domain.ts";

/** The domain that this stage sends from, and the set by which SES reports what becomes of a mail. */
export class MailIdentity extends Construct {
  readonly configurationSetName: string;

  constructor(scope: Construct, settings: StageSettings, domain: StageDomain) {
    super(scope, "Mail");
    this.configurationSetName = stageName(settings, "mail");
    const configurationSet = new ConfigurationSet(this, "ConfigurationSet", {
      configurationSetName: this.configurationSetName,
      // An invoice doesn't travel in clear: without TLS on the other side, it bounces.
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      // An address that bounced or complained is not written to again, by SES itself.
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    configurationSet.addEventDestination("Events", {
      destination: EventDestination.eventBus(
        EventBus.fromEventBusName(this, "DefaultBus", "default"),
      ),
      // Opens and clicks are not in it: nobody's reading is watched.
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.RENDERING_FAILURE,
        EmailSendingEvent.DELIVERY_DELAY,
      ],
    });
    const identity = new EmailIdentity(this, "Identity", {
      identity: Identity.domain(settings.mail.domain),
      mailFromDomain: settings.mail.bounceDomain,
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
    });
    for (const record of mailRecords(settings, identity)) domain.record(record);
  }
}

/** DKIM signs, SPF names who may send, DMARC tells receivers what to make of both. */
function mailRecords({ mail, region }: StageSettings, identity: EmailIdentity): DomainRecord[] {
  const { domain, bounceDomain, reportAddress } = mail;
  return [
    ...identity.dkimRecords.map(({ name, value }, index) => ({
      id: `Dkim${index + 1}`,
      name,
      type: "CNAME" as const,
      value,
    })),
    {
      id: "BounceMx",
      name: bounceDomain,
      type: "MX",
      value: `10 feedback-smtp.${region}.amazonses.com`,
    },
    {
      id: "BounceSpf",
      name: bounceDomain,
      type: "TXT",
      value: '"v=spf1 include:amazonses.com -all"',
    },
    {
      id: "Dmarc",
      name: `_dmarc.${domain}`,
      type: "TXT",
      value: `"v=DMARC1; p=quarantine; rua=mailto:${reportAddress}"`,
    },
  ];
}
