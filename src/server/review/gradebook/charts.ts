/**
 * Owns charts in the gradebook: columns over cells of a sheet, so that they follow when somebody changes a mark. The library writes no charts; their parts go
 * into the file by its own way for additions. Must not know what is charted.
 */
import type { Feature } from "write-excel-file/node";
import { sanitizeAttributeValue, sanitizeTextContent } from "write-excel-file/utility";

/** `labels` and `values` are ranges with their sheet, e.g. `'U2-T1'!S5:S9`. Corners as column and row from 0. */
export type Chart = { title: string; labels: string; values: string; from: { column: number; row: number }; to: { column: number; row: number } };

type File = Feature<unknown>;

/** `sheets`: the charts of each sheet, in the order of the sheets. */
export function chartsFeature<FileContent>(sheets: readonly (readonly Chart[])[]): Feature<FileContent> {
  const all = sheets.flatMap((charts, sheet) => charts.map((chart, index) => ({ chart, path: chartPath(sheet, index) })));
  const feature: File = {
    files: {
      transform: {
        "[Content_Types].xml": { insert: () => all.map(({ path }) => `<Override ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml" PartName="/xl/${path}"/>`).join("") },
        "xl/drawings/drawing{id}.xml": { insert: (_, { sheetIndex }) => (sheets[sheetIndex] ?? []).map(anchorOf).join("") },
        "xl/drawings/_rels/drawing{id}.xml.rels": {
          insert: (_, { sheetIndex }) => (sheets[sheetIndex] ?? []).map((_chart, index) => `<Relationship Id="${relation(index)}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="../${chartPath(sheetIndex, index)}"/>`).join(""),
        },
      },
      write: { files: () => Object.fromEntries(all.map(({ chart, path }) => [`xl/${path}`, chartXml(chart)])) },
    },
  };
  return feature as Feature<FileContent>;
}

function chartPath(sheet: number, index: number): string {
  return `charts/chart-${sheet + 1}-${index + 1}.xml`;
}

function relation(index: number): string {
  return `rId-chart-${index + 1}`;
}

function anchorOf({ title, from, to }: Chart, index: number): string {
  const corner = (name: "from" | "to", { column, row }: Chart["from"]) => `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor>${corner("from", from)}${corner("to", to)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${sanitizeAttributeValue(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ` +
    `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${relation(index)}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

function chartXml({ title, labels, values }: Chart): string {
  const axis = (id: number, other: number, place: "b" | "l") =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${place === "l" ? '<c:min val="0"/>' : ""}</c:scaling><c:delete val="0"/><c:axPos val="${place}"/>${place === "l" ? "<c:majorGridlines/>" : ""}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${other}"/><c:crosses val="autoZero"/>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:roundedCorners val="0"/><c:chart>' +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1100" b="1"/><a:t>${sanitizeTextContent(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>` +
    '<c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:solidFill><a:srgbClr val="0E6261"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>' +
    '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' +
    `<c:cat><c:strRef><c:f>${sanitizeTextContent(labels)}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${sanitizeTextContent(values)}</c:f></c:numRef></c:val></c:ser><c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    `<c:catAx>${axis(1, 2, "b")}<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx><c:valAx>${axis(2, 1, "l")}<c:crossBetween val="between"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}
