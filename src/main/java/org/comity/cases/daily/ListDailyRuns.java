package org.comity.cases.daily;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.reference.authority.FilterCodes;

/** Lists the work of days, the latest first. */
@ApplicationScoped
class ListDailyRuns {

    private final DailyRunList lines;
    private final FilterCodes codes;
    private final List<String> works;

    ListDailyRuns(DailyRunList lines, FilterCodes codes, @All List<DailyWork> works) {
        this.lines = lines;
        this.codes = codes;
        this.works = works.stream().map(DailyWork::name).sorted().toList();
    }

    @Transactional
    Page<DailyRunView> list(QueryParameters query) {
        var filter = DailyRunFilter.of(query, codes, works);
        return Page.of(
                DailyRunFilter.LIST,
                lines.find(filter, works),
                filter.limit(),
                DailyRunFilter.After::key,
                line -> line);
    }
}
