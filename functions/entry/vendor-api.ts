import { handle } from "hono/aws-lambda";
import { vendorApp } from "../http/vendor-app.ts";
import { productionEdge, productionWorld } from "./world.ts";

const openApi = async () => (await import("../http/open-api.ts")).openApiDocument();

/** The vendor's API, for pages and programs. */
export const handler = handle(vendorApp(productionWorld(), productionEdge(), openApi));
