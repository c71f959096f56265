package org.comity.cases.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record in which a search found its words.
 *
 * @param record kind of the record
 * @param no number of the record within the request; absent for the request itself
 * @param field field of the record in which the words are, such as {@code summary} or {@code aliases/0}
 * @param why reason of the hit
 * @param score how well it matches, 1 to 1000; it depends on no other record
 * @param excerpt the value, or the part of it with the words; absent for a sealed request if the call states no purpose
 * @param href address of the record, below the API's host
 */
@Schema(name = "SearchMatch", description = "A record in which a search found its words")
record SearchMatchView(
        SearchKind record,
        @Nullable Integer no,
        String field,
        SearchReason why,
        int score,
        @Nullable String excerpt,
        String href) {}
