package org.comity.rules.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds problems of disclosure for tests, cell by cell. */
final class Problems {

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<ProblemCell> cells = new ArrayList<>();
    private final List<LinearRelation> equations = new ArrayList<>();
    private final List<LinearRelation> sums = new ArrayList<>();

    Problems open(String name, long value, int rank) {
        return add(new ProblemCell(name, value, 0, ProblemCell.Duty.OPEN, null, rank, null));
    }

    Problems sensitive(String name, long value, long low, long high, @Nullable String owner) {
        return add(
                new ProblemCell(name, value, low, ProblemCell.Duty.PRIMARY, new ProblemCell.Band(low, high), 9, owner));
    }

    Problems fixed(String name, long value) {
        return add(new ProblemCell(name, value, 0, ProblemCell.Duty.PUBLISHED, null, 0, null));
    }

    Problems add(ProblemCell cell) {
        places.put(cell.name(), cells.size());
        cells.add(cell);
        return this;
    }

    Problems total(String total, String... parts) {
        equations.add(relation(total, parts));
        return this;
    }

    /** The total is at least each part, and the parts together at least the total. */
    Problems overlapping(String total, String... parts) {
        for (var part : parts) {
            sums.add(relation(total, part));
        }
        var together = relation(total, parts);
        sums.add(new LinearRelation(together.terms().stream()
                .map(term -> new LinearRelation.Term(term.cell(), -term.factor()))
                .toList()));
        return this;
    }

    private LinearRelation relation(String total, String... parts) {
        var terms = new ArrayList<LinearRelation.Term>();
        terms.add(new LinearRelation.Term(place(total), 1));
        for (var part : parts) {
            terms.add(new LinearRelation.Term(place(part), -1));
        }
        return new LinearRelation(terms);
    }

    int place(String name) {
        return Objects.requireNonNull(places.get(name), name);
    }

    /** A table of two axes with all totals; rows and columns have one letter or more each. */
    static Problems table(String[] rows, String[] columns, long[][] values) {
        var problem = new Problems();
        long all = 0;
        for (var i = 0; i < rows.length; i++) {
            for (var j = 0; j < columns.length; j++) {
                all += values[i][j];
            }
        }
        problem.open("all", all, 0);
        for (var i = 0; i < rows.length; i++) {
            problem.open(rows[i], java.util.Arrays.stream(values[i]).sum(), 1);
        }
        for (var j = 0; j < columns.length; j++) {
            long sum = 0;
            for (var row : values) {
                sum += row[j];
            }
            problem.open(columns[j], sum, 1);
        }
        return problem;
    }

    DisclosureProblem done() {
        return new DisclosureProblem(cells, equations, sums);
    }
}
