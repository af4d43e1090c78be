import { handle } from "hono/aws-lambda";
import { portalApp } from "../http/portal-app.ts";
import { productionEdge, productionWorld } from "./world.ts";

/** The client's API. */
export const handler = handle(portalApp(productionWorld(), productionEdge()));
