package org.comity.publication.edition;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.comity.publication.protection.ProtectionReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The definitions, hashes and protection that an edition was made with.
 *
 * @param program code of the program of publication
 * @param periods labels of the periods
 * @param lastDay last day that was counted, in the zone of the authority
 * @param indicators version of the definition of each indicator, by code
 * @param where values that a member of a table must have, by code of the table and of the dimension; absent of an edition that was drafted before
 *     they were recorded
 * @param tables hash of each table, by code
 * @param protection report of the disclosure control: cells, hidden, method, narrowest interval
 * @param choices tables in the place of a finer one, in words after the code
 * @param beyondLimit codes of tables that hide more cells than the policy wants, and have no coarser form
 * @param leftOut earlier editions that no form of a table agrees with, by the code of the table that was left out for it
 * @param beside published editions of other releases with overlapping days that it was protected with: code of the release and number
 * @param unbalanced places at which the statement does not balance; an edition with one is not approved
 */
@Schema(name = "EditionManifest")
record Manifest(
        String program,
        List<String> periods,
        LocalDate lastDay,
        Map<String, Integer> indicators,
        @Nullable Map<String, Map<String, Set<String>>> where,
        Map<String, String> tables,
        ProtectionReport protection,
        List<String> choices,
        List<String> beyondLimit,
        Map<String, List<String>> leftOut,
        List<String> beside,
        List<String> unbalanced) {

    Manifest {
        // Editions that were drafted before they were recorded had none.
        beyondLimit = beyondLimit == null ? List.of() : List.copyOf(beyondLimit);
        leftOut = leftOut == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(leftOut));
        beside = beside == null ? List.of() : List.copyOf(beside);
    }
}
