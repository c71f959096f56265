package org.comity.registers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook written part by part, so that a test can put anything into it that an office program might, and anything that
 * none would. Style 1 is a date of the workbook's own, style 2 one that is built in.
 */
final class SampleWorkbook {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STYLES = HEAD + "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"1\">"
            + "<numFmt numFmtId=\"164\" formatCode=\"[$-407]d/\\ mmmm\\ yyyy;@\"/></numFmts>"
            + "<cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/><xf numFmtId=\"2\"/></cellXfs>"
            + "</styleSheet>";

    private final List<Tab> tabs = new ArrayList<>();
    private final Map<String, byte[]> others = new LinkedHashMap<>();
    private String shared = "";
    private boolean from1904;

    /** A sheet of it. */
    static final class Tab {
        private final String name;
        private final String state;
        private final StringBuilder rows = new StringBuilder();
        private final StringBuilder merges = new StringBuilder();
        private String columns = "";
        private int row;

        private Tab(String name, String state) {
            this.name = name;
            this.state = state;
        }

        /** A row of cells: text, or a cell of its own kind made by one of the methods below; an empty text leaves one out. */
        Tab row(Object... cells) {
            return row("", cells);
        }

        Tab hiddenRow(Object... cells) {
            return row(" hidden=\"1\"", cells);
        }

        Tab emptyRows(int many) {
            row += many;
            return this;
        }

        private Tab row(String attributes, Object... cells) {
            row++;
            rows.append("<row r=\"%d\"%s>".formatted(row, attributes));
            for (int i = 0; i < cells.length; i++) {
                if (cells[i] instanceof Cell cell) {
                    rows.append(cell.xml().formatted((char) ('A' + i) + String.valueOf(row)));
                } else if (!cells[i].toString().isEmpty()) {
                    rows.append("<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                            .formatted((char) ('A' + i) + String.valueOf(row), escaped(cells[i].toString())));
                }
            }
            rows.append("</row>");
            return this;
        }

        Tab merge(String range) {
            merges.append("<mergeCell ref=\"%s\"/>".formatted(range));
            return this;
        }

        Tab hiddenColumn(int number) {
            columns = "<cols><col min=\"%1$d\" max=\"%1$d\" hidden=\"1\"/></cols>".formatted(number);
            return this;
        }

        /** Anything else that a row may hold. */
        Tab raw(String xml) {
            rows.append(xml);
            return this;
        }
    }

    /** A cell, with a place for its name. */
    record Cell(String xml) {}

    static Cell number(String value) {
        return new Cell("<c r=\"%s\"><v>" + value + "</v></c>");
    }

    /** A number shown as a day. */
    static Cell day(String serial) {
        return new Cell("<c r=\"%s\" s=\"1\"><v>" + serial + "</v></c>");
    }

    static Cell builtInDay(String serial) {
        return new Cell("<c r=\"%s\" s=\"2\"><v>" + serial + "</v></c>");
    }

    static Cell error(String error) {
        return new Cell("<c r=\"%s\" t=\"e\"><f>VLOOKUP(A1,B:B,1)</f><v>" + error + "</v></c>");
    }

    static Cell formula(String cached) {
        return new Cell("<c r=\"%s\" t=\"str\"><f>CONCATENATE(A1)</f><v>" + cached + "</v></c>");
    }

    static Cell neverCalculated() {
        return new Cell("<c r=\"%s\"><f>A1+1</f></c>");
    }

    static Cell shared(int index) {
        return new Cell("<c r=\"%s\" t=\"s\"><v>" + index + "</v></c>");
    }

    Tab tab(String name) {
        return tab(name, "visible");
    }

    Tab tab(String name, String state) {
        var tab = new Tab(name, state);
        tabs.add(tab);
        return tab;
    }

    SampleWorkbook sharing(String... texts) {
        var all = new StringBuilder();
        for (var text : texts) {
            all.append("<si><r><t>")
                    .append(escaped(text))
                    .append("</t></r><rPh sb=\"0\" eb=\"1\"><t>aside</t></rPh></si>");
        }
        shared = all.toString();
        return this;
    }

    SampleWorkbook countingFrom1904() {
        from1904 = true;
        return this;
    }

    SampleWorkbook with(String part, byte[] content) {
        others.put(part, content);
        return this;
    }

    SampleWorkbook with(String part, String content) {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        var parts = new LinkedHashMap<String, byte[]>();
        put(parts, "_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        var relations = new StringBuilder(relation("s", "styles", "styles.xml"))
                .append(relation("t", "sharedStrings", "/xl/sharedStrings.xml"));
        var sheets = new StringBuilder();
        for (int i = 0; i < tabs.size(); i++) {
            var tab = tabs.get(i);
            relations.append(relation("r" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
            sheets.append("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"r%d\"/>"
                    .formatted(escaped(tab.name), i + 1, tab.state, i));
            put(parts, "xl/worksheets/sheet" + i + ".xml", sheet(tab));
        }
        put(
                parts,
                "xl/workbook.xml",
                HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + TYPES + "\"><workbookPr"
                        + (from1904 ? " date1904=\"1\"" : "") + "/><sheets>" + sheets + "</sheets></workbook>");
        put(parts, "xl/_rels/workbook.xml.rels", relations(relations.toString()));
        put(parts, "xl/styles.xml", STYLES);
        put(parts, "xl/sharedStrings.xml", HEAD + "<sst xmlns=\"" + MAIN + "\">" + shared + "</sst>");
        parts.putAll(others);
        return zip(parts);
    }

    private static String sheet(Tab tab) {
        return HEAD + "<worksheet xmlns=\"" + MAIN + "\">" + tab.columns + "<sheetData>" + tab.rows + "</sheetData>"
                + (tab.merges.isEmpty() ? "" : "<mergeCells>" + tab.merges + "</mergeCells>") + "</worksheet>";
    }

    private static String relations(String all) {
        return HEAD + "<Relationships xmlns=\"" + RELATIONS + "\">" + all + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, TYPES, type, target);
    }

    private static void put(Map<String, byte[]> parts, String name, String content) {
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
