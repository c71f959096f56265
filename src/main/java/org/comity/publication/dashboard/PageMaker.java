package org.comity.publication.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.publication.chart.Phrases;
import org.comity.publication.dashboard.PageView.FieldView;
import org.comity.publication.dashboard.PageView.OptionView;
import org.comity.publication.dashboard.PageView.SectionView;
import org.comity.publication.dashboard.PageView.TermView;
import org.comity.publication.dashboard.ReleaseEntry.EditionEntry;
import org.comity.publication.dashboard.keyfigure.KeyFigure;
import org.comity.publication.dashboard.keyfigure.KeyFigures;
import org.comity.publication.dashboard.keyfigure.StockHeadline;
import org.comity.publication.dashboard.words.CountedDays;
import org.comity.publication.dashboard.words.PageWords;
import org.comity.publication.succession.CurrentCodes.Replaced;
import org.comity.publication.table.Category;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.UsualCategories;
import org.jspecify.annotations.Nullable;

/** Makes the page of an edition by the layout and the choice of the reader. */
final class PageMaker {

    private static final int HASH_SHOWN = 16;

    private final DashboardLayout layout;
    private final List<ReleaseEntry> releases;
    private final ReleaseEntry release;
    private final PublishedEdition edition;
    private final DashboardChoice choice;
    private final Language language;
    private final Phrases texts;
    private final PageAddress address;

    PageMaker(
            DashboardLayout layout,
            List<ReleaseEntry> releases,
            ReleaseEntry release,
            PublishedEdition edition,
            DashboardChoice choice,
            PageAddress address) {
        this.address = address;
        this.layout = layout;
        this.releases = releases;
        this.release = release;
        this.edition = PageWords.of(edition);
        this.choice = choice;
        this.language = choice.language();
        this.texts = Phrases.in(language);
    }

    /**
     * The address of a page and the old codes in it.
     *
     * @param origin begin of the address, without a slash at its end; empty if the installation names none
     * @param replaced old codes that others took the place of
     */
    record PageAddress(String origin, List<Replaced> replaced) {

        /** The address without a fragment, as paper shows it. */
        String of(DashboardChoice choice) {
            return origin + choice.address();
        }
    }

    PageView page() {
        var drawer = new FigureDrawer(edition, choice);
        var sections = drawer.sections(layout);
        var fields = fields();
        return new PageView(
                texts,
                edition.office(),
                edition.title().in(language),
                line(),
                warning(),
                isNewest() ? null : choice.newestEdition().address(),
                address.replaced().stream()
                        .map(each -> each.old().note(language))
                        .toList(),
                edition.reason(),
                releases.stream().map(this::option).toList(),
                fields,
                release.release(),
                chosen(fields),
                pinned(),
                new StockHeadline(choice.categories(), language).of(edition),
                keys(sections),
                sections,
                others(drawer),
                TableWriter.downloads(edition, ""),
                origin());
    }

    private List<ShownFigure> others(FigureDrawer drawer) {
        return edition.tables().stream()
                .filter(table -> !drawer.hasDrawn(table))
                .map(drawer::table)
                .toList();
    }

    private String line() {
        var first = edition.shownOn();
        var day = release.editions().stream()
                .filter(entry -> entry.number() == edition.edition())
                .findFirst()
                .map(EditionEntry::publishedOn)
                .orElse(first);
        return texts.say(
                "page.edition",
                Map.of(
                        "number", String.valueOf(edition.edition()),
                        "days", CountedDays.of(edition, language),
                        "published", day == null ? "no" : "yes",
                        "day", day == null ? "" : texts.day(day),
                        "inherited", first == null || first.equals(day) ? "no" : "yes",
                        "first", first == null ? "" : texts.day(first)));
    }

    /** The options that the reader chose or the page took. */
    private String chosen(List<FieldView> fields) {
        return fields.stream()
                .flatMap(field -> field.options().stream()
                        .filter(OptionView::chosen)
                        .map(option -> texts.say("page.term", Map.of("term", field.label(), "value", option.label()))))
                .collect(Collectors.joining(" · "));
    }

    /** The address of this edition with this choice, which stays the same when a later edition comes. */
    private String pinned() {
        return address.of(choice.of(release.release(), edition.edition()));
    }

    /** The key figures whose figure the page has. */
    private List<KeyFigure> keys(List<SectionView> sections) {
        var shown = sections.stream()
                .flatMap(section -> section.figures().stream())
                .map(ShownFigure::id)
                .toList();
        return new KeyFigures(edition, choice.categories(), language)
                .of(layout.keys()).stream()
                        .filter(key -> shown.contains(key.figure()))
                        .toList();
    }

    private @Nullable String warning() {
        return texts.warning(edition.status());
    }

    private boolean isNewest() {
        return release.editions().isEmpty() || release.editions().getFirst().number() == edition.edition();
    }

    private OptionView option(ReleaseEntry entry) {
        var several = releases.stream().map(ReleaseEntry::office).distinct().count() > 1;
        var title = entry.title().in(language);
        return new OptionView(
                entry.release(),
                several ? entry.office() + ": " + title : title,
                entry.release().equals(release.release()));
    }

    private List<FieldView> fields() {
        var fields = new ArrayList<FieldView>();
        fields.add(new FieldView(
                "edition",
                texts.say("field.edition"),
                release.editions().stream().map(this::option).toList()));
        for (var axis : ChoiceReader.AXES) {
            var categories = ChoiceReader.categories(edition, axis);
            if (categories.size() > 1) {
                fields.add(new FieldView(axis, texts.say("field." + axis), options(axis, categories)));
            }
        }
        return fields;
    }

    private OptionView option(EditionEntry entry) {
        return new OptionView(
                String.valueOf(entry.number()),
                texts.say(
                        "field.editionOption",
                        Map.of(
                                "number", String.valueOf(entry.number()),
                                "status",
                                        texts.say("status.edition."
                                                + entry.status().name()))),
                entry.number() == edition.edition());
    }

    private List<OptionView> options(String axis, List<Category> categories) {
        var chosen = choice.categories().getOrDefault(axis, usual(axis, categories));
        return categories.stream()
                .map(each -> new OptionView(
                        each.code(), each.title().in(language), each.code().equals(chosen)))
                .toList();
    }

    /** The category that figures show if the reader chooses none. */
    private String usual(String axis, List<Category> categories) {
        return Stream.concat(
                        edition.tables().stream()
                                .filter(table -> axis.equals("period") && table.axis(axis) != null)
                                .map(table -> UsualCategories.lastPeriod(
                                                table, Objects.requireNonNull(table.axis(axis)))
                                        .code()),
                        Stream.of(Category.TOTAL))
                .filter(code -> categories.stream().anyMatch(each -> each.code().equals(code)))
                .findFirst()
                .orElse(categories.getFirst().code());
    }

    private List<TermView> origin() {
        var origin = new ArrayList<TermView>();
        origin.add(new TermView(texts.say("page.policy"), edition.policy()));
        origin.add(new TermView(texts.say("page.program"), edition.program() + " " + edition.programVersion()));
        origin.add(new TermView(texts.say("page.software"), edition.software()));
        var hash = edition.hash();
        origin.add(new TermView(
                texts.say("page.hash"), hash.length() > HASH_SHOWN ? hash.substring(0, HASH_SHOWN) + "…" : hash));
        return origin;
    }
}
