package org.comity.reference.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.comity.base.json.JsonText;
import org.comity.base.problem.Fault;
import org.comity.base.problem.NearestWords;
import org.comity.base.problem.ProblemException;
import org.comity.base.time.Ids;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.Versioned;
import org.comity.reference.authority.OfficeList;
import org.comity.reference.authority.OfficeLists;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.people.People;

/** Shows and sets the reminders of an office. */
@ApplicationScoped
class KeepReminderRules {

    /** The entry in the history of the lists: an office has one. */
    private static final String ENTRY = "reminder-rules";

    private final ReminderRules reminders;
    private final UsualReminders usual;
    private final OfficeLists lists;
    private final OwnAuthorities authorities;
    private final People people;
    private final CallHeaders call;
    private final JsonText json;
    private final Ids ids;

    KeepReminderRules(
            ReminderRules reminders,
            UsualReminders usual,
            OfficeLists lists,
            OwnAuthorities authorities,
            People people,
            CallHeaders call,
            JsonText json,
            Ids ids) {
        this.reminders = reminders;
        this.usual = usual;
        this.lists = lists;
        this.authorities = authorities;
        this.people = people;
        this.call = call;
        this.json = json;
        this.ids = ids;
    }

    /** Those in force. Their version is the number of times that they were set. */
    @Transactional
    Versioned<ReminderRulesView> show(String authority) {
        lists.requireVisible(authority);
        return reminders.find(authority).map(this::shown).orElseGet(() -> new Versioned<>(reminders.of(authority), 0));
    }

    @Transactional
    Versioned<ReminderRulesView> set(String authority, NewReminderRules wanted) {
        lists.requireChangeable(authority, "code", ENTRY);
        check(authority, wanted);
        var stored = reminders.find(authority);
        if (stored.isPresent() || call.hasPrecondition()) {
            call.requireVersion(stored.map(KeepReminderRules::versionOf).orElse(0));
        }
        var setting = stored.orElseGet(() -> new ReminderSetting(ids.next(), authority));
        setting.says(wanted.supervisors(), wanted.rules() == null ? null : json.write(wanted.rules()));
        reminders.persist(setting);
        lists.note(authority, OfficeList.REMINDER_RULES, ENTRY, wanted);
        reminders.flush();
        return shown(setting);
    }

    private void check(String authority, NewReminderRules wanted) {
        var faults = new ArrayList<Fault>();
        var known = people.codes(authority);
        for (var i = 0; i < wanted.supervisors().size(); i++) {
            known.check("supervisors/" + i, wanted.supervisors().get(i), authorities.today(authority), faults);
        }
        var codes = new HashSet<String>();
        var rules = wanted.rules() == null ? List.<ReminderRule>of() : wanted.rules();
        for (var i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var place = "rules/" + i + "/";
            if (!codes.add(rule.code())) {
                faults.add(Fault.ofBody(place + "code", "twice", "is the code of another rule of the list"));
            }
            if (!rule.hasDaysOfItsMoment()) {
                faults.add(Fault.ofBody(
                        place + "days", "bad-value", "must be 0 for ON_DAY, and 1 at least for BEFORE and AFTER"));
            }
            checkDeadlineRules(place, rule.deadlineRules(), faults);
        }
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
    }

    private void checkDeadlineRules(String place, List<String> codes, List<Fault> faults) {
        for (var i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            if (!usual.hasDeadlineRule(code)) {
                faults.add(Fault.ofBody(
                        place + "deadlineRules/" + i,
                        "unknown-code",
                        "must be a code of GET /api/v1/law/deadline-rules"
                                + NearestWords.hint(code, usual.deadlineRules())));
            }
        }
    }

    private Versioned<ReminderRulesView> shown(ReminderSetting setting) {
        return new Versioned<>(reminders.view(setting), versionOf(setting));
    }

    /** One more than that of the row, since none is the version 0. */
    private static int versionOf(ReminderSetting setting) {
        return setting.version() + 1;
    }
}
