package org.comity.registers.cutoff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.base.security.CurrentCaller;
import org.comity.reference.authority.OwnAuthorities;

/** The cut-off days of the caller's authorities. */
@ApplicationScoped
public class ImportCutOffs implements PanacheRepositoryBase<ImportCutOff, UUID> {

    private final CurrentCaller current;
    private final OwnAuthorities authorities;

    ImportCutOffs(CurrentCaller current, OwnAuthorities authorities) {
        this.current = current;
        this.authorities = authorities;
    }

    /**
     * The cut-off day that counts for a file that a person read. A day that this person set makes it earlier, never later, so
     * that nobody alone allows and imports an ending.
     */
    public LocalDate forFilesOf(String authority, String person) {
        var all = newestFirst(authority);
        var usual = usual(authority);
        var inForce = all.stream().findFirst().map(ImportCutOff::day).orElse(usual);
        var ofAnother = all.stream()
                .filter(one -> !one.isOf(person))
                .findFirst()
                .map(ImportCutOff::day)
                .orElse(usual);
        return inForce.isBefore(ofAnother) ? inForce : ofAnother;
    }

    /** Every cut-off day that was set for an authority of the caller. */
    List<ImportCutOff> newestFirst(String authority) {
        return list(
                "authority = ?1 and authority in ?2 order by id desc",
                authority,
                current.sight().authorities());
    }

    /** The day on which an authority was recorded. */
    LocalDate usual(String authority) {
        return authorities.recordedOn(authority);
    }
}
