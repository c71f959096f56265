package org.comity.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import org.comity.directory.Countries;
import org.comity.directory.Country;
import org.comity.lawbook.LawBook;
import org.comity.rules.law.Instrument;

/** The groups of a statement in words. What is not in our lists is shown as it was recorded. */
@ApplicationScoped
class GroupTitles {

    private final Countries countries;
    private final LawBook law;

    GroupTitles(Countries countries, LawBook law) {
        this.countries = countries;
        this.law = law;
    }

    String of(Breakdown by, String group) {
        if (group.equals(Breakdown.NOT_RECORDED)) {
            return "Not recorded";
        }
        return switch (by) {
            case COUNTERPART -> countries.find(group).map(Country::name).orElse(group);
            case LEGAL_BASIS ->
                law.instrument(group).map(Instrument::shortTitle).orElse(group);
            case NONE, OFFENCE -> group;
        };
    }
}
