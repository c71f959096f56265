package org.comity.reference.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The reminders that an office has set, one row for each office. */
@Entity
@DynamicUpdate
@Table(name = "office_reminder_rules")
class ReminderSetting {

    @Id
    private UUID id;

    @Column(name = "authority")
    private String authority;

    private String[] supervisors = {};

    /** The rules as JSON; null if the usual ones hold. */
    private @Nullable String rules;

    @Version
    private int version;

    /** For the persistence provider. */
    protected ReminderSetting() {}

    ReminderSetting(UUID id, String authority) {
        this.id = id;
        this.authority = authority;
    }

    void says(List<String> otherSupervisors, @Nullable String otherRules) {
        supervisors = otherSupervisors.toArray(String[]::new);
        rules = otherRules;
    }

    List<String> supervisors() {
        return List.of(supervisors);
    }

    @Nullable
    String rules() {
        return rules;
    }

    int version() {
        return version;
    }
}
