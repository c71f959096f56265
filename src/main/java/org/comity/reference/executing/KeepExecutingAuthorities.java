package org.comity.reference.executing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import org.comity.base.problem.ProblemException;
import org.comity.reference.authority.AfterCompletion;
import org.comity.reference.authority.OfficeList;
import org.comity.reference.authority.OfficeLists;

/** Enters executing authorities in the list of an office, changes and ends them, and shows them. */
@ApplicationScoped
class KeepExecutingAuthorities {

    private final ExecutingAuthorities entries;
    private final OfficeLists lists;
    private final TransactionSynchronizationRegistry transactions;

    KeepExecutingAuthorities(
            ExecutingAuthorities entries, OfficeLists lists, TransactionSynchronizationRegistry transactions) {
        this.entries = entries;
        this.lists = lists;
        this.transactions = transactions;
    }

    @Transactional
    List<ExecutingAuthorityView> all(String authority) {
        lists.requireVisible(authority);
        return entries.visible(authority).stream().map(ExecutingAuthority::view).toList();
    }

    @Transactional
    ExecutingAuthority one(String authority, String code) {
        lists.requireVisible(authority);
        return entries.find(authority, code).orElseThrow(ProblemException::notFound);
    }

    @Transactional
    ExecutingAuthority keep(String authority, String code, NewExecutingAuthority wanted) {
        lists.requireChangeable(authority, "executingAuthority", code);
        var entry = lists.changing(entries.find(authority, code), id -> new ExecutingAuthority(id, authority, code));
        entry.says(wanted);
        entries.persist(entry);
        lists.note(authority, OfficeList.EXECUTING_AUTHORITIES, code, wanted);
        entries.flush();
        transactions.registerInterposedSynchronization(new AfterCompletion(() -> entries.forget(authority)));
        return entry;
    }
}
