package org.comity.publication.chart;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.TableMeasure;
import org.jspecify.annotations.Nullable;

/** The texts of charts and pages in a language, from a file, and its numbers and days. */
public final class Phrases {

    private static final Map<Language, Phrases> ALL = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            ALL.put(language, new Phrases(language));
        }
    }

    private final Language language;
    private final ULocale locale;
    private final Properties texts = new Properties();

    private Phrases(Language language) {
        this.language = language;
        locale = switch (language) {
            case EN -> ULocale.UK;
            case FR -> ULocale.FRANCE;
        };
        var file = "/publication/phrases." + language.tag() + ".properties";
        try (var stream = Phrases.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("There is no file " + file);
            }
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of a language. */
    public static Phrases in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** The language. */
    public Language language() {
        return language;
    }

    /** A text without arguments. */
    public String say(String key) {
        return say(key, Map.of());
    }

    /** A text with its arguments by name. */
    public String say(String key, Map<String, ?> arguments) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        return new MessageFormat(text, locale).format(arguments);
    }

    /** True if there is a text of this name. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The names of all texts. */
    Collection<String> keys() {
        return texts.stringPropertyNames();
    }

    /** The warning about an edition that is not the current one; null if it is. */
    public @Nullable String warning(PublishedEdition.Status status) {
        return switch (status) {
            case CURRENT -> null;
            case DRAFT -> say("page.draft");
            case SUPERSEDED -> say("page.superseded");
            case WITHDRAWN -> say("page.withdrawn");
        };
    }

    /** A number with the decimals of its measure. */
    public String number(BigDecimal value, @Nullable TableMeasure measure) {
        return number(value, measure == null ? 0 : measure.decimals());
    }

    /** A number with at most these decimals. */
    public String number(BigDecimal value, int decimals) {
        return formatter()
                .precision(Precision.maxFraction(decimals))
                .format(value)
                .toString();
    }

    /** A share from 0 to 1 in per cent. */
    public String share(double share) {
        return new MessageFormat("{0,number,percent}", locale).format(new Object[] {share});
    }

    private LocalizedNumberFormatter formatter() {
        return NumberFormatter.withLocale(locale);
    }

    /** A day. */
    public String day(LocalDate day) {
        var format = DateFormat.getDateInstance(DateFormat.LONG, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        var words = format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        return language == Language.FR && day.getDayOfMonth() == 1 ? words.replaceFirst("^1 ", "1er ") : words;
    }

    /** Several texts as one, such as a, b and c. */
    public String list(Collection<String> parts) {
        return ListFormatter.getInstance(locale).format(parts);
    }

    /** The unit of a measure; requests if there is none. */
    public String unit(@Nullable TableMeasure measure) {
        return measure == null ? say("unit.requests") : measure.unit().in(language);
    }

    /** The word for a status, such as hidden. */
    public String status(CellStatus status) {
        return say("status." + status.name());
    }
}
