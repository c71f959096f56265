package org.comity.rules.law;

/** An entry of the law book that cites its source. */
public interface LawEntry {

    /** The stable code, unique in its folder. */
    String code();

    /** True if the entry was compared with the official text. */
    boolean verified();

    /** The text from which the entry was taken. */
    Source source();
}
