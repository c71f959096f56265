package org.comity.registers.dictionary;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** The repository of confirmed words. A caller sees those of its own authorities. */
@ApplicationScoped
class ImportTerms implements PanacheRepositoryBase<ImportTerm, UUID> {

    private final CurrentCaller current;

    ImportTerms(CurrentCaller current) {
        this.current = current;
    }

    ImportTerm visible(UUID id) {
        return find("id = ?1 and authority in ?2", id, own())
                .singleResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** The words of an authority that were not revoked. */
    List<ImportTerm> standing(String authority) {
        return list("authority = ?1 and authority in ?2 and revokedAt is null", authority, own());
    }

    /** True if the word has a meaning in the field already. */
    boolean isKnown(String authority, String field, String plain) {
        return count(
                        "authority = ?1 and authority in ?2 and field = ?3 and plain = ?4 and revokedAt is null",
                        authority,
                        own(),
                        field,
                        plain)
                > 0;
    }

    /** Returns words of the caller's authorities by their identifiers, which increase with time. */
    List<ImportTerm> some(@Nullable String field, @Nullable UUID behind, int most) {
        return find("""
                        authority in ?1 and (?2 is null or field = ?2) and (?3 is null or id < ?3)
                        order by id desc""", own(), field, behind).page(0, most).list();
    }

    private List<String> own() {
        return current.sight().authorities();
    }
}
