package org.comity.security;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionScoped;

/**
 * Tells the database, as the first statement of each transaction, whose rows it may show. Without it row-level security
 * shows nothing at all: a query outside a transaction, or for nobody, finds nothing.
 */
@ApplicationScoped
class RowSecurity {

    private final EntityManager entities;
    private final CurrentCaller current;

    RowSecurity(EntityManager entities, CurrentCaller current) {
        this.entities = entities;
        this.current = current;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        if (!Arc.container().requestContext().isActive()) {
            return;
        }
        var caller = current.get();
        var executing = caller.seesOnlyItsOwn() ? String.valueOf(caller.executingAuthority()) : "";
        entities.createNativeQuery("""
                        select set_config('comity.authorities', :authorities, true),
                               set_config('comity.executing', :executing, true),
                               set_config('comity.caller', :caller, true)""")
                .setParameter("authorities", String.join(",", caller.authorities()))
                .setParameter("executing", executing)
                .setParameter("caller", caller.id())
                .getSingleResult();
    }
}
