package org.comity.cases.letter.list;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.base.time.DayFormat;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.cases.letter.LetterState;
import org.comity.cases.letter.text.LetterKind;
import org.comity.cases.request.OfficerFilter;
import org.comity.reference.authority.FilterCodes;
import org.jspecify.annotations.Nullable;

/**
 * Which letters a list asks for.
 *
 * @param officers names of the officer; none if every officer is meant
 */
record LetterFilter(
        @Nullable String authority,
        List<String> officers,
        @Nullable LetterState state,
        @Nullable LetterKind kind,
        @Nullable After after,
        int limit) {

    /** The name of the list, for its cursors. */
    static final String LIST = "letters";

    /** The last line of the page before. */
    record After(LocalDate draftedOn, UUID requestId, int no) {

        static After parse(String cursor) {
            var parts = Page.key(LIST, cursor).split(" ", 3);
            if (parts.length < 3) {
                throw new IllegalArgumentException(cursor);
            }
            return new After(DayFormat.parse(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
        }

        static String key(LetterLineView line) {
            return line.draftedOn() + " " + line.requestId() + " " + line.no();
        }
    }

    static LetterFilter of(QueryParameters query, FilterCodes codes, OfficerFilter officers) {
        var filter = new LetterFilter(
                codes.authority(query).orElse(null),
                officers.read(query, false),
                query.oneOf("state", LetterState.class).orElse(null),
                query.oneOf("kind", LetterKind.class).orElse(null),
                query.read("cursor", After::parse, "must be a cursor of this list")
                        .orElse(null),
                query.number("limit", Page.USUAL, 1, Page.MOST));
        query.check();
        return filter;
    }
}
