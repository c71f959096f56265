package org.comity.reference.minimis;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.comity.reference.authority.OfficeEntry;
import org.comity.rules.workflow.Kind;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A policy of an office on minor matters. */
@Entity
@DynamicUpdate
@Table(name = "office_minimis_policy")
class MinimisPolicy extends OfficeEntry {

    private String[] kinds = {};
    private String[] offences = {};
    private BigDecimal amount = BigDecimal.ZERO;
    private String currency = "";

    @Enumerated(EnumType.STRING)
    private MinimisBasis basis = MinimisBasis.POLICY;

    private String source = "";

    @Column(name = "text_read")
    private @Nullable String textRead;

    @Column(name = "from_on")
    private LocalDate from = LocalDate.EPOCH;

    /** For the persistence provider. */
    protected MinimisPolicy() {}

    MinimisPolicy(UUID id, String authority, String code) {
        super(id, authority, code);
    }

    void says(NewMinimisPolicy wanted) {
        isNamed(wanted.name(), wanted.until());
        kinds = wanted.kinds().stream().map(Enum::name).toArray(String[]::new);
        offences = wanted.offences().toArray(String[]::new);
        // As the column has it.
        amount = wanted.amount().setScale(2);
        currency = wanted.currency();
        basis = wanted.basis();
        source = wanted.source();
        textRead = wanted.textRead();
        from = wanted.from();
    }

    MinimisPolicyView view() {
        return new MinimisPolicyView(
                code(),
                name(),
                Arrays.stream(kinds).map(Kind::valueOf).toList(),
                List.of(offences),
                amount,
                currency,
                basis,
                source,
                textRead,
                from,
                until());
    }
}
