import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { holidayModule } from "./holiday-table.ts";

// Writes the public holidays that reminders may keep clear of, so that nothing computes them at run time.
const path = "shared/milestones/holiday-table.ts";
await writeFile(fileURLToPath(new URL(`../../${path}`, import.meta.url)), holidayModule());
console.log(path);
