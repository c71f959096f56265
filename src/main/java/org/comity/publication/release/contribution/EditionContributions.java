package org.comity.publication.release.contribution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.base.bulk.BulkInsert;
import org.comity.publication.money.Contribution;
import org.comity.publication.money.EditionAmounts;
import org.comity.publication.release.Edition;
import org.comity.publication.table.PublishedTable;

/** The contributions to the amounts of editions. */
@ApplicationScoped
public class EditionContributions implements PanacheRepositoryBase<EditionContribution, EditionContribution.Key> {

    private final BulkInsert bulk;

    EditionContributions(BulkInsert bulk) {
        this.bulk = bulk;
    }

    /**
     * Stores the contributions to the amounts of a draft, whose tables are stored already.
     *
     * @param tables the tables as published
     */
    public void store(Edition draft, List<PublishedTable> tables, EditionAmounts amounts) {
        for (var table : tables) {
            var rows = new ArrayList<EditionContribution>();
            for (var place = 0; place < table.cells().size(); place++) {
                for (var one : amounts.of(table.code(), table.keysOf(place))) {
                    rows.add(new EditionContribution(draft, table.code(), place, one));
                }
            }
            bulk.insert(rows);
        }
    }

    /** Removes those of a draft, so that it can be drafted again. */
    public void remove(Edition draft) {
        delete("edition", draft.id());
    }

    /**
     * The contributions to the amounts of an edition.
     *
     * @param tables its tables as published
     */
    public EditionAmounts of(Edition edition, List<PublishedTable> tables) {
        var byCode = tables.stream().collect(Collectors.toMap(PublishedTable::code, Function.identity()));
        var found = new HashMap<String, Map<Map<String, String>, List<Contribution>>>();
        for (var row : list("edition = ?1 order by table, place, contributor", edition.id())) {
            var table = byCode.get(row.table());
            if (table != null) {
                found.computeIfAbsent(row.table(), code -> new HashMap<>())
                        .computeIfAbsent(table.keysOf(row.place()), keys -> new ArrayList<>())
                        .add(row.contribution());
            }
        }
        return new EditionAmounts(found);
    }
}
