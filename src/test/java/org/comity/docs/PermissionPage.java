package org.comity.docs;

import java.util.List;
import java.util.stream.Stream;
import org.comity.PermissionTable;
import org.comity.PermissionTable.Permitted;
import org.comity.PermissionTable.Rule;

/** Writes {@code docs/permissions.md} from the table of permissions. */
public final class PermissionPage {

    private static final String HEAD = """
            # Who may do what

            Made from `src/main/resources/permissions/permissions.yaml`, which people write and review; a test compares. Another
            test makes each call of the table, and compares the answer and the effect in the database.

            - A call without a valid token is answered with 401, whatever it asks for. A person without a role sees who this person
              is and the own authorities, and nothing else.
            - A request of another own authority does not exist: 404, and no list has it.
            - A denied, hidden, refused or needless call changes nothing. The audit trail has it.
            - An allowed change has an entry in the history of the request. The reading of a request is in the audit trail.
            """;

    private PermissionPage() {}

    /** The page, in Markdown. */
    public static String write() {
        var table = PermissionTable.read();
        var page = new MarkdownPage();
        page.text(HEAD);
        page.table(
                "Relations",
                List.of("relation", "the person"),
                rows(table.relations().entrySet().stream()
                        .map(entry -> new String[] {entry.getKey(), entry.getValue()})));
        page.table(
                "Answers",
                List.of("answer", "meaning"),
                rows(table.answers().entrySet().stream()
                        .map(entry -> new String[] {entry.getKey(), entry.getValue()})));
        page.text("""

                ## Two roles

                A person with two roles has the answer that comes first here among those of the two roles: %s. Reason: %s. A rule
                in which it is another one has a row for the two roles.

                """.formatted(
                String.join(", ", table.twoRoles().order()), table.twoRoles().reason()));
        table.twoRoles()
                .alone()
                .forEach((role, others) -> page.text(
                        "- These roles do not count beside %s: %s.\n".formatted(role, String.join(", ", others))));
        page.text("\n## Rules\n");
        table.rules().forEach(rule -> write(page, rule));
        return page.toString();
    }

    private static void write(MarkdownPage page, Rule rule) {
        page.text("\n### %s\n\nAbout %s. Reason: %s.\n\n".formatted(rule.name(), rule.about(), rule.reason()));
        page.text("| role | level | relation | answer |\n|---|---|---|---|\n");
        rule.rows()
                .forEach(row -> page.text(MarkdownPage.row(
                                String.join(", ", row.roles()),
                                String.join(", ", row.levels()),
                                String.join(", ", row.relations()),
                                row.answer())
                        + "\n"));
        page.text("\n");
        rule.operations().forEach(operation -> page.text("- " + code(operation) + traces(operation) + "\n"));
    }

    private static String code(Permitted operation) {
        var address = "`" + operation.address() + "`";
        return operation.example().isEmpty() ? address : address + ", " + operation.example();
    }

    private static String traces(Permitted operation) {
        return operation.traces().isEmpty()
                ? ""
                : "; leaves a trace in `" + String.join("`, `", operation.traces()) + "`";
    }

    private static Stream<String> rows(Stream<String[]> cells) {
        return cells.map(MarkdownPage::row);
    }
}
