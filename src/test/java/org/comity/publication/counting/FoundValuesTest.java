package org.comity.publication.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.indicator.Heading;
import org.junit.jupiter.api.Test;

/** Which values of a dimension become categories of an axis. */
class FoundValuesTest {

    private static FoundValues notRecorded(boolean empty, IndicatorDimension... dimensions) {
        var found = new FoundValues(List.of(dimensions));
        for (var i = 0; i < dimensions.length; i++) {
            found.add(i, dimensions[i], Heading.NOT_RECORDED, "Not recorded", empty);
        }
        return found;
    }

    /** Its zeros would be hidden, and hide others to protect them. */
    @Test
    void whereZerosAreHiddenAnEmptyCategoryIsLeftOut() {
        var empty = notRecorded(true, IndicatorDimension.MILESTONE, IndicatorDimension.PARTNER);
        var some = notRecorded(false, IndicatorDimension.MILESTONE, IndicatorDimension.PARTNER);

        assertThat(empty.of(IndicatorDimension.PARTNER)).isEmpty();
        assertThat(empty.of(IndicatorDimension.MILESTONE)).isEmpty();
        assertThat(some.of(IndicatorDimension.PARTNER)).containsOnlyKeys(Heading.NOT_RECORDED);
    }

    @Test
    void elsewhereNotRecordedIsShownAlways() {
        assertThat(notRecorded(true, IndicatorDimension.PARTNER).of(IndicatorDimension.PARTNER))
                .containsOnlyKeys(Heading.NOT_RECORDED);
        assertThat(notRecorded(true, IndicatorDimension.DIRECTION, IndicatorDimension.GROUND)
                        .of(IndicatorDimension.GROUND))
                .containsOnlyKeys(Heading.NOT_RECORDED);
    }
}
