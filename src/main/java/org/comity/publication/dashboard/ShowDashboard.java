package org.comity.publication.dashboard;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.publication.chart.Phrases;
import org.comity.publication.open.PublicAddress;
import org.comity.publication.succession.CodeSuccessions;
import org.comity.publication.succession.CurrentCodes;
import org.comity.publication.table.Language;
import org.jspecify.annotations.Nullable;

/** Shows the page for a choice: that of an edition, or a notice. */
@Singleton
class ShowDashboard {

    private final PublishedEditions editions;
    private final PageTemplates templates;
    private final DrawnPages pages;
    private final EditionFigures figures;
    private final CodeSuccessions successions;
    private final PublicAddress address;

    ShowDashboard(
            PublishedEditions editions,
            PageTemplates templates,
            DrawnPages pages,
            EditionFigures figures,
            CodeSuccessions successions,
            PublicAddress address) {
        this.address = address;
        this.successions = successions;
        this.editions = editions;
        this.templates = templates;
        this.pages = pages;
        this.figures = figures;
    }

    /**
     * A page and its status.
     *
     * @param language language of the page
     */
    record Shown(int status, Written page, Language language) {}

    /**
     * The page for the parameters of an address.
     *
     * @param usual language of a page whose address names none
     * @param caller address of the caller
     */
    Shown show(MultivaluedMap<String, String> parameters, Language usual, String caller) {
        var reader = new ChoiceReader(parameters, usual);
        try {
            return new Shown(200, page(reader, caller), reader.language());
        } catch (PageFault fault) {
            return fault(reader, fault);
        } catch (ProblemException problem) {
            // The limits of the API are those of the page; they are asked before the database is.
            if (problem.kind() != ProblemKind.TOO_MANY) {
                throw problem;
            }
            var words = Phrases.in(reader.language()).say("fault.tooMany");
            return fault(reader, new PageFault(DrawnPages.TOO_MANY, List.of(words)));
        }
    }

    private Shown fault(ChoiceReader reader, PageFault fault) {
        var kind = fault.status() == ChoiceReader.GONE ? "notice.ended" : "notice.fault";
        return new Shown(fault.status(), notice(reader.language(), kind, fault), reader.language());
    }

    private Written page(ChoiceReader reader, String caller) {
        var choice = reader.read();
        var texts = Phrases.in(choice.language());
        var releases = editions.releases();
        if (releases.isEmpty() && choice.release() == null) {
            reader.check();
            return notice(choice.language(), "notice.none", new PageFault(200, List.of()));
        }
        var release = releases.stream()
                .filter(each -> choice.release() == null || each.release().equals(choice.release()))
                .findFirst()
                .orElseThrow(() -> missing(reader, texts.say("fault.noRelease")));
        var edition = editions.edition(release.release(), choice.edition())
                .orElseThrow(() -> missing(reader, texts.say("fault.noEdition")));
        var codes = new CurrentCodes(successions);
        var present = reader.present(choice, edition, codes);
        var place = new PageMaker.PageAddress(address.begin(), codes.replaced());
        var key = List.<Object>of(
                releases, edition.authority(), edition.hash(), edition.edition(), edition.status(), present, place);
        return pages.page(
                key,
                caller,
                texts,
                () -> templates.render(
                        "dashboard",
                        values(
                                texts,
                                present,
                                new PageMaker(figures.layout(), releases, release, edition, present, place).page())));
    }

    /** A wrong value comes first: without it the release or edition might exist. */
    private static PageFault missing(ChoiceReader reader, String words) {
        reader.check();
        return new PageFault(404, List.of(words));
    }

    private Written notice(Language language, String kind, PageFault fault) {
        var texts = Phrases.in(language);
        var values = values(texts, new DashboardChoice(null, null, Map.of(), language), null);
        values.put("heading", texts.say(kind));
        values.put("words", texts.say(kind + ".words"));
        values.put("faults", fault.faults());
        values.put("links", fault.links());
        return Written.html(templates.render("notice", values));
    }

    private static Map<String, Object> values(Phrases texts, DashboardChoice choice, @Nullable PageView page) {
        var values = new HashMap<String, Object>();
        values.put("t", texts);
        values.put("language", choice.language().tag());
        var other = choice.language() == Language.EN ? Language.FR : Language.EN;
        values.put("otherLanguage", other.tag());
        values.put("otherAddress", choice.in(other).address());
        if (page != null) {
            values.put("page", page);
        }
        return values;
    }
}
