package org.comity.cases.request.content;

/** What the requesting State wants it for; for extradition it decides which rules apply, UNCAC article 44(13). */
public enum RequestPurpose {
    PROSECUTION,
    ENFORCEMENT_OF_SENTENCE,
    PROSECUTION_AND_ENFORCEMENT,
    EVIDENCE,
    ASSET_RECOVERY,
    NOT_RECORDED
}
