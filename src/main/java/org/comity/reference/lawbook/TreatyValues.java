package org.comity.reference.lawbook;

import org.comity.rules.law.Participation;
import org.comity.rules.law.Position;
import org.comity.rules.law.Reading;

/** Makes the values of treaties, their parties and what these declared, from entries that follow their schema. */
final class TreatyValues {

    private TreatyValues() {}

    static Reading reading(LawEntry entry) {
        return new Reading(entry.code(), entry.text("title"), entry.text("where"), entry.maybeDay("asOf"));
    }

    static Participation participation(LawEntry entry) {
        return new Participation(
                entry.code(),
                entry.text("instrument"),
                entry.text("party"),
                entry.one("act", Participation.Act.class),
                entry.maybeDay("deposited"),
                entry.validity(),
                entry.verified(),
                entry.source());
    }

    static Position position(LawEntry entry) {
        return new Position(
                entry.code(),
                entry.text("instrument"),
                entry.text("party"),
                entry.text("article"),
                entry.one("subject", Position.Subject.class),
                entry.maybe("answer") == null ? null : entry.one("answer", Position.Answer.class),
                entry.text("says"),
                entry.validity(),
                entry.verified(),
                entry.source());
    }
}
