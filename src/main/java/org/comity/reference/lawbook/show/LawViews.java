package org.comity.reference.lawbook.show;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.reference.lawbook.CodeList;
import org.comity.reference.lawbook.LawBook;
import org.comity.reference.lawbook.LawFolder;
import org.comity.rules.law.Instrument;
import org.comity.rules.law.Source;
import org.comity.rules.refusal.NatureInLaw;
import org.comity.rules.refusal.Prohibition;
import org.comity.rules.refusal.Reason;
import org.comity.rules.refusal.RuleSet;
import org.jspecify.annotations.Nullable;

/** What the law book looks like on the wire. */
final class LawViews {

    private LawViews() {}

    /**
     * How much stands in the book, and how much of it nobody has checked.
     *
     * @param folders one line for each folder of the law book
     * @param entries number of entries of all folders together
     * @param unverified number of entries nobody compared with the official text
     * @param settings effect of each prohibition ({@code BLOCK} or {@code WARN}) that this installation set itself, by
     *     its code
     */
    record LawOverviewView(List<FolderView> folders, long entries, long unverified, Map<String, String> settings) {

        static LawOverviewView of(LawBook book) {
            var folders = book.shelves().byFolder().entrySet().stream()
                    .map(entry -> FolderView.of(entry.getKey(), entry.getValue()))
                    .toList();
            var settings = new TreeMap<String, String>();
            book.prohibitionSettings().forEach((code, effect) -> settings.put(code, effect.name()));
            return new LawOverviewView(
                    folders,
                    folders.stream().mapToLong(FolderView::entries).sum(),
                    folders.stream().mapToLong(FolderView::unverified).sum(),
                    settings);
        }
    }

    /**
     * One folder in the overview.
     *
     * @param folder name of the folder of the law book, which is also the last part of its address
     * @param title contents of the folder in English
     * @param entries number of entries of the folder
     * @param unverified number of entries nobody compared with the official text
     * @param national number of entries that come from a national folder of this installation
     */
    record FolderView(String folder, String title, long entries, long unverified, long national) {

        static FolderView of(LawFolder folder, CodeList<?> shelf) {
            return new FolderView(
                    folder.path(), folder.title(), shelf.all().size(), shelf.unverified(), shelf.nationals());
        }
    }

    /** Where an entry comes from. */
    record SourceView(
            String instrument,
            @Nullable String article,
            @Nullable String note,
            @Nullable String read) {

        static SourceView of(Source source) {
            return new SourceView(source.instrument(), source.article(), source.note(), source.read());
        }
    }

    /**
     * An instrument.
     *
     * @param canBeLegalBasis true if a request can rest on it; model texts, resolutions and practice cannot
     */
    record InstrumentView(
            String code,
            String title,
            String shortTitle,
            String form,
            boolean canBeLegalBasis,
            @Nullable LocalDate adopted,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean verified,
            boolean national,
            SourceView source) {

        static InstrumentView of(Instrument one, boolean national) {
            return new InstrumentView(
                    one.code(),
                    one.title(),
                    one.shortTitle(),
                    one.form().name(),
                    one.canBeLegalBasis(),
                    one.adopted(),
                    one.validity().from(),
                    one.validity().to(),
                    one.verified(),
                    national,
                    SourceView.of(one.source()));
        }
    }

    /** What one instrument says of a reason. */
    record NatureView(
            String instrument,
            @Nullable String article,
            String nature,
            boolean verified,
            @Nullable String read) {

        static NatureView of(NatureInLaw one) {
            return new NatureView(one.instrument(), one.article(), one.nature().name(), one.verified(), one.read());
        }
    }

    /** A coded reason. */
    record ReasonView(
            String code,
            String kind,
            String title,
            List<String> appliesTo,
            List<NatureView> natures,
            boolean narrativeRequired,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean verified,
            boolean national,
            SourceView source) {

        static ReasonView of(Reason one, boolean national) {
            return new ReasonView(
                    one.code(),
                    one.kind().name(),
                    one.title(),
                    sorted(one.appliesTo()),
                    one.natures().stream().map(NatureView::of).toList(),
                    one.narrativeRequired(),
                    one.validity().from(),
                    one.validity().to(),
                    one.verified(),
                    national,
                    SourceView.of(one.source()));
        }
    }

    /**
     * A prohibition, with the effect it has in this State.
     *
     * @param effectHere the effect this installation chose, by a setting of its national folder; this one is applied
     */
    record ProhibitionView(
            String code,
            List<String> appliesTo,
            List<String> grounds,
            boolean onlyIfSole,
            boolean onlyNonCoercive,
            List<String> whenBasis,
            String effect,
            String effectHere,
            boolean verified,
            boolean national,
            SourceView source) {

        static ProhibitionView of(Prohibition one, Prohibition.Effect effectHere, boolean national) {
            return new ProhibitionView(
                    one.code(),
                    sorted(one.appliesTo()),
                    sorted(one.grounds()),
                    one.onlyIfSole(),
                    one.onlyNonCoercive(),
                    sorted(one.whenBasis()),
                    one.effect().name(),
                    effectHere.name(),
                    one.verified(),
                    national,
                    SourceView.of(one.source()));
        }
    }

    /** The grounds of one instrument. */
    record RuleSetView(
            String code,
            String title,
            String instrument,
            String appliesTo,
            List<String> mandatory,
            List<String> optional,
            List<String> forbidden,
            boolean verified,
            boolean national,
            SourceView source) {

        static RuleSetView of(RuleSet one, boolean national) {
            return new RuleSetView(
                    one.code(),
                    one.title(),
                    one.instrument(),
                    one.appliesTo().name(),
                    sorted(one.mandatory()),
                    sorted(one.optional()),
                    sorted(one.forbidden()),
                    one.verified(),
                    national,
                    SourceView.of(one.source()));
        }
    }

    static List<String> sorted(Collection<?> values) {
        return values.stream().map(String::valueOf).sorted().toList();
    }
}
