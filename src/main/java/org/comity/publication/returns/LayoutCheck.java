package org.comity.publication.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.comity.publication.returns.ReturnLayout.ColumnSpec;
import org.comity.publication.returns.ReturnLayout.LineSpec;
import org.comity.publication.returns.ReturnLayout.Origin;
import org.comity.publication.returns.ReturnLayout.SheetSpec;
import org.comity.publication.table.Words;
import org.jspecify.annotations.Nullable;

/** Finds the faults of a layout: what a reader of the file forgot or wrote twice. */
final class LayoutCheck {

    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    private final List<String> faults = new ArrayList<>();
    private final ReturnLayout layout;

    private LayoutCheck(ReturnLayout layout) {
        this.layout = layout;
    }

    /** The faults of a layout; empty if it has none. */
    static List<String> faults(ReturnLayout layout) {
        var check = new LayoutCheck(layout);
        check.whole();
        return check.faults;
    }

    private void whole() {
        must(layout.code() != null && layout.code().matches(CODE), "", "the code is in small letters with hyphens");
        must(layout.version() > 0, "", "the version is 1 or more");
        words("", layout.title());
        words("", layout.purpose());
        var source = layout.source();
        must(source != null && source.origin() != null, "", "a layout says where it comes from");
        if (source != null) {
            boolean isOurs = source.origin() == Origin.OURS;
            must(isOurs == (source.name() == null), "", "an official form that was read has a name, and ours has none");
        }
        must(!layout.sheets().isEmpty(), "", "a return has a sheet");
        var codes = new TreeSet<String>();
        for (var sheet : layout.sheets()) {
            must(
                    sheet.code() != null && codes.add(sheet.code()),
                    String.valueOf(sheet.code()),
                    "a sheet has a code of its own");
            sheet(sheet);
        }
    }

    private void sheet(SheetSpec sheet) {
        words(sheet.code(), sheet.title());
        sheet.notes().forEach(note -> words(sheet.code(), note));
        must(!sheet.lines().isEmpty(), sheet.code(), "a sheet has a line");
        sheet.columns().forEach(column -> column(sheet, column));
        var codes = new TreeSet<String>();
        for (var line : sheet.lines()) {
            var place = sheet.code() + " " + line.code();
            must(line.code() != null && codes.add(line.code()), place, "a line has a code of its own");
            line(sheet, line, place);
        }
    }

    private void column(SheetSpec sheet, ColumnSpec column) {
        must((column.title() == null) != (column.each() == null), sheet.code(), "a column has a title or each");
        if (column.title() != null) {
            words(sheet.code(), column.title());
        }
    }

    private void line(SheetSpec sheet, LineSpec line, String place) {
        must((line.title() == null) != (line.each() == null), place, "a line has a title or each");
        must(!(line.heading() && line.unanswered() != null), place, "a heading is no question");
        if (line.title() != null) {
            words(place, line.title());
        }
        if (line.unanswered() != null) {
            words(place, line.unanswered());
        }
        line.notes().forEach(note -> words(place, note));
        if (line.hasNumbers()) {
            must(!sheet.columns().isEmpty(), place, "a line with numbers needs columns");
            must(
                    line.table() != null
                            || sheet.table() != null
                            || sheet.columns().stream().allMatch(column -> column.table() != null),
                    place,
                    "no table is named for its numbers");
        } else {
            must(
                    line.each() == null && line.table() == null && line.keys().isEmpty(),
                    place,
                    "a line without numbers names none");
        }
    }

    private void words(String place, @Nullable Words words) {
        must(
                words != null
                        && words.en() != null
                        && !words.en().isBlank()
                        && words.fr() != null
                        && !words.fr().isBlank(),
                place,
                "a text is in English and French");
    }

    private void must(boolean holds, String place, String fault) {
        if (!holds) {
            faults.add((layout.code() + " " + place).strip() + ": " + fault);
        }
    }
}
