import { afterEach, describe, expect, it } from "vitest";
import { ssmSecret } from "../../../../functions/adapters/ssm/ssm-secret.ts";
import { localNames } from "../../../../infra/local/function-environment.ts";
import { hasLocalWorld, localStand } from "../../stand/local-stand.ts";

const stand = localStand();

afterEach(async () => {
  if (hasLocalWorld) await stand.local("DELETE", "/faults");
});

describe.skipIf(!hasLocalWorld)("a secret of the deployment", () => {
  it("is read once in five minutes, so that a new one takes effect", async () => {
    let now = 0;
    const read = ssmSecret(localNames.stripeSecretKey, () => now);
    expect(await read()).toBe(stand.secrets.stripe);
    await stand.fault({ service: "ssm", fault: "500", times: 99 });

    now = 5 * 60_000 - 1;
    expect(await read()).toBe(stand.secrets.stripe);
    now = 5 * 60_000;
    await expect(read()).rejects.toMatchObject({ port: "secrets", retryable: true });

    await stand.local("DELETE", "/faults");
    expect(await read()).toBe(stand.secrets.stripe);
  });

  it("that does not exist is a failure that says which call it was, and no more", async () => {
    const read = ssmSecret("/kindly/none", () => 0);

    await expect(read()).rejects.toMatchObject({
      message: "secrets did not answer GetParameter (not-done).",
    });
  });
});
