package org.comity.cases.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import org.comity.base.json.JsonText;
import org.comity.reference.reminder.ReminderRulesView;
import org.hibernate.Session;

/** Writes reminders, and the mails about them, in the database; for a job alone. */
@ApplicationScoped
class Reminders {

    private final Session session;
    private final JsonText json;

    Reminders(Session session, JsonText json) {
        this.session = session;
        this.json = json;
    }

    /** Writes those of a legal day that are not written yet; answers how many. */
    int write(String authority, LocalDate day, ReminderRulesView rules) {
        return session.createNativeQuery(
                        "select write_reminders(:authority, :day, cast(:rules as jsonb), :supervisors) as written",
                        Tuple.class)
                .setParameter("authority", authority)
                .setParameter("day", day)
                .setParameter("rules", json.write(rules.rules()))
                .setParameter("supervisors", rules.supervisors().toArray(String[]::new))
                .getSingleResult()
                .get("written", Integer.class);
    }

    /** Writes the mails about those of a legal day; answers how many. */
    int queueMails(String authority, LocalDate day) {
        return session.createNativeQuery("select queue_reminder_mails(:authority, :day) as written", Tuple.class)
                .setParameter("authority", authority)
                .setParameter("day", day)
                .getSingleResult()
                .get("written", Integer.class);
    }
}
