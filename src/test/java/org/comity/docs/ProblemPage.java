package org.comity.docs;

import org.comity.base.problem.ProblemKind;

/** Writes {@code docs/problems.md} from the kinds of problem; a test compares the two. */
public final class ProblemPage {

    private ProblemPage() {}

    /** The page, in Markdown. */
    public static String write() {
        var page = new StringBuilder("""
                # Problems

                Made from `ProblemKind`; a test compares. Every error answer is `application/problem+json` (RFC 9457). Its `type`
                is stable and tells kinds apart; `title` and `detail` are for people and must not be parsed. `errors` lists every
                fault found in the call: where (`in`, `field`), a stable `code`, and a `detail`. What cannot be seen by the caller
                is `not-found`, as if it did not exist.

                | status | type | meaning |
                |---|---|---|
                """);
        for (var kind : ProblemKind.values()) {
            page.append("| %d | `%s` | %s |\n".formatted(kind.status(), kind.type(), kind.title()));
        }
        return page.toString();
    }
}
