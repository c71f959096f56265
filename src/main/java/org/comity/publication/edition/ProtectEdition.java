package org.comity.publication.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.comity.base.longjobs.JobPhase;
import org.comity.base.longjobs.JobProgress;
import org.comity.publication.comparison.RevisedCells;
import org.comity.publication.counting.CountedTables;
import org.comity.publication.counting.TableRelations;
import org.comity.publication.ladder.CoarserTables;
import org.comity.publication.money.Contributions;
import org.comity.publication.money.EditionAmounts;
import org.comity.publication.program.PublicationPrograms;
import org.comity.publication.protection.EarlierTables;
import org.comity.publication.protection.Ladder;
import org.comity.publication.protection.LadderChoice;
import org.comity.publication.protection.PolicyFiles;
import org.comity.publication.protection.ProtectTables;
import org.comity.publication.protection.ProtectedTables;
import org.comity.publication.protection.ProtectionReport;
import org.comity.publication.release.Edition;
import org.comity.publication.release.EditionContent;
import org.comity.publication.release.EditionState;
import org.comity.publication.release.Editions;
import org.comity.publication.release.Editions.Beside;
import org.comity.publication.release.Release;
import org.comity.publication.release.contribution.EditionContributions;
import org.comity.publication.table.PublishedTable;
import org.comity.rules.disclosure.DisclosurePolicy;
import org.comity.rules.disclosure.ProtectionProgress;
import org.comity.statistics.catalogue.IndicatorCatalogue;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The disclosure control of an edition, together with all published editions of its release, and of releases of the office whose days overlap.
 * Withdrawn ones are among them: who has read a number does not forget it.
 */
@ApplicationScoped
class ProtectEdition {

    private static final int SHARE_BEFORE = 60;
    private static final int SHARE_AFTER = 95;

    private final Editions editions;
    private final EditionContent content;
    private final EditionContributions contributions;
    private final PublicationPrograms programs;
    private final IndicatorCatalogue catalogue;
    private final JobProgress progress;
    private final DisclosurePolicy policy;

    ProtectEdition(
            Editions editions,
            EditionContent content,
            EditionContributions contributions,
            PublicationPrograms programs,
            IndicatorCatalogue catalogue,
            JobProgress progress,
            @ConfigProperty(name = "comity.publication.policy") String policy) {
        this.editions = editions;
        this.content = content;
        this.contributions = contributions;
        this.programs = programs;
        this.catalogue = catalogue;
        this.progress = progress;
        this.policy = PolicyFiles.of(policy);
    }

    /**
     * Protected tables.
     *
     * @param published the tables as published
     * @param exact the same tables with all numbers
     * @param contributions contributions to their amounts
     * @param policy code and version of the policy
     * @param report what was hidden, how, and how near readers can come
     * @param choices tables in the place of a finer one, in words after the code
     * @param beyondLimit codes of tables that hide more than the policy wants in their coarsest form
     * @param leftOut earlier editions that no form of a table agrees with, by the code of the table that was left out for it
     * @param beside editions of other releases that it was protected with
     */
    record Made(
            List<PublishedTable> published,
            List<PublishedTable> exact,
            EditionAmounts contributions,
            String policy,
            ProtectionReport report,
            List<String> choices,
            List<String> beyondLimit,
            Map<String, List<String>> leftOut,
            List<String> beside) {}

    /** The policy of this installation. */
    DisclosurePolicy policy() {
        return policy;
    }

    Made protect(Release release, CountedTables counted, List<Edition> all) {
        var earlier = new ArrayList<EarlierTables>();
        var before = new HashMap<String, EditionAmounts>();
        List<PublishedTable> current = null;
        var beside = editions.beside(release);
        for (var one : inOrder(release, all, beside)) {
            var tables = earlier(release, one);
            earlier.add(tables);
            before.put(tables.name(), contributions.of(one.edition(), tables.published()));
            var shown = tables.release() == null && one.edition().state() != EditionState.WITHDRAWN;
            current = shown ? tables.published() : current;
        }
        var coarser =
                new CoarserTables(policy.ladder(), counted.tables(), counted.relations(), earlier, this::isAdditive);
        var ladders = coarser.ladders();
        var amounts = new Contributions(counted.contributions(), before);
        var known = new ProtectTables.Known(counted.relations(), earlier, amounts);
        var made = ProtectTables.protect(ladders, known, policy, new Audited());
        var published = current == null ? made.published() : RevisedCells.marked(current, made.published());
        return new Made(
                published,
                exact(ladders, made),
                counted.contributions(),
                policy.name(),
                made.report(),
                choices(made),
                beyondLimit(made),
                coarser.leftOut(),
                beside.stream().map(Beside::name).toList());
    }

    /** The editions that readers have, in the order of their publication. */
    private static List<Beside> inOrder(Release release, List<Edition> all, List<Beside> beside) {
        var own = all.stream().filter(one -> one.state().isPublic()).map(one -> new Beside(release, one));
        return Stream.concat(own, beside.stream())
                .sorted(Comparator.comparing((Beside one) ->
                                Objects.requireNonNull(one.edition().publishedAt()))
                        .thenComparing(one -> one.edition().no())
                        .thenComparing(one -> one.release().code()))
                .toList();
    }

    /** The relations of its cells are those of its own categories and years: those of the new edition may lack one, or have one more. */
    private EarlierTables earlier(Release release, Beside one) {
        var tables = content.tables(one.edition());
        var exact = content.exact(one.edition(), tables);
        var relations = programs.find(one.release().program())
                .map(program -> TableRelations.of(program, exact))
                .orElse(List.of());
        var other =
                one.release().id().equals(release.id()) ? null : one.release().code();
        return new EarlierTables(other, one.edition().no(), exact, tables, relations);
    }

    /** The tables with all numbers, in the degree of detail that is published. */
    private static List<PublishedTable> exact(List<Ladder> ladders, ProtectedTables made) {
        var exact = new ArrayList<PublishedTable>();
        for (var i = 0; i < ladders.size(); i++) {
            exact.add(ladders.get(i).table(made.choices().get(i).rung() - 1));
        }
        return exact;
    }

    /** The statement is no indicator: its stocks are not added. */
    private boolean isAdditive(PublishedTable table) {
        return catalogue
                .find(table.indicator())
                .filter(one -> one.definition().isAdditiveOverTime())
                .isPresent();
    }

    private static List<String> choices(ProtectedTables made) {
        return made.choices().stream()
                .filter(choice -> !choice.form().isEmpty())
                .map(choice -> "%s: degree of detail %d of %d, %s"
                        .formatted(choice.table(), choice.rung(), choice.rungs(), choice.form()))
                .toList();
    }

    private static List<String> beyondLimit(ProtectedTables made) {
        return made.choices().stream()
                .filter(choice -> !choice.withinLimit())
                .map(LadderChoice::table)
                .toList();
    }

    /** The progress of the job, in sensitive cells. */
    private final class Audited implements ProtectionProgress {

        private int from = SHARE_BEFORE;
        private int all = -1;
        private int known;

        @Override
        public void goesOn() {
            progress.add(0);
        }

        /** Counts and amounts have problems of their own, and coarser tables have them again: each takes half of what is left. */
        @Override
        public void audited(int done, int all) {
            if (all != this.all || done < known) {
                var to = (from + SHARE_AFTER + 1) / 2;
                progress.phase(JobPhase.PROTECTING, all, from, to);
                from = to;
                known = 0;
            }
            progress.add(done - known);
            known = done;
            this.all = all;
        }
    }
}
