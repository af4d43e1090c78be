import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from "aws-cdk-lib/aws-s3";
import { Asset } from "aws-cdk-lib/aws-s3-assets";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct } from "constructs";
import { stageName } from "../stages/stage-names.ts";
import type { StageSettings } from "../stages/stage-settings.ts";

/** Which files, and for how long a browser may keep them. */
type Shipment = {
  readonly id: string;
  readonly exclude: readonly string[];
  readonly cacheControl: string;
};

/** Beside the pages lie their compressed forms and a list of hashes, for other readers than these. */
const assets: Shipment = {
  id: "Assets",
  exclude: ["*.html", "*.br", "*.gz", "inline-hashes.json"],
  // Each name holds a hash of what is in it.
  cacheControl: "public, max-age=31536000, immutable",
};

const pages: Shipment = { id: "Pages", exclude: ["*", "!*.html"], cacheControl: "no-cache" };

/** The portal's files. Nobody reads the bucket but the distribution. */
export class PortalSite extends Construct {
  readonly bucket: IBucket;

  constructor(scope: Construct, settings: StageSettings, portalFolder: string) {
    super(scope, "Portal");
    this.bucket = new Bucket(this, "Bucket", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
      removalPolicy: RemovalPolicy.RETAIN,
      // The library's own class misses its interface by an optional property that it has as undefined.
    }) as IBucket;
    const log = this.#keepLog(settings);
    const role = this.#makeRole(log);
    const ship = ({ id, exclude, cacheControl }: Shipment) => {
      const asset = new Asset(this, `${id}Archive`, { path: portalFolder, exclude: [...exclude] });
      role.addToPolicy(allow("s3:GetObject", asset.bucket.arnForObjects(asset.s3ObjectKey)));
      const shipped = new BucketDeployment(this, id, {
        sources: [Source.bucket(asset.bucket, asset.s3ObjectKey)],
        destinationBucket: this.bucket,
        cacheControl: [CacheControl.fromString(cacheControl)],
        // What a page that is open right now may still ask for stays.
        prune: false,
        logGroup: log,
        // The construct would add rights of its own to a role that lets it.
        role: role.withoutPolicyUpdates(),
      });
      shipped.node.addDependency(role);
      return shipped;
    };
    // A page names its assets, so they must be there first.
    const shippedAssets = ship(assets);
    ship(pages).node.addDependency(shippedAssets);
  }

  #makeRole(log: LogGroup): Role {
    const role = new Role(this, "DeploymentRole", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      description: "Copies the portal's files into their bucket.",
    });
    log.grantWrite(role);
    role.addToPolicy(allow("s3:PutObject", this.bucket.arnForObjects("*")));
    role.addToPolicy(allow("s3:ListBucket", this.bucket.bucketArn));
    return role;
  }

  #keepLog(settings: StageSettings): LogGroup {
    return new LogGroup(this, "DeploymentLog", {
      logGroupName: `/aws/lambda/${stageName(settings, "portal-deployment")}`,
      retention: settings.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
}

function allow(action: string, resource: string): PolicyStatement {
  return new PolicyStatement({ actions: [action], resources: [resource] });
}
