package org.comity.registers.course;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.comity.cases.request.content.RequestContent;
import org.comity.registers.course.ImportRow.Course;
import org.comity.registers.course.ImportRow.Named;
import org.comity.rules.procedure.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * The digests by which a row is recognised.
 *
 * @param current the digest that is stored with the request, of the current version
 * @param cells the digest of the cells of the row, verbatim
 * @param former the digest that version 0.1.0 stored; null for a row without a reference
 */
public record RowDigests(
        String current, String cells, @Nullable String former) {

    /** Those of a row without a reference: it is recognised by its cells, which may differ in what means nothing here. */
    public static RowDigests ofCells(Procedure procedure, Map<String, String> source) {
        return new RowDigests(RowDigest.ofKeys(procedure.name(), source), RowDigest.of(procedure.name(), source), null);
    }

    /** Those of a row with a reference: it is recognised by its meaning, not by its words. */
    public static RowDigests ofMeaning(
            Procedure procedure, Map<String, String> source, RequestContent content, Course course, Named named) {
        return new RowDigests(
                RowMeaning.of(procedure, content, course, named).digest(),
                RowDigest.of(procedure.name(), source),
                FormerDigest.of(procedure, content, course, named.persons()));
    }

    /** The same with a current digest that only this installation can compute. */
    RowDigests sealed(UnaryOperator<String> sealing) {
        return new RowDigests(RowMeaning.VERSION + sealing.apply(current), cells, former);
    }

    /**
     * True if a request came from a row with the same meaning.
     *
     * @param kept the digest that is stored with the request, of any version
     * @param keptCells the digest of the cells that are stored with it. They decide too for a request that version
     *     0.1.0 imported, since its digest depends on the table of the procedure at that time
     */
    public boolean match(String kept, String keptCells) {
        return kept.startsWith(RowMeaning.VERSION)
                ? kept.equals(current)
                : kept.equals(former) || keptCells.equals(cells);
    }
}
