package org.komichi.competency;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.komichi.shared.StatementCount;

/**
 * The table of standings, in the transaction that is under way. It speaks to the database itself: a matrix has tens of thousands
 * of rows, a new version of the framework changes millions, and they travel in a few round trips.
 */
@ApplicationScoped
class StandingTable {
    @Resource(lookup = "java:jboss/datasources/KomichiDS")
    DataSource source;

    private static final int ROWS = 2000;

    /** A level that is held, as it is kept. */
    record Held(int level, LocalDate until, String frameworkVersion) {}

    /**
     * A row as it is to be.
     *
     * @param level 0 removes it
     * @param fresh whether there is none yet
     */
    record Row(long personId, String outcome, int level, LocalDate until, boolean fresh) {}

    /** Takes what is kept of a person for an outcome. */
    @FunctionalInterface
    interface Reader {
        void take(long personId, String outcome, Held held);
    }

    /** Reads what is kept of these people: one statement. */
    void read(Collection<Long> people, Reader reader) {
        try (Connection connection = source.getConnection();
                // A join, not "= any": H2 would compare every row with everybody who is asked for.
                PreparedStatement select = connection.prepareStatement("""
                        select s.person_id, s.outcome, s.level, s.until_on, s.framework_version
                        from unnest(cast(? as bigint array)) as asked (id) join standing s on s.person_id = asked.id
                        """)) {
            Array ids = connection.createArrayOf("bigint", people.toArray());
            select.setArray(1, ids);
            select.setFetchSize(ROWS);
            StatementCount.one();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.take(
                            rows.getLong(1),
                            rows.getString(2),
                            new Held(rows.getInt(3), rows.getObject(4, LocalDate.class), rows.getString(5)));
                }
            }
            ids.free();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

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
            for (PreparedStatement statement : List.of(delete, update, insert)) {
                statement.executeBatch();
                StatementCount.one();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static void add(PreparedStatement statement, Row row, String frameworkVersion, LocalDate today)
            throws SQLException {
        statement.setInt(1, row.level());
        statement.setObject(2, row.until());
        statement.setString(3, frameworkVersion);
        statement.setObject(4, today);
        statement.setLong(5, row.personId());
        statement.setString(6, row.outcome());
        statement.addBatch();
    }

    /** People with a level whose last day was before a day, in the order of their numbers. */
    List<Long> over(LocalDate day, long after, int most) {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select distinct person_id from standing where until_on < ? and person_id > ?
                        order by person_id fetch first ? rows only
                        """)) {
            select.setObject(1, day);
            select.setLong(2, after);
            select.setInt(3, most);
            StatementCount.one();
            List<Long> people = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    people.add(rows.getLong(1));
                }
            }
            return people;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Forgets everything about a person. */
    void forget(long personId) {
        try (Connection connection = source.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from standing where person_id = ?")) {
            delete.setLong(1, personId);
            delete.executeUpdate();
            StatementCount.one();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("standings could not be read or written", e);
    }
}
