package org.comity.cases.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.comity.cases.daily.DailyWork;
import org.comity.cases.mail.MailSwitch;
import org.comity.reference.reminder.ReminderRules;

/** Writes the reminders of each legal day by the rules of the office, with the mails about them in the same transaction. */
@ApplicationScoped
class Remind implements DailyWork {

    private final Reminders reminders;
    private final ReminderRules rules;
    private final MailSwitch mails;

    Remind(Reminders reminders, ReminderRules rules, MailSwitch mails) {
        this.reminders = reminders;
        this.rules = rules;
        this.mails = mails;
    }

    @Override
    public String name() {
        return "remind";
    }

    @Override
    public void on(String authority, LocalDate day) {
        reminders.write(authority, day, rules.of(authority), mails.isOn());
        if (mails.isOn()) {
            reminders.queueMails(authority, day);
        }
    }
}
