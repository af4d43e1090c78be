import { parseArgs } from "node:util";
import { deployedQueues } from "./replay/deployed-queues.ts";
import { failureQueues, replayQueue } from "./replay/replay-queues.ts";
import { findStage } from "./stages/find-stage.ts";

/**
 * Gives what was given up to its functions again: `npm run replay`. Which stage is said by
 * KINDLY_STAGE, in whose account by the shell's AWS credentials.
 */
const help = `Gives what was given up to its functions again, once the cause is mended.

  npm run replay                                      all queues of the stage that KINDLY_STAGE names
  npm run replay -- --queue failed-mail-events        one of them

The queues are ${failureQueues.join(", ")}. What was done already changes nothing.`;

const { values } = parseArgs({
  options: {
    queue: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
const wanted = failureQueues.filter(
  (queue) => values.queue === undefined || values.queue === queue,
);
if (values.help || wanted.length === 0) {
  console.log(help);
  process.exit(values.help ? 0 : 1);
}
const world = deployedQueues(findStage(process.env["KINDLY_STAGE"] ?? "example"));
for (const queue of wanted) {
  const { replayed, failure } = await replayQueue(world, queue);
  console.log(`${queue}: ${replayed} given again.`);
  if (failure === undefined) continue;
  console.error(failure instanceof Error ? failure.message : failure);
  console.error("Next: mend the cause, and replay again; what is left lies where it lay.");
  process.exitCode = 1;
}
