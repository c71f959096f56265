package org.comity.cases.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.UUID;
import org.comity.base.problem.ProblemException;
import org.comity.cases.part.PartKind;
import org.junit.jupiter.api.Test;

/** A whole request has a bound for each of its lists. */
class LongListsTest {

    private static final PartKind NOTES = PartKind.of("note", "notes");
    private static final UUID ID = new UUID(0, 1);

    @Test
    void aListOf2000RecordsIsShown() {
        assertThat(ReadWholeRequest.bounded(NOTES, ID, Collections.nCopies(2000, "note")))
                .hasSize(2000);
    }

    @Test
    void aLongerListIsNamedAndReadByItsAddress() {
        var records = Collections.nCopies(2001, "note");

        assertThatThrownBy(() -> ReadWholeRequest.bounded(NOTES, ID, records))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.field()).isEqualTo("notes");
                            assertThat(fault.code()).isEqualTo("too-many");
                            assertThat(fault.detail()).contains(NOTES.address(ID));
                        }));
    }
}
