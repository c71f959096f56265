package org.comity.publication.returns;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.comity.publication.chart.Phrases;
import org.comity.publication.paper.EditionPaper;
import org.comity.publication.paper.Fact;
import org.comity.publication.paper.Orientation;
import org.comity.publication.paper.Paper;
import org.comity.publication.paper.PaperTable;
import org.comity.publication.paper.PaperTable.Head;
import org.comity.publication.paper.PaperTable.Line;
import org.comity.publication.paper.PaperTable.Number;
import org.comity.publication.paper.PaperTable.Remark;
import org.comity.publication.returns.FilledReturn.FilledCell;
import org.comity.publication.returns.FilledReturn.FilledLine;
import org.comity.publication.returns.FilledReturn.FilledSheet;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Language;
import org.comity.publication.table.Words;

/** Makes a paper of a filled return: facts of the edition, then each sheet as a table with its notes below. */
@Singleton
public class ReturnPaper {

    private final EditionPaper papers;

    ReturnPaper(EditionPaper papers) {
        this.papers = papers;
    }

    /**
     * A sheet of the paper.
     *
     * @param code anchor
     * @param title heading
     * @param tables its table, in parts that fit on a page
     * @param notes notes with their numbers
     */
    public record SheetView(String code, String title, List<PaperTable> tables, List<Fact> notes) {}

    /** The paper of a return in a language. */
    public Paper of(FilledReturn filled, Language language) {
        var layout = filled.layout();
        var tables =
                filled.sheets().stream().collect(Collectors.toMap(FilledSheet::code, sheet -> table(sheet, language)));
        var wide = tables.values().stream().anyMatch(PaperTable::isWide);
        var orientation = wide ? Orientation.LANDSCAPE : Orientation.PORTRAIT;
        var sheets = filled.sheets().stream()
                .map(sheet -> sheet(
                        sheet, Objects.requireNonNull(tables.get(sheet.code())).parts(orientation), language))
                .toList();
        return papers.of(
                "return",
                filled.edition(),
                language,
                layout.title().in(language),
                orientation,
                Map.of(
                        "t",
                        Phrases.in(language),
                        "purpose",
                        layout.purpose().in(language),
                        "facts",
                        facts(filled, language),
                        "key",
                        EditionPaper.explained(statuses(filled), language),
                        "sheets",
                        sheets));
    }

    private static List<Fact> facts(FilledReturn filled, Language language) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                in(ReturnWords.LAYOUT, language),
                ReturnWords.of(filled.layout().source()).in(language)));
        facts.addAll(EditionPaper.facts(filled.edition(), language));
        return facts;
    }

    private static EnumSet<CellStatus> statuses(FilledReturn filled) {
        return filled.sheets().stream()
                .flatMap(sheet -> sheet.lines().stream())
                .flatMap(line -> line.cells().stream())
                .flatMap(cell -> cell.statuses().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CellStatus.class)));
    }

    private static PaperTable table(FilledSheet sheet, Language language) {
        return new PaperTable(
                        "",
                        in(ReturnWords.LINE, language),
                        sheet.columns().stream()
                                .map(title -> new Head(title.in(language)))
                                .toList(),
                        sheet.lines().stream().map(line -> line(line, language)).toList())
                .withRemarksInHeads();
    }

    private static SheetView sheet(FilledSheet sheet, List<PaperTable> tables, Language language) {
        var notes = Fact.numbered(
                sheet.notes().stream().map(note -> note.in(language)).toList());
        return new SheetView(sheet.code(), sheet.title().in(language), tables, notes);
    }

    private static Line line(FilledLine line, Language language) {
        Words unanswered = line.unanswered();
        return new Line(
                line.title().in(language),
                line.depth(),
                line.heading(),
                marks(line.notes()),
                unanswered == null ? null : in(ReturnWords.NOT_ANSWERED, language) + unanswered.in(language),
                line.cells().stream().map(cell -> cell(cell, language)).toList());
    }

    private static Number cell(FilledCell cell, Language language) {
        var value = cell.value();
        var text = value == null
                ? EditionPaper.absence(cell.statuses(), language)
                : Phrases.in(language).number(value, cell.decimals());
        return new Number(text, value == null, Remark.of(cell.statuses(), language), marks(cell.notes()));
    }

    private static String marks(List<Integer> notes) {
        return notes.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String in(ReturnWords words, Language language) {
        return words.words().in(language);
    }
}
