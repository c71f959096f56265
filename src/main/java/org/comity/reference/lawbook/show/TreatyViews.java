package org.comity.reference.lawbook.show;

import java.time.LocalDate;
import java.util.List;
import org.comity.reference.lawbook.show.LawViews.SourceView;
import org.comity.rules.law.Instrument;
import org.comity.rules.law.Participation;
import org.comity.rules.law.Position;
import org.comity.rules.law.Reading;
import org.comity.rules.law.TreatyRelation;
import org.jspecify.annotations.Nullable;

/** What treaties, their parties and what these declared look like on the wire. */
final class TreatyViews {

    private TreatyViews() {}

    /** A copy that was read. */
    record ReadingView(
            String code,
            String title,
            String where,
            @Nullable LocalDate asOf) {

        static ReadingView of(Reading one) {
            return new ReadingView(one.code(), one.title(), one.where(), one.asOf());
        }
    }

    /** That an instrument binds a State for a time. */
    record PartyView(
            String code,
            String instrument,
            String party,
            String act,
            @Nullable LocalDate deposited,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean verified,
            boolean national,
            SourceView source) {

        static PartyView of(Participation one, boolean national) {
            return new PartyView(
                    one.code(),
                    one.instrument(),
                    one.party(),
                    one.act().name(),
                    one.deposited(),
                    one.validity().from(),
                    one.validity().to(),
                    one.verified(),
                    national,
                    SourceView.of(one.source()));
        }
    }

    /** What a State declared, notified or reserved. */
    record PositionView(
            String code,
            String instrument,
            String party,
            String article,
            String subject,
            @Nullable String answer,
            String says,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean verified,
            boolean national,
            SourceView source) {

        static PositionView of(Position one, boolean national) {
            var answer = one.answer();
            return new PositionView(
                    one.code(),
                    one.instrument(),
                    one.party(),
                    one.article(),
                    one.subject().name(),
                    answer == null ? null : answer.name(),
                    one.says(),
                    one.validity().from(),
                    one.validity().to(),
                    one.verified(),
                    national,
                    SourceView.of(one.source()));
        }
    }

    /**
     * Whether an instrument binds two States on a day, and what they declared under it.
     *
     * @param instrument code of the instrument, of the list GET /api/v1/law/instruments
     * @param title full name of the instrument
     * @param force {@code BINDS}, {@code DOES_NOT_BIND}, or {@code NOT_KNOWN} if the book lacks one of the two States
     * @param validFrom first day on which both States are bound
     * @param validTo last day on which both States are bound, included
     * @param canBeLegalBasis true if a request can rest on it, whether or not it binds on the day
     * @param verified true if instrument and both parties were compared with the depositary's list
     * @param positions declarations and reservations of the two States under it that hold on the day
     */
    record BondView(
            String instrument,
            String title,
            String force,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean canBeLegalBasis,
            boolean verified,
            List<PositionView> positions) {

        static BondView of(TreatyRelation one, List<PositionView> positions) {
            Instrument instrument = one.instrument();
            return new BondView(
                    instrument.code(),
                    instrument.title(),
                    one.force().name(),
                    one.validity().from(),
                    one.validity().to(),
                    instrument.canBeLegalBasis(),
                    one.verified(),
                    positions);
        }
    }
}
