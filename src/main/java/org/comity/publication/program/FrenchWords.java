package org.comity.publication.program;

import com.ibm.icu.util.ULocale;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.comity.publication.table.Words;
import org.comity.reference.countries.Countries;

/** French words of codes. A code without one has its English words in both languages. */
@Singleton
public class FrenchWords {

    private static final String FILE = "publication/words.fr.properties";

    private final Properties words = new Properties();
    private final Countries countries;

    FrenchWords(Countries countries) {
        this.countries = countries;
        try (var stream = FrenchWords.class.getClassLoader().getResourceAsStream(FILE)) {
            words.load(new InputStreamReader(Objects.requireNonNull(stream, FILE), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A category in both languages.
     *
     * @param axis code of the axis
     * @param code code of the category
     * @param english its English words
     */
    public Words of(String axis, String code, String english) {
        var own = words.getProperty(axis + "." + code, words.getProperty(code));
        return new Words(english, own == null ? english : own);
    }

    /**
     * A State by its alpha-3 code, by the names of the Unicode locale data. These know no name of a State that was dissolved, whose short code may be
     * that of another State today, and none of a code of this program: the file of words has them.
     */
    public Words state(String alpha3, String english) {
        return countries
                .find(alpha3)
                .filter(one -> one.isCurrent() && !words.containsKey("partner." + alpha3))
                .map(one -> new Words(english, territory(one.alpha2(), english)))
                .orElseGet(() -> of("partner", alpha3, english));
    }

    /** A region by its code of the standard M49, by the same names. */
    public Words region(String m49, String english) {
        return new Words(english, territory(m49, english));
    }

    private static String territory(String code, String english) {
        var name = new ULocale("und-" + code).getDisplayCountry(ULocale.FRENCH);
        return name.isEmpty() || name.equalsIgnoreCase(code) ? english : name;
    }
}
