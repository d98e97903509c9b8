package org.komichi.competency;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/**
 * Writes standings, all changes of many people in a few round trips: a new version of the framework changes millions of rows.
 * It writes in the transaction that is under way.
 */
@ApplicationScoped
class StandingTable {
    @Resource(lookup = "java:jboss/datasources/KomichiDS")
    DataSource source;

    /**
     * A row as it is to be.
     *
     * @param level 0 removes it
     * @param fresh whether there is none yet
     */
    record Row(long personId, String outcome, int level, LocalDate until, boolean fresh) {}

    /** Writes rows that are new or changed. */
    void write(List<Row> rows, String frameworkVersion, LocalDate today) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into standing (level, until_on, framework_version, computed_on, person_id, outcome)
                        values (?, ?, ?, ?, ?, ?)
                        """);
                PreparedStatement update = connection.prepareStatement("""
                        update standing set level = ?, until_on = ?, framework_version = ?, computed_on = ?
                        where person_id = ? and outcome = ?
                        """);
                PreparedStatement delete =
                        connection.prepareStatement("delete from standing where person_id = ? and outcome = ?")) {
            for (Row row : rows) {
                if (row.level() == 0) {
                    delete.setLong(1, row.personId());
                    delete.setString(2, row.outcome());
                    delete.addBatch();
                } else {
                    add(row.fresh() ? insert : update, row, frameworkVersion, today);
                }
            }
            delete.executeBatch();
            update.executeBatch();
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("standings could not be written", e);
        }
    }

    private static void add(PreparedStatement statement, Row row, String frameworkVersion, LocalDate today)
            throws SQLException {
        statement.setInt(1, row.level());
        if (row.until() == null) {
            statement.setNull(2, Types.DATE);
        } else {
            statement.setDate(2, Date.valueOf(row.until()));
        }
        statement.setString(3, frameworkVersion);
        statement.setDate(4, Date.valueOf(today));
        statement.setLong(5, row.personId());
        statement.setString(6, row.outcome());
        statement.addBatch();
    }
}
