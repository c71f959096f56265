package org.comity.publication.dashboard;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.publication.chart.Phrases;
import org.comity.publication.dashboard.ShownFigure.LinkView;
import org.comity.publication.succession.CodeSuccession;
import org.comity.publication.succession.CurrentCodes;
import org.comity.publication.table.Axis;
import org.comity.publication.table.Category;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.jspecify.annotations.Nullable;

/** Reads the choice of a reader from the parameters of the address. A value that does not exist is named and never ignored. */
final class ChoiceReader {

    /** The axes of which a reader chooses a category, in the order of the form. */
    static final List<String> AXES = List.of("period", "direction", "kind", "partner");

    private static final List<String> OTHERS = List.of("release", "edition", "lang");
    /** Status of an answer to an address whose code has ended. */
    static final int GONE = 410;

    private static final int LONGEST = 200;
    private static final int SHOWN = 60;
    private static final int MOST_NAMED = 12;

    private final MultivaluedMap<String, String> parameters;
    private final Language language;
    private final Phrases phrases;
    private final List<String> faults = new ArrayList<>();

    /**
     * A reader.
     *
     * @param usual language of a page whose address names none
     */
    ChoiceReader(MultivaluedMap<String, String> parameters, Language usual) {
        this.parameters = parameters;
        this.language = language(parameters.getFirst("lang"), usual);
        this.phrases = Phrases.in(language);
    }

    private static Language language(@Nullable String tag, Language usual) {
        for (var each : Language.values()) {
            if (each.tag().equals(tag)) {
                return each;
            }
        }
        return usual;
    }

    Language language() {
        return language;
    }

    /** The choice, before it is known which categories the edition has; its faults are thrown by the checks. */
    DashboardChoice read() {
        parameters.forEach((name, values) -> {
            if (!AXES.contains(name) && !OTHERS.contains(name)) {
                faults.add(phrases.say("fault.unknown", Map.of("name", shown(name))));
            } else if (values.size() > 1 || values.getFirst().length() > LONGEST) {
                faults.add(phrases.say("fault.one", Map.of("name", name)));
            }
        });
        var tag = value("lang");
        if (tag != null && !language.tag().equals(tag)) {
            wrong("lang", tag, "en, fr");
        }
        var edition = edition();
        var categories = new LinkedHashMap<String, String>();
        for (var axis : AXES) {
            var value = value(axis);
            if (value != null) {
                categories.put(axis, value);
            }
        }
        return new DashboardChoice(value("release"), edition, categories, language);
    }

    private @Nullable Integer edition() {
        var text = value("edition");
        if (text == null) {
            return null;
        }
        if (!text.matches("[1-9][0-9]{0,5}")) {
            wrong("edition", text, phrases.say("fault.number"));
            return null;
        }
        return Integer.valueOf(text);
    }

    /** An empty value is one that the reader did not choose. */
    private @Nullable String value(String name) {
        var value = parameters.getFirst(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /**
     * The choice in the codes of the edition: an old code becomes the one that took its place. Throws a fault for each category that no table
     * of the edition has, and for codes that no single one took the place of. A withdrawn edition has no tables.
     */
    DashboardChoice present(DashboardChoice choice, PublishedEdition edition, CurrentCodes codes) {
        if (edition.tables().isEmpty()) {
            check();
            return choice;
        }
        var categories = new LinkedHashMap<String, String>();
        choice.categories().forEach((axis, code) -> {
            var known = categories(edition, axis).stream().map(Category::code).toList();
            var present = codes.of(axis, code, known);
            categories.put(axis, present);
            if (!known.contains(present) && !codes.old(axis).contains(code)) {
                var few = known.subList(0, Math.min(MOST_NAMED, known.size()));
                wrong(axis, code, String.join(", ", few) + (few.size() < known.size() ? ", …" : ""));
            }
        });
        codes.absent().forEach(old -> faults.add(old.absent(language)));
        check();
        if (!codes.ended().isEmpty()) {
            throw ended(choice, edition, codes.ended());
        }
        return choice.with(categories);
    }

    /** The fault of codes that no single one took the place of, with the parts that the edition has. */
    private PageFault ended(DashboardChoice choice, PublishedEdition edition, List<CodeSuccession> ended) {
        var links = new ArrayList<LinkView>();
        for (var old : ended) {
            categories(edition, old.list()).stream()
                    .filter(category -> old.parts().contains(category.code()))
                    .forEach(category -> {
                        var categories = new LinkedHashMap<>(choice.categories());
                        categories.put(old.list(), category.code());
                        links.add(new LinkView(
                                phrases.say(
                                        "succession.part",
                                        Map.of("part", category.title().in(language))),
                                choice.with(categories).address()));
                    });
        }
        return new PageFault(GONE, ended.stream().map(old -> old.note(language)).toList(), links);
    }

    /** The categories of an axis, of the table with most of them. */
    static List<Category> categories(PublishedEdition edition, String axis) {
        var longest = List.<Category>of();
        for (var table : edition.tables()) {
            Axis found = table.axis(axis);
            if (found != null && found.categories().size() > longest.size()) {
                longest = found.categories();
            }
        }
        return longest;
    }

    private void wrong(String name, String value, String known) {
        faults.add(phrases.say("fault.value", Map.of("name", name, "value", shown(value), "known", known)));
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    /** Throws the faults that were found so far. */
    void check() {
        if (!faults.isEmpty()) {
            throw new PageFault(400, faults);
        }
    }
}
