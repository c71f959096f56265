package org.comity.cases.contact;

/** The network or person by which authorities of two States were in contact. */
public enum ContactChannel {
    /** The GlobE Network of anti-corruption law enforcement authorities. */
    GLOBE,
    /** INTERPOL and its National Central Bureaus. */
    INTERPOL,
    /** The agency of the European Union for police cooperation. */
    EUROPOL,
    /** An asset recovery inter-agency network. */
    ARIN,
    /** The European Judicial Network or another network of judges and prosecutors. */
    JUDICIAL_NETWORK,
    /** The agency of the European Union for cooperation of prosecutors and judges. */
    EUROJUST,
    /** The units of both States that receive reports on suspicious transactions. */
    FINANCIAL_INTELLIGENCE_UNIT,
    /** A liaison officer or liaison magistrate. */
    LIAISON,
    /** Members of a joint investigation team. */
    JOINT_TEAM,
    /** Direct contact of the central authorities. */
    CENTRAL_AUTHORITY,
    /** Direct contact of other authorities, such as two prosecution offices. */
    OTHER_AUTHORITY,
    /** An embassy or another diplomatic channel. */
    DIPLOMATIC
}
