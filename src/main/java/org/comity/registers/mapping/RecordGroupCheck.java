package org.comity.registers.mapping;

import java.util.List;
import java.util.Map;
import org.comity.base.problem.NearestWords;
import org.comity.registers.records.RecordField.Form;
import org.comity.registers.records.RecordFields;

/** Finds the parts, fields and constants of the columns of records that do not exist. */
final class RecordGroupCheck {

    private static final String RECORDS = "records";

    private final MappingCheck check;
    private final Map<String, RecordFields> known;

    RecordGroupCheck(MappingCheck check, Map<String, RecordFields> known) {
        this.check = check;
        this.known = known;
    }

    void check(List<RecordGroup> groups) {
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            var place = String.valueOf(i);
            var fields = known.get(group.part());
            if (fields == null) {
                check.fault(
                        MappingCheck.at(RECORDS, place, "part"),
                        "unknown-part",
                        "there is no such kind of record" + NearestWords.hint(group.part(), known.keySet())
                                + "; there are " + String.join(", ", known.keySet()));
            } else {
                fields(fields, group, place);
            }
        }
    }

    private void fields(RecordFields fields, RecordGroup group, String place) {
        group.columns().keySet().forEach(name -> field(fields, name, "columns", place));
        group.values().keySet().forEach(name -> field(fields, name, "values", place));
        group.constants().forEach((name, word) -> {
            field(fields, name, "constants", place);
            fields.field(name)
                    .filter(field -> field.form() == Form.REFERENCE
                            || field.form() == Form.WORD && !field.codes().contains(word))
                    .ifPresent(field -> check.fault(
                            MappingCheck.at(RECORDS, place, "constants", name),
                            "unknown-value",
                            field.form() == Form.REFERENCE
                                    ? "cannot be the same for all rows"
                                    : "must be one of " + String.join(", ", field.codes())));
        });
    }

    private void field(RecordFields fields, String name, String list, String place) {
        if (fields.field(name).isEmpty()) {
            check.fault(
                    MappingCheck.at(RECORDS, place, list, name),
                    "unknown-field",
                    "there is no such field"
                            + NearestWords.hint(name, fields.fields().keySet()) + "; there are "
                            + String.join(", ", fields.fields().keySet()));
        }
    }
}
