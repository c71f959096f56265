package org.comity.reference.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.comity.base.time.Ids;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.Versioned;
import org.comity.reference.authority.OfficeList;
import org.comity.reference.authority.OfficeLists;

/** Shows and sets the service levels of an office. */
@ApplicationScoped
class KeepServiceLevels {

    /** The entry in the history of the lists: an office has one. */
    private static final String ENTRY = "service-levels";

    private final ServiceLevels levels;
    private final OfficeLists lists;
    private final CallHeaders call;
    private final Ids ids;

    KeepServiceLevels(ServiceLevels levels, OfficeLists lists, CallHeaders call, Ids ids) {
        this.levels = levels;
        this.lists = lists;
        this.call = call;
        this.ids = ids;
    }

    /** Those in force. Their version is the number of times that they were set. */
    @Transactional
    Versioned<ServiceLevelsView> show(String authority) {
        lists.requireVisible(authority);
        return levels.find(authority)
                .map(KeepServiceLevels::shown)
                .orElseGet(() -> new Versioned<>(ServiceLevelsView.USUAL, 0));
    }

    @Transactional
    Versioned<ServiceLevelsView> set(String authority, NewServiceLevels wanted) {
        lists.requireChangeable(authority, "code", ENTRY);
        var stored = levels.find(authority);
        if (stored.isPresent() || call.hasPrecondition()) {
            call.requireVersion(stored.map(KeepServiceLevels::versionOf).orElse(0));
        }
        var setting = stored.orElseGet(() -> new ServiceLevelSetting(ids.next(), authority));
        setting.says(wanted);
        levels.persist(setting);
        lists.note(authority, OfficeList.SERVICE_LEVELS, ENTRY, wanted);
        levels.flush();
        levels.forgetAfterTransaction(authority);
        return shown(setting);
    }

    private static Versioned<ServiceLevelsView> shown(ServiceLevelSetting setting) {
        return new Versioned<>(setting.view(), versionOf(setting));
    }

    /** One more than that of the row, since none is the version 0. */
    private static int versionOf(ServiceLevelSetting setting) {
        return setting.version() + 1;
    }
}
