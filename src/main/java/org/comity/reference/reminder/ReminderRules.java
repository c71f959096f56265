package org.comity.reference.reminder;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.base.json.JsonText;

/** The reminders of the offices of the caller. */
@ApplicationScoped
public class ReminderRules implements PanacheRepositoryBase<ReminderSetting, UUID> {

    private final UsualReminders usual;
    private final JsonText json;

    ReminderRules(UsualReminders usual, JsonText json) {
        this.usual = usual;
        this.json = json;
    }

    /** Those of an office; the usual rules, and nobody as supervisor, if it set none. */
    public ReminderRulesView of(String authority) {
        return find(authority).map(this::view).orElseGet(() -> new ReminderRulesView(List.of(), usual.rules(), true));
    }

    ReminderRulesView view(ReminderSetting setting) {
        var own = setting.rules();
        var rules = own == null ? usual.rules() : json.read(own, new TypeReference<List<ReminderRule>>() {});
        return new ReminderRulesView(setting.supervisors(), rules, own == null);
    }

    Optional<ReminderSetting> find(String authority) {
        return find("authority", authority).singleResultOptional();
    }
}
