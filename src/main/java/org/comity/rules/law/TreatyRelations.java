package org.comity.rules.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.rules.law.TreatyRelation.Force;

/** Finds out which instruments bind two States on a day: what applies to a request is what bound both when it was made. */
public final class TreatyRelations {

    private final Collection<Participation> participations;

    /** The bonds that follow from these participations. */
    public TreatyRelations(Collection<Participation> participations) {
        this.participations = List.copyOf(participations);
    }

    /** Every instrument of which the book says something for at least one of the two, those that bind first. */
    public List<TreatyRelation> between(String one, String other, LocalDate day, Collection<Instrument> instruments) {
        return instruments.stream()
                .filter(Instrument::hasParties)
                .map(instrument -> between(one, other, day, instrument))
                .filter(bond -> bond.one() != null || bond.other() != null)
                .sorted(Comparator.comparing(TreatyRelation::force))
                .toList();
    }

    /** Whether one instrument binds two States on a day. */
    public TreatyRelation between(String one, String other, LocalDate day, Instrument instrument) {
        var first = nearest(instrument, one, day);
        var second = nearest(instrument, other, day);
        var force = !instrument.hasParties() ? Force.NOT_KNOWN : force(instrument, first, second, day);
        var validity = force == Force.BINDS
                ? first.orElseThrow()
                        .validity()
                        .within(second.orElseThrow().validity())
                        .within(instrument.validity())
                : Validity.ALWAYS;
        return new TreatyRelation(instrument, force, validity, first.orElse(null), second.orElse(null));
    }

    private static Force force(
            Instrument instrument, Optional<Participation> first, Optional<Participation> second, LocalDate day) {
        if (!instrument.validity().covers(day) || isOutside(first, day) || isOutside(second, day)) {
            return Force.DOES_NOT_BIND;
        }
        return first.isPresent() && second.isPresent() ? Force.BINDS : Force.NOT_KNOWN;
    }

    private static boolean isOutside(Optional<Participation> found, LocalDate day) {
        return found.isPresent() && !found.get().validity().covers(day);
    }

    /** The participation that covers the day; without one, the last that began before it, or else the first of all. */
    private Optional<Participation> nearest(Instrument instrument, String state, LocalDate day) {
        var own = participations.stream()
                .filter(one -> one.isOf(state, instrument.code()))
                .sorted(Comparator.comparing(
                        one -> one.validity().from(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        return own.stream()
                .filter(one -> one.validity().covers(day))
                .findFirst()
                .or(() -> own.reversed().stream()
                        .filter(one -> one.validity().beganBy(day))
                        .findFirst())
                .or(() -> own.stream().findFirst());
    }
}
