package org.comity.reference.executing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.comity.base.problem.ProblemException;
import org.comity.base.web.Versioned;
import org.comity.reference.authority.OfficeList;
import org.comity.reference.authority.OfficeLists;

/** Enters executing authorities in the list of an office, changes and ends them, and shows them. */
@ApplicationScoped
class KeepExecutingAuthorities {

    private final ExecutingAuthorities entries;
    private final OfficeLists lists;

    KeepExecutingAuthorities(ExecutingAuthorities entries, OfficeLists lists) {
        this.entries = entries;
        this.lists = lists;
    }

    @Transactional
    List<ExecutingAuthorityView> all(String authority) {
        lists.requireVisible(authority);
        return entries.of(authority).stream().map(ExecutingAuthority::view).toList();
    }

    @Transactional
    Versioned<ExecutingAuthorityView> one(String authority, String code) {
        lists.requireVisible(authority);
        return shown(entries.find(authority, code).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    Versioned<ExecutingAuthorityView> keep(String authority, String code, NewExecutingAuthority wanted) {
        lists.requireChangeable(authority, "executingAuthority", code);
        var entry = lists.changing(entries.find(authority, code), id -> new ExecutingAuthority(id, authority, code));
        entry.says(wanted);
        entries.persist(entry);
        lists.note(authority, OfficeList.EXECUTING_AUTHORITIES, code, wanted);
        entries.flush();
        entries.forgetAfterTransaction(authority);
        return shown(entry);
    }

    private static Versioned<ExecutingAuthorityView> shown(ExecutingAuthority entry) {
        return new Versioned<>(entry.view(), entry.version());
    }
}
