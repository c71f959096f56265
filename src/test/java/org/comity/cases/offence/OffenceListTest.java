package org.comity.cases.offence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.cases.request.content.OffenceNamed;
import org.junit.jupiter.api.Test;

/** The list of offences of a request beside its records. */
class OffenceListTest {

    private static final OffenceNamed BRIBERY = new OffenceNamed("15", null, false);
    private static final OffenceNamed MAIN_BRIBERY = new OffenceNamed("15", "Bribery", true);
    private static final OffenceNamed LAUNDERING = new OffenceNamed("23", null, false);

    @Test
    void aRecordCompletesTheEntryThatSaysTheSameOrLess() {
        var list = new OffenceList(List.of(LAUNDERING, BRIBERY), List.of());

        assertThat(list.replaced(null, MAIN_BRIBERY)).containsExactly(LAUNDERING, MAIN_BRIBERY);
    }

    @Test
    void anEntryOfARecordIsNotTakenByAnotherOne() {
        var list = new OffenceList(List.of(BRIBERY), List.of(BRIBERY));

        assertThat(list.replaced(null, MAIN_BRIBERY)).containsExactly(BRIBERY, MAIN_BRIBERY);
        assertThat(list.without(BRIBERY)).containsExactly(BRIBERY);
    }

    @Test
    void twoRecordsThatSayTheSameHaveTwoEntries() {
        var list = new OffenceList(List.of(BRIBERY, BRIBERY), List.of(BRIBERY));

        assertThat(list.without(BRIBERY)).containsExactly(BRIBERY);
        assertThat(list.replaced(BRIBERY, LAUNDERING)).containsExactly(BRIBERY, LAUNDERING);
    }

    @Test
    void aRecordWhoseEntryIsLeftOutIsMissing() {
        assertThat(new OffenceList(List.of(LAUNDERING), List.of(BRIBERY)).missing())
                .containsExactly(BRIBERY);
    }

    @Test
    void theMarkMovesToOneEntry() {
        var list = new OffenceList(List.of(MAIN_BRIBERY, LAUNDERING), List.of(MAIN_BRIBERY));

        assertThat(list.withMain(LAUNDERING)).extracting(OffenceNamed::main).containsExactly(false, true);
        assertThat(list.mainBeside(LAUNDERING)).isEmpty();
        assertThat(new OffenceList(List.of(MAIN_BRIBERY), List.of()).mainBeside(LAUNDERING))
                .contains(1);
        assertThat(new OffenceList(List.of(MAIN_BRIBERY), List.of()).mainBeside(MAIN_BRIBERY))
                .isEmpty();
    }
}
