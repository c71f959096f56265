package org.comity.registers.layout;

import java.util.Map;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;

/** The problem of a file with faults, each by its cell or its row and column. */
public final class FaultyFile {

    private FaultyFile() {}

    /**
     * The problem with the faults that were found.
     *
     * @param refusal the sentence before the number of faults
     */
    public static ProblemException of(Findings findings, String refusal) {
        int count = findings.faultCount();
        return new ProblemException(
                ProblemKind.UNPROCESSABLE,
                refusal + (count == 1 ? " one fault" : " " + count + " faults"),
                findings.faults().stream().map(FaultyFile::fault).toList(),
                Map.of("faultCount", count));
    }

    private static Fault fault(FindingView found) {
        var column = found.column() == null ? "" : ", " + found.column();
        return new Fault(
                "file",
                found.cell() == null ? "row " + found.row() + column : found.cell(),
                found.code(),
                found.detail());
    }
}
