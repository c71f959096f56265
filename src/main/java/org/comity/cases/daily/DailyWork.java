package org.comity.cases.daily;

import java.time.LocalDate;

/**
 * Work that is done once for each own authority and legal day. Every bean of this type is run: from the day on which it is first known
 * to an authority, each day in order.
 */
public interface DailyWork {

    /** The stable name, under which the database stores which days are done: small letters, digits and hyphens. */
    String name();

    /**
     * Does the work of one day, in a transaction that also records that the day is done: nothing of it remains if it throws, and it is
     * tried again within a minute. The caller is a job of the authority without a role. It sees no restricted and no sealed request;
     * work for all requests calls a function of the owner.
     *
     * @param authority code of the own authority
     * @param day legal day in the zone of the authority; it has begun, and is earlier than the present one if it is caught up
     */
    void on(String authority, LocalDate day);
}
