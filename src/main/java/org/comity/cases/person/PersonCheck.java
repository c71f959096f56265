package org.comity.cases.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.comity.base.problem.Fault;
import org.comity.base.time.PartialDate;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder;
import org.comity.reference.countries.Countries;
import org.jspecify.annotations.Nullable;

/** The faults of the values of a person, all at once. */
@ApplicationScoped
class PersonCheck {

    private final Countries countries;
    private final HistoryRecorder recorder;

    PersonCheck(Countries countries, HistoryRecorder recorder) {
        this.countries = countries;
        this.recorder = recorder;
    }

    /**
     * The faults of a person.
     *
     * @param prefix the place of the person in the body
     */
    List<Fault> faults(CooperationRequest request, PersonConcerned person, String prefix) {
        var faults = new ArrayList<Fault>();
        var nationalities = Objects.requireNonNull(person.nationalities());
        for (var i = 0; i < nationalities.size(); i++) {
            state(prefix + "nationalities/" + i, nationalities.get(i)).ifPresent(faults::add);
        }
        state(prefix + "residence", person.residence()).ifPresent(faults::add);
        var identifiers = Objects.requireNonNull(person.identifiers());
        for (var i = 0; i < identifiers.size(); i++) {
            state(prefix + "identifiers/" + i + "/state", identifiers.get(i).state())
                    .ifPresent(faults::add);
        }
        if (person.kind() == PersonKind.LEGAL) {
            absent(prefix + "born", person.born(), "a legal person has no date of birth")
                    .ifPresent(faults::add);
            absent(prefix + "publicOfficial", person.publicOfficial(), "a legal person is no public official")
                    .ifPresent(faults::add);
        } else {
            absent(prefix + "legalForm", person.legalForm(), "a natural person has no legal form")
                    .ifPresent(faults::add);
            born(request, prefix + "born", person.born()).ifPresent(faults::add);
        }
        return faults;
    }

    /** A person becomes protected by an act of its own or from the beginning, and a protected one has no identity here. */
    static List<Fault> protection(PersonConcerned wanted, @Nullable PersonRecord former, String prefix) {
        var faults = new ArrayList<Fault>();
        var becomes = wanted.identityProtected() != null;
        if (former != null && former.isProtected() != becomes) {
            faults.add(Fault.ofBody(
                    prefix + "identityProtected",
                    becomes ? "not-here" : "stays-protected",
                    becomes
                            ? "protect the person by POST " + Persons.KIND.address(former.requestId()) + "/"
                                    + former.no() + "/protection"
                            : "a protected person stays protected: it must be true"));
        }
        if (becomes) {
            var identity = new LinkedHashMap<String, @Nullable Object>();
            identity.put("originalName", wanted.originalName());
            identity.put("latinName", wanted.latinName());
            identity.put("aliases", wanted.aliases());
            identity.put("residence", wanted.residence());
            identity.put("born", wanted.born());
            identity.put("identifiers", wanted.identifiers());
            identity.forEach((field, value) -> {
                if (value != null && !List.of().equals(value)) {
                    faults.add(Fault.ofBody(
                            prefix + field, "of-the-identity", "belongs to the identity, which is not recorded here"));
                }
            });
        }
        return faults;
    }

    private Optional<Fault> state(String field, @Nullable String code) {
        return code == null || countries.find(code).isPresent()
                ? Optional.empty()
                : Optional.of(Fault.ofBody(
                        field, "unknown-country", "no State or territory has the code " + code + countries.hint(code)));
    }

    private static Optional<Fault> absent(String field, @Nullable Object value, String why) {
        return value == null ? Optional.empty() : Optional.of(Fault.ofBody(field, "not-of-this-kind", why));
    }

    private Optional<Fault> born(CooperationRequest request, String field, @Nullable String born) {
        if (born == null) {
            return Optional.empty();
        }
        try {
            var today = recorder.when(request.authority(), null).today();
            return PartialDate.firstDay(born).isAfter(today)
                    ? Optional.of(Fault.ofBody(field, "in-the-future", "cannot be after today, " + today))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(Fault.ofBody(field, "no-such-day", "is no day of the calendar"));
        }
    }
}
