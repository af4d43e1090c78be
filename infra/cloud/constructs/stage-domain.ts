import { CfnOutput } from "aws-cdk-lib";
import {
  Certificate,
  CertificateValidation,
  type ICertificate,
} from "aws-cdk-lib/aws-certificatemanager";
import {
  AaaaRecord,
  ARecord,
  CfnRecordSet,
  HostedZone,
  type IAliasRecordTarget,
  type IHostedZone,
  RecordTarget,
} from "aws-cdk-lib/aws-route53";
import { Construct } from "constructs";
import type { StageSettings } from "../stages/stage-settings.ts";

/** A record as the DNS has it. */
export type DomainRecord = {
  readonly id: string;
  readonly name: string;
  readonly type: "CNAME" | "MX" | "TXT";
  readonly value: string;
};

/** A name of ours that leads to something of AWS. */
export type DomainAddress = {
  readonly name: string;
  /** The name that AWS gave it, for a DNS elsewhere. */
  readonly leadsTo: string;
  readonly alias: IAliasRecordTarget;
};

/**
 * The stage's names. With a zone of Route 53 they come into being with the stack; without one the
 * stack prints what a person has to enter elsewhere.
 */
export class StageDomain extends Construct {
  readonly #dns: StageSettings["dns"];
  readonly #zone: IHostedZone | undefined;

  constructor(scope: Construct, { dns }: StageSettings) {
    super(scope, "Domain");
    this.#dns = dns;
    this.#zone =
      dns.kind === "elsewhere"
        ? undefined
        : HostedZone.fromHostedZoneAttributes(this, "Zone", {
            hostedZoneId: dns.hostedZoneId,
            zoneName: dns.zoneName,
          });
  }

  /** The certificate of a name, made here or found in the settings. */
  certificate(
    domainName: string,
    setting: "siteCertificateArn" | "apiCertificateArn",
  ): ICertificate {
    if (this.#dns.kind === "elsewhere") {
      return Certificate.fromCertificateArn(this, "Certificate", this.#dns[setting]);
    }
    return new Certificate(this, "Certificate", {
      domainName,
      validation: CertificateValidation.fromDns(this.#zone),
    });
  }

  /** Makes a record, or prints it. */
  record({ id, name, type, value }: DomainRecord): Construct {
    if (this.#dns.kind === "elsewhere") return this.#print(id, `${name} ${type} ${value}`);
    return new CfnRecordSet(this, id, {
      hostedZoneId: this.#dns.hostedZoneId,
      name,
      type,
      resourceRecords: [value],
      ttl: "1800",
    });
  }

  /** Leads a name to a part of the stage, for both kinds of internet addresses. */
  address({ name, leadsTo, alias }: DomainAddress): Construct[] {
    if (this.#zone === undefined) return [this.#print("Address", `${name} CNAME ${leadsTo}`)];
    const record = {
      zone: this.#zone,
      recordName: `${name}.`,
      target: RecordTarget.fromAlias(alias),
    };
    return [new ARecord(this, "Address", record), new AaaaRecord(this, "AddressIpv6", record)];
  }

  #print(id: string, value: string): CfnOutput {
    return new CfnOutput(this, id, { description: "A record for the DNS", value });
  }
}
