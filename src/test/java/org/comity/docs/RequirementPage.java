package org.comity.docs;

import static org.comity.docs.MarkdownPage.orNothing;
import static org.comity.docs.MarkdownPage.row;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The requirements of the Convention, each with the tests that hold it, {@code docs/requirements.md}. */
public final class RequirementPage {

    private RequirementPage() {}

    /** The page in Markdown. */
    public static String write() throws IOException {
        var all = Requirement.all();
        var page = new MarkdownPage();
        page.text("""
                # Requirements of the Convention

                Made from `src/test/resources/requirements.yaml`; do not edit. The articles of UNCAC on cooperation and on the recovery
                of assets make these requirements of the program. *Held by* names the tests that fail when the requirement is broken,
                as classes and methods in `src/test/java`. *Not yet* names the part that no test holds. `RequirementsTest` checks
                that each requirement is listed once and that each test exists.
                """);
        page.table(
                "How many are held",
                List.of("Requirements", "Number"),
                List.of(
                        row("Held", count(all, Requirement.State.HELD)),
                        row("Held in part", count(all, Requirement.State.IN_PART)),
                        row("Not yet", count(all, Requirement.State.NOT_YET)),
                        row("All", String.valueOf(all.size())))
                        .stream());
        var extradition = startsWith("REQ-44-");
        var assistance = startsWith("REQ-46-");
        table(page, all, "Extradition", extradition);
        table(page, all, "Mutual legal assistance", assistance);
        table(page, all, "Other articles", extradition.or(assistance).negate());
        return page.toString();
    }

    private static Predicate<Requirement> startsWith(String prefix) {
        return one -> one.id().startsWith(prefix);
    }

    private static String count(List<Requirement> all, Requirement.State state) {
        return String.valueOf(all.stream().filter(one -> one.state() == state).count());
    }

    private static void table(MarkdownPage page, List<Requirement> all, String title, Predicate<Requirement> which) {
        page.table(
                title,
                List.of("Id", "Article", "Requirement", "Held by", "Not yet"),
                all.stream()
                        .filter(which)
                        .map(one -> row(
                                one.id(),
                                "UNCAC " + one.article(),
                                one.rule(),
                                one.tests().stream()
                                        .map(test -> "`" + test + "`")
                                        .collect(Collectors.joining("<br>")),
                                orNothing(one.missing()))));
    }
}
