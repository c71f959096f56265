package org.comity.start;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.comity.reference.lawbook.LawBook;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database has the schema of this program and the law book is read. */
@Readiness
@ApplicationScoped
class SchemaReadiness implements HealthCheck {

    private final AgroalDataSource database;
    private final LawBook law;
    private final int needed = SchemaVersion.ofProgram();

    SchemaReadiness(AgroalDataSource database, LawBook law) {
        this.database = database;
        this.law = law;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("Schema and law book")
                .withData("instruments", law.instruments().size());
        try (var connection = database.getConnection()) {
            var found = SchemaVersion.of(connection);
            return answer.withData("schema", found)
                    .withData("schemaOfTheProgram", needed)
                    .status(found == needed && !law.instruments().isEmpty())
                    .build();
        } catch (SQLException e) {
            return answer.withData("schema", "unknown").down().build();
        }
    }
}
