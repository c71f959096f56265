package org.comity.reference.minimis;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comity.reference.authority.OfficeCache;
import org.comity.reference.authority.OfficeEntries;

/** The policies on minor matters of the offices of the caller. */
@ApplicationScoped
public class MinimisPolicies implements OfficeEntries<MinimisPolicy> {

    /** The ground of a refusal that would follow. */
    public static final String GROUND = "RF_DE_MINIMIS";

    private final OfficeCache<List<MinimisPolicyView>> known;

    MinimisPolicies(OfficeCache<List<MinimisPolicyView>> known) {
        this.known = known;
    }

    /**
     * Those of an office, in the order of their codes. Each view of a request needs them, so they are cached for a minute, or until
     * this node changes them. The caller belongs to the office.
     */
    public List<MinimisPolicyView> listed(String authority) {
        return known.get(authority, this::read);
    }

    List<MinimisPolicyView> read(String authority) {
        return of(authority).stream().map(MinimisPolicy::view).toList();
    }

    void forgetAfterTransaction(String authority) {
        known.forgetAfterTransaction(authority);
    }
}
