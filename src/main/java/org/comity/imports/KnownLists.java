package org.comity.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Stands in until the directory of countries and the law book are there. */
@ApplicationScoped
class KnownLists implements Lists {

    private static final Set<String> OFFENCES =
            Set.of("15", "16", "17", "18", "19", "20", "21", "22", "23", "24", "25", "27");

    @Override
    public Optional<Partner> partner(String code) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).contains(code)
                ? Optional.of(new Partner(code, code, null, null, List.of()))
                : Optional.empty();
    }

    @Override
    public Optional<Partner> partnerMeantBy(String words) {
        for (var two : Locale.getISOCountries()) {
            var locale = Locale.of("", two);
            if (PlainWords.of(locale.getDisplayCountry(Locale.ENGLISH)).equals(PlainWords.of(words))
                    || locale.getISO3Country().equalsIgnoreCase(words)) {
                return partner(locale.getISO3Country());
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean isLegalBasis(String code) {
        return code.matches("[A-Z][A-Z0-9_]{1,58}");
    }

    @Override
    public boolean isOffence(String article) {
        return OFFENCES.contains(article);
    }
}
