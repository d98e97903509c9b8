package org.komichi.identity;

import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Keeps with every person her place among names: no SQL that both databases read can tell it. */
@Dependent
public class V013__identity_names_in_order extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement schema = connection.createStatement()) {
            schema.execute("alter table person add column name_order bytea");
            putInOrder(connection);
            schema.execute("alter table person alter column name_order set not null");
            schema.execute("create index person_name_order on person (name_order)");
        }
    }

    private static void putInOrder(Connection connection) throws SQLException {
        try (Statement read = connection.createStatement();
                ResultSet people = read.executeQuery("select id, reading, name from person");
                PreparedStatement write =
                        connection.prepareStatement("update person set name_order = ? where id = ?")) {
            while (people.next()) {
                write.setBytes(
                        1,
                        NameOrder.of(people.getString("reading"), people.getString("name"))
                                .bytes());
                write.setLong(2, people.getLong("id"));
                write.addBatch();
            }
            write.executeBatch();
        }
    }
}
