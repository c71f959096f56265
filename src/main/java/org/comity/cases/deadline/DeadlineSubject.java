package org.comity.cases.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The record of the request that a deadline is about. A deadline that takes the place of another one is about the same record.
 *
 * @param kind kind of the record, such as {@code translation}
 * @param no number of the record within the request
 */
@Embeddable
@Schema(description = "The record of the request that a deadline is about")
public record DeadlineSubject(
        @Column(name = "record_kind") String kind,
        @Column(name = "record_no") int no) {}
