import type { AwsHost } from "../../infra/local/aws/aws-host.ts";
import { dynamoDbHost } from "../../infra/local/dynamodb/dynamodb-host.ts";
import { faultBook } from "../../infra/local/faults.ts";
import { localNames } from "../../infra/local/function-environment.ts";
import type { LocalStore } from "../../infra/local/local-store.ts";
import { schedulerHost } from "../../infra/local/scheduler/scheduler-host.ts";
import { scheduler } from "../../infra/local/scheduler/scheduler.ts";
import { type ScheduleBook, scheduleBook } from "../../infra/local/scheduler/stored-schedule.ts";
import type { Mail } from "../../infra/local/ses/mail.ts";
import type { MailEvent } from "../../infra/local/ses/mail-events.ts";
import { mailbox, type Mailbox } from "../../infra/local/ses/mailbox.ts";
import { sesHost } from "../../infra/local/ses/ses-host.ts";
import { putSecureParameter, ssmHost } from "../../infra/local/ssm/ssm-host.ts";
import type { Emulator } from "./emulator.ts";
import type { FaultPlan } from "./fault-plan.ts";
import type { Functions } from "./functions.ts";
import type { Kernel } from "./kernel.ts";
import { mailNews } from "./mail-news.ts";
import type { Outage } from "./outage.ts";
import type { Random } from "./random.ts";
import { stripeSecrets } from "./stripe-secrets.ts";

/** What the services are made of. */
export type HostParts = {
  readonly kernel: Kernel;
  readonly store: LocalStore;
  readonly faults: FaultPlan;
  readonly functions: Functions;
  readonly order: Random;
  readonly emulator: Emulator;
  readonly broken: Outage;
  readonly onMail: (mail: Mail) => void;
};

/** The simulated services of AWS: schedules that fire late, twice or never, mails with their news. */
export function awsHosts(parts: HostParts): {
  hosts: Record<"dynamodb" | "ses" | "scheduler" | "ssm", AwsHost>;
  schedules: ScheduleBook;
  box: Mailbox;
} {
  const { kernel, store, faults, functions, order, emulator, broken } = parts;
  const ordered = faultBook(store);
  const schedules = scheduleBook(store);
  schedules.putGroup({ name: localNames.scheduleGroup, createdAt: kernel.now() });
  const firing = scheduler({
    book: schedules,
    store,
    clock: kernel,
    faults: ordered,
    handOver: (_, event) => {
      if (broken.isOn() || faults.happens("schedule lost")) return;
      const isLate = faults.happens("schedule late");
      functions.accept("scheduled-job", event, isLate ? order.integer(1, 86_400) * 1_000 : 0);
      if (faults.happens("schedule twice")) {
        functions.accept("scheduled-job", event, order.integer(0, 3_600) * 1_000);
      }
    },
  });
  kernel.addPart({ label: "schedules", ...firing });
  putSecureParameter(store, kernel, localNames.stripeSecretKey, stripeSecrets.key);
  putSecureParameter(store, kernel, localNames.stripeWebhookSecret, stripeSecrets.webhook);
  const kept = mailbox(store);
  const box: Mailbox = {
    ...kept,
    add: (mail, raw) => {
      kept.add(mail, raw);
      parts.onMail(mail);
    },
  };
  const emitOne = (event: unknown, afterMilliseconds: number) => {
    if (faults.happens("mail event lost")) return;
    const late = faults.happens("mail event late") ? order.integer(60, 86_400) * 1_000 : 0;
    functions.accept("mail-events", event, afterMilliseconds + late);
    if (faults.happens("mail event twice")) functions.accept("mail-events", event, late + 5_000);
  };
  const emit = (event: MailEvent, afterMilliseconds: number) => {
    for (const news of mailNews(event, faults)) emitOne(news, afterMilliseconds);
  };
  return {
    schedules,
    box,
    hosts: {
      dynamodb: dynamoDbHost({ forward: emulator.forward, onWrite: () => undefined }),
      scheduler: schedulerHost(schedules, kernel),
      ssm: ssmHost(store, kernel),
      ses: sesHost({
        mailbox: box,
        clock: kernel,
        faults: ordered,
        verifiedDomains: [localNames.mailDomain],
        configurationSets: [localNames.configurationSet],
        emit,
      }),
    },
  };
}
