package org.comity.reference.national;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.authority.OwnAuthority;
import org.comity.reference.countries.Countries;
import org.comity.reference.countries.Country;
import org.comity.reference.lawbook.LawBook;
import org.comity.reference.national.NationalLawViews.NationalLawView;
import org.comity.reference.national.NationalLawViews.NationalStateView;
import org.comity.rules.national.NationalLaw;

/** Reads the law of States, and says what of it applies in the offices of the caller. */
@ApplicationScoped
class ReadNationalLaw {

    private final LawBook book;
    private final Countries countries;
    private final OwnAuthorities authorities;

    ReadNationalLaw(LawBook book, Countries countries, OwnAuthorities authorities) {
        this.book = book;
        this.countries = countries;
        this.authorities = authorities;
    }

    /** The States of which a text was read. */
    @Transactional
    List<NationalStateView> states() {
        var own = ownStates();
        return book.nationalLaws().stream()
                .map(law -> NationalStateView.of(law, nameOf(law.country()), own.contains(law.country())))
                .toList();
    }

    /** The law of a State; a problem if the code is no code, or no text of that State was read. */
    @Transactional
    NationalLawView one(String code) {
        var country = countries.find(code).orElseThrow(() -> ProblemException.invalid(List.of(unknown(code))));
        var law = book.nationalLaw(code).orElseThrow(() -> noTextOf(country));
        return NationalLawView.of(law, country.name(), ownStates().contains(code));
    }

    private Set<String> ownStates() {
        return authorities.visible().stream().map(OwnAuthority::country).collect(Collectors.toSet());
    }

    private String nameOf(String code) {
        return countries.find(code).map(Country::name).orElse(code);
    }

    private Fault unknown(String code) {
        return new Fault(
                "path",
                "country",
                "unknown",
                "must be an ISO 3166-1 alpha-3 code in capital letters" + countries.hint(code));
    }

    private ProblemException noTextOf(Country country) {
        var known = book.nationalLaws().stream().map(NationalLaw::country).collect(Collectors.joining(", "));
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                "The law book has no text of the law of " + country.alpha3()
                        + ", which says nothing of that law. It has texts of " + known);
    }
}
