package org.comity.rules.law;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Families of the offences of the Convention, which tables with too few cases for single articles show. The grouping is ours. */
public enum OffenceFamily {
    BRIBERY("Bribery and trading in influence", "15", "16", "18", "21"),
    EMBEZZLEMENT("Embezzlement and misappropriation", "17", "22"),
    ABUSE_OF_OFFICE("Abuse of functions and illicit enrichment", "19", "20"),
    LAUNDERING("Laundering and concealment", "23", "24"),
    OBSTRUCTION("Obstruction of justice", "25"),
    PARTICIPATION("Participation, attempt and preparation", "27");

    private final String title;
    private final List<String> articles;

    OffenceFamily(String title, String... articles) {
        this.title = title;
        this.articles = List.of(articles);
    }

    /** The words a table prints. */
    public String title() {
        return title;
    }

    /** The numbers of its articles; paragraphs belong to their article. */
    public List<String> articles() {
        return articles;
    }

    /** The family of an article or of a paragraph of one, such as {@code 15(a)}. */
    public static Optional<OffenceFamily> of(String article) {
        var number = article.split("\\(", 2)[0];
        return Arrays.stream(values())
                .filter(family -> family.articles.contains(number))
                .findFirst();
    }
}
