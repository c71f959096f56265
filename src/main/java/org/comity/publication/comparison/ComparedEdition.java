package org.comity.publication.comparison;

import java.util.List;
import java.util.stream.Stream;
import org.comity.publication.table.PublishedEdition;
import org.jspecify.annotations.Nullable;

/**
 * An edition and the one with which it is compared, read at once.
 *
 * @param edition the edition with all its tables
 * @param before the latest edition before it that is not withdrawn, with all its tables; null if there is none
 */
public record ComparedEdition(
        PublishedEdition edition, @Nullable PublishedEdition before) {

    /** The editions whose numbers a text about the changes has. */
    public List<PublishedEdition> editions() {
        return Stream.concat(Stream.of(edition), Stream.ofNullable(before)).toList();
    }

    /** The changes since the edition before, without hidden cells; none of a first edition. */
    public EditionComparison changes() {
        var is = edition.tables();
        return EditionComparison.of(before == null ? is : before.tables(), is).withoutHidden();
    }
}
