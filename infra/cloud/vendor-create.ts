import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { newVendorSchema } from "../../shared/contract/vendor-schema.ts";
import { validate } from "../../shared/contract/validate.ts";

/**
 * Lets a vendor join a deployment: `npm run vendor:create -- --file vendor.json`. Which deployment
 * is said by KINDLY_TABLE and KINDLY_BASE_URL, in whose account by the shell's AWS credentials.
 */
const help = `Lets a vendor join a deployment.

  npm run vendor:create -- --file vendor.json

The file says who they are; infra/cloud/stages/example-vendor.json is one to start from.
KINDLY_TABLE and KINDLY_BASE_URL say which deployment; both are printed by the deployment.
AWS credentials and region come from the shell.`;

const { values } = parseArgs({ options: { file: { type: "string" }, help: { type: "boolean" } } });
if (values.help === true || values.file === undefined) {
  console.log(help);
  process.exit(values.help === true ? 0 : 1);
}
await create(values.file);

async function create(file: string): Promise<void> {
  const validated = validate(newVendorSchema, JSON.parse(await readFile(file, "utf8")));
  if (!validated.isValid) {
    for (const { pointer, detail } of validated.faults) console.error(`${pointer}: ${detail}`);
    process.exitCode = 1;
    return;
  }
  const { productionWorld } = await import("../../functions/entry/world.ts");
  const { createApiKey, createVendor } = await import("../../functions/use-cases/create-vendor.ts");
  const world = productionWorld();
  const vendor = await createVendor(world, validated.value);
  const apiKey = await createApiKey(world, { vendorId: vendor.id, name: "first key" });
  console.log(`${vendor.party.name} has joined as ${vendor.id}.`);
  console.log(`Sign in at ${world.place.baseUrl}/vendor with ${vendor.members[0]?.email ?? ""}.`);
  console.log(`API key, shown this once: ${apiKey}`);
}
