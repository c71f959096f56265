package org.comity.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.comity.rules.workflow.State;
import org.comity.statistics.SampleHistories.Sample;
import org.junit.jupiter.api.Test;

/** The identity can fail: stock and flow are each broken here, and the request is named. */
@QuarkusTest
class StatementBalanceTest {

    private final SampleHistories histories = new SampleHistories();

    @Test
    void flowThatDoesNotSeeAnEndingBreaksTheBalance() {
        var sound = surrendered();
        var broken = surrendered();
        histories.tamper("update history_entry set from_state = 'DRAFT' where request_id = ? and seq = 2", broken.id());

        var statement = statement("");

        // Stock still follows the states; flow misses one ending.
        assertThat(statement.total("CONTINUING")).containsExactly(2, 0, 0);
        assertThat(statement.total("SURRENDERED")).containsExactly(0, 1, 0);
        assertThat(statement.total("UNEXPLAINED_DIFFERENCE")).containsExactly(0, 1, 0);
        assertThat(statement.unbalanced()).containsExactly(broken.reference()).doesNotContain(sound.reference());
        assertThat(statement.json().getString("unbalanced[0].id"))
                .isEqualTo(broken.id().toString());
        assertThat(statement.json().getBoolean("balanced")).isFalse();
        assertThat(statement.json().getBoolean("total.balanced")).isFalse();
    }

    @Test
    void stockThatDoesNotSeeAnOpenRequestBreaksTheBalance() {
        surrendered();
        var broken = surrendered();
        histories.tamper(
                "update history_entry set occurred_on = '2012-01-01' where request_id = ? and seq = 2", broken.id());

        var statement = statement("");

        // Flow counts it in; by its states it has been over since before the first period.
        assertThat(statement.total("NEW")).containsExactly(2, 0, 0);
        assertThat(statement.total("CONTINUING")).containsExactly(1, 0, 0);
        assertThat(statement.total("UNEXPLAINED_DIFFERENCE")).containsExactly(1, 0, 0);
        assertThat(statement.unbalanced()).containsExactly(broken.reference());
    }

    @Test
    void stateThatWasChangedBreaksTheBalance() {
        var broken = surrendered();
        histories.tamper("update history_entry set to_state = 'SENT' where request_id = ? and seq = 2", broken.id());

        var statement = statement("");

        // From open to open: no flow, and the stock goes on.
        assertThat(statement.json().getBoolean("balanced")).isTrue();

        histories.tamper("update history_entry set to_state = 'DRAFT' where request_id = ? and seq = 2", broken.id());

        assertThat(statement("").total("UNEXPLAINED_DIFFERENCE")).containsExactly(0, 1, 0);
        assertThat(statement("").unbalanced()).containsExactly(broken.reference());
    }

    @Test
    void faultsThatHideOneAnotherInTheSumsAreFoundAllTheSame() {
        var missed = surrendered();
        histories.tamper("update history_entry set from_state = 'DRAFT' where request_id = ? and seq = 2", missed.id());
        var twice = surrendered().moved(State.WITHDRAWN, "2014-12-01", "WITHDRAWN");
        histories.tamper("update history_entry set from_state = 'SENT' where request_id = ? and seq = 3", twice.id());

        var statement = statement("");

        assertThat(statement.total("UNEXPLAINED_DIFFERENCE")).containsExactly(0, 0, 0);
        assertThat(statement.unbalanced()).containsExactlyInAnyOrder(missed.reference(), twice.reference());
        assertThat(statement.json().getBoolean("total.balanced")).isTrue();
        assertThat(statement.json().getBoolean("balanced")).isFalse();
    }

    @Test
    void eachGroupSaysWhetherItBalances() {
        histories.outgoing("KEN").moved(State.SENT, "2013-08-01");
        var broken = surrendered();
        histories.tamper("update history_entry set from_state = 'DRAFT' where request_id = ? and seq = 2", broken.id());

        var statement = statement("&by=counterpart");

        assertThat(statement.groups()).containsExactly("CAN", "KEN");
        assertThat(statement.json().getList("groups.balanced")).containsExactly(false, true);
        assertThat(statement.group("CAN", "UNEXPLAINED_DIFFERENCE")).containsExactly(0, 1, 0);
    }

    @Test
    void atMostAHundredRequestsAreNamed() {
        for (var i = 0; i < 101; i++) {
            surrendered();
        }
        histories.tamper(
                "update history_entry set from_state = 'DRAFT' where authority = ? and seq = 2", histories.authority());

        assertThat(statement("").unbalanced()).hasSize(100);
        assertThat(statement("").total("UNEXPLAINED_DIFFERENCE")).containsExactly(0, 101, 0);
    }

    private Sample surrendered() {
        return histories
                .outgoing("CAN")
                .moved(State.SENT, "2013-08-01")
                .moved(State.SURRENDERED, "2014-08-01", "SURRENDERED");
    }

    private AskedStatement statement(String more) {
        return AskedStatement.of(histories.statistician(), "2013-07-01", "2016-06-30", more);
    }
}
