package org.comity.cases.names;

import org.comity.reference.people.NameKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A name in requests that is no code of the list and was not matched.
 *
 * @param kind field of the requests that has the name
 * @param name name as the requests have it
 * @param requests number of the requests that have it, as far as the caller may see them
 * @param suggestion code of the entry that is known under this name; absent if there is none, or several are
 */
@Schema(name = "UnmatchedName", description = "A name in requests that is no code of a list of the office")
record UnmatchedNameView(
        NameKind kind, String name, long requests, @Nullable String suggestion) {}
