package org.comity.publication.format;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/** A database in memory that reads files. The list of drivers depends on which test came first. */
public final class DuckDb {

    private DuckDb() {}

    public static Connection open() throws SQLException {
        return Objects.requireNonNull(new DuckDBDriver().connect("jdbc:duckdb:", new Properties()));
    }
}
