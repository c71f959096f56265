package org.comity.reference.service;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.comity.reference.authority.OfficeCache;

/** The service levels of the offices of the caller. */
@ApplicationScoped
public class ServiceLevels implements PanacheRepositoryBase<ServiceLevelSetting, UUID> {

    private final OfficeCache<ServiceLevelsView> known;

    ServiceLevels(OfficeCache<ServiceLevelsView> known) {
        this.known = known;
    }

    /**
     * Those of an office, the usual ones if it set none. Every step needs them, so they are cached for a minute, or until this
     * node changes them.
     */
    public ServiceLevelsView of(String authority) {
        return known.get(authority, this::load);
    }

    private ServiceLevelsView load(String authority) {
        return find(authority).map(ServiceLevelSetting::view).orElse(ServiceLevelsView.USUAL);
    }

    Optional<ServiceLevelSetting> find(String authority) {
        return find("authority", authority).singleResultOptional();
    }

    void forgetAfterTransaction(String authority) {
        known.forgetAfterTransaction(authority);
    }
}
