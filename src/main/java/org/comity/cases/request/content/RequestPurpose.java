package org.comity.cases.request.content;

/** The purpose of the request in the requesting State; for extradition it decides which rules apply, UNCAC article 44(13). */
public enum RequestPurpose {
    /** To try a person who is charged. */
    PROSECUTION,
    /** To have a sentence served. */
    ENFORCEMENT_OF_SENTENCE,
    /** Both, for different offences. */
    PROSECUTION_AND_ENFORCEMENT,
    /** To prove facts. */
    EVIDENCE,
    /** To trace, freeze, confiscate or return property. */
    ASSET_RECOVERY,
    /** The request or an older register does not say. */
    NOT_RECORDED
}
