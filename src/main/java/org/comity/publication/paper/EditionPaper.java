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
        all.put(
                "foot",
                title + " · " + edition.office() + " · " + edition.title().in(language) + " (" + edition.release()
                        + "), " + texts.say("paper.edition", Map.of("number", edition.edition())));
        all.put("hash", "SHA-256 " + edition.hash());
        return new Paper(templates.render(template, all), instant(edition));
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
        facts.add(new Fact(texts.say("field.period"), texts.day(edition.from()) + " – " + texts.day(edition.to())));
        var reason = edition.reason();
        if (reason != null) {
            facts.add(new Fact(texts.say("paper.reason"), reason));
        }
        facts.add(new Fact(texts.say("page.policy"), edition.policy()));
        facts.add(new Fact(texts.say("page.program"), edition.program() + " " + edition.programVersion()));
        facts.add(new Fact(texts.say("page.software"), "Comity " + edition.software()));
        return facts;
    }

    /** Statuses with their explanations. */
    public static List<Fact> explained(Collection<CellStatus> statuses, Language language) {
        return statuses.stream()
                .map(status -> new Fact(
                        Phrases.in(language).status(status),
                        StatusWords.explanation(status).in(language)))
                .toList();
    }
}
