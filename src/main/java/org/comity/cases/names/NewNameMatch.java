package org.comity.cases.names;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.comity.reference.people.NameKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A match of a name in requests with an entry of a list of the office.
 *
 * @param kind field of the requests that has the name
 * @param name name as the requests have it
 * @param code code of the person or the executing authority that it means; one that ended may be named
 */
@Schema(description = "A match of a name in requests with an entry of a list of the office")
record NewNameMatch(
        @NotNull NameKind kind,
        @NotBlank @Size(max = 300) String name,
        @NotBlank @Size(max = 60) String code) {}
