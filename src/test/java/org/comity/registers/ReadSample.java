package org.comity.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.registers.course.ImportRow;
import org.comity.registers.layout.FindingView;
import org.comity.registers.layout.Findings;
import org.comity.registers.layout.ReadingContext;
import org.comity.registers.mapping.Mapping;
import org.comity.registers.reading.Register;
import org.comity.registers.reading.RegisterPass;
import org.comity.registers.reading.RegisterPass.Compared;

/** A register that was read without a database. */
record ReadSample(RegisterPass reading, List<ImportRow> rows) {

    static ReadSample of(byte[] bytes, Mapping mapping, ReadingContext here) {
        var rows = new ArrayList<ImportRow>();
        var register = Register.open(bytes, mapping, here, fault -> {});
        return new ReadSample(
                new RegisterPass(register, (batch, findings) -> Compared.none(), rows::addAll).run(), rows);
    }

    Register register() {
        return reading.register();
    }

    Findings findings() {
        return reading.findings();
    }

    List<String> faultCodes() {
        return findings().faults().stream().map(FindingView::code).toList();
    }

    List<String> guessCodes() {
        return findings().guesses().stream().map(FindingView::code).toList();
    }

    int size() {
        return register().rowCount();
    }

    int emptyRows() {
        return register().emptyRows();
    }

    Map<String, String> columns() {
        return register().byField();
    }

    String charset() {
        return Objects.requireNonNull(register().form().charset());
    }

    char separator() {
        return Objects.requireNonNull(register().form().separator());
    }
}
