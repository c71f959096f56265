package org.comity.base.sheet.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import org.comity.base.sheet.text.DayCount;
import org.comity.base.sheet.text.UnreadableFile;

/**
 * The description of a workbook.
 *
 * @param sheets its sheets in their order
 * @param dayCount how its days are numbered
 * @param styles which formats of cells are dates
 * @param strings the texts its cells share
 */
record Workbook(List<Tab> sheets, DayCount dayCount, DateStyles styles, List<String> strings) {

    private static final long LARGEST_LIST = 16L * 1024 * 1024;
    private static final int MOST_SHARED_CHARACTERS = 20_000_000;
    private static final int MOST_SHARED = 2_000_000;
    private static final int MOST_SHEETS = 200;
    private static final int LONGEST_NAME = 100;

    /**
     * A sheet of a workbook.
     *
     * @param number its number from 1
     * @param part the part of the file that contains it
     */
    record Tab(int number, String name, String part, boolean hidden) {}

    private record Target(String type, String part) {}

    private record Outline(List<Tab> sheets, DayCount dayCount) {}

    static Workbook of(ZipParts parts) {
        refuseOthers(parts);
        var main = targets(parts, "").values().stream()
                .filter(target -> target.type().equals("officeDocument"))
                .map(Target::part)
                .findFirst()
                .filter(parts::has)
                .orElse("xl/workbook.xml");
        if (!parts.has(main)) {
            throw new UnreadableFile(
                    "not-a-sheet", "This is a zip file and no workbook: a register comes as .xlsx or CSV");
        }
        var targets = targets(parts, main);
        var outline = outline(parts, main, targets);
        return new Workbook(
                outline.sheets(),
                outline.dayCount(),
                part(targets, "styles"::equals)
                        .filter(parts::has)
                        .map(part -> Xml.read(parts, bounded(parts, part), DateStyles::read))
                        .orElseGet(DateStyles::none),
                part(targets, "sharedStrings"::equals)
                        .filter(parts::has)
                        .map(part -> Xml.read(parts, part, Workbook::strings))
                        .orElseGet(List::of));
    }

    private static void refuseOthers(ZipParts parts) {
        if (parts.hasOneEnding("vbaproject.bin") || parts.hasOneEnding("macrosheets/sheet1.xml")) {
            throw new UnreadableFile("macros", "The workbook carries macros: save it as .xlsx, which has none");
        }
        if (parts.has("xl/workbook.bin")) {
            throw new UnreadableFile("binary-workbook", "This is a binary workbook (.xlsb): save it as .xlsx or CSV");
        }
        if (parts.has("mimetype") && parts.has("content.xml")) {
            throw new UnreadableFile("opendocument", "This is an OpenDocument file (.ods): save it as .xlsx or CSV");
        }
    }

    private static String bounded(ZipParts parts, String part) {
        if (parts.size(part) > LARGEST_LIST) {
            throw new UnreadableFile("too-large", "The workbook's list of sheets or formats is far too large");
        }
        return part;
    }

    private static Optional<String> part(Map<String, Target> targets, Predicate<String> type) {
        return targets.values().stream()
                .filter(target -> type.test(target.type()))
                .map(Target::part)
                .findFirst();
    }

    /** The references of a part, by name. The empty name is the file as a whole. */
    private static Map<String, Target> targets(ZipParts parts, String of) {
        int slash = of.lastIndexOf('/') + 1;
        var folder = of.substring(0, slash);
        var list = folder + "_rels/" + of.substring(slash) + ".rels";
        if (!parts.has(list)) {
            return Map.of();
        }
        return Xml.read(parts, bounded(parts, list), xml -> {
            var targets = new HashMap<String, Target>();
            while (xml.next()) {
                var target = xml.starts("Relationship") ? xml.attribute("Target") : null;
                if (target != null) {
                    var type = Objects.requireNonNullElse(xml.attribute("Type"), "");
                    targets.put(
                            Objects.requireNonNullElse(xml.attribute("Id"), ""),
                            new Target(type.substring(type.lastIndexOf('/') + 1), resolved(folder, target)));
                }
            }
            return targets;
        });
    }

    private static String resolved(String folder, String target) {
        var whole = target.startsWith("/") ? target.substring(1) : folder + target;
        var names = new ArrayList<String>();
        for (var name : whole.split("/")) {
            if (name.equals("..") && !names.isEmpty()) {
                names.removeLast();
            } else if (!name.equals(".")) {
                names.add(name);
            }
        }
        return String.join("/", names);
    }

    private static Outline outline(ZipParts parts, String main, Map<String, Target> targets) {
        return Xml.read(parts, bounded(parts, main), xml -> {
            var sheets = new ArrayList<Tab>();
            var dayCount = DayCount.EXCEL_1900;
            while (xml.next()) {
                if (xml.starts("workbookPr") && xml.isTrue("date1904")) {
                    dayCount = DayCount.EXCEL_1904;
                } else if (xml.starts("sheet")) {
                    var target = targets.get(Objects.requireNonNullElse(xml.attribute("id"), ""));
                    if (target != null && target.type().equals("worksheet") && parts.has(target.part())) {
                        sheets.add(tab(xml, sheets.size() + 1, target.part()));
                        refuseTooMany(sheets);
                    }
                }
            }
            return new Outline(List.copyOf(sheets), dayCount);
        });
    }

    private static void refuseTooMany(List<Tab> sheets) {
        if (sheets.size() > MOST_SHEETS) {
            throw new UnreadableFile("too-large", "The workbook has more than " + MOST_SHEETS + " sheets");
        }
    }

    private static Tab tab(Xml xml, int number, String part) {
        var state = Objects.requireNonNullElse(xml.attribute("state"), "visible");
        var name = Objects.requireNonNullElse(xml.attribute("name"), "Sheet" + number);
        return new Tab(
                number,
                CellText.forReport(CellText.plain(name.substring(0, Math.min(LONGEST_NAME, name.length())))),
                part,
                state.toLowerCase(Locale.ROOT).endsWith("hidden"));
    }

    private static List<String> strings(Xml xml) throws XMLStreamException {
        var strings = new ArrayList<String>();
        long characters = 0;
        while (xml.next()) {
            if (xml.starts("si")) {
                var text = CellText.of(xml, "si");
                characters += text.length();
                strings.add(text);
                if (characters > MOST_SHARED_CHARACTERS || strings.size() > MOST_SHARED) {
                    throw new UnreadableFile("too-large", "The workbook has too much text");
                }
            }
        }
        return strings;
    }
}
