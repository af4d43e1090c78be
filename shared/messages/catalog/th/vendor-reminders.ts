export { reminderWords } from "../en/vendor-reminders.ts";
