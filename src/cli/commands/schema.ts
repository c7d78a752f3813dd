/** `kefu schema`: lists the JSON Schemas of scenario files, or prints one. */
import { parseArgs } from "node:util";
import { documentKinds } from "../../scenario/document-kind.ts";
import { generateSchemas, schemaFile } from "../../scenario/json-schema.ts";
import { atMost, CommandError, type Command } from "../command.ts";

export const schema: Command = async (args, { out, words }) => {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  const [name] = positionals;
  atMost(1, positionals);
  if (name === undefined) {
    for (const kind of documentKinds) out(words("schema.entry", { name: kind.padEnd(10), file: schemaFile(kind) }));
    return 0;
  }
  const kind = documentKinds.find((known) => known === name);
  if (!kind) throw new CommandError("schema/unknown", { name, known: documentKinds.join(", ") });
  out(JSON.stringify(generateSchemas()[schemaFile(kind)], null, 2));
  return 0;
};
