/** Owns the documentation of the REST interface: OpenAPI made of the schemas, as JSON and as a page. Without inline scripts, so that the strict policy holds. */
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import { jsonSchemaTransform } from "fastify-type-provider-zod";
import { failureSchema } from "../../protocol/api.ts";
import { z } from "zod";
import type { Api } from "./kit.ts";

export async function registerDocs(api: Api, version: string): Promise<void> {
  await api.register(swagger, {
    openapi: {
      info: { title: "Kefu Lab", version, description: "Failures are answered as `{ code, params }`. Whoever changes something must come from the site's own pages (Origin) and be signed in (cookie)." },
      components: { schemas: { Failure: z.toJSONSchema(failureSchema, { target: "openapi-3.0" }) as object }, securitySchemes: { session: { type: "apiKey", in: "cookie", name: "kefu_session" } } },
      security: [{ session: [] }],
    },
    transform: jsonSchemaTransform,
  });
  await api.register(swaggerUi, { routePrefix: "/api/docs" });
}
