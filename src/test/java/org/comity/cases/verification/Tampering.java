package org.comity.cases.verification;

import static org.comity.cases.verification.HistoryFault.ENTRY_BEHIND_HEAD;
import static org.comity.cases.verification.HistoryFault.ENTRY_CHANGED;
import static org.comity.cases.verification.HistoryFault.ENTRY_MISSING;
import static org.comity.cases.verification.HistoryFault.ENTRY_NOT_NOTED;
import static org.comity.cases.verification.HistoryFault.ENTRY_OUT_OF_CHAIN;
import static org.comity.cases.verification.HistoryFault.ENTRY_REPLACED;
import static org.comity.cases.verification.HistoryFault.HEAD_CHANGED;
import static org.comity.cases.verification.HistoryFault.HISTORY_CUT;
import static org.comity.cases.verification.HistoryFault.KIND_CHANGED;
import static org.comity.cases.verification.HistoryFault.REQUEST_CHANGED;
import static org.comity.cases.verification.HistoryFault.REQUEST_REMOVED;
import static org.comity.cases.verification.HistoryFault.REQUEST_WITHOUT_HISTORY;

import java.util.List;

/**
 * A change by a superuser to a history of five entries, whose request is in execution, and the fault that must be found.
 *
 * @param deed in words
 * @param code the fault that must be found
 * @param seq the entry that must be named
 * @param touches how many requests the deed breaks
 * @param hand does it
 */
record Tampering(String deed, HistoryFault code, int seq, int touches, Hand hand) {

    /** A change by SQL to one history and perhaps to another. */
    interface Hand {
        void touches(TamperedHistory victim, TamperedHistory other);
    }

    static final List<Tampering> ALL = List.of(
            one("a narrative changed", ENTRY_CHANGED, 3, (it, other) -> it.set(3, "narrative = 'as if nothing'")),
            one("occurredOn changed", ENTRY_CHANGED, 2, (it, other) -> it.set(2, "occurred_on = occurred_on - 7")),
            one("the first entry removed", ENTRY_MISSING, 1, (it, other) -> it.remove(1)),
            one("one in the middle removed", ENTRY_MISSING, 3, (it, other) -> it.remove(3)),
            one("the last entry removed", ENTRY_MISSING, 5, (it, other) -> it.remove(5)),
            one("the last removed, head set back", HISTORY_CUT, 5, (it, other) -> {
                it.remove(5);
                it.setHeadTo(4);
            }),
            one("inserted at the end, hash made up", ENTRY_CHANGED, 6, (it, other) -> {
                it.appendCopy();
                it.set(6, "hash = sha256('made up')");
            }),
            one("inserted at the end, hash right", ENTRY_BEHIND_HEAD, 6, (it, other) -> {
                it.appendCopy();
                it.rehash(6);
            }),
            one("inserted, hash right, head moved on", ENTRY_NOT_NOTED, 6, (it, other) -> {
                it.appendCopy();
                it.rehash(6);
                it.setHeadTo(6);
            }),
            one("two entries in reverse order", ENTRY_CHANGED, 2, (it, other) -> {
                it.renumber(2, 1002);
                it.renumber(3, 2);
                it.renumber(1002, 3);
            }),
            new Tampering("entries swapped with another", ENTRY_CHANGED, 2, 2, (it, other) -> {
                it.renumber(2, 1002);
                other.give(2, it);
                it.renumber(2, 1003);
                it.renumber(1002, 2);
                it.give(2, other);
                it.renumber(1003, 2);
            }),
            one(
                    "the head beside the request changed",
                    HEAD_CHANGED,
                    5,
                    (it, other) -> it.request("history_head = sha256('x')")),
            one("the head says one entry more", ENTRY_MISSING, 6, (it, other) -> it.request("history_count = 6")),
            one("the request's state changed", REQUEST_CHANGED, 5, (it, other) -> it.request("state = 'ACCEPTED'")),
            one(
                    "the day of the last move changed",
                    REQUEST_CHANGED,
                    5,
                    (it, other) -> it.request("last_moved_on = last_moved_on + 1")),
            one("the request's kind changed", KIND_CHANGED, 1, (it, other) -> it.request("kind = 'ENQUIRY'")),
            one(
                    "the request's direction changed",
                    KIND_CHANGED,
                    1,
                    (it, other) -> it.request("direction = 'OUTGOING'")),
            one("a kind written into an entry", ENTRY_CHANGED, 3, (it, other) -> it.set(3, "to_kind = 'ENQUIRY'")),
            one("the request and its history removed", REQUEST_REMOVED, 5, (it, other) -> it.removeAll()),
            one("the whole history removed", REQUEST_WITHOUT_HISTORY, 1, (it, other) -> it.removeHistory()),
            one("the last entry renumbered", ENTRY_MISSING, 5, (it, other) -> it.renumber(5, 6)),
            one("rewritten from 3 on, head and all", ENTRY_REPLACED, 3, (it, other) -> {
                it.set(3, "narrative = 'another story'");
                it.rehash(3, 4, 5);
                it.setHeadTo(5);
            }),
            one("3 rewritten, in the trail as well", ENTRY_OUT_OF_CHAIN, 4, (it, other) -> {
                it.set(3, "narrative = 'another story'");
                it.rehash(3);
                it.rewriteTrail();
            }));

    private static Tampering one(String deed, HistoryFault code, int seq, Hand hand) {
        return new Tampering(deed, code, seq, 1, hand);
    }
}
