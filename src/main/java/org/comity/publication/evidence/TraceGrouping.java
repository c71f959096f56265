package org.comity.publication.evidence;

import java.util.List;
import org.comity.rules.workflow.Kind;

/** How traces are generalised, the finest first. All traces of a direction have one grouping. */
enum TraceGrouping {
    KIND_SUBREGION_YEAR,
    KIND_SUBREGION_YEARS_TOGETHER,
    KIND_REGION_YEARS_TOGETHER,
    FAMILY_REGION_YEARS_TOGETHER,
    FAMILY_YEARS_TOGETHER,
    ALL_TOGETHER;

    /** The value of an attribute whose values are all together. */
    static final String ALL = "ALL";

    /** The values that a trace shows of a request beside its direction: kind, area, years, outcome. */
    List<String> keysOf(TraceSubject one) {
        var kind = one.kind().name();
        var family = KindFamily.of(one.kind()).name();
        var outcome = one.outcome().name();
        return switch (this) {
            case KIND_SUBREGION_YEAR -> List.of(kind, one.subregion(), one.year(), outcome);
            case KIND_SUBREGION_YEARS_TOGETHER -> List.of(kind, one.subregion(), one.years(), outcome);
            case KIND_REGION_YEARS_TOGETHER -> List.of(kind, one.region(), one.years(), outcome);
            case FAMILY_REGION_YEARS_TOGETHER -> List.of(family, one.region(), one.years(), outcome);
            case FAMILY_YEARS_TOGETHER -> List.of(family, ALL, one.years(), outcome);
            case ALL_TOGETHER -> List.of(ALL, ALL, ALL, outcome);
        };
    }

    /** Kinds of cooperation that are one where single kinds have few requests. */
    enum KindFamily {
        /** Assistance, and information about it or without it. */
        ASSISTANCE_FAMILY,
        /** Extradition, and the arrest before it. */
        EXTRADITION_FAMILY,
        /** Transfers of proceedings and of sentenced persons. */
        TRANSFER_FAMILY;

        static KindFamily of(Kind kind) {
            return switch (kind) {
                case MLA, SPONTANEOUS_INFORMATION, ENQUIRY, DIRECT_REQUEST -> ASSISTANCE_FAMILY;
                case EXTRADITION, PROVISIONAL_ARREST -> EXTRADITION_FAMILY;
                case TRANSFER_OF_PROCEEDINGS, TRANSFER_OF_SENTENCED_PERSON -> TRANSFER_FAMILY;
            };
        }
    }
}
