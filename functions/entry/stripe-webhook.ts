import { handle } from "hono/aws-lambda";
import { webhookApp } from "../http/webhook-app.ts";
import { productionEdge, productionWorld } from "./world.ts";

/** Stripe's events. */
export const handler = handle(webhookApp(productionWorld(), productionEdge()));
