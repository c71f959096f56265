package org.comity.cases.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.comity.cases.daily.DailyWork;

/** Deletes the mails of more than ninety days ago that were sent or given up. */
@ApplicationScoped
class ForgetMails implements DailyWork {

    private static final int SHOWN_DAYS = 90;

    private final Mails mails;

    ForgetMails(Mails mails) {
        this.mails = mails;
    }

    @Override
    public String name() {
        return "forget-mails";
    }

    @Override
    public void on(String authority, LocalDate day) {
        mails.forget(authority, day.minusDays(SHOWN_DAYS));
    }
}
