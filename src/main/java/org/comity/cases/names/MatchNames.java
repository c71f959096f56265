package org.comity.cases.names;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.time.Ids;
import org.comity.cases.names.UnmatchedNames.UnmatchedName;
import org.comity.reference.authority.NamedCodes;
import org.comity.reference.authority.OfficeList;
import org.comity.reference.authority.OfficeLists;
import org.comity.reference.executing.ExecutingAuthorities;
import org.comity.reference.people.NameKind;
import org.comity.reference.people.NameMatch;
import org.comity.reference.people.NameMatches;
import org.comity.reference.people.People;

/**
 * Shows the names in requests that are no code of a list, and matches them. A matched name shows the person or the executing
 * authority and is found by its code; it gives no right, which only an access right or a corrected recipient does.
 */
@ApplicationScoped
class MatchNames {

    private final NameMatches matches;
    private final People people;
    private final ExecutingAuthorities executing;
    private final OfficeLists lists;
    private final UnmatchedNames names;
    private final Ids ids;

    MatchNames(
            NameMatches matches,
            People people,
            ExecutingAuthorities executing,
            OfficeLists lists,
            UnmatchedNames names,
            Ids ids) {
        this.matches = matches;
        this.people = people;
        this.executing = executing;
        this.lists = lists;
        this.names = names;
        this.ids = ids;
    }

    @Transactional
    List<UnmatchedNameView> unmatched(String authority) {
        lists.requireVisible(authority);
        var codes = of(authority);
        return names.of(authority).stream().map(name -> view(name, codes)).toList();
    }

    private static UnmatchedNameView view(UnmatchedName name, Lists codes) {
        var suggestion = codes.of(name.kind()).meantBy(name.name()).orElse(null);
        return new UnmatchedNameView(name.kind(), name.name(), name.requests(), suggestion);
    }

    @Transactional
    NewNameMatch match(String authority, NewNameMatch wanted) {
        lists.requireVisible(authority);
        var stored = matches.find(authority, wanted.kind(), wanted.name());
        var faults = new ArrayList<Fault>();
        // One that ended may be meant: the requests are older.
        of(authority).of(wanted.kind()).check("code", wanted.code(), LocalDate.MIN, faults);
        if (stored.isEmpty() && names.of(authority).stream().noneMatch(name -> name.is(wanted.kind(), wanted.name()))) {
            faults.add(Fault.ofBody(
                    "name", "unknown", "is no name of GET /api/v1/authorities/" + authority + "/unmatched-names"));
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
