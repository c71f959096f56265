package org.comity.publication.paper;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.json.ProgramFile;
import org.comity.publication.chart.Phrases;
import org.comity.publication.format.StatusWords;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;

/** Fills the template of a paper about an edition: language, office, edition, and the foot of each page with the hash. */
@Singleton
public class EditionPaper {

    private final HtmlTemplates templates = new HtmlTemplates("/publication/papers/");
    private final String style = ProgramFile.text("publication/papers/paper.css");

    /**
     * A paper about an edition.
     *
     * @param template name of the template
     * @param title title of the paper
     * @param orientation orientation of its pages; landscape for wide tables
     * @param values further values of the template
     */
    public Paper of(
            String template,
            PublishedEdition edition,
            Language language,
            String title,
            Orientation orientation,
            Map<String, Object> values) {
        var texts = Phrases.in(language);
        var all = new HashMap<>(values);
        all.put("language", language.tag());
        all.put("title", title);
        all.put("style", style + orientation.style());
        all.put("office", edition.office());
        all.put("warning", Objects.requireNonNullElse(texts.warning(edition.status()), ""));
        all.put("foot", foot(edition, language, title));
        all.put("hash", "SHA-256 " + edition.hash());
        return new Paper(templates.render(template, all), instant(edition));
    }

    /** The paper, the office, the release and the edition. A report has the title of its release, once. */
    private static String foot(PublishedEdition edition, Language language, String title) {
        var release = edition.title().in(language);
        var number = Phrases.in(language).say("paper.edition", Map.of("number", edition.edition()));
        return Stream.of(title, edition.office(), release + " (" + edition.release() + ")")
                        .filter(part -> !title.equals(release) || !part.equals(title))
                        .collect(Collectors.joining(" · "))
                + ", " + number.replace(' ', '\u00a0');
    }

    /** The instant of the publication, or of the end of the period before it. */
    private static Instant instant(PublishedEdition edition) {
        var published = edition.publishedAt();
        return published == null ? edition.to().atStartOfDay().toInstant(ZoneOffset.UTC) : published;
    }

    /** Office, edition, period, reason, policy and program of an edition. */
    public static List<Fact> facts(PublishedEdition edition, Language language) {
        var texts = Phrases.in(language);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(texts.say("paper.office"), edition.office() + " (" + edition.country() + ")"));
        facts.add(new Fact(
                texts.say("field.edition"),
                edition.title().in(language) + " (" + edition.release() + "), "
                        + texts.say("paper.edition", Map.of("number", edition.edition()))));
        var shown = edition.shownOn();
        if (shown != null) {
            facts.add(new Fact(texts.say("paper.day"), texts.day(shown)));
        }
        facts.add(new Fact(texts.say("field.period"), EditionPeriod.of(edition, language)));
        var reason = edition.reason();
        if (reason != null) {
            facts.add(new Fact(texts.say("paper.reason"), reason));
        }
        facts.add(new Fact(texts.say("paper.policy"), policy(edition, texts)));
        facts.add(new Fact(texts.say("paper.program"), versioned(edition.program(), edition.programVersion(), texts)));
        facts.add(new Fact(texts.say("page.software"), "Comity " + edition.software()));
        return facts;
    }

    /** A code with its version, such as standard/1, in words. */
    private static String versioned(String code, Object version, Phrases texts) {
        return code + ", " + texts.say("paper.version", Map.of("number", String.valueOf(version)));
    }

    private static String policy(PublishedEdition edition, Phrases texts) {
        var parts = edition.policy().split("/", 2);
        return parts.length == 2 ? versioned(parts[0], parts[1], texts) : edition.policy();
    }

    /** Statuses with their explanations; those of numbers have their signs. */
    public static List<Fact> explained(Collection<CellStatus> statuses, Language language) {
        return statuses.stream()
                .map(status -> new Fact(
                        named(status, language), StatusWords.explanation(status).in(language)))
                .toList();
    }

    private static String named(CellStatus status, Language language) {
        var phrases = Phrases.in(language);
        return status.isWithoutValue()
                ? phrases.status(status)
                : phrases.say("remark." + status.name()) + " – " + phrases.status(status);
    }

    /** The words for a number that there is not. */
    public static String absence(Set<CellStatus> statuses, Language language) {
        return statuses.stream()
                .filter(CellStatus::isWithoutValue)
                .map(Phrases.in(language)::status)
                .collect(Collectors.joining(", "));
    }
}
