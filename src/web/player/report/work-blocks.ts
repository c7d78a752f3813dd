/** Owns how a filed volume, a group's discussion and a drawn flow stand on paper: the index with its labels, the ideas under their headings, the boxes in order with who does them and where they lead. */
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import type { PaperBlock } from "../../shared/export/paper.ts";
import { inReadingOrder } from "../activities/flowchart/drawing.ts";
import type { Wording } from "./report-paper.ts";

type Words = Pick<Wording, "t" | "text">;

/** Nothing while the volume is empty. */
export function archiveBlocks({ title, papers, labels, filed }: ActivityViewOf<"archive">, { t, text }: Words): PaperBlock[] {
  if (filed.folder.length === 0) return [];
  const rows = filed.folder.flatMap((id, place) => {
    const paper = papers.find((one) => one.id === id);
    return paper ? [[String(place + 1), text(paper.text), paper.pages > 0 ? String(paper.pages) : "", filed.pages[id] ?? ""].map((words) => [{ text: words }])] : [];
  });
  const fields = labels.map(({ id, label, options }) => ({ label: text(label), value: text(options.find((option) => option.id === filed.labels[id])?.text) || (filed.labels[id] ?? ""), width: 6 }));
  return [
    { kind: "heading", text: text(title) },
    { kind: "table", widths: [10, 60, 15, 15], head: [t("paper.number"), t("paper.material"), t("paper.pages"), t("paper.firstPage")], rows },
    ...(fields.length > 0 ? [{ kind: "form" as const, title: t("paper.labels"), rows: pairs(fields), note: null }] : []),
  ];
}

/** Nothing while there is no card. */
export function discussionBlocks({ title, cards, clusters }: ActivityViewOf<"discussion">, { t, text }: Words): PaperBlock[] {
  if (cards.length === 0) return [];
  const groups = [...clusters.map(({ id, name }) => ({ id: id as string | null, name })), { id: null, name: t("paper.loose") }];
  const rows = groups.flatMap(({ id, name }) => {
    const ideas = cards.filter(({ cluster }) => cluster === id).map((card) => card.text);
    return ideas.length > 0 ? [[[{ text: name, bold: true }], [{ text: ideas.map((idea) => `· ${idea}`).join("\n") }]]] : [];
  });
  return [{ kind: "heading", text: text(title) }, { kind: "table", widths: [25, 75], head: [t("paper.heading"), t("paper.ideas")], rows }];
}

/** Nothing while no box was put in. */
export function flowchartBlocks({ title, palette, owners, answer }: ActivityViewOf<"flowchart">, { t, text }: Words): PaperBlock[] {
  const order = inReadingOrder(answer, palette);
  if (order.length === 0) return [];
  const boxOf = (id: string) => palette.find((box) => box.id === id);
  const rows = order.map((id, place) => {
    const owner = answer.nodes.find((node) => node.id === id)?.owner;
    const ways = answer.edges.filter(({ from }) => from === id).map(({ exit, to }) => {
      const label = text(boxOf(id)?.exits.find((one) => one.id === exit)?.text);
      return `${label === "" ? "" : `${label} `}→ ${order.indexOf(to) + 1}`;
    });
    return [String(place + 1), text(boxOf(id)?.text), text(owners.find((one) => one.id === owner)?.text), ways.join("\n")].map((words) => [{ text: words }]);
  });
  return [{ kind: "heading", text: text(title) }, { kind: "table", widths: [10, 45, 20, 25], head: [t("paper.number"), t("paper.box"), t("paper.owner"), t("paper.next")], rows }];
}

function pairs<Field>(fields: Field[]): Field[][] {
  return fields.flatMap((field, index) => (index % 2 === 0 ? [[field, ...fields.slice(index + 1, index + 2)]] : []));
}
