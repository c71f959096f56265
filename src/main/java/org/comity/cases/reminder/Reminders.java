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

    /** Writes those of a legal day that are not written yet; answers how many. Without mails they reach no executing authority. */
    int write(String authority, LocalDate day, ReminderRulesView rules, boolean mailed) {
        return session.createNativeQuery(
                        "select write_reminders(:authority, :day, cast(:rules as jsonb), :supervisors, :mailed) as written",
                        Tuple.class)
                .setParameter("authority", authority)
                .setParameter("day", day)
                .setParameter("rules", json.write(rules.rules()))
                .setParameter("supervisors", rules.supervisors().toArray(String[]::new))
                .setParameter("mailed", mailed)
                .getSingleResult()
                .get("written", Integer.class);
    }

    /** Writes the mails about those of the present legal day, and of those before it that no mail has counted; answers how many. */
    int queueMails(String authority, LocalDate day) {
        return session.createNativeQuery("select queue_reminder_mails(:authority, :day) as written", Tuple.class)
                .setParameter("authority", authority)
                .setParameter("day", day)
                .getSingleResult()
                .get("written", Integer.class);
    }
}
