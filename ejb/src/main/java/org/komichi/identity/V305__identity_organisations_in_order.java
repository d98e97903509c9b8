package org.komichi.identity;

import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Keeps with every organisation its place among names: each database would put 第10 before 第2. */
@Dependent
public class V305__identity_organisations_in_order extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement schema = connection.createStatement()) {
            schema.execute("alter table organisation add column name_order bytea");
            putInOrder(connection);
            schema.execute("alter table organisation alter column name_order set not null");
        }
    }

    private static void putInOrder(Connection connection) throws SQLException {
        try (Statement read = connection.createStatement();
                ResultSet organisations = read.executeQuery("select id, name from organisation");
                PreparedStatement write =
                        connection.prepareStatement("update organisation set name_order = ? where id = ?")) {
            while (organisations.next()) {
                write.setBytes(
                        1,
                        NameOrder.ofOrganisation(organisations.getString("name"))
                                .bytes());
                write.setLong(2, organisations.getLong("id"));
                write.addBatch();
            }
            write.executeBatch();
        }
    }
}
