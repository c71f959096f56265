package org.comity.reference.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.comity.reference.authority.OfficeEntry;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A rule of an office that gives a request without an officer to a person or to a member of a unit. */
@Entity
@DynamicUpdate
@Table(name = "office_assignment_rule")
class AssignmentRule extends OfficeEntry {

    private int position;
    private String[] countries = {};
    private String[] regions = {};
    private String[] directions = {};
    private String[] kinds = {};
    private String[] languages = {};
    private @Nullable Boolean urgent;
    private @Nullable String officer;
    private @Nullable String unit;

    /** For the persistence provider. */
    protected AssignmentRule() {}

    AssignmentRule(UUID id, String authority, String code) {
        super(id, authority, code);
    }

    void says(NewAssignmentRule wanted) {
        isNamed(wanted.name(), wanted.until());
        position = wanted.position();
        countries = wanted.countries().toArray(String[]::new);
        regions = wanted.regions().toArray(String[]::new);
        directions = wanted.directions().stream().map(Enum::name).toArray(String[]::new);
        kinds = wanted.kinds().stream().map(Enum::name).toArray(String[]::new);
        languages = wanted.languages().toArray(String[]::new);
        urgent = wanted.urgent();
        officer = wanted.officer();
        unit = wanted.unit();
    }

    int position() {
        return position;
    }

    private AssignmentConditions conditions() {
        return new AssignmentConditions(
                List.of(countries),
                List.of(regions),
                Arrays.stream(directions).map(Direction::valueOf).toList(),
                Arrays.stream(kinds).map(Kind::valueOf).toList(),
                List.of(languages),
                urgent);
    }

    AssignmentRuleView view() {
        var when = conditions();
        return new AssignmentRuleView(
                code(),
                name(),
                position,
                when.countries(),
                when.regions(),
                when.directions(),
                when.kinds(),
                when.languages(),
                when.urgent(),
                officer,
                unit,
                until(),
                null);
    }
}
