package org.comity.cases.names;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.time.Ids;
import org.comity.reference.authority.NamedCodes;
import org.comity.reference.authority.OfficeList;
import org.comity.reference.authority.OfficeLists;
import org.comity.reference.executing.ExecutingAuthorities;
import org.comity.reference.people.NameKind;
import org.comity.reference.people.NameMatch;
import org.comity.reference.people.NameMatches;
import org.comity.reference.people.People;
import org.hibernate.Session;

/**
 * Shows the names in requests that are no code of a list, and matches them. A matched name shows the person or the executing
 * authority and is found by its code; it gives no right, which only an access right or a corrected recipient does.
 */
@ApplicationScoped
class MatchNames {

    private static final String UNMATCHED = """
            with named (kind, name) as (
                select 'OFFICER', r.officer from request r
                where r.authority = :authority and r.officer is not null
                  and not exists (select 1 from office_person p where p.authority = r.authority and p.code = r.officer)
                union all
                select 'EXECUTING_AUTHORITY', r.executing_authority from request r
                where r.authority = :authority and r.executing_authority is not null
                  and not exists (select 1 from office_executing_authority e
                                  where e.authority = r.authority and e.code = r.executing_authority))
            select n.kind, n.name, count(*) as requests from named n
            where not exists (select 1 from office_name_match m
                              where m.authority = :authority and m.kind = n.kind and m.name = n.name)
            group by n.kind, n.name order by requests desc, n.kind, n.name""";

    private final NameMatches matches;
    private final People people;
    private final ExecutingAuthorities executing;
    private final OfficeLists lists;
    private final Session database;
    private final Ids ids;

    MatchNames(
            NameMatches matches,
            People people,
            ExecutingAuthorities executing,
            OfficeLists lists,
            Session database,
            Ids ids) {
        this.matches = matches;
        this.people = people;
        this.executing = executing;
        this.lists = lists;
        this.database = database;
        this.ids = ids;
    }

    @Transactional
    List<UnmatchedNameView> unmatched(String authority) {
        lists.requireVisible(authority);
        var codes = of(authority);
        return database.createNativeQuery(UNMATCHED, Tuple.class).setParameter("authority", authority).getResultStream()
                .map(row -> view(row, codes))
                .toList();
    }

    private static UnmatchedNameView view(Tuple row, Lists codes) {
        var kind = NameKind.valueOf(row.get("kind", String.class));
        var name = row.get("name", String.class);
        var suggestion = codes.of(kind).meantBy(name).orElse(null);
        return new UnmatchedNameView(kind, name, row.get("requests", Long.class), suggestion);
    }

    @Transactional
    NewNameMatch match(String authority, NewNameMatch wanted) {
        lists.requireVisible(authority);
        var stored = matches.find(authority, wanted.kind(), wanted.name());
        var faults = new ArrayList<Fault>();
        // One that ended may be meant: the requests are older.
        of(authority).of(wanted.kind()).check("code", wanted.code(), LocalDate.MIN, faults);
        var names = unmatched(authority);
        if (stored.isEmpty()
                && names.stream().noneMatch(one -> one.kind() == wanted.kind() && one.name().equals(wanted.name()))) {
            faults.add(Fault.ofBody(
                    "name",
                    "unknown",
                    "is no name of GET /api/v1/authorities/" + authority + "/unmatched-names"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
        stored.ifPresentOrElse(
                match -> match.means(wanted.code()),
                () -> matches.persist(
                        new NameMatch(ids.next(), authority, wanted.kind(), wanted.name(), wanted.code())));
        lists.note(authority, OfficeList.MATCHES, wanted.name(), wanted);
        matches.flush();
        return wanted;
    }

    private Lists of(String authority) {
        return new Lists(people.codes(authority), executing.codes(authority));
    }

    /** The lists of an office. */
    private record Lists(NamedCodes people, NamedCodes executing) {

        private NamedCodes of(NameKind kind) {
            return switch (kind) {
                case OFFICER -> people;
                case EXECUTING_AUTHORITY -> executing;
            };
        }
    }
}
