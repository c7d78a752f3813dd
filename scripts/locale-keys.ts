/** Reads from a module which words it asks for. Knows the calls of react-i18next, not the words. */
import { parseSync, Visitor } from "oxc-parser";

export interface UsedKeys {
  /** Namespaces named by `useTranslation`; a key without a namespace of its own is looked for there, or in all if there are none. */
  namespaces: string[];
  /** Keys asked for literally: `t("key")`, `t("ns:key")`, `<Trans i18nKey="key">`. */
  keys: { key: string; line: number }[];
  /** Beginnings of keys that are put together: t(`mood.${band}`). */
  prefixes: { key: string; line: number }[];
}

export function findUsedKeys(file: string, code: string): UsedKeys {
  const used: UsedKeys = { namespaces: [], keys: [], prefixes: [] };
  const note = (node: object | null | undefined) => {
    if (!node || !("type" in node) || !("start" in node)) return;
    const line = code.slice(0, Number(node.start)).split("\n").length;
    if (node.type === "Literal" && "value" in node && typeof node.value === "string") used.keys.push({ key: node.value, line });
    if (node.type === "ConditionalExpression" && "consequent" in node && "alternate" in node) {
      note(node.consequent as object);
      note(node.alternate as object);
    }
    if (node.type === "TemplateLiteral" && "quasis" in node) {
      const [first] = node.quasis as { value: { cooked: string } }[];
      if (first?.value.cooked) used.prefixes.push({ key: first.value.cooked, line });
    }
  };
  new Visitor({
    CallExpression({ callee, arguments: [first] }) {
      const name = callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" && callee.property.type === "Identifier" ? callee.property.name : "";
      if (name === "t") note(first);
      if (name === "useTranslation" && first) used.namespaces.push(...namespacesOf(first));
    },
    JSXAttribute({ name, value }) {
      if (name.type !== "JSXIdentifier" || name.name !== "i18nKey") return;
      note(value?.type === "JSXExpressionContainer" ? value.expression : value);
    },
  }).visit(parseSync(file, code).program);
  return used;
}

function namespacesOf(node: { type: string; value?: unknown; elements?: unknown }): string[] {
  if (node.type === "Literal") return typeof node.value === "string" ? [node.value] : [];
  if (node.type !== "ArrayExpression" || !Array.isArray(node.elements)) return [];
  return node.elements.flatMap((element) => (element ? namespacesOf(element as { type: string }) : []));
}
