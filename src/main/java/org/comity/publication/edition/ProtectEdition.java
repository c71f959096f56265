package org.comity.publication.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.comity.publication.counting.CountedTables;
import org.comity.publication.release.Edition;
import org.comity.publication.table.PublishedTable;

/** The disclosure control of an edition, together with all earlier editions of its release. */
@ApplicationScoped
class ProtectEdition {

    /**
     * Protected tables.
     *
     * @param published the tables as published
     * @param exact the same tables with all numbers
     * @param policy code and version of the policy
     * @param report what was hidden, how, and how near readers can come
     * @param choices tables that stand for a finer one
     * @param unprotected hidden cells that readers could find
     */
    record Made(
            List<PublishedTable> published,
            List<PublishedTable> exact,
            String policy,
            Map<String, Object> report,
            List<String> choices,
            List<String> unprotected) {}

    record TemporaryPolicy(int delayMonths) {}

    TemporaryPolicy policy() {
        return new TemporaryPolicy(12);
    }

    Made protect(CountedTables counted, List<Edition> earlier, TemporaryPolicy policy) {
        return new Made(counted.tables(), counted.tables(), "none/0", Map.of(), List.of(), List.of());
    }
}
