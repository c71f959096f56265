package org.comity.publication.open;

import java.util.Locale;
import org.comity.base.web.QueryParameters;
import org.comity.publication.table.Language;

/** The language of titles that a call asks for. */
public final class AskedLanguage {

    private AskedLanguage() {}

    /** The language of titles; English unless French is asked for. */
    public static Language of(QueryParameters query) {
        return query.read(
                        "lang",
                        tag -> {
                            for (var language : Language.values()) {
                                if (language.tag().equals(tag.toLowerCase(Locale.ROOT))) {
                                    return language;
                                }
                            }
                            throw new IllegalArgumentException(tag);
                        },
                        "must be en or fr")
                .orElse(Language.EN);
    }
}
