package org.comity.registers.mapping;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.CurrentCaller;
import org.comity.registers.mapping.ImportMapping.Key;
import org.comity.registers.mapping.ImportMapping.Named;

/** The repository of all versions of mappings. A caller sees those of its own authorities. */
@ApplicationScoped
public class ImportMappings implements PanacheRepositoryBase<ImportMapping, Key> {

    private static final String LAST = "from ImportMapping m where m.authority in ?1 and m.key.version ="
            + " (select max(o.key.version) from ImportMapping o where o.key.id = m.key.id)";

    private final CurrentCaller current;

    ImportMappings(CurrentCaller current) {
        this.current = current;
    }

    /** The last version of a name, including a removal. */
    public Optional<ImportMapping> last(Named named) {
        return find(LAST + " and m.authority = ?2 and m.name = ?3", own(), named.authority(), named.name())
                .singleResultOptional();
    }

    /** The mapping of this name, or the problem not-found. */
    ImportMapping visible(Named named) {
        return last(named).filter(mapping -> !mapping.isRemoved()).orElseThrow(ProblemException::notFound);
    }

    /** A version of a mapping, or the problem not-found. */
    ImportMapping visible(Named named, int version) {
        return find(
                        "authority in ?1 and authority = ?2 and name = ?3 and key.version = ?4 and not removed",
                        own(),
                        named.authority(),
                        named.name(),
                        version)
                .singleResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** The valid mappings in the order of names, after a name. */
    List<ImportMapping> byName(String behind, int most) {
        return find(
                        LAST
                                + " and not m.removed and concat(m.authority, ' ', m.name) > ?2 order by m.authority, m.name",
                        own(),
                        behind)
                .page(0, most)
                .list();
    }

    private List<String> own() {
        return current.sight().authorities();
    }
}
