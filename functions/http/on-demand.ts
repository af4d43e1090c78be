import { Hono } from "hono";

type Method = "get" | "post" | "patch" | "delete";

/** A route as it is mounted: "post /:id/payments". */
type Route = `${Method} /${string}`;

/** Routes whose code is loaded with the first request for one of them. */
type Postponed<Variables extends object> = {
  /** The path that all of them are below. */
  readonly base: string;
  readonly routes: readonly Route[];
  readonly load: () => Promise<Hono<{ Variables: Variables }>>;
};

/**
 * Mounts routes by name and loads what answers them when one is asked for: a function starts with
 * what its first view needs. What the request was found to be (its actor) goes along; errors come
 * back to the one exit.
 */
export function onDemand<Variables extends object>(
  postponed: Postponed<Variables>,
): Hono<{ Variables: Variables }> {
  const { base, routes, load } = postponed;
  const mounted = new Hono<{ Variables: Variables }>();
  let loading: Promise<Hono> | undefined;
  for (const route of routes) {
    const [method = "", path = ""] = route.split(" ");
    mounted.on(method.toUpperCase(), base + path, async (context) => {
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
