package org.comity.base.evidence;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;
import org.hibernate.Session;

/** The seals of the audit trails of all authorities. The database makes them; this program can neither write nor change one. */
@ApplicationScoped
class AuditSeals {

    /** The first seal covers all that was written before there were seals. */
    private static final int PATIENCE_SECONDS = 3600;

    private final Session session;

    AuditSeals(Session session) {
        this.session = session;
    }

    /** Seals what was committed since the last seals; false if there was nothing, or if another node is sealing. */
    @Transactional
    @TransactionConfiguration(timeout = PATIENCE_SECONDS)
    boolean seal() {
        return session.createNativeQuery("select seal_audit_trail()", Tuple.class)
                .getSingleResult()
                .get(0, Boolean.class);
    }

    /** The last seal of each authority. */
    @Transactional
    List<SealHead> heads() {
        return session
                .createNativeQuery("select authority, no, hash from audit_heads()", Tuple.class)
                .addScalar("authority", String.class)
                .addScalar("no", Long.class)
                .addScalar("hash", byte[].class)
                .getResultList()
                .stream()
                .map(row -> new SealHead(
                        row.get(0, String.class),
                        row.get(1, Long.class),
                        HexFormat.of().formatHex(row.get(2, byte[].class))))
                .toList();
    }
}
