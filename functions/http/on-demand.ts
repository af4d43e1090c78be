import { Hono } from "hono";
import type { Env } from "hono";

type Method = "get" | "post" | "put" | "patch" | "delete";

/** A route as it is mounted: "post /:id/payments". */
type Route = `${Method} /${string}`;

/** Routes whose code is loaded with the first request for one of them. */
type Postponed<SomeEnv extends Env> = {
  /** The path that all of them are below. */
  readonly base: string;
  readonly routes: readonly Route[];
  readonly load: () => Promise<Hono<SomeEnv>>;
};

/**
 * Mounts routes by name and loads what answers them when one is asked for: a function starts with
 * what its first view needs. What the request was found to be (its actor) goes along; errors come
 * back to the one exit.
 */
export function onDemand<SomeEnv extends Env>(postponed: Postponed<SomeEnv>): Hono<SomeEnv> {
  const { base, routes, load } = postponed;
  const mounted = new Hono<SomeEnv>();
  let loading: Promise<Hono> | undefined;
  for (const route of routes) {
    const [method = "", path = ""] = route.split(" ");
    mounted.on(method.toUpperCase(), path === "/" ? base : base + path, async (context) => {
      loading ??= load().then((loaded) => below(base, loaded as unknown as Hono));
      return (await loading).fetch(context.req.raw, { variables: context.var });
    });
  }
  return mounted;
}

function below(base: string, loaded: Hono): Hono {
  type Handed = { Bindings: { variables: object }; Variables: Record<string, unknown> };
  const app = new Hono<Handed>();
  app.use(async function takeVariables(context, next) {
    for (const [name, value] of Object.entries(context.env.variables)) context.set(name, value);
    await next();
  });
  app.onError((error) => {
    throw error;
  });
  app.route(base, loaded);
  return app as unknown as Hono;
}
