import {
  DeleteParameterCommand,
  GetParameterCommand,
  GetParametersCommand,
  ParameterAlreadyExists,
  ParameterNotFound,
  PutParameterCommand,
  SSMClient,
} from "@aws-sdk/client-ssm";
import { describe, expect, test } from "vitest";
import { openLocalStore } from "../../../../infra/local/local-store.ts";
import { putSecureParameter, ssmHost } from "../../../../infra/local/ssm/ssm-host.ts";
import { servedAws } from "../aws/served-aws.ts";
import { noon, standInClock } from "../stand-in-clock.ts";

const Name = "/kindly/stripe/secret-key";

async function served() {
  const store = openLocalStore(":memory:");
  const { settings, faults } = await servedAws(ssmHost(store, standInClock()));
  return { store, faults, ssm: new SSMClient(settings) };
}

describe("ssmHost", () => {
  test("keeps a secret, and shows it only when asked to decrypt", async () => {
    const { ssm } = await served();
    await ssm.send(new PutParameterCommand({ Name, Value: "sk_test_1", Type: "SecureString" }));

    const plain = await ssm.send(new GetParameterCommand({ Name, WithDecryption: true }));
    const cipher = await ssm.send(new GetParameterCommand({ Name }));

    expect(plain.Parameter).toMatchObject({
      Value: "sk_test_1",
      Version: 1,
      Type: "SecureString",
      LastModifiedDate: new Date(noon),
    });
    expect(cipher.Parameter?.Value).not.toContain("sk_test_1");
  });

  test("overwrites only when told to", async () => {
    const { ssm } = await served();
    const put = (Overwrite: boolean) =>
      ssm.send(new PutParameterCommand({ Name, Value: "v", Type: "String", Overwrite }));
    await put(false);

    await expect(put(false)).rejects.toBeInstanceOf(ParameterAlreadyExists);
    expect(await put(true)).toMatchObject({ Version: 2 });
  });

  test("answers several at once and names those that aren't there", async () => {
    const { ssm, store } = await served();
    putSecureParameter(store, standInClock(), Name, "sk_test_1");

    const answer = await ssm.send(
      new GetParametersCommand({ Names: [Name, "/absent"], WithDecryption: true }),
    );

    expect(answer.Parameters?.map(({ Value }) => Value)).toEqual(["sk_test_1"]);
    expect(answer.InvalidParameters).toEqual(["/absent"]);
  });

  test("says by name that a parameter isn't there", async () => {
    const { ssm } = await served();

    await expect(ssm.send(new GetParameterCommand({ Name }))).rejects.toBeInstanceOf(
      ParameterNotFound,
    );
    await expect(ssm.send(new DeleteParameterCommand({ Name }))).rejects.toBeInstanceOf(
      ParameterNotFound,
    );
  });

  test("refuses what doesn't fit", async () => {
    const { ssm } = await served();
    const Value = "x".repeat(4097);

    await expect(
      ssm.send(new PutParameterCommand({ Name, Value, Type: "String" })),
    ).rejects.toMatchObject({ name: "ValidationException" });
  });
});
