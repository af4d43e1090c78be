import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import type { Construct } from "constructs";
import { stageName } from "../stages/stage-names.ts";
import type { StageSettings } from "../stages/stage-settings.ts";

/** Mails the stage's people before the account's bill is a surprise. */
export function monthlyBudget(scope: Construct, settings: StageSettings): CfnBudget {
  const subscribers = settings.alarmAddresses.map((address) => ({
    subscriptionType: "EMAIL",
    address,
  }));
  const notification = (notificationType: string, threshold: number) => ({
    notification: {
      notificationType,
      threshold,
      thresholdType: "PERCENTAGE",
      comparisonOperator: "GREATER_THAN",
    },
    subscribers,
  });
  return new CfnBudget(scope, "Budget", {
    budget: {
      budgetName: stageName(settings, "monthly"),
      budgetType: "COST",
      timeUnit: "MONTHLY",
      budgetLimit: { amount: settings.monthlyBudgetDollars, unit: "USD" },
    },
    notificationsWithSubscribers: [notification("ACTUAL", 80), notification("FORECASTED", 100)],
  });
}
