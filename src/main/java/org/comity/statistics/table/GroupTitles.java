package org.comity.statistics.table;

import jakarta.enterprise.context.ApplicationScoped;
import org.comity.cases.request.content.LegalBasis;
import org.comity.reference.countries.Countries;
import org.comity.reference.countries.Country;
import org.comity.reference.countries.Region;
import org.comity.reference.countries.Regions;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.law.Instrument;
import org.comity.rules.refusal.Reason;

/** The groups of figures in words. A group that is not in our lists is shown as recorded. */
@ApplicationScoped
public class GroupTitles {

    private static final String NOT_IN_LAW_BOOK = LegalBasis.NOT_IN_LAW_BOOK + " ";

    private final Countries countries;
    private final Regions regions;
    private final LawBook law;

    GroupTitles(Countries countries, Regions regions, LawBook law) {
        this.countries = countries;
        this.regions = regions;
        this.law = law;
    }

    public String of(Breakdown by, String group) {
        if (group.equals(Breakdown.NOT_RECORDED)) {
            return "Not recorded";
        }
        if (group.equals(Breakdown.OTHER_GROUPS)) {
            return "All others";
        }
        return switch (by) {
            case COUNTERPART -> countries.find(group).map(Country::name).orElse(group);
            case REGION, SUBREGION -> regions.find(group).map(Region::name).orElse(group);
            case LEGAL_BASIS ->
                group.equals(NOT_IN_LAW_BOOK + Breakdown.WORDS_OF_A_FILE)
                        ? "Words of a file (not in the law book)"
                        : group.startsWith(NOT_IN_LAW_BOOK)
                                ? group.substring(NOT_IN_LAW_BOOK.length()) + " (not in the law book)"
                                : law.instrument(group)
                                        .map(Instrument::shortTitle)
                                        .orElse(group);
            case OFFENCE -> group.equals(Breakdown.WORDS_OF_A_FILE) ? "Words of a file, in no list" : group;
            case NONE, YEAR -> group;
        };
    }

    /** The ground of a refusal in words. */
    public String ofGround(String code) {
        return law.reason(code).map(Reason::title).orElse(code);
    }
}
